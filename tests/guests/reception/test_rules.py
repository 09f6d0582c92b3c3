"""Weeks, desks, cells, moments and figures."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guests.engagements.rules import RUNNING
from guests.reception.rules import (
    PHASES,
    QUESTIONS,
    Presence,
    cell,
    desk_weeks,
    desks_needed,
    desks_on,
    figures,
    moments_due,
    weeks_from,
)
from guests.reception.rules.reminders import ReminderParameters, is_due_again, is_near
from portal.core.parameters import BadParametersError

DAY = date(2026, 3, 2)  # a Monday


def test_every_running_state_stands_in_one_phase():
    states = [state for states in PHASES.values() for state in states]
    assert sorted(states) == sorted(RUNNING)


def test_weeks_begin_on_mondays_and_hold_the_day():
    assert weeks_from(DAY + timedelta(6), 2) == [DAY, DAY + timedelta(7)]


def test_desks_are_counted_on_the_fullest_day_and_days_are_inclusive():
    one = Presence(DAY, DAY + timedelta(2))
    after = Presence(DAY + timedelta(3), DAY + timedelta(5))
    meets = Presence(DAY + timedelta(2), DAY + timedelta(3))
    without = Presence(DAY, DAY + timedelta(9), desk=False)
    last = DAY + timedelta(6)
    assert desks_needed([one, after, without], DAY, last) == 1
    assert desks_needed([one, after, meets], DAY, last) == 2
    assert desks_needed([], DAY, last) == 0


periods = st.tuples(st.integers(0, 60), st.integers(0, 30)).map(
    lambda pair: Presence(DAY + timedelta(pair[0]), DAY + timedelta(pair[0] + pair[1]))
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(periods, max_size=12))
def test_the_fullest_day_is_that_of_counting_every_day(present):
    last = DAY + timedelta(45)
    days = [DAY + timedelta(n) for n in range(46)]
    counted = max(sum(one.starts_on <= day <= one.ends_on for one in present) for day in days)
    assert desks_needed(present, DAY, last) == counted


def test_the_desks_of_a_day_are_those_said_last():
    said = [(DAY, 4), (DAY + timedelta(10), 2)]
    assert desks_on(said, DAY - timedelta(1)) is None
    assert desks_on(said, DAY + timedelta(9)) == 4
    assert desks_on(said, DAY + timedelta(10)) == 2
    week = desk_weeks([Presence(DAY, DAY), Presence(DAY, DAY)], [DAY], [(DAY, 1)])[0]
    assert (week.needed, week.desks, week.is_over) == (2, 1, True)


@pytest.mark.parametrize(
    ("state", "due", "waits", "look"),
    [
        ("done", -9, False, "done"),
        ("waived", -9, False, "set_aside"),
        ("not_relevant", 3, False, "set_aside"),
        ("open", -1, True, "overdue"),
        ("open", 0, False, "open"),
        ("open", 0, True, "blocked"),
    ],
)
def test_how_a_task_looks(state, due, waits, look):
    assert cell(state, DAY + timedelta(due), DAY, waits=waits) == look


def test_a_guest_is_asked_after_thirty_and_a_hundred_days_and_on_leaving():
    first, last = DAY, DAY + timedelta(120)
    assert moments_due(first, last, DAY + timedelta(29), ()) == []
    assert moments_due(first, last, DAY + timedelta(30), ()) == ["after_30"]
    assert moments_due(first, last, DAY + timedelta(100), ["after_30"]) == ["after_100"]
    assert moments_due(first, last, last, ["after_30", "after_100"]) == ["exit"]
    short = DAY + timedelta(20)
    assert moments_due(first, short, DAY + timedelta(60), ()) == ["exit"]
    assert moments_due(None, None, DAY, ()) == []


def test_few_answers_show_nothing_at_all():
    four = figures([{"information": 5}] * 4)
    assert all(one.is_hidden for one in four if one.question == "information")
    assert four[0].average is None
    assert four[0].counts == ()
    five = figures([{"information": n} for n in (1, 2, 3, 4, 5)])[0]
    assert (five.answers, five.average, five.counts) == (5, 3.0, (1, 1, 1, 1, 1))
    assert [one.answers for one in figures([])] == [0] * len(QUESTIONS)


def test_reminders_come_on_their_days():
    assert is_due_again(DAY, DAY - timedelta(14), (-14, 0))
    assert not is_due_again(DAY, DAY - timedelta(13), (-14, 0))
    assert is_near(DAY, DAY - timedelta(30), (30,))
    assert not is_near(None, DAY, (0,))


def test_days_out_of_bounds_are_refused():
    with pytest.raises(BadParametersError):
        ReminderParameters.from_mapping({"end_days": [900]})
