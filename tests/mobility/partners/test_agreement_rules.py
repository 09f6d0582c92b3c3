"""When an agreement holds, when somebody is reminded of it, and when nobody goes."""

from datetime import date

import pytest

from mobility.partners.rules.agreements import (
    Term,
    follows_on,
    holds_on,
    is_quiet,
    reminder_due,
    standing,
)
from mobility.partners.rules.parameters import PartnerParameters
from portal.core.parameters import BadParametersError

TODAY = date(2026, 11, 26)
RULES = PartnerParameters()


def term(starts_on="2020-01-01", ends_on="2027-06-30", review_on=None, ended_on=None):
    days = (starts_on, ends_on, review_on, ended_on)
    return Term(*(date.fromisoformat(day) if day else None for day in days))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({}, "valid"),
        ({"ends_on": None}, "valid"),
        ({"starts_on": None}, "valid"),
        ({"ends_on": "2026-11-26"}, "valid"),
        ({"ends_on": "2026-11-25"}, "expired"),
        ({"starts_on": "2026-11-27"}, "coming"),
        ({"review_on": "2026-11-26"}, "review"),
        ({"review_on": "2026-11-27"}, "valid"),
        ({"ended_on": "2026-11-26"}, "valid"),
        ({"ended_on": "2026-11-25"}, "ended"),
        ({"ended_on": "2026-11-25", "ends_on": "2026-01-01"}, "ended"),
    ],
)
def test_an_agreement_stands_as_its_days_say(days, expected):
    assert standing(term(**days), TODAY) == expected
    assert holds_on(term(**days), TODAY) == (expected in {"valid", "review"})


@pytest.mark.parametrize(
    ("ends_on", "due"),
    [
        ("2027-05-26", None),
        ("2027-05-25", 180),
        ("2027-02-24", 90),
        ("2026-12-26", 30),
        ("2026-11-26", 30),
        ("2026-11-25", None),
        (None, None),
    ],
)
def test_the_latest_reminder_whose_day_has_come_is_due(ends_on, due):
    assert reminder_due(term(ends_on=ends_on), TODAY, RULES) == due


def test_a_review_before_the_end_is_what_one_is_reminded_of():
    assert reminder_due(term(ends_on=None, review_on="2026-12-10"), TODAY, RULES) == 30


def test_nobody_is_reminded_of_an_agreement_that_was_ended():
    assert reminder_due(term(ends_on="2026-12-10", ended_on="2026-11-30"), TODAY, RULES) is None


@pytest.mark.parametrize(
    ("days", "last_stay", "quiet"),
    [
        ({}, None, True),
        ({}, "2023-11-25", True),
        ({}, "2023-11-26", False),
        ({"starts_on": "2023-11-27"}, None, False),
        ({"starts_on": "2023-11-26"}, None, True),
        ({"ends_on": "2026-11-01"}, None, False),
    ],
)
def test_three_years_without_staff_going_out_are_quiet(days, last_stay, quiet):
    last = date.fromisoformat(last_stay) if last_stay else None
    assert is_quiet(term(**days), last, TODAY, RULES) is quiet


def test_the_number_of_quiet_years_is_a_parameter():
    assert not is_quiet(term(), None, TODAY, PartnerParameters(quiet_years=7))


def test_a_renewal_begins_the_day_after_the_term_it_follows():
    assert follows_on(term()) == date(2027, 7, 1)
    assert follows_on(term(ends_on=None)) is None


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"reminder_days": [-1]}, {"reminder_days"}),
        ({"reminder_days": "90"}, {"reminder_days"}),
        ({"quiet_years": 0}, {"quiet_years"}),
        ({"quiet": 3}, {"quiet"}),
    ],
)
def test_wrong_parameters_are_named(values, wrong):
    with pytest.raises(BadParametersError) as caught:
        PartnerParameters.from_mapping(values)
    assert set(caught.value.problems) == wrong
