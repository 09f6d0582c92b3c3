"""Cases: one door for a change of state, whose turn it is, who sees what."""

import pytest

from portal.audit.models import AuditEntry
from portal.casework.access import can_act_for_turn
from portal.casework.models import Case, Task
from portal.casework.rules import Machine, Turn, Wanted
from portal.casework.services import ask, move, open_case, reconcile, settle_task
from portal.core.decisions import ALLOW, NotAllowedError, deny
from portal.core.states import ChangedMeanwhileError, Transition
from tests.cast import give, make_person, make_user

MACHINE = Machine(
    "trial",
    "draft",
    (
        Transition("submit", ("draft",), "submitted"),
        Transition("recommend", ("submitted",), "recommended"),
    ),
    {"draft": Turn("person"), "submitted": Turn("head", 14), "recommended": Turn("dean")},
)


@pytest.fixture
def case(cast):
    return open_case(
        machine=MACHINE, person=cast.petter.person, unit=cast.FYS, by=cast.petter, title="Trial"
    )


def submitted(case, by):
    return move(case=case, machine=MACHINE, step="submit", by=by, allowed=ALLOW)


def test_a_step_writes_state_turn_and_trail(cast, case):
    submitted(case, cast.petter)
    assert (case.state, case.turn_role, case.turn_unit) == ("submitted", "head", cast.FYS)
    entry = AuditEntry.objects.get(action="trial.submit")
    assert entry.changes == {"state": ["draft", "submitted"]}


def test_a_second_click_on_a_stale_page_loses(cast, case):
    stale = Case.objects.get(pk=case.pk)
    submitted(case, cast.petter)
    with pytest.raises(ChangedMeanwhileError):
        submitted(stale, cast.petter)
    assert AuditEntry.objects.filter(action="trial.submit").count() == 1


def test_a_refused_step_changes_nothing(cast, case):
    with pytest.raises(NotAllowedError):
        move(case=case, machine=MACHINE, step="submit", by=cast.petter, allowed=deny("own_case"))
    assert Case.objects.get(pk=case.pk).state == "draft"


def test_a_draft_is_its_writers_alone(cast, case):
    seen = [user for user in cast.users.values() if Case.objects.visible_to(user).exists()]
    assert seen == [cast.petter]


def test_a_submitted_case_is_seen_by_those_over_its_unit_only(cast, case):
    submitted(case, cast.petter)
    assert Case.objects.visible_to(cast.frida).exists()
    assert Case.objects.visible_to(cast.hanne).exists()
    for stranger in (cast.bjarne, cast.pia, cast.terje, cast.astrid):
        assert not Case.objects.visible_to(stranger).exists()


def test_the_turn_is_the_heads(cast, case):
    submitted(case, cast.petter)
    assert can_act_for_turn(cast.frida, case)
    assert can_act_for_turn(cast.bjarne, case).code == "not_your_turn"
    assert list(Case.objects.waiting_for(cast.frida)) == [case]
    assert not Case.objects.waiting_for(cast.anna).exists()


def test_a_heads_own_case_goes_to_the_dean(cast):
    case = open_case(machine=MACHINE, person=cast.frida.person, unit=cast.FYS, by=cast.frida)
    submitted(case, cast.frida)
    assert (case.turn_role, case.turn_unit) == ("dean", cast.NAT)
    assert not can_act_for_turn(cast.frida, case)
    assert not can_act_for_turn(cast.dag, case)
    assert can_act_for_turn(cast.dina, case)


def test_a_deans_turn_is_not_the_turn_of_who_heads_the_department(cast, case):
    submitted(case, cast.petter)
    move(case=case, machine=MACHINE, step="recommend", by=cast.frida, allowed=ALLOW)
    assert (case.turn_role, case.turn_unit) == ("dean", cast.NAT)
    assert not can_act_for_turn(cast.frida, case)
    assert can_act_for_turn(cast.dina, case)


def test_a_unit_without_head_passes_the_turn_up(cast):
    dean = make_user(make_person("Dorthe"))
    give(dean.person, "dean", cast.ART)
    case = open_case(machine=MACHINE, person=cast.mia.person, unit=cast.MUS, by=cast.mia)
    submitted(case, cast.mia)
    assert (case.turn_role, case.turn_unit) == ("dean", cast.ART)


def test_who_is_asked_sees_the_case_only_where_the_task_opens_it(cast, case):
    ask(case=case, key="cover:1", code="cover", person=cast.pia.person, by=cast.petter)
    assert not Case.objects.visible_to(cast.pia).exists()
    values = {"key": "statement", "code": "statement", "person": cast.pia.person}
    task = ask(case=case, by=cast.petter, opens_case=True, **values)
    assert Case.objects.visible_to(cast.pia).exists()
    settle_task(task=task, state="done", by=cast.pia)
    assert not Case.objects.visible_to(cast.pia).exists()


def test_who_is_asked_does_the_task_and_nobody_else(cast, case):
    task = ask(case=case, key="cover:1", code="cover", person=cast.pia.person, by=cast.petter)
    assert list(Task.objects.waiting_for(cast.pia)) == [task]
    settle_task(task=task, state="done", by=cast.pia)
    assert task.done_by == cast.pia
    with pytest.raises(NotAllowedError):
        settle_task(task=task, state="open", by=cast.frida)


def test_two_who_settle_a_task_at_once_are_one(cast, case):
    task = ask(case=case, key="k", code="cover", person=cast.pia.person, by=cast.petter)
    stale = Task.objects.get(pk=task.pk)
    settle_task(task=task, state="done", by=cast.pia)
    with pytest.raises(ChangedMeanwhileError):
        settle_task(task=stale, state="done", by=cast.pia)


def test_a_checklist_becomes_what_is_wanted_and_keeps_what_is_done(cast, case):
    reconcile(case=case, wanted=[Wanted("a", "a"), Wanted("b", "b", role="hr")], by=cast.petter)
    settle_task(task=case.tasks.get(key="a"), state="done", by=cast.petter)
    changes = reconcile(case=case, wanted=[Wanted("c", "c")], by=None)
    assert (changes.added, changes.dropped) == (("c",), ("b",))
    states = dict(case.tasks.values_list("key", "state"))
    assert states == {"a": "done", "b": "dropped", "c": "open"}
