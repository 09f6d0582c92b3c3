"""The checklist's comparison and the machine as data."""

from datetime import date

from portal.casework.rules import Known, Machine, Turn, Wanted, compare
from portal.core.states import Transition

MACHINE = Machine(
    "trial",
    "draft",
    (Transition("submit", ("draft", "returned"), "submitted"),),
    {"submitted": Turn("head", 14)},
)


def test_a_machine_names_its_states_and_steps():
    assert MACHINE.states == ("draft", "returned", "submitted")
    assert MACHINE.steps_from("returned") == ["submit"]
    assert MACHINE.turn("submitted").role == "head"
    assert not MACHINE.turn("draft").role


def test_what_is_new_is_added_and_what_is_unwanted_dropped():
    changes = compare([Known("a", "open", None)], [Wanted("b", "b")])
    assert (changes.added, changes.dropped) == (("b",), ("a",))


def test_done_tasks_never_vanish_nor_change():
    done = [Known("a", "done", date(2026, 1, 1)), Known("b", "not_relevant", None)]
    assert not compare(done, [Wanted("b", "b", due_on=date(2027, 1, 1))])


def test_a_dropped_task_that_is_wanted_again_is_opened():
    assert compare([Known("a", "dropped", None)], [Wanted("a", "a")]).reopened == ("a",)


def test_a_new_due_date_is_seen():
    known = [Known("a", "open", date(2026, 1, 1))]
    assert compare(known, [Wanted("a", "a", due_on=date(2026, 2, 1))]).redated == ("a",)
