"""Tell in time that a host leaves before the guest does."""

from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.urls import reverse

from guests.engagements.models import Engagement
from guests.engagements.selectors.hosts import last_day_of_host, left_by_host
from portal.casework.access import people_who_act
from portal.core.contributions import Notice
from portal.people.models import Person


def notices(on: date) -> Sequence[Notice]:
    """Return the mails to the departments about hosts who leave first, once for each last day."""
    rows = left_by_host(on).select_related("case__person", "case__unit", "host", "administrator")
    return [notice for one in rows for notice in _of(one, on)]


def _of(engagement: Engagement, on: date) -> list[Notice]:
    last_day = last_day_of_host(engagement, on)
    if last_day is None or engagement.case.state == "draft":
        return []
    page = reverse("engagement_department", args=[engagement.case.public_id])
    context = {
        "engagement": engagement,
        "last_day": last_day,
        "address": f"{settings.SITE_URL}{page}",
    }
    key = f"host-leaves:{engagement.pk}:{engagement.host_id}:{last_day}"
    return [
        Notice("host-leaves", f"{key}:{person.pk}", person, context)
        for person in _told(engagement, on)
    ]


def _told(engagement: Engagement, on: date) -> list[Person]:
    if engagement.administrator:
        return [engagement.administrator]
    unit = engagement.case.unit
    acting = people_who_act("department_administrator", unit, on) | people_who_act("head", unit, on)
    return list(acting.distinct())
