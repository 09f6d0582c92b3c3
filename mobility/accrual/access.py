"""Who may see a clock, contest what stands in it, and correct it."""

from typing import Any

from mobility.accrual.models import CORRECTS_ACCRUAL, SEES_ACCRUAL, Contest
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Person


def can_see_accrual(user: Any, person: Person) -> Decision:
    """Allow the person, and those who answer for terms where the person works."""
    if user.person_id and user.person_id == person.pk:
        return ALLOW
    return ALLOW if user.holds_over(person, *SEES_ACCRUAL) else deny("not_your_unit")


def can_contest(user: Any, person: Person) -> Decision:
    """Allow the person to say what is wrong."""
    return ALLOW if user.person_id and user.person_id == person.pk else deny("not_yours")


def can_correct(user: Any, person: Person) -> Decision:
    """Allow HR where the person works to correct service, never their own."""
    if not user.holds_over(person, *CORRECTS_ACCRUAL):
        return deny("not_your_answer")
    return deny("own_case") if user.person_id == person.pk else ALLOW


def can_see_contests(user: Any) -> Decision:
    """Allow the list of what is contested to HR."""
    return ALLOW if user.holds(*CORRECTS_ACCRUAL) else deny("needs_role")


def can_answer(user: Any, contest: Contest) -> Decision:
    """Allow HR to answer what is still open."""
    if contest.state != "open":
        return deny("contest_closed")
    return can_correct(user, contest.person)


def can_withdraw(user: Any, contest: Contest) -> Decision:
    """Allow the person to take back what is still open."""
    if contest.state != "open":
        return deny("contest_closed")
    return can_contest(user, contest.person)
