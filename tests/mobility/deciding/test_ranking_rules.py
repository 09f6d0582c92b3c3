"""An order has no ties, no gaps and no machine in it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mobility.deciding.rules.budget import Overdraft, line_after, overdraft, rungs
from mobility.deciding.rules.ranking import gaps, interleaved, placed, removed


@pytest.mark.parametrize(
    ("key", "place", "expected"),
    [("c", 1, "cab"), ("a", 3, "bca"), ("b", 2, "abc"), ("a", 99, "bca"), ("c", -4, "cab")],
)
def test_a_row_goes_to_its_place(key, place, expected):
    assert placed("abc", key, place) == list(expected)


@given(st.lists(st.integers(0, 20), unique=True), st.integers(0, 20), st.integers(-3, 30))
def test_placing_keeps_everybody_once_and_the_others_in_order(order, key, place):
    after = placed(order, key, place)
    assert sorted(after) == sorted({*order, key})
    assert removed(after, key) == removed(order, key)


def test_departments_lie_in_by_their_places():
    assert interleaved([["f1", "f2", "f3"], ["b1"], ["g1", "g2"]]) == [
        *("f1", "b1", "g1"),
        *("f2", "g2", "f3"),
    ]


def test_everybody_is_placed_and_every_place_has_its_reason():
    found = gaps(["a", "b"], ["a", "b", "c"], {"a": "Best plan", "b": " "}, reason_needed=True)
    assert (found.not_placed, found.without_reason) == (("c",), ("b",))
    assert not gaps(["a"], ["a"], {}, reason_needed=False)


ROWS = [("a", Decimal(100)), ("b", Decimal(80)), ("c", Decimal(10)), ("d", None)]


def test_the_line_falls_where_the_money_ends_and_the_cheaper_does_not_jump_it():
    ladder = list(rungs(ROWS, Decimal(150), None))
    assert [one.within for one in ladder] == [True, False, False, False]
    assert [one.total for one in ladder] == [100, 180, 190, 190]


def test_the_line_moves_with_the_order():
    assert line_after(rungs([ROWS[2], ROWS[0], ROWS[1]], Decimal(150), None)) == 2


def test_places_draw_the_line_too():
    assert line_after(rungs(ROWS, None, 3)) == 3
    assert line_after(rungs(ROWS, None, None)) == 4


def test_granting_too_much_tells_by_how_much():
    assert overdraft([Decimal(100), None], Decimal(70), 1) == Overdraft(Decimal(30), 1)
    assert not overdraft([Decimal(70)], Decimal(70), None)
