"""Public holidays as the almanac has them."""

from datetime import date

import pytest

from portal.core.working_days import (
    easter_sunday,
    is_working_day,
    working_day_from,
    working_day_until,
)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)],
)
def test_easter_falls_as_in_the_almanac(year, month, day):
    assert easter_sunday(year) == date(year, month, day)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 4, 2),  # Maundy Thursday
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 14),  # Ascension Day
        date(2026, 5, 25),  # Whit Monday
        date(2027, 5, 17),
        date(2026, 12, 25),
        date(2026, 11, 28),  # a Saturday
    ],
)
def test_holidays_and_weekends_are_no_working_days(day):
    assert not is_working_day(day)


def test_the_next_and_the_last_working_day_around_easter():
    assert working_day_from(date(2026, 4, 2)) == date(2026, 4, 7)
    assert working_day_until(date(2026, 4, 6)) == date(2026, 4, 1)
    assert working_day_from(date(2026, 11, 26)) == date(2026, 11, 26)


def test_the_last_working_day_of_april_may_lie_before_the_thirtieth():
    assert working_day_until(date(2027, 4, 30)) == date(2027, 4, 30)
    assert working_day_until(date(2028, 4, 30)) == date(2028, 4, 28)
