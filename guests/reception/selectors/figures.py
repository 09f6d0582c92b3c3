"""How guests say their reception went; few answers show nothing."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.reception.models import CheckIn
from guests.reception.rules import MOMENTS, Figure, figures, moments_due
from portal.people.models import Unit


def figures_of(unit: Unit, year: int | None) -> dict[str, list[Figure]]:
    """Return the figures of a unit and those below it for each moment, in a year or ever."""
    below = Unit.objects.subtree(unit, timezone.localdate())
    rows: QuerySet[Any] = CheckIn.objects.filter(engagement__case__unit__in=below)
    if year:
        rows = rows.filter(answered_at__year=year)
    by_moment: dict[str, list[dict[str, int]]] = {moment: [] for moment in MOMENTS}
    for moment, answers in rows.order_by().values_list("moment", "answers"):
        by_moment[moment].append(answers)
    return {moment: figures(given) for moment, given in by_moment.items()}


def asked_now(engagement: Engagement) -> list[str]:
    """Return the moments at which a guest is asked and has not answered."""
    answered = CheckIn.objects.filter(engagement=engagement).values_list("moment", flat=True)
    first = engagement.arrived_on
    last = engagement.departed_on or engagement.ends_on
    return moments_due(first, last, timezone.localdate(), answered)
