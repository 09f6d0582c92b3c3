"""Plain rules of invitations: their states, how long they last, what a guest sees first."""

from guests.invitations.rules.parameters import NAME, InvitationParameters
from guests.invitations.rules.states import (
    ACCEPTED,
    MAY_INVITE,
    OPEN,
    STATES,
    STEPS,
    standing,
)
from guests.invitations.rules.timeline import Errand, next_first

__all__ = [
    "ACCEPTED",
    "MAY_INVITE",
    "NAME",
    "OPEN",
    "STATES",
    "STEPS",
    "Errand",
    "InvitationParameters",
    "next_first",
    "standing",
]
