"""How a period counts in months. Plain Python."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from portal.core.periods import add_months, days_inclusive


@dataclass(frozen=True, slots=True)
class Length:
    """Whole calendar months, and days beyond them."""

    months: int = 0
    days: int = 0


def length_of(starts_on: date, ends_on: date) -> Length:
    """Return a period's whole calendar months from its first day on, and the days left over.

    15 January to 14 March is two months; to 20 March it is two months and six days.
    """
    months, back = 0, ends_on + timedelta(days=1)
    while add_months(starts_on, months + 1) <= back:
        months += 1
    return Length(months, days_inclusive(add_months(starts_on, months), ends_on))


def sum_of(lengths: Iterable[Length], part_month_days: int) -> Length:
    """Return the lengths together; left-over days that fill a month make one."""
    parts = list(lengths)
    more, days = divmod(sum(one.days for one in parts), part_month_days)
    return Length(sum(one.months for one in parts) + more, days)


def shorter(one: Length, other: Length, part_month_days: int) -> Length:
    """Return the shorter of two lengths."""
    return min(one, other, key=lambda found: found.months * part_month_days + found.days)
