"""How service is counted in months.

A day is one part of its own calendar month: 1/31 in January, 1/28 in February, 1/29 in a leap
year. So any whole calendar month is exactly one month, a year is twelve whatever its length, a
period can be cut anywhere without its parts changing their sum, and 15 August to 14 August is
exactly a year. Sums are exact fractions; only what is shown is rounded, always down, so that
nobody reads 48 who has 47.99.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from fractions import Fraction
from math import ceil

HUNDREDTH = Decimal("0.01")


def months_between(starts_on: date, before: date) -> Fraction:
    """Return the months from the first day up to, but not including, the day `before`."""
    if before <= starts_on:
        return Fraction(0)
    whole = (before.year - starts_on.year) * 12 + before.month - starts_on.month
    return whole + _gone(before) - _gone(starts_on)


def day_reached(starts_on: date, months: Fraction) -> date | None:
    """Return the first day before which so many months have passed; None beyond the calendar."""
    for first, length in _pieces(starts_on):
        part = months_between(first, first + timedelta(days=length))
        if months <= part:
            in_month = monthrange(first.year, first.month)[1]
            return first + timedelta(days=ceil(months * in_month))
        months -= part
    return None


def shown(months: Fraction) -> Decimal:
    """Return months earned as they are shown: two decimals, rounded down."""
    return _rounded(months, ROUND_DOWN)


def shown_lacking(months: Fraction) -> Decimal:
    """Return months that are missing as they are shown: two decimals, rounded up."""
    return _rounded(months, ROUND_UP)


def _rounded(months: Fraction, how: str) -> Decimal:
    exact = Decimal(months.numerator) / Decimal(months.denominator)
    return exact.quantize(HUNDREDTH, rounding=how)


def _gone(day: date) -> Fraction:
    """Return the part of the day's month that has passed when the day begins."""
    return Fraction(day.day - 1, monthrange(day.year, day.month)[1])


def _pieces(starts_on: date) -> Iterator[tuple[date, int]]:
    """Yield the rest of the first month and then whole months: first day and number of days."""
    first = starts_on
    while first.year < date.max.year:
        length = monthrange(first.year, first.month)[1] - first.day + 1
        yield first, length
        first += timedelta(days=length)
