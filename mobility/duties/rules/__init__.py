"""What must be done before and during a stay abroad, and why. Plain Python.

Every number comes in with `DutyParameters`, every date with `StayFacts`.
"""

from mobility.duties.rules.days import day_reached, days_away, journeys, longest, most_days
from mobility.duties.rules.facts import (
    CITIZENSHIPS,
    CODES,
    Duty,
    Part,
    StayFacts,
    citizenship_class,
)
from mobility.duties.rules.listing import Difference, difference, duties, is_high_risk
from mobility.duties.rules.parameters import LEAD, DutyParameters

__all__ = [
    "CITIZENSHIPS",
    "CODES",
    "LEAD",
    "Difference",
    "Duty",
    "DutyParameters",
    "Part",
    "StayFacts",
    "citizenship_class",
    "day_reached",
    "days_away",
    "difference",
    "duties",
    "is_high_risk",
    "journeys",
    "longest",
    "most_days",
]
