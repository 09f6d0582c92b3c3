"""What earns a research term, and when: boundaries of the clock."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from mobility.accrual.rules import (
    AccrualParameters,
    History,
    Post,
    Service,
    Term,
    Waiting,
    clock,
    years_of,
)

NTNU = AccrualParameters()
UIB = AccrualParameters(
    full_needs_months=72,
    half_needs_months=36,
    count_leave_statutory_paid=100,
    accelerated_terms=2,
    min_percent=50,
    part_time_by_percent=False,
)
START = date(2020, 1, 1)
FOUR_YEARS_ON = date(2024, 1, 1)
PROFESSOR = Post("1013", START)


def served(*service, posts=(PROFESSOR,), **more):
    return History(posts=posts, service=service, **more)


def ordinary(first=START, last=None, percent=100):
    return Service("ordinary", first, last, Decimal(percent))


def seen(history, on=FOUR_YEARS_ON, parameters=NTNU, today=None):
    return clock(history, on, today or on, parameters)


def test_four_years_at_ntnu_with_ten_months_parental_earn_a_year():
    leave = Service("parental", date(2021, 1, 1), date(2021, 10, 31))
    found = seen(served(ordinary(), leave))
    assert (found.earned, found.full.state, found.full.earned_on) == (48, "earned", FOUR_YEARS_ON)


def test_a_year_of_half_buy_out_leaves_forty_two_months_and_only_half_a_year():
    away = Service("buyout", date(2021, 1, 1), date(2021, 12, 31), Decimal(50))
    found = seen(served(ordinary(), away))
    assert (found.earned, found.full.lacks) == (42, 6)
    assert (found.half.state, found.full.state) == ("earned", "not_yet")
    assert found.full.earned_on == date(2024, 7, 1)


def test_a_day_short_is_not_yet_and_the_day_itself_is():
    history = served(ordinary())
    assert seen(history, date(2023, 12, 31)).full.state == "not_yet"
    assert seen(history, date(2023, 12, 31)).full.earned_on == FOUR_YEARS_ON
    assert seen(history, FOUR_YEARS_ON).full.state == "earned"


def test_whoever_began_on_a_leap_day_earns_on_the_next():
    post = Post("1013", date(2020, 2, 29))
    found = seen(served(ordinary(post.starts_on), posts=(post,)), date(2024, 2, 29))
    assert (found.earned, found.full.state) == (48, "earned")


def test_six_years_earn_a_year_at_uio_and_uib():
    history = served(ordinary())
    assert seen(history, date(2025, 12, 31), UIB).full.state == "not_yet"
    assert seen(history, date(2026, 1, 1), UIB).full.state == "earned"


@pytest.mark.parametrize(
    ("kind", "ntnu", "uib"),
    [
        ("parental", 48, 48),
        ("leave_statutory_paid", 36, 48),
        ("leave_statutory_unpaid", 36, 36),
        ("leave_other", 36, 36),
        ("buyout", 36, 36),
        ("office", 48, 48),
        ("union_rep", 48, 48),
    ],
)
def test_what_a_year_of_each_kind_counts(kind, ntnu, uib):
    history = served(ordinary(), Service(kind, date(2021, 1, 1), date(2021, 12, 31)))
    assert seen(history).earned == ntnu
    assert seen(history, parameters=UIB).earned == uib


def test_a_person_may_decide_otherwise_than_the_rules():
    away = Service("buyout", date(2021, 1, 1), date(2021, 12, 31), counts_percent=Decimal(100))
    assert seen(served(ordinary(), away)).earned == 48


def test_two_employments_at_once_are_never_more_than_one():
    other = Post("1011", date(2021, 1, 1), date(2022, 12, 31), Decimal(50))
    assert seen(served(ordinary(), posts=(PROFESSOR, other))).earned == 48


def test_two_half_employments_make_a_whole():
    halves = (replace(PROFESSOR, percent=Decimal(50)), Post("1011", START, None, Decimal(50)))
    assert seen(served(ordinary(), posts=halves)).earned == 48


def test_two_leaves_on_the_same_days_take_one_position_and_the_better_counts():
    leaves = [Service(k, date(2021, 1, 1), date(2021, 12, 31)) for k in ("leave_other", "parental")]
    assert seen(served(ordinary(), *leaves)).earned == 48


def test_part_time_below_the_least_percent_earns_nothing():
    history = served(ordinary(), posts=(replace(PROFESSOR, percent=Decimal("99.9")),))
    found = seen(history)
    assert (found.earned, found.stretches[0].reason) == (0, "below_percent")


@pytest.mark.parametrize(("by_percent", "months"), [(True, 24), (False, 48)])
def test_half_time_counts_half_or_whole_as_the_rules_say(by_percent, months):
    half = served(ordinary(), posts=(replace(PROFESSOR, percent=Decimal(50)),))
    rules = replace(NTNU, min_percent=50, part_time_by_percent=by_percent)
    assert seen(half, parameters=rules).earned == months


def test_half_a_buy_out_of_a_half_position_leaves_half_of_it():
    half = replace(PROFESSOR, percent=Decimal(50))
    away = Service("buyout", START, date(2023, 12, 31), Decimal(25))
    assert seen(served(ordinary(), away, posts=(half,)), parameters=UIB).earned == 24


def test_years_in_another_position_do_not_count():
    posts = (Post("1352", START, date(2021, 12, 31)), Post("1011", date(2022, 1, 1)))
    found = seen(served(ordinary(), posts=posts))
    assert (found.earned, found.stretches[0].reason) == (24, "other_position")


def test_registered_service_counts_where_old_employments_are_not_in_the_register():
    found = seen(served(ordinary(), posts=(Post("1013", date(2022, 1, 1)),)))
    assert found.earned == 48


def test_a_term_sets_the_clock_to_zero():
    term = Term(date(2024, 1, 1), date(2024, 12, 31))
    found = seen(served(ordinary(), terms=(term,)), date(2026, 1, 1))
    assert (found.since, found.earned, found.used) == (date(2025, 1, 1), 12, 48)
    assert found.full.earned_on == date(2029, 1, 1)


def test_without_reset_a_half_term_takes_only_what_it_costs():
    term = Term(date(2024, 1, 1), date(2024, 6, 30), Decimal(6))
    rules = replace(NTNU, reset_after_term=False)
    found = seen(served(ordinary(), terms=(term,)), date(2025, 7, 1), rules)
    assert (found.earned, found.used) == (36, 24)


def test_a_term_registered_as_service_is_a_term_and_only_once():
    away = Service("research_term", date(2024, 1, 1), date(2024, 12, 31))
    term = Term(date(2024, 1, 1), date(2024, 12, 31))
    for history in (served(ordinary(), away), served(ordinary(), away, terms=(term,))):
        found = seen(history, date(2026, 1, 1))
        assert (found.terms_taken, found.earned) == (1, 12)


def test_a_term_still_to_come_takes_nothing_yet():
    term = Term(date(2024, 8, 1), date(2025, 7, 31))
    assert seen(served(ordinary(), terms=(term,))).earned == 48


def test_waiting_for_a_substitute_is_credited_to_the_next_term():
    waited = Waiting(date(2024, 1, 1), date(2024, 12, 31))
    term = Term(date(2025, 1, 1), date(2025, 12, 31))
    history = served(ordinary(), terms=(term,), waiting=(waited,))
    found = seen(history, date(2026, 1, 1))
    assert (found.earned, found.credit, found.full.earned_on) == (12, 12, date(2029, 1, 1))
    no_credit = replace(NTNU, credit_waiting=False)
    assert seen(history, date(2026, 1, 1), no_credit).earned == 0


def test_the_first_two_terms_are_earned_in_half_the_time_where_the_rules_say_so():
    post = Post("1011", START)
    history = served(ordinary(), posts=(post,), gender="F")
    assert seen(history, date(2023, 1, 1), UIB).full.state == "earned"
    assert seen(replace(history, gender="M"), date(2023, 1, 1), UIB).full.state == "not_yet"
    assert seen(history, date(2023, 1, 1), replace(UIB, accelerated_terms=0)).full.needs == 72
    taken = [Term(date(year, 1, 1), date(year, 6, 30)) for year in (2021, 2022)]
    assert seen(replace(history, terms=taken), date(2023, 1, 1), UIB).full.needs == 72


def test_missing_history_is_cannot_tell_and_says_which_years():
    history = served(ordinary(date(2017, 1, 1)), posts=(Post("1013", date(2011, 1, 1)),))
    found = seen(history, date(2018, 1, 1))
    assert (found.earned, found.at_most) == (12, 84)
    assert {found.half.state, found.full.state} == {"cannot_tell"}
    assert years_of(found.unknown) == "2011–2016"


def test_unknown_years_before_the_last_term_do_not_matter():
    term = Term(date(2017, 1, 1), date(2017, 12, 31))
    history = served(
        ordinary(date(2018, 1, 1)), posts=(Post("1013", date(2011, 1, 1)),), terms=(term,)
    )
    found = seen(history, date(2022, 1, 1))
    assert (found.full.state, found.unknown) == ("earned", ())


def test_what_cannot_be_reached_even_with_the_unknown_is_not_yet():
    history = served(Service("unknown", START, date(2020, 12, 31)), ordinary(date(2021, 1, 1)))
    found = seen(history, date(2022, 12, 31))
    assert (found.full.state, found.half.state) == ("not_yet", "cannot_tell")
    assert (found.full.earliest_on, found.full.earned_on) == (FOUR_YEARS_ON, date(2025, 1, 1))


def test_after_the_last_registered_day_service_as_usual_is_assumed():
    history = served(ordinary(last=date(2023, 6, 30)))
    found = seen(history, today=date(2023, 9, 1))
    assert (found.earned, found.stretches[-1].reason) == (48, "assumed")


def test_a_register_that_stopped_long_ago_is_not_believed():
    found = seen(served(ordinary(last=date(2021, 12, 31))), today=date(2023, 8, 31))
    assert (found.earned, found.full.state) == (28, "cannot_tell")


def test_nothing_known_at_all_is_nothing_earned():
    found = seen(History())
    assert (found.earned, found.full.state, found.full.earned_on) == (0, "not_yet", None)


def test_an_open_leave_never_reaches_the_term():
    found = seen(served(Service("leave_other", START)))
    assert (found.full.state, found.full.earned_on) == ("not_yet", None)


def test_a_part_of_a_month_is_counted_by_its_days():
    found = seen(served(ordinary(date(2020, 1, 17))), date(2020, 2, 1))
    assert found.earned == Fraction(15, 31)
