"""Register, correct, renew and end an agreement: who may, and what is kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from mobility.partners.models import PartnerAgreement
from mobility.partners.services import registering
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError


@pytest.fixture
def values(eth, today):
    return {
        "kind": "erasmus",
        "title": "Zürich",
        "code": "CH ZURICH01",
        "institution_id": eth.pk,
        "institution_name": eth.name,
        "country_id": "CH",
        "responsible_id": None,
        "starts_on": today,
        "ends_on": today + timedelta(days=365),
        "review_on": None,
        "exchanges": "|phd|",
        "subject_field": "",
        "document_link": "",
        "note": "",
    }


def test_a_head_registers_an_agreement_for_the_department(cast, values):
    made = registering.register(values=values, units=[cast.FYS], by=cast.frida, token=uuid4())
    assert list(made.units.all()) == [cast.FYS]
    entry = AuditEntry.objects.get(action="agreement.registered")
    assert (entry.unit, entry.changes["exchanges"]) == (cast.FYS, [None, "|phd|"])


def test_the_same_form_sent_twice_registers_once(cast, values):
    token = uuid4()
    for _ in range(2):
        registering.register(values=values, units=[cast.FYS], by=cast.frida, token=token)
    assert PartnerAgreement.objects.count() == 1


@pytest.mark.parametrize("units", [["BIO"], ["FYS", "BIO"], []])
def test_nobody_registers_for_units_they_do_not_look_after(cast, values, units):
    chosen = [cast.units[code] for code in units]
    with pytest.raises(NotAllowedError):
        registering.register(values=values, units=chosen, by=cast.frida, token=uuid4())


def test_the_international_officer_registers_for_everybody(cast, values):
    made = registering.register(values=values, units=[], by=cast.ingrid, token=uuid4())
    assert not made.units.exists()


def test_a_typed_partner_waits_to_be_matched(cast, values):
    typed = values | {"institution_id": None, "institution_name": "Nytt universitet"}
    made = registering.register(values=typed, units=[], by=cast.ingrid, token=uuid4())
    assert (made.institution.review, made.host) == ("unmatched", "Nytt universitet")


def correct(agreement, by, seen=None, units=None, **changes):
    values = {name: getattr(agreement, name) for name in registering.FIELDS} | changes
    return registering.correct(
        agreement=agreement,
        values=values,
        units=agreement.units.all() if units is None else units,
        by=by,
        seen=seen or registering.fingerprint_of(agreement),
    )


def test_a_correction_of_an_imported_agreement_is_remembered(cast, make_agreement):
    agreement = make_agreement(cast.FYS, external_id="A1")
    correct(agreement, cast.frida, title="New title")
    assert agreement.corrected == {"title": "New title"}
    entry = AuditEntry.objects.get(action="agreement.corrected")
    assert entry.changes == {"title": ["Exchange with Zürich", "New title"]}


def test_a_stale_form_does_not_overwrite(cast, make_agreement):
    agreement = make_agreement(cast.FYS)
    seen = registering.fingerprint_of(agreement)
    correct(agreement, cast.frida, title="First")
    with pytest.raises(ChangedMeanwhileError):
        correct(agreement, cast.frida, seen=seen, title="Second")


def test_a_unit_may_be_left_out_but_a_foreign_one_not_added(cast, make_agreement):
    agreement = make_agreement(cast.FYS, cast.BIO)
    correct(agreement, cast.frida, units=[cast.BIO])
    assert list(agreement.units.all()) == [cast.BIO]
    with pytest.raises(NotAllowedError):
        correct(agreement, cast.bjarne, units=[cast.BIO, cast.MUS])


def test_the_responsible_person_may_correct_but_not_make_it_everybodys(cast, make_agreement):
    agreement = make_agreement(cast.BIO, responsible=cast.pia.person)
    assert correct(agreement, cast.pia, note="Ask me first").note == "Ask me first"
    with pytest.raises(NotAllowedError):
        correct(agreement, cast.pia, units=[])


def renew(agreement, by, today, first=731, last=1500):
    return registering.renew(
        agreement=agreement,
        starts_on=today + timedelta(days=first),
        ends_on=today + timedelta(days=last),
        review_on=None,
        by=by,
    )


def test_a_renewal_follows_and_the_old_term_stays(cast, make_agreement, today):
    agreement = make_agreement(cast.FYS)
    later = renew(agreement, cast.frida, today)
    assert (later.follows, list(later.units.all())) == (agreement, [cast.FYS])
    assert later.kinds_of_exchange == ("staff_teaching", "phd")
    agreement.refresh_from_db()
    assert agreement.ends_on == today + timedelta(days=730)


def test_an_agreement_is_renewed_only_once(cast, make_agreement, today):
    agreement = make_agreement(cast.FYS)
    renew(agreement, cast.frida, today)
    with pytest.raises(NotAllowedError, match="agreement_renewed"):
        renew(agreement, cast.ingrid, today)


def test_a_renewal_does_not_overlap_the_old_term(cast, make_agreement, today):
    with pytest.raises(ValidationError):
        renew(make_agreement(cast.FYS), cast.frida, today, first=730)


def test_an_open_ended_agreement_needs_no_renewal(cast, make_agreement, today):
    with pytest.raises(NotAllowedError, match="agreement_open_ended"):
        renew(make_agreement(cast.FYS, ends_on=None), cast.frida, today)


def test_an_ended_agreement_keeps_its_reason_and_is_not_changed_any_more(
    cast, make_agreement, today
):
    agreement = make_agreement(cast.FYS)
    registering.end(agreement=agreement, ended_on=today, reason="Nobody went", by=cast.frida)
    assert (agreement.ended_on, agreement.ended_reason) == (today, "Nobody went")
    with pytest.raises(NotAllowedError, match="agreement_ended"):
        correct(agreement, cast.frida, title="Again")


@pytest.mark.parametrize(("days", "reason"), [(-3000, "x"), (3000, "x"), (0, " ")])
def test_an_end_lies_within_the_agreement_and_has_a_reason(
    cast, make_agreement, today, days, reason
):
    day = today + timedelta(days=days)
    with pytest.raises(ValidationError):
        registering.end(
            agreement=make_agreement(cast.FYS), ended_on=day, reason=reason, by=cast.frida
        )
