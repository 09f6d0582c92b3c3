"""What each kind of change may mean."""

from datetime import date, timedelta

import pytest

from mobility.changes.rules import FROM, KINDS, Stage, interrupted, machine, possible, problems

START = date(2027, 3, 1)


def stage(days, *, later=0, host="a", begun=False):
    first = START + timedelta(days=later)
    return Stage(host, first, first + timedelta(days=days - 1), begun)


@pytest.mark.parametrize(
    ("kind", "after", "expected"),
    [
        ("postpone", stage(30, later=10), {}),
        ("postpone", stage(30, later=-10), {0: "no_postpone"}),
        ("shorten", stage(20), {}),
        ("shorten", stage(31), {0: "no_shorten"}),
        ("extend", stage(31), {}),
        ("extend", stage(29), {0: "no_extend"}),
        ("change_host", stage(30, host="b"), {}),
        ("change_host", stage(20), {0: "no_change_host"}),
        ("extend", stage(30), {0: "nothing_changes"}),
        ("extend", stage(0), {0: "ends_before_start"}),
    ],
)
def test_a_change_means_what_its_kind_says(kind, after, expected):
    assert problems(kind, [stage(30)], [after]) == expected


def test_a_host_where_one_has_arrived_keeps_its_first_day():
    before, after = stage(30, begun=True), stage(40, later=1, begun=True)
    assert problems("extend", [before], [after]) == {0: "begun_already"}
    assert problems("extend", [before], [stage(40, begun=True)]) == {}


def test_an_interruption_leaves_out_the_hosts_not_reached():
    stages = [stage(30), stage(30, later=30, host="b")]
    assert interrupted(stages, START + timedelta(days=9)) == [stage(10), None]


def test_every_kind_is_possible_somewhere_and_none_when_all_is_over():
    assert {kind for states in map(possible, ("accepted", "ongoing")) for kind in states} == set(
        KINDS
    )
    assert set(FROM) == set(KINDS)
    assert possible("closed") == possible("draft") == []


def test_whose_turn_a_request_is_comes_with_its_machine():
    turn = machine("dean", 14).turn("proposed")
    assert (turn.role, turn.days) == ("dean", 14)
