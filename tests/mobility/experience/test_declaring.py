"""Answer the question: add, correct, remove."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from mobility.experience.models import Evidence, EvidenceRequest
from mobility.experience.services.declaring import (
    correct,
    declare,
    declare_none,
    fingerprint_of,
    remove,
)
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.places.models import Institution


def test_a_person_declares_for_themselves(cast, values):
    item = declare(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    assert (item.state, item.days) == ("self_declared", 306)
    entry = AuditEntry.objects.get(action="evidence.declared")
    assert entry.changes["host"] == [None, "Københavns Universitet"]


def test_a_name_that_is_not_listed_waits_for_an_officer(cast, values):
    item = declare(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    assert item.institution.review == Institution.Review.UNMATCHED
    assert item.institution_name == "Københavns Universitet"


def test_nobody_documents_their_own(cast, values):
    with pytest.raises(NotAllowedError) as refused:
        declare(
            person=cast.pia.person,
            values={**values, "state": "documented"},
            by=cast.pia,
            token=uuid4(),
        )
    assert refused.value.decision.code == "own_documents"


def test_a_coordinator_who_saw_the_documents_says_so(cast, values):
    item = declare(
        person=cast.pia.person,
        values={**values, "state": "documented"},
        by=cast.anna,
        token=uuid4(),
    )
    assert item.state == "documented"


@pytest.mark.parametrize("name", ["petter", "bjarne", "dina", "adam"])
def test_others_do_not_answer(cast, values, name):
    with pytest.raises(NotAllowedError):
        declare(person=cast.pia.person, values=values, by=cast.users[name], token=uuid4())


def test_the_same_form_sent_twice_adds_one_item(cast, values):
    token = uuid4()
    for _ in range(2):
        declare(person=cast.pia.person, values=values, by=cast.pia, token=token)
    assert Evidence.objects.count() == 1


def test_an_item_over_a_leap_day_counts_it(cast, values):
    values |= {"starts_on": date(2016, 2, 28), "ends_on": date(2016, 3, 1)}
    item = declare(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    assert item.days == 3


def test_an_item_that_ends_before_it_starts_is_refused(cast, values):
    values["ends_on"] = date(2015, 8, 14)
    with pytest.raises(ValidationError):
        declare(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())


def test_none_said_twice_stands_once(cast):
    for _ in range(2):
        declare_none(person=cast.pia.person, by=cast.pia, token=uuid4())
    assert Evidence.objects.get().kind == "none"


@pytest.mark.parametrize("kind", ["none", "exchange"])
def test_any_answer_closes_the_question(cast, values, kind):
    asked = EvidenceRequest.objects.create(person=cast.pia.person, unit=cast.FYS)
    if kind == "none":
        declare_none(person=cast.pia.person, by=cast.pia, token=uuid4())
    else:
        declare(person=cast.pia.person, values=values, by=cast.pia, token=uuid4())
    asked.refresh_from_db()
    assert asked.answered_at <= timezone.now()


def test_a_correction_of_a_register_row_is_remembered(cast, values, make_evidence):
    item = make_evidence(cast.pia.person, external_id="E-1", state="register")
    correct(item=item, values=values, by=cast.pia, seen=fingerprint_of(item))
    assert set(item.corrected) == {"institution_id", "institution_name"}
    assert item.state == "register"


def test_a_stale_tab_overwrites_nothing(cast, values, make_evidence):
    item = make_evidence(cast.pia.person)
    seen = fingerprint_of(item)
    Evidence.objects.update(country_id="SE")
    item.refresh_from_db()
    with pytest.raises(ChangedMeanwhileError):
        correct(item=item, values=values, by=cast.pia, seen=seen)


def test_what_was_removed_stays_in_the_trail(cast, make_evidence):
    item = make_evidence(cast.pia.person)
    remove(item=item, by=cast.pia, seen=fingerprint_of(item))
    assert not Evidence.objects.exists()
    entry = AuditEntry.objects.get(action="evidence.removed")
    assert entry.changes["ends_on"] == ["2016-06-15", None]


def test_a_changed_item_is_not_removed_from_a_stale_tab(cast, make_evidence):
    item = make_evidence(cast.pia.person)
    with pytest.raises(ChangedMeanwhileError):
        remove(item=item, by=cast.pia, seen="before")
    assert Evidence.objects.exists()


def test_what_a_person_changes_in_a_documented_item_is_self_declared_again(cast, values):
    seen = {**values, "state": "documented"}
    item = declare(person=cast.pia.person, values=seen, by=cast.anna, token=uuid4())
    facts = {**values, "ends_on": date(2024, 1, 31)}
    correct(item=item, values=facts, by=cast.pia, seen=fingerprint_of(item))
    item.refresh_from_db()
    assert item.state == "self_declared"
    entry = AuditEntry.objects.get(action="evidence.corrected")
    assert entry.changes["state"] == ["documented", "self_declared"]


def test_a_documented_item_sent_unchanged_stays_documented(cast, values):
    seen = {**values, "state": "documented"}
    item = declare(person=cast.pia.person, values=seen, by=cast.anna, token=uuid4())
    same = {**values, "institution_id": item.institution_id}
    correct(item=item, values=same, by=cast.pia, seen=fingerprint_of(item))
    item.refresh_from_db()
    assert item.state == "documented"
