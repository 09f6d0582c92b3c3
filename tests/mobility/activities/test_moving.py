"""An activity from registered to recognised: whose turn it is, who may, what is told to whom."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from mobility.activities.models import Activity
from mobility.activities.services.moving import BlockedError, complete, take
from mobility.activities.services.registering import correct, fingerprint_of, register
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message
from portal.rulesets.models import RuleSet
from tests.mobility.activities.conftest import values


def done(**changes):
    """Return what the form says when an activity is completed."""
    today = timezone.localdate()
    usual = {"starts_on": today - timedelta(days=9), "ends_on": today}
    return {**usual, "hours": Decimal("12.5"), "output": "A course", **changes}


def at(cast, registered, *steps, **changes):
    """Return an activity of Petter's taken so far."""
    activity = registered(**changes)
    if "confirm" in steps:
        take(activity=activity, step="confirm", by=cast.frida)
    if "complete" in steps:
        complete(activity=activity, values=done(), by=cast.petter)
    if "recognise" in steps:
        take(activity=activity, step="recognise", by=cast.hanne)
    return activity


def test_a_registered_activity_waits_for_the_head_who_is_told(cast, registered):
    case = registered().case
    assert (case.turn_role, case.turn_unit) == ("head", cast.FYS)
    told = Message.objects.filter(kind="activity-to-confirm").values_list("person", flat=True)
    assert set(told) == {cast.frida.person.pk, cast.dag.person.pk}


def test_a_heads_own_activity_goes_one_level_up(cast, registered):
    activity = registered("frida")
    with pytest.raises(NotAllowedError):
        take(activity=activity, step="confirm", by=cast.frida)
    take(activity=activity, step="confirm", by=cast.dina)
    assert activity.case.state == "manager_confirmed"


def test_the_same_token_registers_once(cast):
    token = uuid4()
    first = register(values=values(), by=cast.petter, token=token)
    again = register(values=values(), by=cast.petter, token=token)
    assert (first.pk, Activity.objects.count()) == (again.pk, 1)


def test_somebody_elses_token_is_refused(cast):
    token = uuid4()
    register(values=values(), by=cast.petter, token=token)
    with pytest.raises(ChangedMeanwhileError):
        register(values=values(), by=cast.pia, token=token)


def test_nobody_without_employment_registers(cast):
    with pytest.raises(NotAllowedError) as error:
        register(values=values(), by=cast.ivar, token=uuid4())
    assert error.value.decision.code == "not_employed"


def test_the_trail_never_tells_why_somebody_stayed_at_home(cast, registered):
    registered(reason="family")
    written = AuditEntry.objects.get(action="activity.written")
    assert "reason" not in written.changes
    assert "family" not in str(written.changes)


def test_the_whole_way_ends_with_a_numbered_certificate(cast, registered):
    activity = at(cast, registered, "confirm", "complete", "recognise")
    activity.refresh_from_db()
    year = timezone.localdate().year
    assert activity.case.state == "recognised"
    assert activity.certificate_number == f"VA-{year}-00001"
    assert activity.hours == Decimal("12.5")
    assert Message.objects.filter(kind="activity-recognised", person=cast.petter.person).exists()


def test_two_certificates_never_share_a_number(cast, registered):
    numbers = {
        at(cast, registered, "confirm", "complete", "recognise").certificate_number
        for _ in range(3)
    }
    assert len(numbers) == 3


def test_a_second_confirmation_loses(cast, registered):
    activity = registered()
    stale = Activity.objects.select_related("case__person").get(pk=activity.pk)
    take(activity=activity, step="confirm", by=cast.frida)
    with pytest.raises(ChangedMeanwhileError):
        take(activity=stale, step="confirm", by=cast.dag)


def test_nobody_confirms_or_recognises_their_own(cast, registered):
    activity = registered()
    with pytest.raises(NotAllowedError):
        take(activity=activity, step="confirm", by=cast.petter)


def test_declining_needs_words_and_the_person_can_register_again(cast, registered):
    activity = registered()
    with pytest.raises(ValidationError):
        take(activity=activity, step="decline", by=cast.frida)
    take(activity=activity, step="decline", by=cast.frida, note="Which course?")
    assert "Which course?" in Message.objects.get(kind="activity-declined").text
    take(activity=activity, step="register_again", by=cast.petter)
    assert activity.case.state == "registered"
    assert Message.objects.filter(kind="turn", person=cast.frida.person).count() == 1


def test_an_activity_is_not_completed_before_its_last_day(cast, registered):
    activity = at(cast, registered, "confirm")
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError):
        complete(activity=activity, values=done(ends_on=tomorrow), by=cast.petter)


def test_missing_evidence_blocks_only_where_the_rule_set_says_so(cast, registered):
    activity = at(cast, registered, "confirm", type="online_training_week")
    rules = RuleSet.objects.get(pk=activity.case.rule_set_id)
    rules.parameters["missing_evidence"] = "blocking"
    rules.save()
    activity.case.refresh_from_db()
    with pytest.raises(BlockedError):
        complete(activity=activity, values=done(), by=cast.petter)
    rules.parameters["missing_evidence"] = "warning"
    rules.save()
    activity.case.refresh_from_db()
    assert complete(activity=activity, values=done(), by=cast.petter).case.state == "completed"


def test_a_confirmed_activity_is_not_corrected_behind_the_managers_back(cast, registered):
    activity = at(cast, registered, "confirm")
    with pytest.raises(NotAllowedError):
        correct(activity=activity, values=values(), by=cast.petter, seen=fingerprint_of(activity))


def test_a_stale_form_overwrites_nothing(cast, registered):
    activity = registered()
    seen = fingerprint_of(activity)
    correct(activity=activity, values=values(title="New"), by=cast.petter, seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        correct(activity=activity, values=values(title="Old"), by=cast.petter, seen=seen)
    activity.case.refresh_from_db()
    assert activity.case.title == "New"


def test_hr_sends_an_activity_back_with_words(cast, registered):
    activity = at(cast, registered, "confirm", "complete")
    take(activity=activity, step="reopen", by=cast.hanne, note="Add the programme.")
    assert activity.case.state == "manager_confirmed"
    assert "Add the programme." in Message.objects.get(kind="activity-returned").text
