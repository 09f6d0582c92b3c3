"""Who registers an activity, who takes it a step further, who reads the figures."""

from typing import Any

from mobility.activities.models import Activity
from mobility.stays.access import can_register_for
from portal.casework.access import can_act_for_turn
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.rules import SEES_FIGURES

# Steps of the person, and steps of whose turn it is: the head confirms, HR recognises.
OWN_STEPS = frozenset({"register_again", "complete", "withdraw"})
TURN_STEPS = frozenset({"confirm", "decline", "recognise"})


def is_own(user: Any, activity: Activity) -> bool:
    """Tell whether the activity is the user's own."""
    return bool(user.is_authenticated and user.person_id == activity.case.person_id)


def can_register(user: Any) -> Decision:
    """Allow everybody who is a person here, for themselves, and those who coordinate."""
    return ALLOW if user.is_authenticated and user.person_id else deny("no_person")


def can_edit(user: Any, activity: Activity) -> Decision:
    """Allow the person, and who registers for them, until somebody has confirmed it."""
    if not can_register_for(user, activity.case.person):
        return deny("not_your_activity")
    if activity.case.state not in ("registered", "declined"):
        return deny("activity_confirmed")
    return ALLOW


def can_add_evidence(user: Any, activity: Activity) -> Decision:
    """Allow the person to add files while the activity is not closed."""
    if not is_own(user, activity):
        return deny("not_your_activity")
    if activity.case.state in ("recognised", "withdrawn"):
        return deny("activity_closed")
    return ALLOW


def can_take(user: Any, activity: Activity, step: str) -> Decision:
    """Allow a step to the person or to whose turn it is; nobody judges their own activity."""
    if step in OWN_STEPS:
        return ALLOW if is_own(user, activity) else deny("not_your_activity")
    if step == "reopen" and is_own(user, activity):
        return ALLOW
    if is_own(user, activity):
        return deny("own_case")
    return can_act_for_turn(user, activity.case)


def can_see_figures(user: Any) -> Decision:
    """Allow the figures to whoever answers for people somewhere, and to auditors."""
    return ALLOW if user.holds(*SEES_FIGURES) else deny("needs_role")
