"""The rows of this room's lists."""

from datetime import date
from typing import Any

from django.db.models import F, Max, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from mobility.applications.models import Application, Segment
from mobility.settling.rules import OPEN_STATES


def after_stays(user: Any) -> QuerySet[Any]:
    """Return the stays with a report or settlement that the user may see, with their dates."""
    language = (get_language() or "nb")[:2]
    seen: QuerySet[Any] = Application.objects.visible_to(user).exclude(report=None)
    rows: QuerySet[Any] = seen.select_related("case__person", "report", "settlement").annotate(
        unit_name=F(f"case__unit__name_{language}"),
        ended_on=Max(Coalesce("segments__confirmed_ends_on", "segments__ends_on")),
    )
    return rows.filter(report__due_on__isnull=False)


def is_overdue(today: date) -> Q:
    """Return the condition that a report or settlement should have been handed in."""
    report = Q(report__state__in=OPEN_STATES, report__due_on__lt=today)
    return report | Q(settlement__state__in=OPEN_STATES, settlement__due_on__lt=today)


def waits_for_approval() -> Q:
    """Return the condition that a report or settlement was handed in and not judged yet."""
    return Q(report__state="submitted") | Q(settlement__state="submitted")


def shared_segments() -> QuerySet[Any]:
    """Return the hosts of all reports whose authors agree to share them."""
    language = (get_language() or "nb")[:2]
    shared: QuerySet[Any] = Segment.objects.filter(
        application__report__state="approved", application__report__is_shared=True
    )
    rows: QuerySet[Any] = shared.select_related(
        "institution", "country", "application__case__person"
    ).annotate(
        host_name=Coalesce("institution__name", NullIf("institution_name", Value(""))),
        unit_name=F(f"application__case__unit__name_{language}"),
    )
    return rows
