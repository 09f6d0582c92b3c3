"""How long somebody is away: journeys, and days within any twelve months."""

from collections import deque
from collections.abc import Iterable
from datetime import date, timedelta

from mobility.duties.rules.facts import Part
from portal.core.periods import add_months

Journey = tuple[Part, ...]


def journeys(parts: Iterable[Part], gap_days: int) -> list[Journey]:
    """Return the parts in order, gathered into journeys: a longer gap at home begins a new one."""
    found: list[list[Part]] = []
    last = date.min
    for part in sorted(parts, key=lambda one: (one.starts_on, one.ends_on)):
        if found and part.starts_on <= last + timedelta(days=gap_days + 1):
            found[-1].append(part)
        else:
            found.append([part])
        last = max(last, part.ends_on) if len(found[-1]) > 1 else part.ends_on
    return [tuple(one) for one in found]


def days_away(parts: Iterable[Part]) -> int:
    """Return the number of different days in the parts."""
    return len({day for part in parts for day in part.days()})


def longest(found: Iterable[Journey]) -> Journey:
    """Return the journey with the most days; the earliest of several."""
    return max(found, key=days_away, default=())


def most_days(parts: Iterable[Part], country: str, months: int) -> int:
    """Return the most days in a country within any span of so many months."""
    return max((count for _, count in _running(parts, country, months)), default=0)


def day_reached(parts: Iterable[Part], country: str, months: int, limit: int) -> date | None:
    """Return the first day on which the days of the last months reach the limit, or None."""
    running = _running(parts, country, months)
    return next((day for day, count in running if count >= limit), None)


def _running(parts: Iterable[Part], country: str, months: int) -> Iterable[tuple[date, int]]:
    """Yield each day in the country with the days there in the span that ends with it."""
    there = sorted({day for part in parts if part.country == country for day in part.days()})
    span: deque[date] = deque()
    for day in there:
        span.append(day)
        while span[0] <= add_months(day, -months):
            span.popleft()
        yield day, len(span)
