"""A day is one part of its own calendar month, so whole months, years and sums are exact."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mobility.accrual.rules.months import day_reached, months_between, shown, shown_lacking

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("first", "before", "months"),
    [
        (date(2023, 2, 1), date(2023, 3, 1), 1),
        (date(2024, 2, 1), date(2024, 3, 1), 1),
        (date(2020, 8, 15), date(2024, 8, 15), 48),
        (date(2024, 2, 29), date(2028, 2, 29), 48),
        (date(2024, 2, 1), date(2024, 2, 29), Fraction(28, 29)),
        (date(2023, 1, 31), date(2023, 2, 2), Fraction(1, 31) + Fraction(1, 28)),
        (date(2023, 1, 1), date(2023, 1, 1), 0),
        (date(2023, 2, 1), date(2023, 1, 1), 0),
    ],
)
def test_months(first, before, months):
    assert months_between(first, before) == months


@given(DAYS, DAYS, DAYS)
def test_a_period_can_be_cut_anywhere(one, two, three):
    first, middle, last = sorted((one, two, three))
    parts = months_between(first, middle) + months_between(middle, last)
    assert parts == months_between(first, last)


@given(DAYS, st.fractions(0, 100, max_denominator=400))
def test_the_day_reached_is_the_first_that_has_so_many_months(first, months):
    day = day_reached(first, months)
    assert months_between(first, day) >= months
    assert day == first or months_between(first, day - timedelta(days=1)) < months


def test_what_is_earned_is_rounded_down_and_what_is_missing_up():
    assert shown(Fraction(4799999, 100000)) == Decimal("47.99")
    assert shown_lacking(Fraction(1, 100000)) == Decimal("0.01")
