"""The monthly grant, with the published amounts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mobility.grants.rules import (
    Elsewhere,
    GrantParameters,
    Length,
    MonthlyCase,
    UsedRate,
    grant_monthly,
    length_of,
    sum_of,
)

NTNU = GrantParameters()


def rates(single, family, **more):
    amounts = {"1": single, "3": family, **more}
    return {
        key: UsedRate("nok_month", key, Decimal(amount), "NOK") for key, amount in amounts.items()
    }


NEW, OLD = rates(23000, 39000), rates(19000, 34000)
COUPLE = MonthlyCase(household=2, granted=Length(6))


def lines(grant):
    return [(one.code, one.quantity, one.amount) for one in grant.lines]


def test_six_months_with_a_partner_pay_189750_and_60_percent_in_advance():
    grant = grant_monthly(COUPLE, NEW, NTNU)
    assert grant.total == Decimal(189750)
    assert grant.payments.advance == Decimal(113850)
    assert grant.payments.balance == Decimal(75900)


def test_four_documented_months_of_six_pay_126500_and_nothing_comes_back():
    case = replace(COUPLE, documented=Length(4), paid=Decimal(113850))
    grant = grant_monthly(case, NEW, NTNU)
    assert grant.total == Decimal(126500)
    assert (grant.payments.balance, grant.payments.repay) == (Decimal(12650), 0)
    assert [one.code for one in grant.findings] == ["grant.documented_less"]


def test_three_documented_months_of_six_send_the_rest_of_the_advance_back():
    case = replace(COUPLE, documented=Length(3), paid=Decimal(113850))
    grant = grant_monthly(case, NEW, NTNU)
    assert (grant.payments.balance, grant.payments.repay) == (0, Decimal(18975))


@pytest.mark.parametrize(("given", "expected"), [(NEW, 31625), (OLD, 26125)])
def test_two_persons_get_the_single_rate_times_the_factor(given, expected):
    assert grant_monthly(COUPLE, given, NTNU).lines[0].rate == expected


def test_a_rate_for_two_persons_wins_over_the_factor():
    assert grant_monthly(COUPLE, rates(23000, 39000, **{"2": 30000}), NTNU).total == 180000


@pytest.mark.parametrize(("household", "total"), [(1, 23000), (3, 39000), (5, 39000)])
def test_alone_and_with_a_family_have_their_own_rates(household, total):
    assert grant_monthly(MonthlyCase(household, Length(1)), NEW, NTNU).total == total


def test_days_beyond_whole_months_are_thirtieths_rounded_to_whole_kroner():
    grant = grant_monthly(MonthlyCase(1, Length(3, 10)), NEW, NTNU)
    assert lines(grant)[:2] == [("grant.month", 3, 69000), ("grant.part_month", 10, 7667)]


def test_less_than_a_month_has_no_line_of_nought_months():
    grant = grant_monthly(MonthlyCase(1, Length(0, 15)), NEW, NTNU)
    assert lines(grant)[0] == ("grant.part_month", 15, 11500)


def test_other_grants_are_taken_off_krone_for_krone_and_never_below_nothing():
    case = MonthlyCase(1, Length(1), other_grants=Decimal(20000))
    assert grant_monthly(case, NEW, NTNU).total == 3000
    assert grant_monthly(replace(case, other_grants=Decimal(90000)), NEW, NTNU).total == 0


def test_one_return_journey_is_added_and_not_paid_in_advance():
    grant = grant_monthly(replace(COUPLE, trip_cost=Decimal(14200)), NEW, NTNU)
    assert lines(grant)[-1] == ("grant.return_trip", 1, 14200)
    assert (grant.total, grant.payments.advance) == (203950, 113850)
    assert grant.complete


def test_a_journey_that_nobody_has_priced_leaves_the_total_incomplete():
    grant = grant_monthly(COUPLE, NEW, NTNU)
    assert grant.lines[-1].code == "grant.return_trip_unknown"
    assert not grant.complete


def test_without_a_rate_nothing_is_guessed():
    grant = grant_monthly(COUPLE, {}, NTNU)
    assert (grant.lines, grant.complete) == ((), False)
    assert grant.findings[0].code == "grant.no_month_rate"


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        (date(2027, 1, 1), date(2027, 6, 30), Length(6)),
        (date(2027, 1, 15), date(2027, 3, 14), Length(2)),
        (date(2027, 1, 15), date(2027, 3, 20), Length(2, 6)),
        (date(2027, 1, 31), date(2027, 2, 27), Length(1)),
        (date(2027, 5, 1), date(2027, 5, 30), Length(0, 30)),
        (date(2027, 5, 1), date(2027, 5, 1), Length(0, 1)),
    ],
)
def test_a_period_counts_whole_calendar_months_from_its_first_day(starts_on, ends_on, expected):
    assert length_of(starts_on, ends_on) == expected


def test_left_over_days_of_two_hosts_make_a_month_together():
    assert sum_of([Length(2, 20), Length(1, 15)], 30) == Length(4, 5)


EURO = UsedRate("nok_per_100", "EUR", Decimal("1165.00"), "NOK", "2026-05-01")


def test_what_others_granted_in_another_currency_is_never_silently_left_out():
    case = replace(COUPLE, elsewhere=(Elsewhere("EUR", Decimal(2000)),))
    grant = grant_monthly(case, NEW, NTNU)
    line = next(one for one in grant.lines if one.code == "grant.not_offset")
    assert (line.amount, line.facts) == (0, {"currency": "EUR", "granted": "2000.00"})
    assert "grant.other_currency" in [one.code for one in grant.findings]
    assert grant.total == 189750


def test_another_currency_with_a_dated_rate_is_taken_off_in_kroner():
    case = replace(
        COUPLE, other_grants=Decimal(1000), elsewhere=(Elsewhere("EUR", Decimal(2000), EURO),)
    )
    grant = grant_monthly(case, NEW, NTNU)
    assert ("grant.other_support", 1, -24300) in lines(grant)
    assert "grant.not_offset" not in [one.code for one in grant.lines]
    assert EURO in grant.rates


def test_where_nothing_is_taken_off_no_currency_is_asked_for():
    case = replace(COUPLE, elsewhere=(Elsewhere("EUR", Decimal(2000)),))
    grant = grant_monthly(case, NEW, replace(NTNU, offset_percent=0))
    assert "grant.not_offset" not in [one.code for one in grant.lines]
