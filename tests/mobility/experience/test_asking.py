"""Put the question, and remind."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.experience.models import EvidenceRequest
from mobility.experience.services.asking import ask, ask_all, close_answered, send_reminders
from mobility.experience.tasks import send_reminders as reminder_task
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.messages.models import Message
from portal.people.models import Employment, Person

DAY = timedelta(days=1)


@pytest.fixture
def asked(cast):
    """Pia has been asked now."""
    ask(people=[cast.pia.person], unit=cast.FYS, by=cast.frida)
    return EvidenceRequest.objects.get()


def mails(kind):
    return Message.objects.filter(kind=kind).count()


def test_asking_writes_a_mail_with_the_way_to_the_form(cast, asked):
    mail = Message.objects.get(kind="evidence-request")
    assert (mail.to, mail.language) == ("pia@uu.example", "en")
    assert "/experience/answer/" in mail.text
    assert "FYS en" in mail.text
    assert AuditEntry.objects.get(action="experience.asked").person == cast.pia.person


def test_the_mail_is_in_the_readers_language(cast):
    cast.pia.language = "nn"
    cast.pia.save()
    ask(people=[cast.pia.person], unit=cast.FYS, by=cast.frida)
    mail = Message.objects.get()
    assert "Har du internasjonal erfaring? Det tek to minutt" in mail.subject
    assert "ikkje noko av dette" in mail.text


def test_nobody_is_asked_twice_while_the_question_is_open(cast, asked):
    result = ask(people=[cast.pia.person], unit=cast.FYS, by=cast.frida)
    assert (result.asked, result.left_out) == (0, 1)
    assert mails("evidence-request") == 1


def test_all_who_have_not_answered_are_asked_at_once(cast, make_evidence):
    make_evidence(cast.petter.person)
    result = ask_all(
        unit=cast.FYS, by=cast.frida, only=Person.objects.filter(employments__position_code="1352")
    )
    assert result.asked == 1
    assert set(EvidenceRequest.objects.values_list("person", flat=True)) == {cast.pia.person.pk}


def test_who_has_answered_is_not_asked(cast, make_evidence):
    make_evidence(cast.pia.person, kind="none", starts_on=None, ends_on=None, country_id=None)
    assert ask(people=[cast.pia.person], unit=cast.FYS, by=cast.frida).asked == 0


def test_people_outside_the_unit_are_left_out(cast):
    result = ask(people=[cast.pia.person, cast.mia.person], unit=cast.FYS, by=cast.hanne)
    assert (result.asked, result.left_out) == (1, 1)


def test_who_has_no_address_is_asked_on_the_home_page_only(cast):
    Person.objects.filter(pk=cast.pia.person.pk).update(email="")
    result = ask(people=[cast.pia.person], unit=cast.FYS, by=cast.frida)
    assert (result.asked, result.without_address) == (1, 1)


@pytest.mark.parametrize("name", ["bjarne", "anna", "ingrid", "adam", "astrid", "pia"])
def test_only_those_with_the_work_list_ask(cast, name):
    with pytest.raises(NotAllowedError):
        ask(people=[cast.pia.person], unit=cast.FYS, by=cast.users[name])
    with pytest.raises(NotAllowedError):
        ask_all(unit=cast.FYS, by=cast.users[name])


@pytest.mark.parametrize(
    ("days", "reminders"), [(0, 0), (6.9, 0), (7, 1), (20.9, 1), (21, 1), (300, 1)]
)
def test_a_reminder_comes_when_it_is_due(cast, asked, days, reminders):
    assert send_reminders(now=asked.asked_at + days * DAY) == reminders


def test_two_reminders_in_all_however_often_the_job_runs(cast, asked):
    for day in range(40):
        for _ in range(2):
            send_reminders(now=asked.asked_at + day * DAY)
    assert mails("evidence-reminder") == 2
    assert AuditEntry.objects.filter(action="experience.reminded").count() == 2


def test_after_an_outage_only_the_latest_is_sent(cast, asked):
    send_reminders(now=asked.asked_at + 30 * DAY)
    send_reminders(now=asked.asked_at + 31 * DAY)
    assert mails("evidence-reminder") == 1
    asked.refresh_from_db()
    assert asked.reminders == 2


def test_reminders_stop_with_the_answer(cast, asked, make_evidence):
    make_evidence(cast.pia.person)
    assert send_reminders(now=asked.asked_at + 8 * DAY) == 0
    asked.refresh_from_db()
    assert asked.answered_at is not None


def test_who_has_left_is_not_reminded(cast, asked, today):
    Employment.objects.filter(person=cast.pia.person).update(ends_on=today)
    assert send_reminders(now=asked.asked_at + 8 * DAY) == 0


def test_an_answer_that_was_imported_closes_the_question(cast, asked, make_evidence):
    make_evidence(cast.pia.person, external_id="E-9")
    assert close_answered() == 1
    assert close_answered() == 0


def test_the_job_reminds(cast, asked):
    EvidenceRequest.objects.update(asked_at=timezone.now() - 8 * DAY)
    reminder_task()
    mail = Message.objects.get(kind="evidence-reminder")
    assert "has not heard from you yet" in mail.text
    assert AuditEntry.objects.get(action="experience.reminded").person == cast.pia.person


def test_who_answered_may_be_asked_again_once_the_answer_is_gone(cast, asked, make_evidence):
    item = make_evidence(cast.pia.person)
    close_answered()
    item.delete()
    assert ask(people=[cast.pia.person], unit=cast.FYS, by=cast.frida).asked == 1
    assert mails("evidence-request") == 2
