"""When a grant is computed anew, and what a budget then holds."""

from decimal import Decimal

import pytest

from mobility.applications.rules.states import STATES
from mobility.grants.rules import RECALCULATED_FROM, recalculation_problem, to_hold


@pytest.mark.parametrize("state", STATES)
def test_every_state_of_an_application_says_whether_its_grant_is_computed_anew(state):
    problem = recalculation_problem(state)
    assert bool(problem) != (state in RECALCULATED_FROM)


@pytest.mark.parametrize(
    ("state", "settlement", "problem"),
    [
        ("draft", "", "grant_not_submitted"),
        ("closed", "approved", "grant_settled"),
        ("reported", "approved", "grant_settled"),
        ("returned_home", "approved", "grant_settled"),
        ("returned_home", "submitted", "grant_being_settled"),
        ("returned_home", "returned", ""),
        ("returned_home", "draft", ""),
        ("cancelled", "", "grant_case_over"),
        ("refused", "", "grant_case_over"),
    ],
)
def test_not_after_the_settlement_is_approved(state, settlement, problem):
    assert recalculation_problem(state, settlement) == problem


@pytest.mark.parametrize(
    ("held", "before", "after", "holds"),
    [
        (40_000, 40_000, 55_000, 55_000),
        (50_000, 40_000, 45_000, 50_000),
        (40_000, 40_000, 25_000, 25_000),
        (50_000, 40_000, 30_000, 40_000),
        (20_000, 40_000, 30_000, 20_000),
        (40_000, 40_000, 40_000, 40_000),
    ],
)
def test_what_is_held_follows_the_calculation(held, before, after, holds):
    assert to_hold(Decimal(held), Decimal(before), Decimal(after)) == holds
