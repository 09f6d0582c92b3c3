"""When report and settlement are due, and who hears of it."""

from datetime import date, timedelta

import pytest

from mobility.settling.rules import (
    FACULTY,
    HEAD,
    TRAVELLER,
    AfterParameters,
    days_overdue,
    due_on,
    participant_report_on,
    reached,
    steps,
)
from portal.core.parameters import BadParametersError

USUAL = AfterParameters()
ENDED = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("ended", "report", "settlement"),
    [
        (date(2026, 12, 31), date(2027, 2, 28), date(2027, 1, 31)),
        (date(2027, 6, 30), date(2027, 8, 30), date(2027, 7, 30)),
        (date(2027, 1, 15), date(2027, 3, 15), date(2027, 2, 15)),
    ],
)
def test_due_dates_are_calendar_months_not_blocks_of_thirty_days(ended, report, settlement):
    assert due_on("report", ended, USUAL) == report
    assert due_on("settlement", ended, USUAL) == settlement


def test_the_due_day_itself_is_in_time():
    assert days_overdue(ENDED, ENDED) == 0
    assert days_overdue(ENDED, ENDED + timedelta(days=1)) == 1


def all_steps(duty):
    return steps(duty, ENDED, due_on(duty, ENDED, USUAL), USUAL)


def test_a_settlement_is_reminded_after_14_and_30_days_then_overdue_climbs():
    assert [(one.code, one.day, one.to) for one in all_steps("settlement")] == [
        ("settlement-reminder-1", date(2027, 1, 14), TRAVELLER),
        ("settlement-reminder-2", date(2027, 1, 30), TRAVELLER),
        ("settlement-overdue-1", date(2027, 2, 7), TRAVELLER),
        ("settlement-overdue-1", date(2027, 2, 7), HEAD),
        ("settlement-overdue-2", date(2027, 3, 2), TRAVELLER),
        ("settlement-overdue-2", date(2027, 3, 2), FACULTY),
    ]


def test_a_reminder_after_the_due_date_is_left_to_the_overdue_notice():
    # 31 December and 60 days is 1 March, the report is due on 28 February.
    codes = [one.code for one in all_steps("report")]
    assert "report-reminder-1" in codes
    assert "report-reminder-2" not in codes


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 1, 13), []),
        (date(2027, 1, 14), [("settlement-reminder-1", TRAVELLER)]),
        (date(2027, 2, 6), [("settlement-reminder-2", TRAVELLER)]),
        (
            date(2027, 4, 1),
            [
                ("settlement-overdue-2", TRAVELLER),
                ("settlement-overdue-1", HEAD),
                ("settlement-overdue-2", FACULTY),
            ],
        ),
    ],
)
def test_only_the_latest_step_is_sent_to_each_reader(today, expected):
    found = reached(all_steps("settlement"), today)
    assert [(one.code, one.to) for one in found] == expected


def test_the_participant_report_is_reminded_only_where_the_scheme_has_one():
    assert participant_report_on(ENDED, USUAL) is None
    erasmus = AfterParameters(participant_report_days=30)
    assert participant_report_on(ENDED, erasmus) == date(2027, 1, 30)


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"report_due_months": -1}, "report_due_months"),
        ({"overdue_days": [30, 7]}, "overdue_days"),
        ({"certificate_required": 1}, "certificate_required"),
        ({"participant_report_days": 401}, "participant_report_days"),
        ({"x": 2}, "x"),
    ],
)
def test_wrong_parameters_are_named(values, problem):
    with pytest.raises(BadParametersError) as error:
        AfterParameters.from_mapping(values)
    assert set(error.value.problems) == {problem}


def test_parameters_survive_their_json():
    assert AfterParameters.from_mapping(USUAL.to_mapping()) == USUAL
