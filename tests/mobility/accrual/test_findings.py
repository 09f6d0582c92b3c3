"""Why not yet, in codes that name the rule."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mobility.accrual.rules import AccrualParameters, History, Post, Service, Term, clock, findings

NTNU = AccrualParameters()
START = date(2020, 1, 1)
ON = date(2024, 1, 1)
POST = Post("1013", START)
SERVED = Service("ordinary", START)


def said(post=POST, *service, on=ON, parameters=NTNU, asked=None, terms=()):
    history = History(posts=(post,), service=service or (SERVED,), terms=terms)
    found = clock(history, on, on, parameters)
    return {one.code: one for one in findings(found, history, parameters, asked)}


def test_a_full_term_earned_is_said_once_with_its_rule():
    found = said()
    assert list(found) == ["accrual.earned"]
    assert found["accrual.earned"].source == "full_needs_months"


def test_why_not_yet_names_what_is_missing_and_from_when():
    away = Service("buyout", START, date(2020, 12, 31), Decimal(50))
    found = said(POST, SERVED, away)
    facts = found["accrual.not_yet"].facts
    assert (facts["lacks"], facts["earned_on"]) == (6, date(2024, 7, 1))
    assert found["accrual.less.buyout"].facts["months"] == 6
    assert found["accrual.earned"].facts["term"] == 6


@pytest.mark.parametrize(
    ("post", "code"),
    [
        (replace(POST, ends_on=date(2025, 1, 1)), "accrual.not_permanent"),
        (replace(POST, position_code="1352"), "accrual.other_position"),
        (replace(POST, percent=Decimal(80)), "accrual.part_time"),
        (replace(POST, ends_on=date(2023, 1, 1)), "accrual.no_employment"),
    ],
)
def test_a_position_that_cannot_apply_is_named(post, code):
    assert code in said(post)


def test_nothing_blocks_unless_the_rule_set_says_so():
    short = said(on=date(2021, 1, 1))
    assert {one.severity for one in short.values()} <= {"info", "warning"}
    strict = said(on=date(2021, 1, 1), parameters=replace(NTNU, short_blocks=True))
    assert strict["accrual.not_yet"].severity == "blocking"


def test_missing_history_never_blocks_and_never_says_no():
    strict = replace(NTNU, short_blocks=True)
    found = said(Post("1013", date(2011, 1, 1)), parameters=strict, on=date(2022, 1, 1), asked=12)
    assert found["accrual.cannot_tell"].severity == "warning"
    assert found["accrual.cannot_tell"].facts["unknown"] == "2011–2019"
    assert "accrual.not_yet" not in found


@pytest.mark.parametrize(("asked", "term"), [(6, 6), (3, 6), (7, 12), (12, 12)])
def test_the_term_that_is_asked_for_is_the_one_looked_at(asked, term):
    found = said(asked=asked)
    assert found["accrual.earned"].facts["term"] == term


def test_an_earlier_term_is_told_as_the_reason_for_beginning_anew():
    found = said(terms=(Term(date(2023, 1, 1), date(2023, 6, 30)),))
    assert found["accrual.reset"].facts == {"since": date(2023, 7, 1), "used": 36}
    assert "accrual.not_yet" in found


def test_another_length_than_the_usual_needs_a_reason():
    assert said(asked=9)["accrual.other_length"].facts == {"asked": 9, "half": 6, "full": 12}
    assert "accrual.other_length" not in said(asked=12)
    assert "accrual.other_length" not in said(
        asked=9, parameters=replace(NTNU, shorter_needs_reason=False)
    )
