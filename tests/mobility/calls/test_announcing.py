"""Calls are written, published, changed within limits, closed and cancelled."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from mobility.calls.models import Call
from mobility.calls.selectors import open_calls
from mobility.calls.services.announcing import (
    FIELDS,
    cancel_call,
    change_call,
    close_now,
    draft_call,
    fingerprint_of,
    publish,
)
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.rulesets.models import RuleSet

pytestmark = pytest.mark.django_db


def values_of(call, **changes):
    return {name: getattr(call, name) for name in FIELDS} | changes


def changed(call, by, **changes):
    values = values_of(call, **changes)
    return change_call(call=call, values=values, by=by, seen=fingerprint_of(call))


def test_a_faculty_officer_writes_a_draft_that_only_managers_see(cast, make_call):
    values = values_of(make_call())
    call = draft_call(values=values, by=cast.finn)
    assert call.state == "draft"
    assert Call.objects.visible_to(cast.dina).filter(pk=call.pk).exists()
    assert not Call.objects.visible_to(cast.petter).filter(pk=call.pk).exists()
    assert AuditEntry.objects.get(action="call.drafted").unit == cast.NAT


@pytest.mark.parametrize("name", ["petter", "frida", "hanne", "astrid"])
def test_others_announce_nothing(cast, make_call, name):
    values = values_of(make_call())
    with pytest.raises(NotAllowedError):
        draft_call(values=values, by=cast.users[name])


def test_an_officer_announces_nothing_for_another_faculty(cast, make_call):
    call = make_call(state="draft")
    with pytest.raises(NotAllowedError):
        changed(call, cast.finn, unit=cast.ART)


def test_publishing_opens_the_call_to_everybody(cast, make_call):
    call = make_call(state="draft")
    assert not open_calls().exists()
    publish(call=call, by=cast.finn)
    assert list(open_calls()) == [call]


def test_a_research_term_is_not_announced_without_its_rules(cast, make_call):
    call = make_call(state="draft", scheme="research_term")
    with pytest.raises(NotAllowedError):
        publish(call=call, by=cast.finn)


def test_a_call_that_would_be_over_is_not_published(cast, make_call, now):
    past = {"opens_at": now - timedelta(days=9), "closes_at": now - timedelta(days=1)}
    with pytest.raises(ValidationError):
        publish(call=make_call(state="draft", **past), by=cast.finn)


def test_an_open_call_keeps_its_rules_and_may_close_later(cast, make_call):
    call, other = make_call(), RuleSet.objects.first()
    later = call.closes_at + timedelta(days=7)
    changed(call, cast.finn, rule_set=other, appeal_weeks=9, closes_at=later, places=4)
    assert (call.rule_set, call.appeal_weeks) == (None, 3)
    assert (call.closes_at, call.places) == (later, 4)


def test_an_open_call_does_not_close_earlier(cast, make_call):
    call = make_call()
    with pytest.raises(ValidationError):
        changed(call, cast.finn, closes_at=call.closes_at - timedelta(days=1))


def test_a_coming_call_may_still_change_its_rules(cast, make_call, now):
    call, other = make_call(opens_at=now + timedelta(days=1)), RuleSet.objects.first()
    changed(call, cast.finn, rule_set=other)
    assert call.rule_set == other


@pytest.mark.parametrize(
    ("field", "days"),
    [("ranking_due_on", -1), ("decision_due_on", -1), ("closes_at", -60)],
)
def test_dates_in_the_wrong_order_are_refused(cast, make_call, field, days):
    call = make_call(state="draft")
    day = call.closes_at + timedelta(days=days)
    with pytest.raises(ValidationError) as caught:
        changed(call, cast.finn, **{field: day if field == "closes_at" else day.date()})
    assert field in caught.value.message_dict


def test_a_budget_of_another_scheme_is_refused(cast, make_call, make_budget):
    with pytest.raises(ValidationError):
        changed(make_call(), cast.finn, budget=make_budget(schemes=["staff_training"]))


def test_a_stale_form_loses(cast, make_call):
    call = make_call()
    seen = fingerprint_of(call)
    changed(Call.objects.get(pk=call.pk), cast.dina, places=4)
    with pytest.raises(ChangedMeanwhileError):
        change_call(call=call, values=values_of(call, places=5), by=cast.finn, seen=seen)
    with pytest.raises(ChangedMeanwhileError):
        changed(call, cast.finn, places=5)


def test_a_second_publisher_is_told(cast, make_call):
    call = make_call(state="draft")
    publish(call=Call.objects.get(pk=call.pk), by=cast.dina)
    with pytest.raises(ChangedMeanwhileError):
        publish(call=call, by=cast.finn)


def test_an_open_call_is_closed_and_a_closed_one_changed_no_more(cast, make_call):
    call = close_now(call=make_call(), by=cast.finn)
    assert call.phase == "closed"
    with pytest.raises(NotAllowedError):
        changed(call, cast.finn, places=5)


def test_a_call_is_cancelled_once(cast, make_call):
    call = cancel_call(call=make_call(), by=cast.finn)
    assert call.phase == "cancelled"
    with pytest.raises(NotAllowedError):
        cancel_call(call=call, by=cast.finn)
