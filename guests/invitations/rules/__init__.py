"""Plain rules of invitations: their states, how long they last, what a guest sees first."""

from guests.invitations.rules.about import (
    ABOUT,
    INSURANCES,
    STEPS_ABOUT,
    STRICT_STEPS,
    ages_in,
    steps_left,
)
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
    "ABOUT",
    "ACCEPTED",
    "INSURANCES",
    "MAY_INVITE",
    "NAME",
    "OPEN",
    "STATES",
    "STEPS",
    "STEPS_ABOUT",
    "STRICT_STEPS",
    "Errand",
    "InvitationParameters",
    "ages_in",
    "next_first",
    "standing",
    "steps_left",
]
