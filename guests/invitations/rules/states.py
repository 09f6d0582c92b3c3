"""The states of an invitation and the steps between them, as data.

Source: section 8.2 of the domain notes; it runs beside the engagement's own states.
"""

from datetime import datetime

from portal.core.states import Transition

STATES = (
    "not_sent",
    "sent",
    "bounced",
    "opened",
    "self_verified",
    "awaiting_host_check",
    "confirmed",
    "cancelled",
    "expired",
)
# The link in the mail can still be used.
OPEN = ("sent", "bounced", "opened")
# Somebody has shown that the address is theirs.
ACCEPTED = ("self_verified", "awaiting_host_check", "confirmed")

STEPS = {
    one.name: one
    for one in (
        Transition("send", ("not_sent", *OPEN, "expired"), "sent"),
        Transition("bounce", ("sent",), "bounced"),
        Transition("open", ("sent", "bounced"), "opened"),
        Transition("accept", OPEN, "self_verified"),
        Transition("ask_check", ("self_verified",), "awaiting_host_check"),
        Transition("confirm", ("self_verified", "awaiting_host_check"), "confirmed"),
        Transition("expire", OPEN, "expired"),
        Transition("revoke", ("not_sent", *OPEN, "expired"), "cancelled"),
    )
}

# States of the engagement in which its guest may be invited: sent to the leader and not over.
MAY_INVITE = frozenset(
    {
        *("submitted", "needs_information", "export_review", "leader_approved"),
        *("agreement_signing", "registered", "ready", "arrived", "active"),
        *("extension_requested", "ending"),
    }
)


def standing(state: str, expires_at: datetime | None, now: datetime) -> str:
    """Return how an invitation stands now: expired as soon as its time is over."""
    if state in OPEN and expires_at is not None and expires_at < now:
        return "expired"
    return state
