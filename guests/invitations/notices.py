"""Tell the host of invitations that came back or that nobody has opened."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.conf import settings
from django.urls import reverse

from guests.invitations.models import Invitation
from guests.invitations.rules import MAY_INVITE
from guests.invitations.selectors.invitations import parameters_now
from portal.core.contributions import Notice
from portal.rulesets.selectors import NoRuleSetError


def notices(on: date) -> Sequence[Notice]:
    """Return the mails to hosts, once for each time that an invitation was sent."""
    try:
        days = timedelta(days=parameters_now().unopened_days)
    except NoRuleSetError:  # without rules in force nobody is reminded, and other mails still go
        return []
    running = Invitation.objects.filter(engagement__case__state__in=MAY_INVITE)
    rows = running.select_related("engagement__case__person", "engagement__host__user")
    unopened = rows.filter(state="sent", sent_at__date__lte=on - days, expires_at__date__gte=on)
    return [
        *(_notice("invitation-unopened", one) for one in unopened),
        *(_notice("invitation-bounced", one) for one in rows.filter(state="bounced")),
    ]


def _notice(kind: str, invitation: Invitation) -> Notice:
    engagement = invitation.engagement
    page = reverse("invitation_send", args=[engagement.case.public_id])
    context = {
        "invitation": invitation,
        "engagement": engagement,
        "address": f"{settings.SITE_URL}{page}",
    }
    key = f"{kind}:{invitation.public_id}:{invitation.times_sent}"
    return Notice(kind, key, engagement.host, context)
