"""Strict data of travellers, and who is where."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from mobility.duties.models import EmergencyContact, Passport
from mobility.duties.selectors.whereabouts import away_on
from mobility.duties.services.safety import forget_safety, own_safety, read_contact, save_safety
from mobility.stays.models import Stay
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from tests.cast import give, make_person, make_user

CONTACT = {"name": "Kari Nordmann", "phone": "+47 900 00 000", "relation": "mother"}


@pytest.fixture
def written(cast):
    person = cast.petter.person
    save_safety(person=person, contact=CONTACT, passport_until=None, by=cast.petter)
    return person


def abroad(person, **fields):
    today = timezone.localdate()
    fields = {"starts_on": today - timedelta(days=5), "ends_on": today, **fields}
    return Stay.objects.create(person=person, scheme="short_stay", country_id="DE", **fields)


def test_the_coordinator_reads_a_contact_and_the_look_is_logged(cast, written):
    assert read_contact(person=written, by=cast.erik).phone == CONTACT["phone"]
    entry = AuditEntry.objects.get(action="emergency_contact.read")
    assert (entry.actor, entry.person) == (cast.erik, written)


@pytest.mark.parametrize("name", ["hanne", "frida", "dina", "adam", "astrid", "mia"])
def test_nobody_else_reads_a_contact(cast, written, name):
    with pytest.raises(NotAllowedError):
        read_contact(person=written, by=cast.users[name])
    assert not EmergencyContact.objects.visible_to(cast.users[name]).exists()


def test_a_coordinator_of_another_unit_reads_nothing(cast, written):
    other = make_user(make_person("Else"))
    give(other.person, "emergency_coordinator", cast.BIO)
    with pytest.raises(NotAllowedError):
        read_contact(person=written, by=other)
    abroad(written)
    assert not away_on(other, timezone.localdate()).exists()


def test_the_trail_holds_nothing_of_what_was_written(cast, written):
    told = [str(entry.changes) + entry.object_text for entry in AuditEntry.objects.all()]
    assert not any("900" in text or "Kari" in text for text in told)


def test_writing_the_contact_settles_its_task(cast, stay):
    task = stay.case.tasks.get(code="emergency_contact")
    assert task.state == "open"
    save_safety(person=cast.petter.person, contact=CONTACT, passport_until=None, by=cast.petter)
    task.refresh_from_db()
    assert (task.state, task.done_by) == ("done", cast.petter)


@pytest.mark.parametrize(("later", "state"), [(-1, "open"), (0, "done")])
def test_a_passport_settles_its_task_only_where_it_lasts(cast, stay, later, state):
    task = stay.case.tasks.get(code="passport")
    until = date.fromisoformat(task.facts["until"]) + timedelta(days=later)
    person = cast.petter.person
    save_safety(person=person, contact=CONTACT, passport_until=until, by=cast.petter)
    task.refresh_from_db()
    assert task.state == state


def test_nobody_writes_for_another_and_what_is_written_can_be_deleted(cast, written):
    with pytest.raises(NotAllowedError):
        save_safety(person=written, contact=CONTACT, passport_until=None, by=cast.hanne)
    assert own_safety(by=cast.petter)["name"] == CONTACT["name"]
    forget_safety(person=written, by=cast.petter)
    assert not EmergencyContact.objects.exists()
    assert not Passport.objects.exists()


def test_who_is_where_holds_the_day_and_leaves_out_what_is_cancelled_or_online(cast):
    person, today = cast.petter.person, timezone.localdate()
    shown = abroad(person)
    abroad(person, state="cancelled")
    abroad(person, starts_on=today + timedelta(days=1), ends_on=today + timedelta(days=2))
    Stay.objects.create(person=person, scheme="virtual", starts_on=today, ends_on=today)
    assert list(away_on(cast.erik, today)) == [shown]
    assert not away_on(cast.erik, today + timedelta(days=9)).exists()
    assert not away_on(cast.hanne, today).exists()
