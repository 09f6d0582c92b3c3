"""Roles and what each of them opens. Plain Python."""

from collections.abc import Iterable
from dataclasses import dataclass

ROLES = (
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
    "host",
    "course_coordinator",
    "teacher",
    "export_control_contact",
    "emergency_coordinator",
    "it",
    "hse",
    "payroll_and_finance",
    "welcome_centre",
    "auditor",
    "data_protection_officer",
    "administrator",
)
UNIT_KINDS = ("institution", "faculty", "department", "centre", "section", "other")
RELATIONS = ("manager", "supervisor", "buddy")

# Who may see the people of a unit, its stays and its evidence.
SEES_PEOPLE = frozenset(
    {
        "head",
        "deputy",
        "dean",
        "faculty_officer",
        "department_administrator",
        "hr",
        "international_officer",
        "administrator",
    }
)
# The named early-career work list is case handling: responsible head, dean's officers and HR.
SEES_WORK_LIST = frozenset({"head", "deputy", "dean", "faculty_officer", "hr"})
# Figures hold no persons.
SEES_FIGURES = SEES_PEOPLE | {"auditor"}
# Registers stays and evidence on behalf of others.
COORDINATES = frozenset(
    {"head", "deputy", "faculty_officer", "department_administrator", "hr", "international_officer"}
)
EDITS_PEOPLE = frozenset({"hr", "administrator"})
IMPORTS = frozenset({"hr", "administrator"})
STRICT_READERS = frozenset({"hr"})
ARRANGES_RELATIONS = EDITS_PEOPLE | {"head", "deputy", "department_administrator"}
READS_TRAIL = frozenset({"auditor", "data_protection_officer"})

_OPENS = {
    "sees_people": SEES_PEOPLE,
    "sees_work_list": SEES_WORK_LIST,
    "sees_figures": SEES_FIGURES,
    "coordinates": COORDINATES,
    "edits_people": EDITS_PEOPLE,
    "imports": IMPORTS,
    "reads_strict": STRICT_READERS,
    "arranges_relations": ARRANGES_RELATIONS,
    "reads_trail": READS_TRAIL,
}


def opened_by(roles: Iterable[str]) -> frozenset[str]:
    """Return what the roles open together; a role always opens itself.

    Used to tell whether somebody needs a borrowed mandate: two roles that open the same are
    not the same role, so the role's own name is part of the answer where nothing else is.
    """
    held = set(roles)
    opens = {name for name, openers in _OPENS.items() if held & openers}
    return frozenset(opens | {role for role in held if not any(role in o for o in _OPENS.values())})


@dataclass(frozen=True, slots=True)
class Traits:
    """What two registrations of a person are compared by; addresses and names are folded."""

    folded_name: str
    email: str = ""
    orcid: str = ""
    hr_id: str = ""
    unit_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two registrations are, from 0 to 100, and the codes of the reasons."""

    score: int
    reasons: tuple[str, ...]


# Alike enough to be shown to HR. One strong sign, or the same name and a weak one.
SUGGEST_FROM = 50


def likeness(first: Traits, second: Traits) -> Likeness:
    """Score how likely two registrations are one human being.

    Own rule of the portal: an ORCID or an e-mail address belongs to one person, a name does
    not. Two different ORCIDs speak against it.
    """
    signs = {
        "same_orcid": (60, bool(first.orcid) and first.orcid == second.orcid),
        "same_email": (60, bool(first.email) and first.email == second.email),
        "same_name": (30, first.folded_name == second.folded_name),
        "name_in_other_order": (25, _other_order(first.folded_name, second.folded_name)),
        "same_unit": (20, bool(first.unit_ids & second.unit_ids)),
        "one_without_hr_id": (20, bool(first.hr_id) != bool(second.hr_id)),
        "different_orcid": (
            -60,
            bool(first.orcid and second.orcid) and first.orcid != second.orcid,
        ),
    }
    seen = {code: points for code, (points, here) in signs.items() if here}
    return Likeness(max(0, min(100, sum(seen.values()))), tuple(seen))


def _other_order(first: str, second: str) -> bool:
    return first != second and sorted(first.split()) == sorted(second.split())
