"""The one door for a change of an invitation's state, and its rows in the trail."""

from typing import Any

from guests.invitations.models import Invitation
from guests.invitations.rules import STEPS
from portal.audit.services import record
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User


def move_invitation(invitation: Invitation, step: str, **values: Any) -> None:
    """Take a step where the invitation still is in a state from which it leads.

    Raises ChangedMeanwhileError.
    """
    one = STEPS[step]
    here = Invitation.objects.filter(pk=invitation.pk, state__in=one.sources)
    if not here.update(state=one.target, **values):
        raise ChangedMeanwhileError
    for name, value in {"state": one.target, **values}.items():
        setattr(invitation, name, value)


def note_in_trail(action: str, invitation: Invitation, by: User | None) -> None:
    """Add what happened to an invitation to the trail; never the address or a token."""
    case = invitation.engagement.case
    record(action=action, by=by, person=case.person, unit=case.unit, obj=invitation)
