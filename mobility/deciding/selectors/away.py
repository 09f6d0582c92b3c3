"""Who of a unit is away in a period: planned stays and what is applied for, with covers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from mobility.applications.models import Application, Cover, Segment
from mobility.deciding.access import ranking_unit
from mobility.stays.models import Stay
from portal.core.periods import Period, add_months
from portal.people.models import Employment, Unit

# More would not help anybody to compare; the page says that there are more.
MOST_ROWS = 100
MOST_MONTHS = 18
APPLIED = (
    "submitted",
    "returned",
    "recommended",
    "not_recommended",
    "ranked",
    "waitlisted",
    "granted",
    "granted_with_conditions",
    "funds_reserved",
    "accepted",
    "agreement_signed",
    "preparing",
    "cleared",
    "ongoing",
)


@dataclass(frozen=True, slots=True)
class Absence:
    """One person away at one place; `months` tells for each month shown whether they are."""

    person: str
    scheme: str
    state: str
    host: str
    starts_on: date
    ends_on: date
    covers: Sequence[Cover]
    months: Sequence[bool]
    is_this: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """Who is away beside an application, month by month."""

    months: Sequence[date]
    rows: Sequence[Absence]
    at_once: Sequence[int]
    more: bool


def away_beside(application: Application) -> Overview | None:
    """Return who else of the ranking unit is away while the application's stay lasts.

    None where the application has no dates yet. The number of queries is fixed.
    """
    dates = application.segments.exclude(starts_on=None).exclude(ends_on=None)
    days = list(dates.values_list("starts_on", "ends_on"))
    if not days:
        return None
    period = Period(min(first for first, _ in days), max(last for _, last in days))
    months = list(_months(period))
    unit = ranking_unit(application.case.unit)
    found = sorted(_absences(unit, period, months, application), key=_order)
    counts = [len({row.person for row in found if row.months[i]}) for i in range(len(months))]
    return Overview(months, found[:MOST_ROWS], counts, len(found) > MOST_ROWS)


def _order(row: Absence) -> tuple[bool, date, str]:
    return (not row.is_this, row.starts_on, row.person)


def _months(period: Period) -> Iterator[date]:
    first = (period.starts_on or date.min).replace(day=1)
    for number in range(MOST_MONTHS):
        month = add_months(first, number)
        if period.ends_on and month > period.ends_on:
            return
        yield month


def _absences(
    unit: Unit, period: Period, months: Sequence[date], application: Application
) -> Iterator[Absence]:
    today = timezone.localdate()
    units = Unit.objects.subtree(unit, today)
    overlaps = Q(starts_on__lte=period.ends_on, ends_on__gte=period.starts_on)
    segments = Segment.objects.filter(
        overlaps, application__case__unit__in=units, application__case__state__in=APPLIED
    ).select_related("application__case__person", "institution", "application")
    for one in segments.prefetch_related("application__covers__covered_by")[: MOST_ROWS * 2]:
        asked = one.application
        yield Absence(
            str(asked.case.person),
            asked.scheme,
            asked.case.state,
            one.host,
            one.starts_on,
            one.ends_on,
            list(asked.covers.all()),
            _marks(one.starts_on, one.ends_on, months),
            is_this=asked.pk == application.pk,
        )
    employed = Employment.objects.filter(unit__in=units).values("person_id")
    stays = Stay.objects.filter(overlaps, person__in=employed, segment__isnull=True)
    planned = stays.exclude(state="cancelled").select_related("person", "institution")
    for stay in planned[: MOST_ROWS * 2]:
        yield Absence(
            str(stay.person),
            stay.scheme,
            stay.state,
            stay.host,
            stay.starts_on,
            stay.ends_on,
            (),
            _marks(stay.starts_on, stay.ends_on, months),
        )


def _marks(starts_on: date, ends_on: date, months: Iterable[date]) -> list[bool]:
    return [starts_on < add_months(month, 1) and ends_on >= month for month in months]
