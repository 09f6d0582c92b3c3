"""Who may have a grant computed anew."""

from mobility.grants.models import GrantCalculation
from mobility.grants.rules import recalculation_problem
from portal.casework.models import Case
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import User

# Who looks after the money of cases in their units.
CALCULATES = frozenset({"faculty_officer", "international_officer", "hr", "payroll_and_finance"})


def can_recalculate(user: User, case: Case) -> Decision:
    """Allow those who look after money in the case's unit, never in their own case."""
    if not user.holds_at(case.unit, *CALCULATES):
        return deny("needs_role")
    if case.person_id == user.person_id:
        return deny("own_case")
    problem = recalculation_problem(case.state, _settlement_of(case))
    return deny(problem) if problem else ALLOW


def _settlement_of(case: Case) -> str:
    """Return how far the settlement is that rests on a calculation of the case, if any does."""
    settled = GrantCalculation.objects.filter(
        application__case=case, settlements__state__in=("submitted", "approved")
    )
    found: str | None = settled.values_list("settlements__state", flat=True).first()
    return found or ""
