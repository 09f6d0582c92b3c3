"""Until when something can be done: calendar months, clamped, at every edge."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mobility.experience.rules import (
    EarlyCareerParameters,
    Employment,
    chain_end,
    first_end_closing,
    first_end_open,
    represents,
    window,
)

DEFAULTS = EarlyCareerParameters()
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("ends_on", "latest_start", "latest_apply"),
    [
        (date(2027, 8, 31), date(2026, 11, 30), date(2026, 8, 31)),
        (date(2025, 2, 28), date(2024, 5, 28), date(2024, 2, 28)),
        (date(2024, 2, 29), date(2023, 5, 29), date(2023, 2, 28)),
        (date(2027, 11, 30), date(2027, 2, 28), date(2026, 11, 30)),
    ],
)
def test_latest_days_go_back_in_one_step(ends_on, latest_start, latest_apply):
    found = window(date(2026, 1, 1), ends_on, DEFAULTS)
    assert (found.latest_start, found.latest_apply) == (latest_start, latest_apply)


@pytest.mark.parametrize(
    ("on", "state"),
    [
        (date(2026, 8, 31), "open"),
        (date(2026, 9, 1), "closing"),
        (date(2026, 11, 30), "closing"),
        (date(2026, 12, 1), "closed"),
    ],
)
def test_the_window_closes_day_by_day(on, state):
    assert window(on, date(2027, 8, 31), DEFAULTS).state == state


def test_without_an_end_there_is_no_window_and_a_whole_year_fits():
    found = window(date(2026, 10, 1), None, DEFAULTS)
    assert (found.state, found.latest_start, found.longest_stay_months) == ("none", None, 12)


@pytest.mark.parametrize(
    ("on", "ends_on", "months"),
    [
        # From 1 January: m months end the day before the 1st, six months before E.
        (date(2026, 10, 1), date(2027, 10, 1), 3),
        (date(2026, 10, 1), date(2027, 9, 30), 0),
        (date(2026, 10, 1), date(2027, 10, 31), 4),
        (date(2026, 10, 1), date(2028, 7, 1), 12),
        (date(2026, 10, 1), date(2028, 6, 30), 11),
        (date(2026, 10, 1), date(2040, 1, 1), 12),
        # From 28 February, clamped from 30 November.
        (date(2026, 11, 30), date(2027, 11, 27), 3),
        (date(2026, 11, 30), date(2027, 11, 26), 0),
    ],
)
def test_the_longest_stay_leaves_the_margin(on, ends_on, months):
    assert window(on, ends_on, DEFAULTS).longest_stay_months == months


@pytest.mark.parametrize("day", [date.min, date(1, 6, 1), date(9999, 1, 1), date.max])
@pytest.mark.parametrize("on", [date.min, date(2026, 10, 1), date.max])
def test_the_ends_of_the_calendar_do_no_harm(on, day):
    assert window(on, day, DEFAULTS).state in {"open", "closing", "closed"}
    assert first_end_open(on, DEFAULTS) is None or first_end_open(on, DEFAULTS) >= on


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.dates(date(2020, 1, 1), date(2032, 1, 1)), st.integers(-40, 800))
def test_the_boundaries_on_the_end_say_what_the_rule_says(on, days):
    ends_on = on + timedelta(days=days)
    is_open = ends_on >= first_end_open(on, DEFAULTS)
    not_closed = ends_on >= first_end_closing(on, DEFAULTS)
    expected = "open" if is_open else "closing" if not_closed else "closed"
    assert window(on, ends_on, DEFAULTS).state == expected


def job(row_id, starts_on, ends_on, code="1017", **fields):
    return Employment(row_id, code, starts_on, ends_on, **fields)


FIRST = job(1, date(2024, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("others", "end"),
    [
        ([], date(2026, 12, 31)),
        ([job(2, date(2027, 1, 1), date(2027, 6, 30))], date(2027, 6, 30)),
        ([job(2, date(2027, 1, 2), date(2027, 6, 30))], date(2026, 12, 31)),
        ([job(2, date(2026, 1, 1), date(2027, 6, 30), inside=False)], date(2027, 6, 30)),
        ([job(2, date(2027, 1, 1), None)], None),
        ([job(2, date(2027, 1, 1), date(2028, 1, 1), "1013")], date(2026, 12, 31)),
        ([job(2, date(2027, 1, 1), None, "1013", tenure_track=True)], None),
        (
            [
                job(2, date(2028, 1, 1), date(2029, 1, 1)),
                job(3, date(2026, 1, 1), date(2027, 12, 31)),
            ],
            date(2029, 1, 1),
        ),
        (
            [job(2, date(2027, 1, 1), date(2028, 1, 1), leave_starts_on=date(2027, 1, 1))],
            date(2028, 1, 1),
        ),
    ],
)
def test_the_end_moves_along_an_unbroken_row(others, end):
    assert chain_end(FIRST.ends_on, [FIRST, *others], DEFAULTS) == end


def test_the_last_day_of_the_calendar_ends_a_row():
    assert chain_end(date.max, [job(1, date.max, date.max)], DEFAULTS) == date.max


@pytest.mark.parametrize(
    ("leave", "inside"),
    [
        ((date(2026, 1, 1), None), False),
        ((date(2026, 1, 1), date(2026, 10, 1)), False),
        ((date(2026, 1, 1), date(2026, 9, 30)), True),
        ((date(2026, 10, 2), None), True),
        ((None, date(2027, 1, 1)), True),
    ],
)
def test_full_leave_on_the_day_keeps_an_employment_out(leave, inside):
    starts, ends = leave
    away = job(1, date(2024, 1, 1), None, leave_starts_on=starts, leave_ends_on=ends)
    assert (represents([away], date(2026, 10, 1), DEFAULTS) is away) is inside
