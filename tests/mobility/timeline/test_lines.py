"""The order of a timeline, how its entries stand to today, and how they are drawn."""

from datetime import date

import pytest

from mobility.timeline.rules.lines import Entry, bars, in_order, is_overdue, place, span, stay_state

TODAY = date(2026, 11, 26)


def entry(first, last=None, **fields):
    ends = date.fromisoformat(last) if last else None
    fields = {"kind": "stay", "lane": "away", **fields}
    return Entry(starts_on=date.fromisoformat(first), ends_on=ends, **fields)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (entry("2026-01-01", "2026-11-25"), "past"),
        (entry("2026-01-01", "2026-11-26"), "now"),
        (entry("2026-01-01"), "now"),
        (entry("2026-11-27", "2026-12-01"), "coming"),
        (entry("2026-11-25", is_period=False), "past"),
        (entry("2026-11-26", is_period=False), "now"),
    ],
)
def test_an_entry_stands_to_today(one, expected):
    assert place(one, TODAY) == expected


def test_only_what_waits_to_be_done_is_overdue():
    assert is_overdue(entry("2026-11-25", is_period=False, is_due=True), TODAY)
    assert not is_overdue(entry("2026-11-26", is_period=False, is_due=True), TODAY)
    assert not is_overdue(entry("2026-11-25", is_period=False), TODAY)


def test_on_one_day_what_lasts_stands_before_what_is_due():
    due = entry("2026-11-26", kind="a", is_period=False)
    lasts = entry("2026-11-26", "2026-12-26", kind="b")
    assert in_order([due, lasts, entry("2026-01-01")])[1:] == [lasts, due]


def test_the_band_spans_whole_years_around_today():
    drawn = [entry("2024-03-01"), entry("2027-02-01", "2028-04-01")]
    assert span(drawn, TODAY) == (date(2024, 1, 1), date(2028, 12, 31))
    assert span([], TODAY) == (date(2026, 1, 1), date(2026, 12, 31))


def test_bars_lie_in_their_lane_and_within_the_band():
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    found = bars([entry("2025-01-01"), entry("2026-07-02", "2027-09-01", lane="case")], first, last)
    assert [(bar.left, bar.width) for bar in found["away"]] == [(0, 1000)]
    assert [(bar.left, bar.width) for bar in found["case"]] == [(498, 502)]


def test_a_single_day_is_wide_enough_to_be_seen():
    first, last = date(2020, 1, 1), date(2029, 12, 31)
    due = entry("2026-11-26", is_period=False, lane="deadline")
    assert bars([due], first, last)["deadline"][0].width >= 4


@pytest.mark.parametrize(
    ("state", "last", "on", "told"),
    [
        ("planned", date(2026, 12, 1), date(2026, 11, 25), "stay_state.planned"),
        ("planned", date(2026, 12, 1), TODAY, "timeline.under_way"),
        ("planned", date(2026, 12, 1), date(2026, 12, 1), "timeline.under_way"),
        ("planned", date(2026, 12, 1), date(2026, 12, 2), "stay_state.planned"),
        ("planned", None, TODAY, "stay_state.planned"),
        ("completed", date(2026, 12, 1), TODAY, "stay_state.completed"),
    ],
)
def test_a_planned_stay_whose_days_have_come_is_under_way(state, last, on, told):
    assert stay_state(state, TODAY, last, on) == told
