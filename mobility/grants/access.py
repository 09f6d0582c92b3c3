"""Who may have a grant computed anew."""

from portal.casework.models import Case
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import User

# Who looks after the money of cases in their units.
CALCULATES = frozenset({"faculty_officer", "international_officer", "hr", "payroll_and_finance"})
_OVER = frozenset({"closed", "withdrawn", "cancelled", "refused", "declined"})


def can_recalculate(user: User, case: Case) -> Decision:
    """Allow those who look after money in the case's unit, never in their own case."""
    if not user.holds_at(case.unit, *CALCULATES):
        return deny("needs_role")
    if case.person_id == user.person_id:
        return deny("own_case")
    return deny("grant_settled") if case.state in _OVER else ALLOW
