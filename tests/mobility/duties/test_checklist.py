"""The checklist of a granted stay."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from mobility.applications.models import Companion
from mobility.duties.rules import CODES
from mobility.duties.selectors.checklist import checklist, left_of
from mobility.duties.services import steps
from mobility.duties.services.reasons import own_reasons
from mobility.duties.services.reconciling import reconcile_duties
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.people.models import PersonCitizenship
from tests.factories.granted import granted, settle_all, step


def codes(application):
    return set(application.case.tasks.exclude(state="dropped").values_list("code", flat=True))


def task(application, code):
    return application.case.tasks.select_related("case").get(key=f"duty.{code}")


def move_by(application, *, days=0, last=0):
    segment = application.segments.get()
    segment.starts_on += timedelta(days=days)
    segment.ends_on += timedelta(days=days + last)
    segment.save()


def test_accepting_an_award_lists_its_duties_and_plans_the_stay(cast, stay):
    assert {"workplace_agreement", "national_insurance", "insurance"} <= codes(stay)
    assert stay.case.state == "accepted"
    planned = stay.segments.get().stay
    assert (planned.state, planned.scheme, planned.city) == ("planned", "phd_stay", "Garching")
    assert stay.case.commitments.get().starts_on == planned.starts_on


def test_a_short_stay_needs_no_agreement_and_is_prepared_at_once(cast):
    application = granted(cast, days=5, scheme="short_stay")
    step(application, "accept", cast.petter)
    assert application.case.state == "preparing"
    assert "workplace_agreement" not in codes(application)


def test_a_training_week_waits_for_its_erasmus_agreement(cast):
    application = granted(cast, days=5, scheme="staff_training")
    step(application, "accept", cast.petter)
    assert application.case.state == "accepted"
    steps.settle(task=task(application, "erasmus_agreement"), state="done", by=cast.ingrid)
    application.case.refresh_from_db()
    assert application.case.state == "preparing"


def test_the_head_signs_the_agreement_and_the_case_is_prepared(cast, stay):
    steps.settle(task=task(stay, "workplace_agreement"), state="done", by=cast.frida)
    stay.case.refresh_from_db()
    assert stay.case.state == "preparing"
    told = AuditEntry.objects.filter(
        action__in=("application.sign_agreement", "application.prepare")
    )
    assert told.count() == 2


def test_another_head_or_the_traveller_cannot_sign(cast, stay):
    for user in (cast.petter, cast.bjarne, cast.hanne):
        with pytest.raises(NotAllowedError):
            steps.settle(task=task(stay, "workplace_agreement"), state="done", by=user)


def test_a_longer_stay_shows_what_is_new_and_a_shorter_one_what_is_dropped(cast, stay):
    move_by(stay, last=-62)
    changes = reconcile_duties(application=stay, by=cast.frida)
    assert set(changes.dropped) >= {"duty.workplace_agreement", "duty.contract_terms"}
    move_by(stay, last=62)
    changes = reconcile_duties(application=stay, by=cast.frida)
    assert "duty.workplace_agreement" in changes.reopened


def test_later_dates_move_the_due_dates_and_the_reasons_with_them(cast, stay):
    due = task(stay, "passport").due_on
    move_by(stay, days=30)
    assert "duty.passport" in reconcile_duties(application=stay, by=cast.frida).redated
    assert task(stay, "passport").due_on == due + timedelta(days=30)
    move_by(stay, last=10)
    reconcile_duties(application=stay, by=cast.frida)
    assert task(stay, "insurance").why == "duty.insurance_beyond"
    assert task(stay, "passport").facts["ends_on"] == stay.segments.get().ends_on.isoformat()


def test_companions_bring_their_duties(cast, stay):
    Companion.objects.create(application=stay, relation="partner")
    added = reconcile_duties(application=stay, by=cast.petter).added
    assert set(added) == {"duty.companion_insurance", "duty.companion_membership"}


def test_a_done_task_never_vanishes(cast, stay):
    steps.settle(task=task(stay, "tax_card"), state="done", by=cast.petter)
    move_by(stay, last=-80)
    reconcile_duties(application=stay, by=cast.frida)
    assert task(stay, "tax_card").state == "done"


def test_what_was_done_for_other_dates_is_asked_again(cast, stay):
    steps.settle(task=task(stay, "national_insurance"), state="done", by=cast.petter)
    move_by(stay, last=30)
    reconcile_duties(application=stay, by=cast.frida)
    again = stay.case.tasks.get(code="national_insurance", state="open")
    assert again.why == "duty.again"
    move_by(stay, last=-30)
    reconcile_duties(application=stay, by=cast.frida)
    assert stay.case.tasks.get(pk=again.pk).state == "dropped"


def test_not_relevant_needs_a_reason_and_can_be_undone(cast, stay):
    health = task(stay, "tax_card")
    with pytest.raises(ValidationError):
        steps.settle(task=health, state="not_relevant", by=cast.petter, note=" ")
    steps.settle(task=health, state="not_relevant", by=cast.petter, note="Taxed in Germany")
    steps.settle(task=task(stay, "tax_card"), state="open", by=cast.petter)
    assert task(stay, "tax_card").state == "open"


def test_a_second_click_loses(cast, stay):
    first, second = task(stay, "passport"), task(stay, "passport")
    steps.settle(task=first, state="done", by=cast.petter)
    with pytest.raises(ChangedMeanwhileError):
        steps.settle(task=second, state="done", by=cast.petter)


def test_a_signed_agreement_is_not_taken_back_here(cast, stay):
    steps.settle(task=task(stay, "workplace_agreement"), state="done", by=cast.frida)
    with pytest.raises(NotAllowedError):
        steps.settle(task=task(stay, "workplace_agreement"), state="open", by=cast.frida)


def test_the_list_stands_in_order_with_its_progress(cast, stay):
    found = checklist(cast.petter, stay.case)
    listed = [one.task.code for one in found.lines if one.task.required]
    assert listed == sorted(listed, key=CODES.index)
    assert (found.settled, found.left) == (0, found.required)
    assert left_of(stay.case) == found.required


def test_a_citizenship_is_told_to_its_person_and_hr_and_each_look_is_logged(cast, stay):
    PersonCitizenship.objects.create(person=cast.petter.person, country_id="IN")
    for user in (cast.petter, cast.hanne):
        assert own_reasons(application=stay, by=user)["entry"].code == "duty.entry_other"
    assert own_reasons(application=stay, by=cast.frida) == {}
    assert AuditEntry.objects.filter(action="citizenship.read").count() == 2


def test_nothing_stored_tells_a_citizenship(cast):
    PersonCitizenship.objects.create(person=cast.petter.person, country_id="IN")
    application = granted(cast)
    step(application, "accept", cast.petter)
    assert task(application, "entry").why == "duty.entry"
    assert task(application, "national_insurance").why == "duty.national_insurance"


def test_a_cancelled_stay_drops_what_is_open_and_cancels_what_was_planned(cast, stay):
    step(stay, "cancel", cast.frida)
    assert not stay.case.tasks.filter(state="open").exists()
    assert stay.segments.get().stay.state == "cancelled"
    assert not stay.case.commitments.exists()


def test_duties_of_a_stay_that_is_over_stay_as_they_are(cast, stay):
    settle_all(stay, cast.petter)
    stay.case.state = "returned_home"
    stay.case.save()
    with pytest.raises(NotAllowedError):
        steps.settle(task=task(stay, "passport"), state="open", by=cast.petter)


def test_overdue_is_told(cast):
    application = granted(cast, starts_in=10)
    step(application, "accept", cast.petter)
    late = {one.task.code for one in checklist(cast.petter, application.case).lines if one.late}
    assert "passport" in late
    assert "travel_advice" not in late
    assert task(application, "passport").due_on < timezone.localdate()
