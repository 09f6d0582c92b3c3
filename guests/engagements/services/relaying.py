"""The checklist of an engagement, worked out anew when what it rests on has changed."""

from guests.engagements.models import Engagement
from portal.people.models import User


def relay(engagement: Engagement, by: User | None) -> dict[str, int]:
    """Work out the checklist anew and keep what that changed: {added, moved, dropped: number}."""
    return {}
