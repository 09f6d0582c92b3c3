"""What an item counts for, and the reason that is given."""

from datetime import date, timedelta

import pytest

from mobility.experience.rules import (
    EarlyCareerParameters,
    Evidence,
    Stay,
    evidence_counts,
    stay_counts,
)

ON = date(2026, 10, 1)
DEFAULTS = EarlyCareerParameters()


def stay(days=90, ends_on=ON, **fields):
    values = {
        "scheme": "phd_stay",
        "state": "completed",
        "country": "DE",
        "host": "ETH",
        "starts_on": ends_on - timedelta(days=days - 1),
        "ends_on": ends_on,
    }
    return Stay(**values | fields)


def evidence(kind, days=90, **fields):
    starts = ON - timedelta(days=days - 1)
    return Evidence(**{"kind": kind, "country": "DE", "starts_on": starts, "ends_on": ON} | fields)


@pytest.mark.parametrize(
    ("item", "weight", "code"),
    [
        (stay(90), "strong", "item.long"),
        (stay(89), "weak", "item.short"),
        (stay(28), "weak", "item.short"),
        (stay(27), "no", "item.too_short"),
        (stay(ends_on=ON + timedelta(days=1)), "no", "item.not_ended"),
        (stay(scheme="virtual"), "no", "item.scheme_never_counts"),
        (stay(state="planned"), "no", "item.not_completed"),
        (stay(state="cancelled"), "no", "item.cancelled"),
        (stay(country="NO"), "no", "item.home_country"),
        (stay(country=None), "no", "item.no_country"),
        (stay(host=""), "no", "item.no_host"),
        (stay(host=" "), "no", "item.no_host"),
        (stay(host="", scheme="fieldwork"), "strong", "item.long"),
        (stay(starts_on=None), "no", "item.no_start"),
        (Stay("phd_stay", "completed", "DE"), "no", "item.no_end"),
    ],
)
def test_a_stay_counts_as_its_length_and_kind_say(item, weight, code):
    verdict = stay_counts(item, ON, DEFAULTS)
    assert (verdict.weight, verdict.finding.code) == (weight, code)


def test_a_leap_day_is_a_day():
    spring = stay(starts_on=date(2024, 2, 1), ends_on=date(2024, 2, 28))
    leap = stay(starts_on=date(2024, 2, 2), ends_on=date(2024, 2, 29))
    whole = stay(starts_on=date(2024, 2, 1), ends_on=date(2024, 4, 30))
    assert [stay_counts(one, ON, DEFAULTS).weight for one in (spring, leap, whole)] == [
        "weak",
        "weak",
        "strong",
    ]


@pytest.mark.parametrize(
    ("item", "weight", "code"),
    [
        (evidence("degree_phd", starts_on=None), "strong", "item.strong_kind"),
        (evidence("degree_master", starts_on=None), "strong", "item.strong_kind"),
        (evidence("degree_phd", ends_on=None), "no", "item.no_end"),
        (evidence("research_school", starts_on=None), "weak", "item.weak_kind"),
        (evidence("research_school", country="NO"), "no", "item.home_country"),
        (evidence("employment"), "strong", "item.long"),
        (evidence("exchange", 89), "weak", "item.short"),
        (evidence("project", 27), "no", "item.too_short"),
        (evidence("fieldwork"), "strong", "item.long"),
        (evidence("employment", starts_on=None), "no", "item.no_start"),
        (evidence("employment", country=None), "no", "item.no_country"),
        (evidence("none"), "no", "item.kind_never_counts"),
        (evidence("conference"), "no", "item.kind_never_counts"),
    ],
)
def test_evidence_counts_as_its_kind_and_length_say(item, weight, code):
    verdict = evidence_counts(item, ON, DEFAULTS)
    assert (verdict.weight, verdict.finding.code) == (weight, code)


def test_without_the_switch_fieldwork_needs_a_host():
    off = EarlyCareerParameters(fieldwork_counts=False)
    assert stay_counts(stay(scheme="fieldwork"), ON, off).weight == "strong"
    assert stay_counts(stay(scheme="fieldwork", host=""), ON, off).weight == "no"
    assert evidence_counts(evidence("fieldwork"), ON, off).weight == "no"


def test_a_state_that_does_not_count_is_said():
    only = EarlyCareerParameters(evidence_states=("documented",))
    verdict = evidence_counts(evidence("employment", state="register"), ON, only)
    assert verdict.finding.code == "item.state_not_counted"


def test_only_an_undated_item_waits_for_completion():
    assert stay_counts(stay(starts_on=None), ON, DEFAULTS).to_complete
    assert not stay_counts(stay(country=None), ON, DEFAULTS).to_complete
