"""Dates and periods, inclusive at both ends."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


def add_months(day: date, months: int) -> date:
    """Return the same day `months` calendar months later, clamped to the month's last day.

    `months` may be negative. 31 January plus one month is 28 (or 29) February.
    Raises OverflowError outside the years 1 to 9999.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        message = f"{day} plus {months} months is outside the calendar"
        raise OverflowError(message)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def days_inclusive(starts_on: date, ends_on: date) -> int:
    """Return the number of days from the first to the last day, both counted."""
    return (ends_on - starts_on).days + 1


def days_covered(periods: Iterable[tuple[date, date]]) -> int:
    """Return the number of different days in the periods; a day that two share counts once."""
    count, last = 0, date.min
    for starts_on, ends_on in sorted(periods):
        first = max(starts_on, next_day(last))
        if first <= ends_on:
            count += days_inclusive(first, ends_on)
            last = ends_on
    return count


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days; an empty end is open-ended, an empty start is since ever."""

    starts_on: date | None = None
    ends_on: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether the day lies within the period."""
        after_start = self.starts_on is None or self.starts_on <= day
        return after_start and (self.ends_on is None or day <= self.ends_on)

    def overlap(self, other: "Period") -> "Period | None":
        """Return the days common to both periods, or None where there are none."""
        starts = max((d for d in (self.starts_on, other.starts_on) if d), default=None)
        ends = min((d for d in (self.ends_on, other.ends_on) if d), default=None)
        if starts and ends and ends < starts:
            return None
        return Period(starts, ends)


def next_day(day: date) -> date:
    """Return the following day; the calendar's last day is its own successor."""
    return day if day == date.max else day + timedelta(days=1)
