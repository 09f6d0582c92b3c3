"""Who is abroad on a day, for the emergency coordinator."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone
from django.utils.translation import get_language

from mobility.duties.models import people_reached
from mobility.stays.models import Stay
from portal.people.models import Employment


def away_on(user: Any, on: date) -> QuerySet[Any]:
    """Return the stays that hold the day, of the people for whom the user coordinates.

    A stay counts from its first to its last day, whether its arrival was confirmed or not.
    """
    language = (get_language() or "nb")[:2]
    jobs = Employment.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate()),
        person_id=OuterRef("person_id"),
    ).order_by("-percent", "starts_on", "pk")
    stays: QuerySet[Any] = Stay.objects.filter(person__in=people_reached(user))
    abroad = stays.exclude(state="cancelled").exclude(scheme="virtual")
    rows: QuerySet[Any] = abroad.filter(starts_on__lte=on, ends_on__gte=on)
    shown: QuerySet[Any] = rows.select_related(
        "person", "institution", "country", "segment"
    ).annotate(
        host_name=Coalesce("institution__name", NullIf("institution_name", Value(""))),
        unit_name=Subquery(jobs.values(f"unit__name_{language}")[:1]),
    )
    return shown
