"""Nobody handles their own case."""

import pytest

from mobility.deciding.rules.handling import Seat, handlers

HEAD, DEPUTY, DEAN, RECTOR, STANDIN = 1, 2, 3, 4, 5
SEATS = (
    Seat(HEAD, "head", 0),
    Seat(DEPUTY, "deputy", 0),
    Seat(STANDIN, "head", 0, lender=HEAD),
    Seat(DEAN, "dean", 1),
    Seat(RECTOR, "head", 2),
)
RECOMMENDS = ("head", "deputy")
SOMEBODY = 99


@pytest.mark.parametrize(
    ("applicant", "barred", "expected"),
    [
        (SOMEBODY, (), {HEAD, DEPUTY, STANDIN, RECTOR}),
        (HEAD, (), {RECTOR}),
        (DEPUTY, (), {RECTOR}),
        (SOMEBODY, (HEAD,), {DEPUTY, STANDIN, RECTOR}),
        (STANDIN, (), {HEAD, DEPUTY, RECTOR}),
    ],
)
def test_a_step_falls_to_those_who_may(applicant, barred, expected):
    assert handlers(SEATS, RECOMMENDS, {applicant}, barred) == expected


def test_the_deans_case_goes_to_who_leads_the_university():
    assert handlers(SEATS, ("dean",), {DEAN}) == {RECTOR}


def test_a_heads_case_goes_to_the_dean_where_nobody_above_has_the_role():
    assert handlers(SEATS[:4], RECOMMENDS, {HEAD}) == {DEAN}


def test_a_unit_without_head_is_handled_by_the_next_leader():
    assert handlers((Seat(DEAN, "dean", 1),), RECOMMENDS, {SOMEBODY}) == {DEAN}


def test_where_everybody_has_a_conflict_nobody_handles_it():
    assert handlers(SEATS[:3], RECOMMENDS, {SOMEBODY}, (HEAD, DEPUTY, STANDIN)) == frozenset()
