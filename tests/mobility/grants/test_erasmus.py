"""The Erasmus+ staff grant, with the published amounts."""

from dataclasses import replace
from decimal import Decimal

import pytest

from mobility.grants.rules import (
    ErasmusCase,
    ErasmusRates,
    GrantParameters,
    HostDays,
    UsedRate,
    grant_erasmus,
)

NTNU = GrantParameters()
UNCAPPED = replace(NTNU, funded_days_cap=0)
STANDARD = {"10-99": 28, "100-499": 211, "500-1999": 309, "2000-2999": 395, "8000-": 1735}
GREEN = {"10-99": 56, "100-499": 285, "500-1999": 417}


def day(amount, group="B"):
    return UsedRate("eur_day", group, Decimal(amount), "EUR")


def bands(name, amounts):
    return [UsedRate(name, key, Decimal(amount), "EUR") for key, amount in amounts.items()]


def rates(amount=115):
    return ErasmusRates(
        day(amount), bands("eur_travel", STANDARD), bands("eur_travel_green", GREEN)
    )


WEEK = ErasmusCase(activity_days=5, km=Decimal(1500))
LONG = ErasmusCase(activity_days=20, km=None, travel_days=0)


def lines(grant):
    return [(one.code, one.quantity, one.amount) for one in grant.lines]


def codes(grant):
    return [one.code for one in grant.findings]


def test_a_training_week_1500_km_away_pays_1114_euro():
    grant = grant_erasmus(WEEK, rates(), NTNU)
    assert grant.total == Decimal(1114)
    assert lines(grant) == [
        ("grant.full_days", 5, 575),
        ("grant.travel_days", 2, 230),
        ("grant.travel", 1, 309),
    ]


def test_the_same_week_by_train_has_two_travel_days_more_and_pays_1452_euro():
    grant = grant_erasmus(replace(WEEK, green=True), rates(), NTNU)
    assert grant.total == Decimal(1452)
    assert lines(grant)[1:] == [("grant.travel_days", 4, 460), ("grant.travel_green", 1, 417)]


def test_twenty_days_uncapped_pay_2366_euro_for_the_days():
    grant = grant_erasmus(LONG, rates(130), UNCAPPED)
    assert grant.total == Decimal(2366)
    assert lines(grant) == [("grant.full_days", 14, 1820), ("grant.later_days", 6, 546)]


def test_a_cap_of_14_days_pays_1820_euro_and_leaves_six_zero_grant_days():
    grant = grant_erasmus(LONG, rates(130), NTNU)
    assert grant.total == Decimal(1820)
    assert lines(grant)[-1] == ("grant.zero_days", 6, 0)
    assert "grant.has_zero_days" in codes(grant)


def test_days_beyond_the_programmes_sixty_are_zero_grant_days():
    grant = grant_erasmus(replace(LONG, activity_days=70), rates(100), UNCAPPED)
    assert lines(grant) == [
        ("grant.full_days", 14, 1400),
        ("grant.later_days", 46, 3220),
        ("grant.zero_days", 10, 0),
    ]


@pytest.mark.parametrize(("associated", "days"), [(True, 1), (False, 4)])
def test_a_stay_below_the_minimum_is_not_paid(associated, days):
    case = replace(WEEK, activity_days=days, associated=associated)
    grant = grant_erasmus(case, rates(), NTNU)
    assert (grant.total, codes(grant)) == (0, ["grant.too_few_days"])


def test_the_minimum_itself_is_paid():
    outside = replace(WEEK, associated=False)
    assert grant_erasmus(outside, rates(), NTNU).total == Decimal(1114)


@pytest.mark.parametrize(
    ("km", "amount"), [(9, None), (10, 28), (99, 28), (100, 211), (1999, 309), (9000, 1735)]
)
def test_the_distance_chooses_the_band(km, amount):
    grant = grant_erasmus(replace(WEEK, km=Decimal(km)), rates(), NTNU)
    assert [one.amount for one in grant.lines if one.code == "grant.travel"] == [amount] * bool(
        amount
    )


@pytest.mark.parametrize(("km", "extra"), [(500, 0), (501, 1), (1001, 2), (1600, 3), (9000, 4)])
def test_green_travel_days_rise_with_the_distance(km, extra):
    grant = grant_erasmus(replace(WEEK, km=Decimal(km), green=True), rates(), NTNU)
    assert grant.lines[1].quantity == 2 + extra


def test_only_the_travel_days_asked_for_are_paid():
    assert grant_erasmus(replace(WEEK, travel_days=1), rates(), NTNU).lines[1].quantity == 1
    assert grant_erasmus(replace(WEEK, travel_days=9), rates(), NTNU).lines[1].quantity == 2


def test_a_green_journey_without_a_green_amount_gets_the_standard_one():
    case = replace(WEEK, km=Decimal(9000), green=True)
    assert lines(grant_erasmus(case, rates(), NTNU))[-1] == ("grant.travel", 1, 1735)


def test_an_unknown_distance_or_rate_leaves_the_total_incomplete():
    grant = grant_erasmus(replace(WEEK, km=None), ErasmusRates(None), NTNU)
    assert not grant.complete
    assert codes(grant) == ["grant.no_day_rate", "grant.no_distance"]


def several(*hosts):
    return replace(
        LONG,
        activity_days=sum(days for days, _ in hosts),
        hosts=tuple(HostDays(days, rate) for days, rate in hosts),
    )


def test_days_in_several_countries_are_paid_at_each_countrys_rate():
    case = several((5, day(130, "A")), (5, day(100, "C")), (2, day(130, "A")))
    grant = grant_erasmus(replace(case, travel_days=2), rates(130), NTNU)
    assert lines(grant) == [
        ("grant.full_days", 7, 910),
        ("grant.full_days", 5, 500),
        ("grant.travel_days", 2, 230 + 30),
    ]
    assert {one.key for one in grant.rates} == {"A", "B", "C"}


def test_day_fifteen_and_the_cap_count_through_all_hosts():
    case = several((10, day(130, "A")), (10, day(100, "C")), (50, day(130, "A")))
    grant = grant_erasmus(case, rates(130), UNCAPPED)
    assert lines(grant) == [
        ("grant.full_days", 10, 1300),
        ("grant.full_days", 4, 400),
        ("grant.later_days_of", 40, 3640),
        ("grant.later_days_of", 6, 420),
        ("grant.zero_days", 10, 0),
    ]
    assert lines(grant_erasmus(case, rates(130), NTNU))[-1] == ("grant.zero_days", 56, 0)


def test_a_host_whose_country_has_no_rate_leaves_the_total_incomplete():
    grant = grant_erasmus(several((5, day(130, "A")), (5, None)), rates(130), NTNU)
    assert not grant.complete
    assert "grant.no_day_rate" in codes(grant)


@pytest.mark.parametrize(("parameters", "funded"), [(NTNU, 14), (UNCAPPED, 60)])
def test_the_finding_says_how_many_days_are_paid(parameters, funded):
    grant = grant_erasmus(replace(LONG, activity_days=70), rates(100), parameters)
    found = next(one for one in grant.findings if one.code == "grant.has_zero_days")
    assert found.facts == {"days": 70 - funded, "funded": funded}
