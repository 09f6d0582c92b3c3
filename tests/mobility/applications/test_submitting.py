"""Submit, return, withdraw, copy, delete: who, when, and what stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.selectors.frozen import machine_of, rules_of
from mobility.applications.services.drafts import copy_application, create_draft, delete_draft
from mobility.applications.services.exceptions import ask_exception
from mobility.applications.services.steps import override, return_for_changes, submit, withdraw
from portal.audit.models import AuditEntry
from portal.casework.models import Case, Task
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message
from portal.rulesets.models import RuleSet
from tests.factories.applications import a_call, a_draft, a_segment, an_application


def refused(code):
    return pytest.raises(NotAllowedError, match=f"^{code}$")


def test_a_submitted_application_waits_for_the_head_and_keeps_its_findings(cast, draft):
    submit(application=draft, by=cast.petter)
    case = Case.objects.get(pk=draft.case_id)
    assert (case.state, case.turn_role, case.turn_unit) == ("submitted", "head", cast.FYS)
    assert case.turn_due_on == timezone.localdate() + timedelta(days=14)
    (found,) = [one for one in draft.findings if one["code"] == "plan.window"]
    assert found["rule_set"] == "early_career@1"
    assert found["severity"] == "info"
    assert {"source", "confirmed", "parameter"} <= set(found)


def test_submission_gives_a_receipt_with_the_way_to_the_page(cast, draft):
    submit(application=draft, by=cast.petter)
    receipt = Message.objects.get(kind="application-received")
    assert receipt.to == "petter@uu.example"
    assert str(draft.case.public_id) in receipt.text


def test_a_second_click_loses_and_nothing_is_written_twice(cast, draft):
    stale = Application.objects.get(pk=draft.pk)
    submit(application=draft, by=cast.petter)
    with pytest.raises((ChangedMeanwhileError, NotAllowedError)):
        submit(application=stale, by=cast.petter)
    assert AuditEntry.objects.filter(action="application.submit").count() == 1


def test_what_is_missing_stops_submission(cast, draft):
    draft.segments.all().delete()
    with refused("incomplete"):
        submit(application=draft, by=cast.petter)
    assert Case.objects.get(pk=draft.case_id).state == "draft"


def test_nobody_submits_for_another(cast, draft):
    for other in (cast.frida, cast.hanne, cast.pia):
        with refused("not_your_application"):
            submit(application=draft, by=other)


@pytest.mark.parametrize(("late", "open_"), [(timedelta(0), True), (timedelta(seconds=1), False)])
def test_the_moment_a_call_closes_is_still_in_time(cast, late, open_):
    call = a_call(cast.NAT)
    draft = a_draft(cast.petter, call=call)
    moment = call.closes_at + late
    if open_:
        submit(application=draft, by=cast.petter, now=moment)
        assert draft.case.state == "submitted"
    else:
        with refused("call_closed"):
            submit(application=draft, by=cast.petter, now=moment)
        assert Application.objects.get(pk=draft.pk).plan == draft.plan


def test_a_call_that_has_not_opened_or_is_cancelled_takes_nothing(cast):
    soon = a_call(cast.NAT, opens_at=timezone.now() + timedelta(hours=1))
    with refused("call_not_open"):
        submit(application=a_draft(cast.petter, call=soon), by=cast.petter)
    gone = a_call(cast.NAT, state="cancelled")
    with refused("call_closed"):
        submit(application=a_draft(cast.petter, call=gone), by=cast.petter)


def test_a_call_is_for_its_scheme_and_its_unit(cast):
    values = {"person": cast.petter.person, "by": cast.petter}
    with refused("wrong_scheme"):
        create_draft(scheme="short_stay", call=a_call(cast.NAT), **values)
    with refused("call_elsewhere"):
        create_draft(scheme="phd_stay", call=a_call(cast.ART), **values)


def test_what_was_returned_may_come_in_after_the_call_closed(cast):
    call = a_call(cast.NAT)
    application = an_application(cast.petter, "returned", call=call)
    submit(application=application, by=cast.petter, now=call.closes_at + timedelta(days=3))
    assert application.case.state == "submitted"


def test_the_rules_are_those_of_the_day_it_was_begun(cast):
    draft = a_draft(cast.petter)
    old = RuleSet.objects.get(name="applications", version=1)
    RuleSet.objects.create(
        name="applications",
        version=2,
        state="approved",
        valid_from=timezone.localdate(),
        parameters={**old.parameters, "own_minimum_months": 4},
        basis=old.basis,
    )
    submit(application=draft, by=cast.petter)
    assert "plan.too_short" not in {one["code"] for one in draft.findings}
    assert str(rules_of(draft)[0]) == "applications@1"
    assert str(a_draft(cast.petter).case.rule_set) == "applications@2"


def test_a_call_gives_its_own_rules(cast):
    old = RuleSet.objects.get(name="applications", version=1)
    call = a_call(cast.NAT, rule_set=old)
    assert a_draft(cast.petter, call=call).case.rule_set == old


def blocked(cast, call=None):
    """Return a draft whose stay lasts beyond the employment."""
    draft = a_draft(cast.petter, call=call)
    draft.segments.all().delete()
    a_segment(draft, ahead=700, days=90)
    return draft


def test_a_blocking_finding_stops_submission_until_an_officer_sets_it_aside(cast):
    draft = blocked(cast)
    with refused("findings_block"):
        submit(application=draft, by=cast.petter)
    assert ask_exception(application=draft, by=cast.petter) == 2
    assert {one.person for one in Task.objects.filter(code="exception")} == {
        cast.frida.person,
        cast.dag.person,
    }
    assert Case.objects.visible_to(cast.frida).filter(pk=draft.case_id).exists()
    override(application=draft, code="after_employment", reason="Prolonged.", by=cast.frida)
    assert not Case.objects.visible_to(cast.frida).filter(pk=draft.case_id).exists()
    submit(application=draft, by=cast.petter)
    assert draft.overrides["after_employment"]["reason"] == "Prolonged."
    assert set(Task.objects.filter(code="exception").values_list("state", flat=True)) == {"done"}


def test_in_a_call_that_the_faculty_decides_its_officers_are_asked(cast):
    draft = blocked(cast, call=a_call(cast.NAT, decision_level="faculty"))
    assert ask_exception(application=draft, by=cast.petter) == 1
    assert Task.objects.get(code="exception").person == cast.finn.person
    with refused("needs_role"):
        override(code="after_employment", application=draft, reason="Because.", by=cast.frida)


def test_who_was_asked_for_two_exceptions_sees_the_draft_until_the_second(cast):
    draft = blocked(cast)
    ask_exception(application=draft, by=cast.petter)
    Task.objects.filter(code="exception").update(
        facts={"codes": ["after_employment", "window_missed"]}
    )
    override(application=draft, code="after_employment", reason="Prolonged.", by=cast.frida)
    assert Task.objects.waiting_for(cast.frida).filter(code="exception").exists()


@pytest.mark.parametrize(
    ("closes_in", "named", "due_in"), [(10, {}, 24), (-1, {}, 14), (10, {"ranking_due_on": 15}, 15)]
)
def test_the_heads_days_begin_when_the_call_has_closed(cast, closes_in, named, due_in):
    now, today = timezone.now(), timezone.localdate()
    dates = {name: today + timedelta(days=days) for name, days in named.items()}
    call = a_call(cast.NAT, closes_at=now + timedelta(days=closes_in), **dates)
    turn = machine_of(a_draft(cast.petter, call=call)).turn("submitted")
    assert turn.days == due_in


def test_only_an_officer_elsewhere_from_own_case_sets_aside_and_only_what_may_be(cast):
    draft = blocked(cast)
    values = {"application": draft, "reason": "Because."}
    with refused("not_overridable"):
        override(code="conference", by=cast.finn, **values)
    with refused("needs_role"):
        override(code="after_employment", by=cast.anna, **values)
    with refused("own_case"):
        override(code="after_employment", by=cast.petter, **values)


def test_the_head_returns_with_a_reason_and_the_applicant_submits_again(cast, draft):
    submit(application=draft, by=cast.petter)
    with refused("not_your_turn"):
        return_for_changes(application=draft, by=cast.bjarne, reason="Say more.")
    return_for_changes(application=draft, by=cast.frida, reason="Say more.")
    assert draft.case.state == "returned"
    told = Message.objects.get(kind="application-returned")
    assert "Say more." in told.text
    assert "It should be done by" in told.text
    assert not Message.objects.filter(kind="turn", to=told.to).exists()
    submit(application=draft, by=cast.petter)
    assert Message.objects.filter(kind="application-received").count() == 2


def test_an_application_can_be_withdrawn_until_it_is_decided(cast):
    for state in ("submitted", "returned", "recommended"):
        application = an_application(cast.petter, state)
        withdraw(application=application, by=cast.petter)
        assert application.case.state == "withdrawn"
    decided = an_application(cast.petter, "funds_reserved")
    with refused("too_late_to_withdraw"):
        withdraw(application=decided, by=cast.petter)


def test_a_copy_keeps_the_words_and_loses_days_confirmations_and_files(cast):
    old = an_application(cast.petter, "refused")
    new = copy_application(application=old, by=cast.petter)
    assert (new.plan, new.answers, new.copied_from) == (old.plan, old.answers, old)
    segment = new.segments.get()
    assert (segment.host, segment.starts_on) == ("ETH Zürich", None)
    assert (new.case.state, new.submitted_at, new.findings) == ("draft", None, [])
    with refused("not_your_application"):
        copy_application(application=old, by=cast.pia)


def test_a_draft_is_deleted_and_the_trail_keeps_that(cast, draft):
    with refused("not_your_application"):
        delete_draft(application=draft, by=cast.hanne)
    delete_draft(application=draft, by=cast.petter)
    assert not Case.objects.exists()
    assert AuditEntry.objects.filter(action="application.deleted").count() == 1
    sent = an_application(cast.petter)
    with refused("not_a_draft"):
        delete_draft(application=sent, by=cast.petter)


def test_a_research_term_is_looked_at_by_the_clock_of_its_calls_rules(cast):
    rules = RuleSet.objects.filter(name__startswith="research_term_uio").first()
    call = a_call(cast.NAT, "research_term", rule_set=rules)
    draft = a_draft(cast.frida, "research_term", call=call)
    submit(application=draft, by=cast.frida)
    clock = [one for one in draft.findings if one["code"].startswith("accrual.")]
    assert {one["rule_set"] for one in clock} == {str(rules)}
    own = {one["rule_set"] for one in draft.findings} - {str(rules)}
    assert own <= {"applications@1"}
    assert (draft.case.turn_role, draft.case.turn_unit) == ("dean", cast.NAT)


def test_a_clock_that_blocks_can_be_set_aside_by_an_officer(cast):
    rules = RuleSet.objects.filter(name__startswith="research_term_uio").first()
    rules.parameters = {**rules.parameters, "short_blocks": True}
    rules.save()
    call = a_call(cast.NAT, "research_term", rule_set=rules)
    draft = a_draft(cast.frida, "research_term", call=call)
    with refused("findings_block"):
        submit(application=draft, by=cast.frida)
    override(application=draft, code="accrual", reason="Long waiting.", by=cast.finn)
    submit(application=draft, by=cast.frida)
    assert draft.case.state == "submitted"


def test_a_research_term_is_copied_into_the_open_call_or_not_at_all(cast):
    old = an_application(cast.frida, "refused", "research_term", a_call(cast.FYS, "research_term"))
    new = copy_application(application=old, by=cast.frida)
    assert new.call == old.call
    old.call.__class__.objects.update(closes_at=timezone.now() - timedelta(days=1))
    with refused("call_closed"):
        copy_application(application=old, by=cast.frida)


def test_a_research_term_outside_a_call_is_not_submitted(cast):
    with refused("call_closed"):
        submit(application=a_draft(cast.frida, "research_term"), by=cast.frida)
