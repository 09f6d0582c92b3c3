"""Who may do what with an engagement."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import AFTER_APPROVAL, OVER, STEP_BY, machine
from portal.casework.access import can_act_for_turn
from portal.casework.models import SEES_CASES
from portal.casework.rules import ACTS_AS
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Employment, Person, Unit
from portal.people.organisation import valid_on

# Keeps an engagement's facts in order and takes the steps that are the department's.
DEPARTMENT = (
    "department_administrator",
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "hr",
    "international_officer",
)
# Invites on behalf of others in their units.
INVITES = ("host", *DEPARTMENT)


def works_here(person_id: int | None, on: date | None = None) -> bool:
    """Tell whether a person is employed here on a day."""
    day = on or timezone.localdate()
    return bool(person_id) and Employment.objects.filter(valid_on(day), person=person_id).exists()


def can_start(user: Any) -> Decision:
    """Allow everybody who works here, and those who invite for a unit."""
    if not user.person_id:
        return deny("no_person")
    return ALLOW if user.holds(*INVITES) or works_here(user.person_id) else deny("only_staff")


def units_to_invite_to(user: Any) -> QuerySet[Unit]:
    """Return the units in whose name the user may invite: their own and those they answer for."""
    today = timezone.localdate()
    own = Employment.objects.filter(valid_on(today), person=user.person_id).values("unit_id")
    reached = Unit.objects.reached_by(user, INVITES).values("pk")
    return (Unit.objects.filter(pk__in=own) | Unit.objects.filter(pk__in=reached)).order_by("code")


def can_invite(user: Any, unit: Unit, host: Person) -> Decision:
    """Allow inviting to a unit: as host oneself, for others with a mandate there."""
    allowed = can_start(user)
    if not allowed:
        return allowed
    if user.holds_at(unit, *INVITES):
        return ALLOW
    if host.pk != user.person_id:
        return deny("not_your_unit")
    return ALLOW if units_to_invite_to(user).filter(pk=unit.pk).exists() else deny("not_your_unit")


def is_guest(user: Any, engagement: Engagement) -> bool:
    """Tell whether the engagement is about the user."""
    return bool(user.person_id) and engagement.case.person_id == user.person_id


def is_host_side(user: Any, engagement: Engagement) -> bool:
    """Tell whether the user is host or deputy host, or wrote the draft."""
    if not user.person_id:
        return False
    if user.person_id in (engagement.host_id, engagement.deputy_host_id):
        return True
    draft = engagement.case.state == "draft"
    return draft and engagement.case.parties.filter(person_id=user.person_id).exists()


def is_department(user: Any, engagement: Engagement) -> bool:
    """Tell whether the user keeps the engagement in order for its unit."""
    if is_guest(user, engagement):
        return False
    if user.person_id and user.person_id == engagement.administrator_id:
        return True
    return bool(user.holds_at(engagement.case.unit, *DEPARTMENT))


def can_edit(user: Any, engagement: Engagement) -> Decision:
    """Allow the host's side and the department to change what the stay is, until it is over."""
    if engagement.case.state in OVER:
        return deny("engagement_over")
    mine = is_host_side(user, engagement) or is_department(user, engagement)
    return ALLOW if mine else deny("not_your_guest")


def can_edit_department(user: Any, engagement: Engagement) -> Decision:
    """Allow the department its own facts: kind, money, people. A draft is the host's side's."""
    allowed = can_edit(user, engagement)
    if not allowed:
        return allowed
    draft = engagement.case.state == "draft" and is_host_side(user, engagement)
    return ALLOW if draft or is_department(user, engagement) else deny("needs_role")


def can_rename_guest(user: Any, engagement: Engagement) -> Decision:
    """Allow correcting name and address of a guest whom nobody else keeps.

    Not of somebody who signs in, is employed, or has another engagement: they are corrected where
    all is known of them.
    """
    allowed = can_edit(user, engagement)
    if not allowed:
        return allowed
    person = engagement.case.person
    kept = person.hr_id or person.employments.exists() or hasattr(person, "user")
    others = Engagement.objects.filter(case__person=person).exclude(pk=engagement.pk)
    return deny("kept_elsewhere") if kept or others.exists() else ALLOW


def can_take(user: Any, engagement: Engagement, step: str) -> Decision:
    """Allow a step to those whose it is, from a state in which the machine has it.

    The host does not approve their own guest, and a guest takes no step here.
    """
    case = engagement.case
    if step not in machine({}).steps_from(case.state):
        return deny("step_not_now")
    if is_guest(user, engagement):
        return deny("own_case")
    who = STEP_BY[step]
    if who == "turn":
        if user.person_id and user.person_id in (engagement.host_id, engagement.deputy_host_id):
            return deny("own_guest")
        return can_act_for_turn(user, case)
    if is_department(user, engagement):
        return ALLOW
    host = who == "host" and is_host_side(user, engagement)
    return ALLOW if host else deny("not_your_guest" if who == "host" else "needs_role")


def can_copy(user: Any, engagement: Engagement) -> Decision:
    """Allow those who may invite to the unit to begin again with what is known."""
    if is_guest(user, engagement):
        return deny("own_case")
    if is_host_side(user, engagement):
        return can_start(user)
    return ALLOW if user.holds_at(engagement.case.unit, *INVITES) else deny("not_your_unit")


def can_delete(user: Any, engagement: Engagement) -> Decision:
    """Allow the host's side to throw a draft away."""
    if not is_host_side(user, engagement):
        return deny("not_your_guest")
    return ALLOW if engagement.case.state == "draft" else deny("not_a_draft")


def can_see_inside(user: Any, engagement: Engagement) -> Decision:
    """Allow everybody who sees an engagement but the guest what the department notes about it."""
    return deny("own_case") if is_guest(user, engagement) else ALLOW


def can_list(user: Any) -> Decision:
    """Allow the list to those who see or handle cases of some unit."""
    acting = {role for roles in ACTS_AS.values() for role in roles}
    return ALLOW if user.holds(*SEES_CASES, *acting) else deny("needs_role")


def is_approved(engagement: Engagement) -> bool:
    """Tell whether the leader has said yes and nothing has ended it."""
    return engagement.case.state in AFTER_APPROVAL
