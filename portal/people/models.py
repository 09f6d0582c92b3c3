"""Re-export of the room's tables: users, units, persons, employments, mandates."""

from portal.people.organisation import Unit, UnitAncestry, UnitPlacement
from portal.people.persons import (
    DuplicateVerdict,
    Employment,
    Person,
    PersonCitizenship,
    PositionCode,
    Relation,
)
from portal.people.users import Mandate, User

__all__ = [
    "DuplicateVerdict",
    "Employment",
    "Mandate",
    "Person",
    "PersonCitizenship",
    "PositionCode",
    "Relation",
    "Unit",
    "UnitAncestry",
    "UnitPlacement",
    "User",
]
