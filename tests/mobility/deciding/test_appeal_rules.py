"""How long one may appeal."""

from datetime import date

import pytest

from mobility.deciding.rules.appeals import appeal_until, is_late


@pytest.mark.parametrize(
    ("available", "weeks", "until"),
    [
        (date(2026, 11, 5), 3, date(2026, 11, 26)),
        (date(2026, 12, 4), 3, date(2026, 12, 28)),  # 25 December is a Friday
        (date(2026, 3, 12), 3, date(2026, 4, 7)),  # Maundy Thursday
        (date(2026, 11, 7), 3, date(2026, 11, 30)),  # a Saturday
        (date(2026, 11, 5), 6, date(2026, 12, 17)),
    ],
)
def test_the_period_ends_on_a_working_day(available, weeks, until):
    assert appeal_until(available, weeks) == until


def test_the_last_day_is_in_time_and_the_next_is_late():
    until = appeal_until(date(2026, 11, 5), 3)
    assert not is_late(until, until)
    assert is_late(date(2026, 11, 27), until)
