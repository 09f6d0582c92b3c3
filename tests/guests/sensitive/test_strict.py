"""Strict data of guests: who opens it, what stays behind, and when it goes."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.sensitive.models import (
    STRICT_MODELS,
    ExportAssessment,
    GuestContact,
    IdentityCheck,
    Permit,
)
from guests.sensitive.rules import (
    KINDS,
    OWN,
    READERS,
    KeepingParameters,
    answers,
    delete_on,
    permit_holds,
    permit_outcome,
    permit_state_on,
)
from guests.sensitive.selectors.guards import left
from guests.sensitive.services.forgetting import forget_strict
from guests.sensitive.services.reading import read_guest_citizenships, read_strict
from guests.sensitive.services.writing import (
    confirm_identity,
    delete_strict,
    save_guest_citizenships,
    save_strict,
)
from portal.audit.models import AuditEntry
from portal.casework.models import Case, Task
from portal.core.contributions import StepAsked
from portal.core.decisions import NotAllowedError
from portal.people.models import PersonCitizenship
from tests.access.matrix import NAMES, holders_over_physics
from tests.cast import make_user
from tests.factories.engagements import a_guest, an_engagement

DAY = date(2026, 3, 1)
VALUES = {
    "export": {"area": "Light", "outcome": "conditions", "conditions": "no lab", "reason": "x"},
    "background": {"outcome": "not_needed"},
    "identity": {"way": "manual", "checked_on": DAY, "passport_number": "N1234567"},
    "permit": {"state": "granted", "valid_from": DAY, "reference": "SECRET-99"},
    "numbers": {"d_number_on": DAY},
    "arrival": {"residence_id": "BR"},
    "contact": {"name": "Mother Lovelace", "phone": "+55 11 99999"},
}


@pytest.mark.parametrize(
    ("state", "first", "last", "holds"),
    [
        ("granted", DAY, None, True),
        ("granted", None, None, False),
        ("granted", DAY + timedelta(1), None, False),
        ("card_issued", DAY, DAY, True),
        ("card_issued", DAY - timedelta(9), DAY - timedelta(1), False),
        ("not_needed", None, None, True),
        ("applied", DAY, None, False),
        ("refused", DAY, None, False),
    ],
)
def test_a_permit_lets_somebody_work_only_while_it_is_valid(state, first, last, holds):
    assert permit_holds(state, first, last, DAY) is holds
    assert (permit_outcome(state, first, last, DAY) == "in_place") is holds


def test_a_permit_that_runs_out_says_so():
    assert permit_state_on("granted", DAY + timedelta(90), DAY) == "expiring"
    assert permit_state_on("granted", DAY + timedelta(91), DAY) == "granted"
    assert permit_state_on("granted", DAY - timedelta(1), DAY) == "expired"
    assert permit_state_on("applied", DAY - timedelta(1), DAY) == "applied"


def test_a_kind_is_kept_for_its_days_and_not_one_more():
    kept = KeepingParameters(contact_days=7, passport_days=0)
    assert delete_on("contact", DAY, kept) == DAY + timedelta(8)
    assert delete_on("passport", DAY, kept) == DAY + timedelta(1)


@pytest.fixture
def stay(cast):
    guest = make_user(a_guest("Ada")).person
    return an_engagement(cast.pia, "active", guest=guest, area_sensitive=True)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_opens_to_its_readers_and_to_nobody_else(cast, stay, kind):
    model = STRICT_MODELS[kind]
    model.objects.create(engagement=stay, **VALUES[kind])
    readers = holders_over_physics(*READERS[kind])
    for name in set(NAMES) - {"anonymous"}:
        user = getattr(cast, name)
        assert model.objects.visible_to(user).exists() is (name in readers), name
        if name not in readers:
            with pytest.raises(NotAllowedError):
                read_strict(engagement=stay, kind=kind, by=user)
    guest = stay.case.person.user
    assert model.objects.visible_to(guest).exists() is (kind in OWN)


@pytest.mark.django_db
def test_each_look_is_logged_without_what_was_seen(cast, stay):
    Permit.objects.create(engagement=stay, **VALUES["permit"])
    read_strict(engagement=stay, kind="permit", by=cast.hanne)
    read_strict(engagement=stay, kind="permit", by=stay.case.person.user)
    rows = AuditEntry.objects.filter(action="strict_permit.read")
    assert [row.actor for row in rows] == [cast.hanne]
    assert rows[0].changes == {}


@pytest.mark.django_db
def test_nothing_strict_stands_in_the_trail_or_on_the_case(client, cast, stay):
    save_strict(engagement=stay, kind="permit", values=VALUES["permit"], by=cast.hanne)
    save_strict(engagement=stay, kind="identity", values=VALUES["identity"], by=cast.hanne)
    save_guest_citizenships(engagement=stay, countries=["BR"], by=stay.case.person.user)
    told = str(list(AuditEntry.objects.values("changes", "object_text")))
    assert not any(word in told for word in ("SECRET-99", "N1234567", "BR"))
    client.force_login(cast.pia)
    page = client.get(reverse("guest_clearances", args=[stay.case.public_id])).content.decode()
    assert not any(word in page for word in ("SECRET-99", "N1234567", "Brazil"))


@pytest.mark.django_db
def test_the_one_who_may_sees_it_and_the_host_only_that_it_is_settled(client, cast, stay):
    save_strict(engagement=stay, kind="permit", values=VALUES["permit"], by=cast.hanne)
    address = reverse("guest_strict", args=[stay.case.public_id, "permit"])
    client.force_login(cast.hanne)
    assert "SECRET-99" in client.get(address).content.decode()
    client.force_login(cast.pia)
    assert client.get(address).status_code == 403
    page = client.get(reverse("guest_clearances", args=[stay.case.public_id])).content.decode()
    assert "In place" in page
    assert address not in page


@pytest.mark.django_db
def test_an_assessment_is_written_by_the_form_and_never_overwritten(client, cast, stay):
    address = reverse("guest_strict", args=[stay.case.public_id, "export"])
    client.force_login(cast.eva)
    page = client.get(address).content.decode()
    assert "citizenship" not in page.split("<form")[1].split("Reasons")[0].casefold()
    answers = {f"ask_{code}": "no" for code in ("listed_technology", "unpublished_results")}
    answers |= {f"ask_{c}": "no" for c in ("controlled_equipment", "direct_access", "security_act")}
    answers |= {f"ask_{c}": "unknown" for c in ("indirect_access", "sanctioned_connection")}
    answers |= {"ask_military_connection": "no", "area": "Light", "reason": "nothing listed"}
    told = client.post(address, {**answers, "outcome": "no_objection"})
    assert told.status_code == 200, "an answer is not known"
    told = client.post(address, {**answers, "outcome": "conditions"})
    assert told.status_code == 200, "conditions are not written"
    assert not ExportAssessment.objects.exists()
    for outcome in ("licence_needed", "licence_needed"):
        assert client.post(address, {**answers, "outcome": outcome}).status_code == 302
    assert ExportAssessment.objects.count() == 2


def _codes(stay, step, ends_on=None):
    stay.refresh_from_db()
    case = Case.objects.get(pk=stay.case_id)
    return [one.code for one in left(StepAsked(case, step, ends_on))]


@pytest.mark.django_db
def test_nobody_is_ready_in_a_sensitive_area_without_an_assessment_of_it(cast, stay):
    Engagement.objects.filter(pk=stay.pk).update(subject_area="Light")
    assert _codes(stay, "make_ready") == ["export_assessment"]
    values = {"area": "Light", "reason": "x"}
    save_strict(engagement=stay, kind="export", by=cast.eva, values={**values, "outcome": "denied"})
    assert _codes(stay, "make_ready") == ["export_stopped"]
    cleared = {**values, "outcome": "no_objection"}
    save_strict(engagement=stay, kind="export", by=cast.eva, values=cleared)
    assert _codes(stay, "make_ready") == []
    Engagement.objects.filter(pk=stay.pk).update(subject_area="Missiles")
    assert _codes(stay, "make_ready") == ["export_again"]


@pytest.mark.django_db
def test_nobody_begins_to_work_before_the_permit_where_one_is_needed(cast, stay):
    today = timezone.localdate()
    Engagement.objects.filter(pk=stay.pk).update(
        area_sensitive=False, kind="postdoc", funding="salary", ends_on=today + timedelta(300)
    )
    assert _codes(stay, "start_work") == ["permit_unknown"]
    guest = stay.case.person.user
    save_guest_citizenships(engagement=stay, countries=["IR"], by=guest)
    save_strict(engagement=stay, kind="arrival", values={"residence_id": "IR"}, by=guest)
    assert _codes(stay, "start_work") == ["permit"]
    late = {"state": "granted", "valid_from": today + timedelta(5)}
    save_strict(engagement=stay, kind="permit", values=late, by=cast.hanne)
    assert _codes(stay, "start_work") == ["permit"]
    now = {"state": "granted", "valid_from": today, "valid_to": today + timedelta(200)}
    save_strict(engagement=stay, kind="permit", values=now, by=cast.hanne)
    assert _codes(stay, "start_work") == []
    assert _codes(stay, "approve_extension", today + timedelta(201)) == ["permit_lasts"]
    assert _codes(stay, "approve_extension", today + timedelta(200)) == []


@pytest.mark.parametrize(
    ("kind", "values", "codes"),
    [
        ("export", {"outcome": "no_objection"}, ("export_assessment", "export_licence")),
        ("export", {"outcome": "licence_needed"}, ("export_assessment",)),
        ("permit", {"state": "granted"}, ("permit_granted",)),
        ("permit", {"state": "applied"}, ()),
        ("background", {"outcome": "under_way"}, ()),
        ("background", {"outcome": "ok"}, ("background_check",)),
        ("numbers", {"d_number_on": DAY}, ("number_received",)),
        ("numbers", {}, ()),
        ("contact", {}, ()),
    ],
)
def test_what_is_written_settles_the_task_that_asked_for_it(kind, values, codes):
    assert answers(kind, values) == codes


@pytest.mark.django_db
def test_a_recorded_assessment_needs_no_second_tick(cast, stay):
    asked = Task.objects.create(
        case=stay.case, key="list:guest:export_assessment", code="guest.export_assessment"
    )
    values = {"area": "Light", "reason": "x", "outcome": "licence_needed"}
    save_strict(engagement=stay, kind="export", by=cast.eva, values=values)
    asked.refresh_from_db()
    assert (asked.state, asked.done_by) == ("done", cast.eva)


@pytest.mark.django_db
def test_a_nordic_guest_begins_without_a_permit(cast, stay):
    Engagement.objects.filter(pk=stay.pk).update(area_sensitive=False)
    guest = stay.case.person.user
    save_guest_citizenships(engagement=stay, countries=["DK"], by=guest)
    save_strict(engagement=stay, kind="arrival", values={"residence_id": "DK"}, by=guest)
    assert _codes(stay, "start_work") == []


@pytest.mark.django_db
def test_the_host_confirms_an_identity_and_keeps_the_number_that_was_there(cast, stay):
    save_strict(engagement=stay, kind="identity", values=VALUES["identity"], by=cast.hanne)
    confirm_identity(engagement=stay, way="manual", by=cast.pia)
    assert IdentityCheck.objects.get().passport_number == "N1234567"
    with pytest.raises(NotAllowedError):
        confirm_identity(engagement=stay, way="manual", by=cast.mia)


@pytest.mark.django_db
def test_only_the_guest_writes_whom_to_call(cast, stay):
    with pytest.raises(NotAllowedError):
        save_strict(engagement=stay, kind="contact", values=VALUES["contact"], by=cast.erik)
    save_strict(engagement=stay, kind="contact", values=VALUES["contact"], by=stay.case.person.user)
    assert GuestContact.objects.visible_to(cast.erik).exists()


@pytest.mark.django_db
def test_citizenships_open_to_those_who_help_with_permits_and_are_logged(cast, stay):
    save_guest_citizenships(engagement=stay, countries=["BR", "PT"], by=stay.case.person.user)
    seen = read_guest_citizenships(engagement=stay, by=cast.ingrid)
    assert [one.code for one in seen] == ["BR", "PT"]
    assert AuditEntry.objects.filter(action="strict_citizenship.read").count() == 1
    with pytest.raises(NotAllowedError):
        read_guest_citizenships(engagement=stay, by=cast.frida)


@pytest.mark.django_db
def test_assessments_stand_and_the_rest_may_be_deleted(cast, stay):
    save_strict(engagement=stay, kind="permit", values=VALUES["permit"], by=cast.hanne)
    delete_strict(engagement=stay, kind="permit", by=cast.hanne)
    assert not Permit.objects.exists()
    with pytest.raises(NotAllowedError):
        delete_strict(engagement=stay, kind="export", by=cast.eva)


@pytest.mark.django_db
def test_strict_data_goes_on_its_day_and_leaves_a_receipt_of_numbers(cast):
    ended = an_engagement(cast.pia, "ended", guest=a_guest("Ada"))
    here = an_engagement(cast.pia, "active", guest=a_guest("Grace"))
    for stay in (ended, here):
        for kind, model in STRICT_MODELS.items():
            model.objects.create(engagement=stay, **VALUES[kind])
        PersonCitizenship.objects.create(person=stay.case.person, country_id="BR")
    last = ended.departed_on
    assert forget_strict(today=last) == {}
    assert forget_strict(today=last + timedelta(1)) == {"passport": 1}
    assert forget_strict(today=last + timedelta(8)) == {"contact": 1}
    assert forget_strict(today=last + timedelta(31)) == {"arrival": 1, "citizenship": 1}
    gone = forget_strict(today=last + timedelta(1826))
    assert set(gone) == {"export", "background", "identity", "permit", "numbers"}
    receipt = AuditEntry.objects.filter(action="strict.forgotten").first()
    assert receipt.person is None
    assert all(model.objects.filter(engagement=here).exists() for model in STRICT_MODELS.values())
    assert PersonCitizenship.objects.filter(person=here.case.person).exists()


@pytest.mark.django_db
def test_who_comes_back_keeps_what_they_told_of_themselves(cast):
    guest = a_guest("Ada")
    ended = an_engagement(cast.pia, "ended", guest=guest)
    an_engagement(cast.pia, "submitted", guest=guest)
    PersonCitizenship.objects.create(person=guest, country_id="BR")
    forget_strict(today=ended.departed_on + timedelta(400))
    assert PersonCitizenship.objects.filter(person=guest).exists()


@pytest.mark.django_db
def test_who_only_reads_is_told_in_words_and_not_in_codes(client, cast, stay):
    save_strict(engagement=stay, kind="permit", values=VALUES["permit"], by=cast.hanne)
    Case.objects.filter(pk=stay.case_id).update(state="archived")
    client.force_login(cast.hanne)
    address = reverse("guest_strict", args=[stay.case.public_id, "permit"])
    page = client.get(address).content.decode()
    assert "<dd>Granted</dd>" in page
    assert "<dd>granted</dd>" not in page
