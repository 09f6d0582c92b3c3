"""Tasks of checklists: whose they are, what comes first, what is strict, what is waived."""

import pytest

from portal.audit.models import AuditEntry
from portal.casework.access import can_settle, waits_for
from portal.casework.models import Task
from portal.casework.rules import Wanted
from portal.casework.services import reconcile, settle_task, waive
from portal.core.decisions import NotAllowedError
from tests.factories.cases import make_case


@pytest.fixture
def case(cast):
    return make_case(cast.petter.person, cast.FYS, kind="trial")


def lay(case, *wanted, **people):
    return reconcile(case=case, wanted=wanted, by=None, prefix="list:", people=people)


def names(cast, rows):
    seen = {name for name, user in cast.users.items() if rows(user).exists()}
    return seen - {"anonymous"}


def test_a_task_keeps_what_its_template_says(case):
    texts = {"en": {"title": "Bring your lease", "help": "Six months or more."}}
    one = Wanted("list:lease", "lease", phase="week_1", texts=texts, blocks=("ready",))
    lay(case, one)
    task = case.tasks.get()
    assert (task.phase, task.texts, task.blocks) == ("week_1", texts, ["ready"])
    lay(case, Wanted("list:lease", "lease", phase="month_1", texts=texts, evidence=True))
    task.refresh_from_db()
    assert (task.phase, task.blocks, task.evidence) == ("month_1", [], True)


def test_a_role_is_the_person_named_in_the_case(cast, case):
    lay(case, Wanted("list:meet", "meet", "host"), host=cast.pia.person)
    assert list(Task.objects.waiting_for(cast.pia)) == list(case.tasks.all())
    lay(case, Wanted("list:meet", "meet", "host"), host=cast.bjarne.person)
    assert case.tasks.get().person == cast.bjarne.person


@pytest.mark.parametrize(
    ("role", "person", "held"),
    [("guest", "petter", ""), ("host", None, "department_administrator"), ("hse", None, "hse")],
)
def test_a_role_that_nobody_has_falls_to_somebody(cast, case, role, person, held):
    lay(case, Wanted("list:one", "one", role))
    task = case.tasks.get()
    assert (task.person, task.role) == (cast.users[person].person if person else None, held)


def test_what_was_handed_over_stays_there(cast, case):
    lay(case, Wanted("list:meet", "meet", "host"), host=cast.pia.person)
    case.tasks.update(person=cast.mia.person, handed_over=True)
    lay(case, Wanted("list:meet", "meet", "host"), host=cast.bjarne.person)
    assert case.tasks.get().person == cast.mia.person


def test_who_was_given_a_roles_task_has_it_alone_but_the_others_may_still_do_it(cast, case):
    wanted = Wanted("list:order", "order", "department_administrator")
    lay(case, wanted, department_administrator=cast.pia.person)
    assert names(cast, Task.objects.waiting_for) == {"pia"}
    assert can_settle(cast.anna, case.tasks.get(), "done")


def test_a_strict_task_is_seen_by_few(cast, case):
    lay(case, Wanted("list:open", "open", "it"))
    assert {"frida", "anna", "finn", "hanne"} <= names(cast, Task.objects.visible_to)
    lay(case, Wanted("list:permit", "permit", "welcome_centre", strict=True))
    case.tasks.filter(key="list:open").delete()
    assert names(cast, Task.objects.visible_to) == {"petter", "hanne", "ingrid", "wenche"}


def test_the_trail_names_no_strict_task(cast, case):
    lay(case, Wanted("list:visa", "visa", strict=True), Wanted("list:card", "card"))
    settle_task(task=case.tasks.get(code="visa"), state="done", by=cast.petter)
    told = [entry.changes for entry in AuditEntry.objects.filter(action__startswith="task.")]
    assert "visa" not in str(told)
    assert {"added": ["list:card"], "added_strict": 1} in told


def test_what_must_come_first_comes_first(cast, case):
    first = Wanted("list:training", "training", "hse")
    second = Wanted("list:lab", "lab", after=("list:training",))
    lay(case, first, second)
    lab = case.tasks.get(code="lab")
    assert [one.code for one in waits_for(lab)] == ["training"]
    with pytest.raises(NotAllowedError, match="others_first"):
        settle_task(task=lab, state="done", by=cast.petter)
    settle_task(task=case.tasks.get(code="training"), state="done", by=cast.hilde)
    settle_task(task=lab, state="done", by=cast.petter)


def test_what_blocks_a_step_is_set_aside_by_who_may_waive_it(cast, case):
    lay(case, Wanted("list:check", "check", "department_administrator", blocks=("ready",)))
    task = case.tasks.get()
    with pytest.raises(NotAllowedError, match="blocks_a_step"):
        settle_task(task=task, state="not_relevant", by=cast.anna, note="No time")
    waive(task=task, by=cast.frida, reason="Assessed last year")
    assert (task.state, task.note, task.done_by) == ("waived", "Assessed last year", cast.frida)


@pytest.mark.parametrize(
    ("name", "strict", "allowed"),
    [
        ("frida", False, True),
        ("frida", True, False),
        ("hanne", True, True),
        ("anna", False, False),
        ("bjarne", False, False),
    ],
)
def test_who_waives(cast, case, name, strict, allowed):
    lay(case, Wanted("list:one", "one", "it", strict=strict))
    task = case.tasks.get()
    if allowed:
        waive(task=task, by=cast.users[name], reason="Because")
    else:
        with pytest.raises(NotAllowedError):
            waive(task=task, by=cast.users[name], reason="Because")


def test_a_waiver_needs_a_reason(cast, case):
    lay(case, Wanted("list:one", "one", "it"))
    with pytest.raises(ValueError, match="reason"):
        waive(task=case.tasks.get(), by=cast.hanne, reason="  ")


def test_a_waived_task_stays_waived_when_the_list_is_laid_again(cast, case):
    lay(case, Wanted("list:one", "one", "it"))
    waive(task=case.tasks.get(), by=cast.hanne, reason="Because")
    assert not lay(case, Wanted("list:one", "one", "it"))
    assert case.tasks.get().state == "waived"


def test_a_strict_task_has_a_name_on_the_page_and_none_in_a_file(cast, case, sign_in):
    texts = {"en": {"title": "Apply for a visa", "help": "Bring the letter."}}
    lay(case, Wanted("list:visa", "visa", strict=True, texts=texts))
    client = sign_in(cast.petter)
    assert "Apply for a visa" in client.get("/work/tasks/").content.decode()
    page = client.get(f"/work/tasks/{case.tasks.get().public_id}/").content.decode()
    assert "Bring the letter." in page
    sheet = client.get("/work/tasks/?export=csv")
    told = b"".join(sheet) if sheet.streaming else sheet.content
    assert "A restricted task" in told.decode()
    assert "visa" not in told.decode()
