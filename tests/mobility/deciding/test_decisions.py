"""Prepared by one, decided by another, within the budget, and known to all at the same time."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from mobility.calls.models import Budget
from mobility.deciding.models import AwardDecision
from mobility.deciding.selectors.rounds import next_in_line
from mobility.deciding.services.assessing import declare_conflict
from mobility.deciding.services.awarding import decide
from mobility.deciding.services.offers import accept, decline, extend
from mobility.deciding.services.preparing import Outcome, prepare
from mobility.deciding.services.releasing import release_decision
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.documents.models import Letter
from portal.messages.models import Message
from portal.rulesets.models import Rate
from tests.factories.deciding import a_decision, a_round, an_application

GRANT = Outcome("granted")


@pytest.fixture
def ready(cast, make_round):
    made = make_round("ranked")
    made.ranking = a_round(made.call, cast.NAT, *(made[n] for n in ("petter", "pia", "berit")))
    return made


def granted(made, name, by):
    """Grant and release one application."""
    decision = prepare(applications=[made[name]], outcome=GRANT, by=made.cast.finn)[0]
    decide(decisions=[decision], by=by)
    return release_decision(decision=decision, by=by)


def test_the_officer_prepares_and_the_dean_decides(cast, ready):
    decision = prepare(applications=[ready["petter"]], outcome=GRANT, by=cast.finn)[0]
    assert (decision.amount, decision.months) == (Decimal(40_000), 4)
    with pytest.raises(NotAllowedError):
        decide(decisions=[decision], by=cast.finn)
    decide(decisions=[decision], by=cast.dina)
    assert decision.state == "decided"
    assert ready.fresh("petter").case.state == "ranked"


def test_who_prepared_does_not_decide(cast, ready):
    decision = prepare(applications=[ready["petter"]], outcome=GRANT, by=cast.dina)[0]
    with pytest.raises(NotAllowedError) as caught:
        decide(decisions=[decision], by=cast.dina)
    assert caught.value.decision.code == "prepared_it"


def test_the_budget_cannot_be_overdrawn_without_a_reason(cast, ready):
    chosen = [ready[name] for name in ("petter", "pia", "berit")]
    decisions = prepare(applications=chosen, outcome=GRANT, by=cast.finn)
    with pytest.raises(ValidationError):
        decide(decisions=decisions, by=cast.dina)
    assert set(AwardDecision.objects.values_list("state", flat=True)) == {"prepared"}
    assert Budget.objects.get().reserved == 0
    more = Outcome("granted", over_budget_reason="The dean adds from the strategic fund.")
    decisions = prepare(applications=chosen, outcome=more, by=cast.finn)
    decide(decisions=decisions, by=cast.dina)
    assert Budget.objects.get().reserved == 80_000


def test_a_refusal_needs_its_code_and_words(cast, ready):
    with pytest.raises(ValidationError) as caught:
        prepare(applications=[ready["pia"]], outcome=Outcome("refused"), by=cast.finn)
    assert set(caught.value.message_dict) == {"reason_code", "reason_text"}


def test_the_second_of_two_deciders_is_told(cast, ready):
    decision = prepare(applications=[ready["pia"]], outcome=GRANT, by=cast.finn)[0]
    stale = AwardDecision.objects.get(pk=decision.pk)
    decide(decisions=[decision], by=cast.dina)
    with pytest.raises(ChangedMeanwhileError):
        decide(decisions=[stale], by=cast.dina)


def test_a_decision_changed_after_it_was_shown_is_not_decided(cast, ready):
    decision = prepare(applications=[ready["pia"]], outcome=GRANT, by=cast.finn)[0]
    shown = AwardDecision.objects.get(pk=decision.pk)
    refusal = Outcome("refused", reason_code="budget", reason_text="No money.")
    prepare(applications=[ready["pia"]], outcome=refusal, by=cast.finn)
    with pytest.raises(ChangedMeanwhileError):
        decide(decisions=[shown], by=cast.dina)


def test_the_dean_does_not_decide_where_a_conflict_is_declared(cast, ready):
    declare_conflict(application=ready["pia"], reason="Former supervisor", by=cast.dina)
    decision = a_decision(ready["pia"], cast.finn)
    with pytest.raises(NotAllowedError) as caught:
        decide(decisions=[decision], by=cast.dina)
    assert caught.value.decision.code == "conflict_declared"


def test_nobody_knows_before_it_is_released_and_then_all_is_there(cast, ready):
    decision = granted(ready, "petter", cast.dina)
    assert ready.fresh("petter").case.state == "granted"
    letter = Letter.objects.get()
    assert (letter.kind, letter.state, letter.language) == ("decision_granted", "released", "en")
    assert letter.facts["unit_name"] == "NAT en"
    assert (decision.state, decision.accept_by is not None) == ("released", True)
    message = Message.objects.get(kind="decision-released")
    assert message.person == cast.petter.person
    assert not Message.objects.filter(kind="turn", person=cast.petter.person).exists()
    assert "granted" not in message.text.lower()


def test_the_applicants_own_trail_keeps_quiet_until_the_release(cast, ready):
    decision = prepare(applications=[ready["petter"]], outcome=GRANT, by=cast.finn)[0]
    decide(decisions=[decision], by=cast.dina)
    assert not AuditEntry.objects.visible_to(cast.petter).exists()
    assert not AwardDecision.objects.visible_to(cast.petter).exists()
    release_decision(decision=decision, by=cast.finn)
    assert AuditEntry.objects.visible_to(cast.petter).filter(action="decision.released").exists()


def test_a_refusal_says_why_and_until_when_one_can_appeal(cast, ready):
    refusal = Outcome("refused", reason_code="plan_quality", reason_text="Too little on method.")
    decision = prepare(applications=[ready["pia"]], outcome=refusal, by=cast.finn)[0]
    decide(decisions=[decision], by=cast.dina)
    release_decision(decision=decision, by=cast.finn)
    facts = Letter.objects.get().facts
    assert facts["reasons"][1] == "Too little on method."
    assert facts["appeal_deadline"]


@pytest.mark.parametrize("nature", ["employer_decision", "confirmation"])
def test_no_appeal_where_the_law_gives_none(cast, ready, nature):
    type(ready.call).objects.update(legal_nature=nature)
    application = ready.fresh("pia")
    decision = a_decision(application, cast.finn, "refused")
    decide(decisions=[decision], by=cast.dina)
    release_decision(decision=decision, by=cast.finn)
    assert "appeal_deadline" not in Letter.objects.get().facts


def test_an_offer_is_accepted_by_its_person_only(cast, ready):
    decision = granted(ready, "petter", cast.dina)
    with pytest.raises(NotAllowedError):
        accept(decision=decision, by=cast.pia)
    accept(decision=decision, by=cast.petter)
    assert ready.fresh("petter").case.state == "accepted"


def test_an_offer_ends(cast, ready, time_machine):
    decision = granted(ready, "petter", cast.dina)
    time_machine.move_to(timezone.now() + timedelta(days=15))
    with pytest.raises(NotAllowedError) as caught:
        accept(decision=decision, by=cast.petter)
    assert caught.value.decision.code == "offer_over"


def test_more_time_is_given_with_a_reason_and_told(cast, ready, time_machine):
    decision = granted(ready, "petter", cast.dina)
    first = decision.accept_by
    time_machine.move_to(timezone.now() + timedelta(days=15))
    values = {"decision": decision, "by": cast.finn}
    with pytest.raises(ValidationError):
        extend(until=first, reason="Ill.", **values)
    with pytest.raises(ValidationError):
        extend(until=first + timedelta(days=20), reason=" ", **values)
    with pytest.raises(NotAllowedError):
        extend(until=first + timedelta(days=20), reason="Ill.", decision=decision, by=cast.petter)
    extend(until=first + timedelta(days=20), reason="The host answers late.", **values)
    assert ready.fresh("petter").case.turn_due_on == first + timedelta(days=20)
    message = Message.objects.get(kind="offer-extended")
    assert message.person == cast.petter.person
    assert "The host answers late." in message.text
    entry = AuditEntry.objects.get(action="decision.offer_extended")
    assert entry.changes["accept_by"] == [str(first), str(decision.accept_by)]
    accept(decision=decision, by=cast.petter)
    with pytest.raises(NotAllowedError):
        extend(until=first + timedelta(days=30), reason="Once more.", **values)


def test_the_offers_page_gives_more_time(cast, ready, sign_in):
    decision = granted(ready, "petter", cast.dina)
    address = reverse("offer_extend", args=[decision.public_id])
    case_page = reverse("application", args=[decision.application.case.public_id])
    client = sign_in(cast.finn)
    assert address in client.get(case_page).content.decode()
    wrong = client.post(address, {"until": str(decision.accept_by), "reason": "Ill."})
    assert "after the present one" in wrong.content.decode()
    until = decision.accept_by + timedelta(days=7)
    assert client.post(address, {"until": str(until), "reason": "Ill."}).status_code == 302
    decision.refresh_from_db()
    assert decision.accept_by == until


def test_who_declared_a_conflict_does_not_send_the_letter(cast, ready):
    decision = prepare(applications=[ready["pia"]], outcome=GRANT, by=cast.finn)[0]
    decide(decisions=[decision], by=cast.dina)
    declare_conflict(application=ready["pia"], reason="Friends", by=cast.finn)
    with pytest.raises(NotAllowedError, match="conflict_declared"):
        release_decision(decision=decision, by=cast.finn)
    release_decision(decision=decision, by=cast.dina)


def test_who_declines_frees_the_money_and_the_next_in_line_is_named(cast, ready):
    granted(ready, "petter", cast.dina)
    wait = prepare(applications=[ready["pia"]], outcome=Outcome("waitlisted"), by=cast.finn)[0]
    decide(decisions=[wait], by=cast.dina)
    release_decision(decision=wait, by=cast.dina)
    assert Budget.objects.get().reserved == 40_000
    decision = AwardDecision.objects.get(application=ready["petter"])
    decline(decision=decision, by=cast.petter)
    assert Budget.objects.get().reserved == 0
    assert next_in_line(ready.ranking) == ready["pia"]
    told = Message.objects.filter(kind="waitlist-next")
    assert {message.person for message in told} == {cast.finn.person, cast.dina.person}
    assert ready.fresh("pia").case.state == "waitlisted"


def test_the_one_on_the_wait_list_is_granted_by_people(cast, ready):
    wait = prepare(applications=[ready["pia"]], outcome=Outcome("waitlisted"), by=cast.finn)[0]
    decide(decisions=[wait], by=cast.dina)
    release_decision(decision=wait, by=cast.dina)
    ready.of["pia"] = ready.fresh("pia")
    granted(ready, "pia", cast.dina)
    assert ready.fresh("pia").case.state == "granted"


def test_a_faculty_without_dean_s_own_case_goes_up(cast, ready):
    own = an_application(cast.dina.person, cast.NAT, ready.call, "ranked")
    decision = a_decision(own, cast.finn)
    with pytest.raises(NotAllowedError):
        decide(decisions=[decision], by=cast.dina)


def test_money_in_another_currency_is_never_silently_left_unreserved(cast, ready):
    Budget.objects.update(currency="EUR", amount=30_000)
    decision = a_decision(ready.fresh("petter"), cast.finn)
    with pytest.raises(ValidationError) as caught:
        decide(decisions=[decision], by=cast.dina)
    assert "no exchange rate" in str(caught.value)
    assert AwardDecision.objects.get().state == "prepared"
    Rate.objects.create(
        name="nok_per_100", key="EUR", amount=1000, valid_from="2026-01-01", state="approved"
    )
    decide(decisions=[AwardDecision.objects.get()], by=cast.dina)
    assert Budget.objects.get().reserved == 4_000
