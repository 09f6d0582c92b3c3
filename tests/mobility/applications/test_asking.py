"""Colleagues confirm that they take over, supervisors write a statement."""

import pytest
from django.urls import reverse

from mobility.applications.models import Statement
from mobility.applications.selectors.frozen import machine_of
from mobility.applications.services.asking import (
    answer_cover,
    ask_covers,
    ask_statement,
    give_statement,
)
from mobility.applications.services.drafts import create_draft
from mobility.applications.services.steps import submit, withdraw
from portal.casework.models import Case, Commitment, Task
from portal.casework.services import move
from portal.core.decisions import ALLOW, NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message
from tests.factories.applications import a_cover, a_draft


def asked(cast, draft):
    cover = a_cover(draft, covered_by=cast.pia.person)
    ask_covers(application=draft, by=cast.petter)
    cover.refresh_from_db()
    return cover, Task.objects.get(code="cover_confirm")


def test_who_is_named_is_asked_by_task_and_mail_and_sees_no_application(cast, draft):
    cover, task = asked(cast, draft)
    assert (cover.state, task.person) == ("asked", cast.pia.person)
    assert Message.objects.get(kind="cover-asked").to == "pia@uu.example"
    assert not Case.objects.visible_to(cast.pia).exists()


def test_a_yes_is_written_among_what_the_colleague_is_committed_to(cast, draft):
    cover, task = asked(cast, draft)
    answer_cover(cover=cover, task=task, confirms=True, by=cast.pia)
    commitment = Commitment.objects.get(person=cast.pia.person)
    assert commitment.starts_on == draft.segments.get().starts_on
    assert cover.state == "confirmed"
    assert Task.objects.get(pk=task.pk).state == "done"
    assert "takes over" in Message.objects.get(kind="cover-answered").text


def test_a_yes_after_submission_takes_the_warning_off_the_application(cast, draft):
    cover = a_cover(draft, kind="supervision", subject="Kim", covered_by=cast.pia.person)
    submit(application=draft, by=cast.petter)
    assert "plan.supervision_open" in [one["code"] for one in draft.findings]
    task = Task.objects.get(code="cover_confirm")
    cover.refresh_from_db()
    answer_cover(cover=cover, task=task, confirms=True, by=cast.pia)
    draft.refresh_from_db()
    assert "plan.supervision_open" not in [one["code"] for one in draft.findings]


def test_a_no_commits_to_nothing_and_nobody_answers_for_another(cast, draft):
    cover, task = asked(cast, draft)
    with pytest.raises(NotAllowedError):
        answer_cover(cover=cover, task=task, confirms=True, by=cast.frida)
    answer_cover(cover=cover, task=task, confirms=False, by=cast.pia, note="On leave")
    assert not Commitment.objects.exists()
    with pytest.raises(ChangedMeanwhileError):
        answer_cover(cover=cover, task=task, confirms=True, by=cast.pia)


def test_submission_asks_whoever_was_not_asked_and_asks_nobody_twice(cast, draft, supervised):
    asked(cast, draft)
    submit(application=draft, by=cast.petter)
    assert Message.objects.filter(kind="cover-asked").count() == 1
    assert Statement.objects.get(application=draft).supervisor == cast.bjarne.person
    assert Message.objects.get(kind="statement-asked").to == "bjarne@uu.example"


def test_the_supervisor_reads_the_draft_and_gives_the_statement_once(cast, draft, supervised):
    statement = ask_statement(application=draft, supervisor=cast.bjarne.person, by=cast.petter)
    assert Case.objects.visible_to(cast.bjarne).exists()
    give_statement(statement=statement, supports=True, text="Needed.", by=cast.bjarne)
    with pytest.raises(NotAllowedError):
        give_statement(statement=statement, supports=False, text="No.", by=cast.bjarne)
    with pytest.raises(ChangedMeanwhileError):
        ask_statement(application=draft, supervisor=cast.bjarne.person, by=cast.petter)


def test_only_schemes_that_need_one_ask_for_a_statement(cast, supervised):
    draft = a_draft(cast.petter, "short_stay")
    submit(application=draft, by=cast.petter)
    assert not Statement.objects.exists()


def test_a_supervisor_is_asked_who_takes_over_each_candidate(cast, supervised):
    draft = create_draft(person=cast.bjarne.person, scheme="research_term", by=cast.bjarne)
    cover = draft.covers.get()
    assert (cover.kind, cover.candidate) == ("supervision", cast.petter.person)


@pytest.mark.parametrize("code", ["cover_confirm", "supervisor_statement"])
def test_a_question_is_answered_on_its_own_page_not_ticked_off(cast, draft, sign_in, code):
    _cover, task = asked(cast, draft)
    if code == "supervisor_statement":
        ask_statement(application=draft, supervisor=cast.pia.person, by=cast.petter)
        task = Task.objects.get(code=code)
    client = sign_in(cast.pia)
    page = {"cover_confirm": "cover_answer", "supervisor_statement": "statement_give"}[code]
    own = reverse(page, args=[task.public_id])
    assert own in client.get(reverse("my_tasks")).content.decode()
    answer = client.post(reverse("task", args=[task.public_id]), {"state": "done"})
    assert answer.url == own
    assert Task.objects.get(pk=task.pk).state == "open"
    assert client.get(own).status_code == 200


def test_who_was_asked_is_let_go_when_the_application_is_withdrawn(cast, draft):
    cover, task = asked(cast, draft)
    submit(application=draft, by=cast.petter)
    withdraw(application=draft, by=cast.petter)
    task.refresh_from_db()
    assert task.state == "dropped"
    with pytest.raises(NotAllowedError):
        answer_cover(cover=fresh(cover), task=task, confirms=True, by=cast.pia)


def test_who_confirmed_is_free_again_when_the_application_is_refused(cast, draft):
    cover, task = asked(cast, draft)
    answer_cover(cover=cover, task=task, confirms=True, by=cast.pia)
    case = draft.case
    way = ("submit", "not_recommend", "refuse")
    for step in way:
        move(case=case, machine=machine_of(draft), step=step, by=None, allowed=ALLOW)
    assert not Commitment.objects.filter(person=cast.pia.person).exists()


def fresh(cover):
    return type(cover).objects.select_related("application__case").get(pk=cover.pk)
