"""Who writes the letters of a stay."""

from typing import Any

from mobility.applications.models import Application
from mobility.letters.rules import OPEN_STATES, OWN_KINDS
from portal.casework.models import SEES_CASES
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.rules import COORDINATES


def can_see_letters(user: Any, application: Application) -> Decision:
    """Allow the traveller and those who see the unit's cases, once something is granted."""
    case = application.case
    if case.state not in OPEN_STATES:
        return deny("nothing_granted")
    own = bool(user.person_id) and user.person_id == case.person_id
    return ALLOW if own or user.holds_at(case.unit, *SEES_CASES) else deny("needs_role")


def can_write_letter(user: Any, application: Application, kind: str) -> Decision:
    """Allow those who coordinate there; the traveller writes only their own forms."""
    allowed, case = can_see_letters(user, application), application.case
    if not allowed:
        return allowed
    if user.person_id and user.person_id == case.person_id:
        return ALLOW if kind in OWN_KINDS else deny("own_case")
    return ALLOW if user.holds_at(case.unit, *COORDINATES) else deny("needs_role")
