"""What a stay asks for, how it moves on, and what is worth a remark."""

from datetime import date

import pytest

from mobility.stays.models import SCHEMES, STATES
from mobility.stays.rules import ASKS, TRANSITIONS, Facts, acts, findings, missing_details

TODAY = date(2024, 2, 29)


def stay(**facts):
    usual = {
        "key": "1",
        "scheme": "phd_stay",
        "state": "completed",
        "host": "ETH",
        "country": "CH",
        "starts_on": date(2024, 1, 1),
        "ends_on": date(2024, 2, 29),
    }
    return Facts(**{**usual, **facts})


def codes(one, *others):
    return [found.code for found in findings(one, others, TODAY)]


def test_every_scheme_says_what_it_asks():
    assert set(ASKS) == set(SCHEMES)


def test_transitions_lead_between_known_states():
    for one in TRANSITIONS.values():
        assert {*one.sources, one.target} <= set(STATES)


@pytest.mark.parametrize(
    ("state", "ends_on", "names"),
    [
        ("planned", date(2024, 3, 1), ["cancel"]),
        ("planned", TODAY, ["confirm", "cancel"]),
        ("planned", None, ["confirm", "cancel"]),
        ("completed", TODAY, ["cancel", "reopen"]),
        ("cancelled", TODAY, ["reopen"]),
    ],
)
def test_steps_open_to_a_state(state, ends_on, names):
    assert acts(state, ends_on, TODAY) == names


def test_a_shared_day_is_an_overlap_and_the_next_day_is_none():
    assert codes(stay(), stay(key="2", starts_on=TODAY, ends_on=TODAY)) == ["stay.overlap"]
    after = stay(key="2", starts_on=date(2024, 3, 1), ends_on=date(2024, 3, 2))
    assert codes(stay(), after) == []


def test_a_cancelled_stay_overlaps_nothing():
    assert codes(stay(), stay(key="2", state="cancelled")) == []
    assert codes(stay(state="cancelled", country=None), stay(key="2")) == []


def test_a_planned_stay_past_its_end_waits_for_confirmation():
    past = stay(state="planned", ends_on=date(2024, 2, 28))
    assert codes(past) == ["stay.to_confirm"]
    assert codes(stay(state="planned")) == []


def test_only_fieldwork_needs_no_host():
    assert missing_details(stay(host="")) == ["host"]
    assert missing_details(stay(host="", scheme="fieldwork")) == []
    assert missing_details(stay(country=None, ends_on=None)) == ["country", "ends_on"]
