"""When a call is open, and which dates its rules suggest."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mobility.calls.rules import CallParameters, frozen_in, phase, reminders_due, suggested

OPENS = datetime(2027, 3, 1, tzinfo=UTC)
CLOSES = datetime(2027, 4, 30, 21, 59, tzinfo=UTC)
MOMENT = timedelta(seconds=1)
NTNU = CallParameters()


@pytest.mark.parametrize(
    ("state", "now", "expected"),
    [
        ("draft", OPENS, "draft"),
        ("cancelled", OPENS, "cancelled"),
        ("published", OPENS - MOMENT, "coming"),
        ("published", OPENS, "open"),
        ("published", CLOSES, "open"),
        ("published", CLOSES + MOMENT, "closed"),
    ],
)
def test_a_call_is_open_from_its_first_to_its_last_moment(state, now, expected):
    assert phase(state, OPENS, CLOSES, now) == expected


def test_the_rules_of_an_open_call_are_frozen():
    assert "rule_set" in frozen_in("open")
    assert "rule_set" not in frozen_in("coming")
    assert "closes_at" not in frozen_in("open")


@pytest.mark.parametrize(
    ("today", "closes", "starts"),
    [
        (date(2026, 1, 10), date(2026, 4, 30), date(2027, 8, 1)),
        (date(2026, 4, 30), date(2026, 4, 30), date(2027, 8, 1)),
        (date(2026, 5, 1), date(2027, 4, 30), date(2028, 8, 1)),
        # 30 April 2028 is a Sunday.
        (date(2028, 1, 1), date(2028, 4, 28), date(2029, 8, 1)),
    ],
)
def test_ntnus_call_closes_on_the_last_working_day_of_april(today, closes, starts):
    dates = suggested(today, NTNU)
    assert (dates.closes_on, dates.starts_from) == (closes, starts)
    assert dates.opens_on == date(closes.year, 3, 1)
    assert (dates.starts_until - dates.starts_from).days in (364, 365)
    assert dates.closes_on < dates.ranking_due_on < dates.decision_due_on


def test_a_closing_day_and_an_opening_in_the_year_before_are_kept():
    rules = CallParameters(
        call_opens_month=11, call_opens_day=15, call_closes_month=2, call_closes_day=30
    )
    dates = suggested(date(2027, 1, 1), rules)
    assert (dates.opens_on, dates.closes_on) == (date(2026, 11, 15), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("on", "due"),
    [
        (date(2027, 2, 28), []),
        (date(2027, 3, 1), ["opens"]),
        (date(2027, 3, 4), ["opens"]),
        (date(2027, 3, 5), []),
        (date(2027, 4, 9), ["closes-21"]),
        (date(2027, 4, 23), ["closes-7"]),
        (date(2027, 4, 28), ["closes-7"]),
        (date(2027, 4, 29), ["closes-1"]),
        (date(2027, 5, 1), []),
    ],
)
def test_reminders_come_at_opening_and_before_closing(on, due):
    assert reminders_due(date(2027, 3, 1), date(2027, 4, 30), on, (21, 7, 1)) == due
