"""Mails about engagements: what was said to the host with a step."""

from django.conf import settings
from django.urls import reverse

from guests.engagements.models import Engagement
from portal.messages.services import post
from portal.people.models import User

# After these it is nobody's turn, or not the host's, so nothing else tells the host.
TOLD = frozenset({"approve", "reject", "approve_extension", "refuse_extension", "ask_information"})


def address_of(engagement: Engagement) -> str:
    """Return the whole address of the engagement's page."""
    return f"{settings.SITE_URL}{reverse('engagement', args=[engagement.case.public_id])}"


def tell_host(engagement: Engagement, step: str, reason: str, by: User | None) -> None:
    """Tell the host by mail what somebody else decided or asked about their guest."""
    if step not in TOLD or (by and by.person_id == engagement.host_id):
        return
    case = engagement.case
    post(
        kind="guest-told",
        key=f"guest-told:{case.public_id}:{step}:{case.state_since:%Y%m%d%H%M%S%f}",
        person=engagement.host,
        context={
            "engagement": engagement,
            "action": f"action.engagement.{step}",
            "reason": reason,
            "address": address_of(engagement),
        },
    )
