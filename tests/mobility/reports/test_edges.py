"""One person, one edge at a time: rules, SQL and oracle agree, and on what is written here."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.mobility.reports import oracle
from tests.mobility.reports.test_three_tellings import agree_in_database

pytestmark = pytest.mark.django_db
ON = dt.date(2026, 10, 1)
END = dt.date(2028, 3, 31)
DAY = dt.timedelta(days=1)


def job(**fields):
    return {
        "person": 0,
        "unit": 0,
        "position_code": "1017",
        "percent": Decimal(100),
        "starts_on": dt.date(2024, 4, 1),
        "ends_on": END,
        "tenure_track": False,
        "leave_starts_on": None,
        "leave_ends_on": None,
        **fields,
    }


def stay(days, ends_on=ON, **fields):
    return {
        "person": 0,
        "scheme": "phd_stay",
        "state": "completed",
        "country": "DE",
        "host": "ETH",
        "group": "",
        "starts_on": ends_on - dt.timedelta(days=days - 1),
        "ends_on": ends_on,
        **fields,
    }


def told(jobs=None, stays=(), evidence=(), **changes):
    """Ask all three tellings and return what they say of the person, or None."""
    university = {
        "placements": [{"unit": 0, "parent": None, "starts_on": None, "ends_on": None}],
        "employments": [{**one, "id": n} for n, one in enumerate(jobs or [job()])],
        "stays": list(stays),
        "evidence": list(evidence),
    }
    asked = (university, 0, ON, oracle.DEFAULTS | changes)
    agree_in_database(asked)
    return oracle.report(*asked).get(0)


@pytest.mark.parametrize(
    ("days", "experience"), [(27, "unknown"), (28, "some"), (89, "some"), (90, "strong")]
)
def test_a_stay_counts_from_28_and_fully_from_90_days(days, experience):
    assert told(stays=[stay(days)])["experience"] == experience


def test_a_stay_that_ends_tomorrow_does_not_count_yet():
    assert told(stays=[stay(90, ON + DAY)])["experience"] == "unknown"


@pytest.mark.parametrize(("days", "planned"), [(0, True), (1, False)])
def test_a_plan_must_end_no_later_than_the_employment(days, planned):
    plan = stay(90, END + days * DAY, state="planned")
    assert told(stays=[plan])["planned"] is planned


def test_a_plan_that_is_past_is_no_plan():
    assert told(stays=[stay(90, ON, state="planned")])["planned"] is False


@pytest.mark.parametrize(
    ("ends_on", "inside"), [(ON - DAY, True), (ON, False), (ON + DAY, False), (None, False)]
)
def test_leave_on_the_day_takes_the_employment_out(ends_on, inside):
    away = job(leave_starts_on=dt.date(2026, 1, 1), leave_ends_on=ends_on)
    assert (told([away]) is not None) is inside


@pytest.mark.parametrize(("gap", "end"), [(1, dt.date(2030, 1, 1)), (2, END)])
def test_the_next_employment_must_follow_at_once(gap, end):
    following = job(unit=0, starts_on=END + gap * DAY, ends_on=dt.date(2030, 1, 1))
    assert told([job(), following])["employment_ends_on"] == end


def test_a_chain_goes_on_through_leave_and_other_codes_do_not():
    on_leave = job(
        starts_on=END + DAY,
        ends_on=dt.date(2029, 1, 1),
        leave_starts_on=END + DAY,
        position_code="1352",
    )
    other = job(starts_on=dt.date(2029, 1, 2), ends_on=None, position_code="1013")
    assert told([job(), on_leave, other])["employment_ends_on"] == dt.date(2029, 1, 1)


def test_a_chain_to_an_open_end_has_no_window():
    tenure = job(starts_on=END, ends_on=None, position_code="1013", tenure_track=True)
    assert told([job(), tenure])["window"] == "none"


@pytest.mark.parametrize(("first", "experience"), [(45, "some"), (46, "strong")])
def test_a_day_in_two_parts_of_a_case_counts_once(first, experience):
    later = stay(45, group="g1")
    earlier = stay(first, later["starts_on"], group="g1")
    assert told(stays=[earlier, later], sum_parts=True)["experience"] == experience
    assert told(stays=[earlier, later])["experience"] == "some"


@pytest.mark.parametrize("evidence", [{"kind": "none"}, {"kind": "project", "ends_on": None}])
def test_any_evidence_row_is_an_answer(evidence):
    row = {"person": 0, "state": "register", "country": None, "starts_on": None, "ends_on": None}
    found = told(evidence=[row | evidence])
    assert (found["experience"], found["flagged"]) == ("none", True)


def test_the_largest_percent_speaks_then_the_earliest_start_then_the_lowest_row():
    half = job(percent=Decimal(50), starts_on=dt.date(2020, 1, 1), position_code="1352")
    later = job(starts_on=dt.date(2025, 1, 1), position_code="1378")
    same_day = job(unit=0, position_code="1352")
    assert told([half, later, job(), same_day])["position_code"] == "1017"
