"""Hosts who leave before their guests do."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Greatest

from guests.engagements.models import Engagement
from guests.engagements.rules import RUNNING
from portal.people.models import Employment


def host_lasts(on: date) -> Exists:
    """Return the condition that the host is employed until the guest's last day, and today."""
    held = Employment.objects.filter(person_id=OuterRef("host_id"))
    longest = Greatest(Coalesce(OuterRef("ends_on"), Value(on)), Value(on))
    return Exists(held.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=longest)))


def left_by_host(on: date) -> QuerySet[Engagement]:
    """Return the running engagements whose host has left or leaves before the guest does."""
    running = Engagement.objects.filter(case__state__in=RUNNING)
    found: QuerySet[Engagement] = running.filter(~host_lasts(on))
    return found


def last_day_of_host(engagement: Engagement, on: date) -> date | None:
    """Return the host's last day here where it comes before the guest's; None where it does not.

    It is in the past where the host has left already.
    """
    jobs = Employment.objects.filter(person_id=engagement.host_id)
    days = list(jobs.values_list("ends_on", flat=True))
    if not days or None in days:
        return None
    last = max(day for day in days if day)
    return last if last < max(on, engagement.ends_on or on) else None
