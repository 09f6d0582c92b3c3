"""Who asks for a change of a granted stay, and who answers."""

from typing import Any

from mobility.applications.models import Application
from mobility.changes.models import ChangeRequest
from mobility.changes.rules import possible
from mobility.stays.access import is_own
from portal.casework.access import can_act_for_turn
from portal.core.decisions import ALLOW, Decision, deny


def can_propose(user: Any, application: Application, kind: str = "") -> Decision:
    """Allow the traveller, while the stay can be changed so and no other request is open."""
    if not is_own(user, application.case.person):
        return deny("not_your_stay")
    kinds = possible(application.case.state)
    if not kinds or (kind and kind not in kinds):
        return deny("cannot_change_so")
    waiting = application.change_requests.filter(case__state="proposed")
    return deny("change_waits") if waiting.exists() else ALLOW


def can_decide(user: Any, change: ChangeRequest) -> Decision:
    """Allow whose turn it is, while the request waits; never in one's own case."""
    if change.case.state != "proposed":
        return deny("change_answered")
    return can_act_for_turn(user, change.case)


def can_withdraw(user: Any, change: ChangeRequest) -> Decision:
    """Allow the traveller, while the request waits."""
    if not is_own(user, change.case.person):
        return deny("not_your_stay")
    return ALLOW if change.case.state == "proposed" else deny("change_answered")
