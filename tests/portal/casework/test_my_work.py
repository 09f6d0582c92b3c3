"""What waits for me: on a page, on the home page, by mail once a turn, and daily when late."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.casework.models import Case, Task
from portal.casework.selectors import steps_of, turn_line
from portal.casework.services import ask, move, open_case, settle_task
from portal.core import contributions
from portal.core.contributions import Contribution
from portal.core.decisions import ALLOW
from portal.messages.models import Message
from portal.messages.services import post_notices, send_waiting
from tests.factories.cases import make_case
from tests.portal.casework.test_cases import MACHINE


@pytest.fixture
def case(cast):
    """Return a case that Petter has submitted to his head."""
    options = {"machine": MACHINE, "by": cast.petter}
    made = open_case(
        person=cast.petter.person, unit=cast.FYS, title="A winter in Zürich", **options
    )
    return move(case=made, step="submit", allowed=ALLOW, **options)


@pytest.mark.parametrize(("name", "rows"), [("frida", 1), ("dag", 1), ("bjarne", 0), ("petter", 0)])
def test_a_turn_stands_on_the_page_of_whoever_acts(cast, case, sign_in, name, rows):
    page = sign_in(cast.users[name]).get("/work/")
    assert ("A winter in Zürich" in page.content.decode()) == bool(rows)


def test_a_late_one_is_marked_and_can_be_found(cast, case, sign_in):
    client = sign_in(cast.frida)
    assert "Overdue" not in client.get("/work/").content.decode()
    case.turn_due_on = timezone.localdate() - timedelta(days=1)
    case.save()
    page = client.get("/work/", {"overdue": "on", "sort": "-turn_since"}).content.decode()
    assert "Overdue" in page
    assert "1 of them is overdue." in client.get("/").content.decode()


def test_long_lists_are_paged_and_asked_in_a_fixed_number_of_queries(
    cast, sign_in, django_assert_max_num_queries
):
    turn = {"turn_role": "head", "turn_unit": cast.FYS, "turn_since": timezone.now()}
    for number in range(30):
        make_case(cast.petter.person, cast.FYS, title=f"Case {number}", **turn)
    client = sign_in(cast.frida)
    with django_assert_max_num_queries(30):
        page = client.get("/work/").content.decode()
    assert "1–25 of 30" in page


def test_the_next_actor_is_told_once_a_turn(cast, case, on_commit):
    to = sorted(Message.objects.filter(kind="turn").values_list("person__given_name", flat=True))
    assert to == ["Dag", "Frida"]
    options = {"machine": MACHINE, "by": cast.frida, "allowed": ALLOW}
    move(case=case, step="recommend", **options)
    new = Message.objects.filter(kind="turn").exclude(person__given_name__in=("Dag", "Frida"))
    assert [one.person for one in new] == [cast.dina.person]
    send_waiting()
    assert "It is your turn: A winter in Zürich (Petter Utsiktsen)" in [
        m.subject for m in mail.outbox
    ]


def test_who_hears_from_the_room_itself_gets_no_second_mail(cast, case):
    before = Message.objects.filter(kind="turn").count()
    options = {"machine": MACHINE, "by": cast.frida, "allowed": ALLOW}
    move(case=case, step="recommend", told=[cast.dina.person.pk], **options)
    assert Message.objects.filter(kind="turn").count() == before


def test_a_turn_that_a_follower_takes_at_once_is_nobodys_mail(cast, case, monkeypatch):
    def take_it(moved):
        Case.objects.filter(pk=moved.case.pk).update(state="granted", turn_since=None)

    monkeypatch.setitem(contributions._LOADED, "a room", Contribution(followers=(take_it,)))
    before = Message.objects.filter(kind="turn").count()
    move(case=case, step="recommend", machine=MACHINE, by=cast.frida, allowed=ALLOW)
    assert Message.objects.filter(kind="turn").count() == before


def test_who_took_the_step_is_not_told_of_it(cast):
    options = {"machine": MACHINE, "by": cast.frida}
    made = open_case(person=cast.petter.person, unit=cast.FYS, **options)
    move(case=made, step="submit", allowed=ALLOW, **options)
    assert [one.person for one in Message.objects.filter(kind="turn")] == [cast.dag.person]


def test_what_is_overdue_is_told_once_a_day_in_one_mail(cast, case):
    today = timezone.localdate()
    case.turn_due_on = today - timedelta(days=3)
    case.save()
    post_notices(on=today)
    post_notices(on=today)
    mine = Message.objects.filter(kind="overdue-turns", person=cast.frida.person)
    assert mine.count() == 1
    assert "A winter in Zürich" in mine.get().text
    post_notices(on=today + timedelta(days=1))
    assert mine.count() == 2


def test_what_is_not_late_is_not_told(case):
    post_notices(on=timezone.localdate())
    assert not Message.objects.filter(kind="overdue-turns").exists()


def test_the_history_says_who_did_which_step_when(cast, case):
    newest, first = steps_of(case)
    assert (newest.actor, first.actor) == ("Petter Utsiktsen", "Petter Utsiktsen")
    assert AuditEntry.objects.filter(action="trial.submit").get().at == newest.at


def test_whose_turn_it_is_can_be_said(cast, case):
    line = turn_line(case)
    assert cast.FYS.name in line.who
    assert line.since
    assert not line.is_overdue


@pytest.fixture
def task(cast, case):
    return ask(case=case, key="cover", code="teaching", person=cast.pia.person, by=cast.petter)


def test_a_task_is_done_on_its_page(cast, task, sign_in):
    client = sign_in(cast.pia)
    assert "1 task" in client.get("/work/tasks/").content.decode()
    client.post(f"/work/tasks/{task.public_id}/", {"state": "done", "note": "I take it"})
    task.refresh_from_db()
    assert (task.state, task.note, task.done_by) == ("done", "I take it", cast.pia)


def test_not_relevant_needs_a_reason(cast, task, sign_in):
    client = sign_in(cast.pia)
    page = client.post(f"/work/tasks/{task.public_id}/", {"state": "not_relevant", "note": ""})
    assert "Say why" in page.content.decode()
    assert Task.objects.get(pk=task.pk).state == "open"


def test_it_can_be_opened_again(cast, task, sign_in):
    settle_task(task=task, state="done", by=cast.pia)
    sign_in(cast.pia).post(f"/work/tasks/{task.public_id}/reopen/")
    assert Task.objects.get(pk=task.pk).state == "open"


def test_a_stale_page_is_told_how_the_task_stands(cast, task, sign_in):
    settle_task(task=task, state="done", by=cast.pia)
    answer = sign_in(cast.pia).post(
        f"/work/tasks/{task.public_id}/", {"state": "not_relevant", "note": "x"}, follow=True
    )
    assert "Somebody else was faster" in answer.content.decode()
    assert Task.objects.get(pk=task.pk).state == "done"


def test_who_only_sees_a_task_does_not_do_it(cast, task, sign_in):
    answer = sign_in(cast.frida).post(f"/work/tasks/{task.public_id}/", {"state": "done"})
    assert answer.status_code == 403
