"""Who prepares a stay, who clears it, and who may know where people are."""

from typing import Any

from mobility.applications.models import Application
from mobility.duties.models import EMERGENCY_READERS
from mobility.stays.access import is_own
from portal.casework.access import acts_as_over, can_do_task
from portal.casework.models import Case, Task
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Person

# While a case stands here, its checklist lives.
UNDER_WAY = (
    "accepted",
    "agreement_signed",
    "preparing",
    "cleared",
    "ongoing",
    "interrupted",
    "postponed",
)
# What must be signed before the preparation begins.
AGREEMENTS = ("duty.workplace_agreement", "duty.erasmus_agreement")


def can_settle(user: Any, task: Task) -> Decision:
    """Allow whose task it is, as long as the stay is prepared or under way."""
    allowed = can_do_task(user, task)
    if allowed and task.case.state not in UNDER_WAY:
        return deny("stay_is_over")
    return allowed


def can_reopen(user: Any, task: Task) -> Decision:
    """Allow taking an answer back before HR has cleared the stay; an agreement stays signed."""
    allowed = can_settle(user, task)
    if not allowed:
        return allowed
    if task.key in AGREEMENTS:
        return deny("agreement_is_signed")
    return deny("cleared_already") if task.case.state == "cleared" else ALLOW


def can_clear(user: Any, case: Case, *, left: int) -> Decision:
    """Allow HR over the unit, when no required task is left; never in one's own case."""
    allowed = acts_as_over(user, "hr", case)
    if not allowed:
        return allowed
    if case.state != "preparing":
        return deny("not_preparing")
    return deny("tasks_left") if left else ALLOW


def can_reopen_clearance(user: Any, case: Case) -> Decision:
    """Allow HR over the unit to take a clearance back before departure."""
    allowed = acts_as_over(user, "hr", case)
    if not allowed:
        return allowed
    return ALLOW if case.state == "cleared" else deny("not_cleared")


def can_confirm_arrival(user: Any, application: Application) -> Decision:
    """Allow the traveller, once the stay is cleared."""
    if not is_own(user, application.case.person):
        return deny("not_your_stay")
    if application.case.state in ("ongoing", "interrupted", "returned_home"):
        return deny("arrived_already")
    return ALLOW if application.case.state == "cleared" else deny("not_cleared")


def can_confirm_return(user: Any, application: Application) -> Decision:
    """Allow the traveller, while the stay is under way."""
    if not is_own(user, application.case.person):
        return deny("not_your_stay")
    here = application.case.state in ("ongoing", "interrupted")
    return ALLOW if here else deny("not_under_way")


def can_take_up(user: Any, case: Case) -> Decision:
    """Allow the traveller, and HR over the unit, to prepare a postponed stay again."""
    if case.state != "postponed":
        return deny("not_postponed")
    if is_own(user, case.person):
        return ALLOW
    return acts_as_over(user, "hr", case)


def can_see_preparations(user: Any) -> Decision:
    """Allow HR, and who leads people who prepare to go."""
    seen = user.holds("hr", "head", "deputy", "dean", "faculty_officer", "international_officer")
    return ALLOW if seen else deny("needs_role")


def can_see_whereabouts(user: Any) -> Decision:
    """Allow the emergency coordinator alone."""
    return ALLOW if user.holds(*EMERGENCY_READERS) else deny("needs_role")


def can_read_contact(user: Any, person: Person) -> Decision:
    """Allow the person, and the emergency coordinator of a unit where the person works."""
    if is_own(user, person) or user.holds_over(person, *EMERGENCY_READERS):
        return ALLOW
    return deny("strict")
