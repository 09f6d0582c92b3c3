"""Register a stay and correct it."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from mobility.stays.models import Stay
from mobility.stays.services.registering import correct, fingerprint_of, register
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError


def test_a_person_registers_their_own_stay(cast, values):
    stay = register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    assert (stay.state, stay.host, stay.days) == ("planned", "Universitetet på Øya", 101)
    entry = AuditEntry.objects.get(action="stay.registered")
    assert (entry.person, entry.actor) == (cast.pia.person, cast.pia)
    assert entry.changes["host"] == [None, "Universitetet på Øya"]


@pytest.mark.parametrize("name", ["frida", "anna", "hanne", "ingrid", "finn", "dag"])
def test_those_who_coordinate_register_for_others(cast, values, name):
    stay = register(person=cast.pia.person, values=values, by=cast.users[name], token=uuid4())
    assert stay.person == cast.pia.person


@pytest.mark.parametrize("name", ["petter", "bjarne", "dina", "astrid", "adam", "henrik"])
def test_nobody_else_registers_for_others(cast, values, name):
    with pytest.raises(NotAllowedError):
        register(person=cast.pia.person, values=values, by=cast.users[name], token=uuid4())
    assert not Stay.objects.exists()


def test_the_same_form_sent_twice_makes_one_stay(cast, values):
    token = uuid4()
    first = register(person=cast.pia.person, values=values, by=cast.pia, token=token)
    second = register(person=cast.pia.person, values=values, by=cast.pia, token=token)
    assert first == second
    assert AuditEntry.objects.filter(action="stay.registered").count() == 1


def test_anothers_token_is_refused(cast, values):
    stay = register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    with pytest.raises(ChangedMeanwhileError):
        register(person=cast.petter.person, values=values, by=cast.petter, token=stay.public_id)


def test_a_stay_that_ends_before_it_starts_is_refused(cast, values):
    values["ends_on"] = date(2027, 1, 9)
    with pytest.raises(ValidationError) as refused:
        register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    assert set(refused.value.message_dict) == {"ends_on"}


def test_a_stay_over_a_leap_day_counts_it(cast, values):
    values |= {"starts_on": date(2028, 2, 28), "ends_on": date(2028, 3, 1)}
    stay = register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    assert stay.days == 3


def test_a_correction_tells_what_was_there_before(cast, values):
    stay = register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    changed = {**values, "city": "Ærøskøbing"}
    correct(stay=stay, values=changed, by=cast.pia, seen=fingerprint_of(stay))
    entry = AuditEntry.objects.get(action="stay.corrected")
    assert entry.changes == {"city": ["Århus", "Ærøskøbing"]}
    stay.refresh_from_db()
    assert stay.corrected == {}


def test_a_correction_of_an_imported_stay_is_remembered(cast, values, make_stay):
    stay = make_stay(cast.pia.person, external_id="R-1")
    changed = {**values, "starts_on": stay.starts_on, "ends_on": stay.ends_on}
    correct(stay=stay, values=changed, by=cast.frida, seen=fingerprint_of(stay))
    stay.refresh_from_db()
    assert stay.corrected["country_id"] == "DK"
    assert "starts_on" not in stay.corrected


def test_nothing_is_written_where_nothing_changed(cast, values):
    stay = register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    correct(stay=stay, values=values, by=cast.pia, seen=fingerprint_of(stay))
    assert not AuditEntry.objects.filter(action="stay.corrected").exists()


def test_a_stale_tab_overwrites_nothing(cast, values):
    stay = register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    seen = fingerprint_of(stay)
    Stay.objects.update(city="Oslo")
    stay.refresh_from_db()
    with pytest.raises(ChangedMeanwhileError):
        correct(stay=stay, values=values, by=cast.pia, seen=seen)
    assert Stay.objects.get().city == "Oslo"


def test_a_row_changed_between_reading_and_writing_is_not_overwritten(cast, values):
    stay = register(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    Stay.objects.update(city="Oslo")
    with pytest.raises(ChangedMeanwhileError):
        correct(stay=stay, values={**values, "city": "Bø"}, by=cast.pia, seen=fingerprint_of(stay))
    assert Stay.objects.get().city == "Oslo"


def test_a_cancelled_stay_is_not_corrected(cast, values, make_stay):
    stay = make_stay(cast.pia.person, state="cancelled")
    with pytest.raises(NotAllowedError) as refused:
        correct(stay=stay, values=values, by=cast.pia, seen=fingerprint_of(stay))
    assert refused.value.decision.code == "stay_cancelled"
