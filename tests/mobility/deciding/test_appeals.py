"""An appeal is a case of its own; a reversal is a new decision with a new letter."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from mobility.deciding.access import can_appeal, can_handle_appeal, can_register_appeal
from mobility.deciding.models import AwardDecision
from mobility.deciding.services import appealing
from mobility.deciding.services.awarding import decide
from mobility.deciding.services.preparing import Outcome, prepare
from mobility.deciding.services.releasing import release_decision
from portal.casework.models import Case
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.documents.models import Letter
from tests.factories.deciding import a_decision, a_round


@pytest.fixture
def refused(cast, make_round):
    made = make_round("ranked")
    a_round(made.call, cast.NAT, *(made[n] for n in ("petter", "pia", "berit")))
    decision = a_decision(made["petter"], cast.finn, "refused")
    decide(decisions=[decision], by=cast.dina)
    release_decision(decision=decision, by=cast.finn)
    return decision


def sent(decision, by):
    return appealing.send_appeal(decision=decision, grounds="The plan was misread.", by=by)


def test_the_applicant_appeals_and_the_case_goes_to_who_decided(cast, refused):
    appeal = sent(refused, cast.petter)
    case = appeal.case
    assert (case.kind, case.state, case.turn_role, case.turn_unit) == (
        *("appeal", "received", "dean"),
        cast.NAT,
    )
    assert not appeal.is_late


def test_a_late_appeal_is_taken_and_marked(cast, refused, time_machine):
    time_machine.move_to(timezone.now() + timedelta(days=40))
    assert sent(refused, cast.petter).is_late


@pytest.mark.parametrize(
    ("state", "days", "allowed"),
    [
        ("refused", 400, True),
        ("waitlisted", 40, True),
        ("granted_with_conditions", 40, True),
        ("cleared", 40, True),
        ("ongoing", 5, True),
        ("ongoing", 40, False),
        ("returned_home", 40, False),
        ("declined", 40, False),
        ("closed", 5, False),
        ("closed", 40, False),
    ],
)
def test_an_appeal_is_offered_while_it_could_change_something(
    cast, refused, time_machine, state, days, allowed
):
    Case.objects.filter(pk=refused.application.case_id).update(state=state)
    time_machine.move_to(timezone.now() + timedelta(days=days))
    decision = AwardDecision.objects.get()
    assert bool(can_appeal(cast.petter, decision)) is allowed
    assert bool(can_register_appeal(cast.finn, decision)) is allowed


def test_only_the_applicant_appeals_and_only_once(cast, refused):
    with pytest.raises(NotAllowedError):
        sent(refused, cast.pia)
    sent(refused, cast.petter)
    with pytest.raises((NotAllowedError, ChangedMeanwhileError)):
        sent(refused, cast.petter)


def test_an_employers_decision_has_no_appeal(cast, refused):
    type(refused.application.call).objects.update(legal_nature="employer_decision")
    with pytest.raises(NotAllowedError) as caught:
        sent(AwardDecision.objects.get(), cast.petter)
    assert caught.value.decision.code == "no_appeal"


def test_an_officer_registers_what_came_on_paper(cast, refused):
    today = timezone.localdate()
    with pytest.raises(ValidationError):
        appealing.register_appeal(
            decision=refused, grounds="x", received_on=today + timedelta(days=1), by=cast.finn
        )
    appeal = appealing.register_appeal(
        decision=refused, grounds="By letter", received_on=today, by=cast.finn
    )
    assert appeal.registered_by == cast.finn


def test_maintained_forwarded_and_upheld_with_a_letter(cast, refused):
    appeal = sent(refused, cast.petter)
    appealing.maintain(appeal=appeal, text="We looked again.", by=cast.dina)
    appealing.forward(appeal=appeal, by=cast.finn)
    appealing.uphold(appeal=appeal, text="The board agrees.", by=cast.finn)
    assert (appeal.case.state, appeal.outcome) == ("upheld", "upheld")
    assert Letter.objects.filter(case=appeal.case, kind="appeal_outcome").exists()


def test_a_reversal_is_a_new_decision_whose_letter_replaces_the_old(cast, refused):
    appeal = sent(refused, cast.petter)
    decision = appealing.prepare_reversal(appeal=appeal, outcome=Outcome("granted"), by=cast.finn)
    with pytest.raises(NotAllowedError):
        appealing.reverse(appeal=appeal, decision=decision, text="", by=cast.finn)
    appealing.reverse(appeal=appeal, decision=decision, text="The plan holds.", by=cast.dina)
    old, new = Letter.objects.order_by("pk")
    assert (old.state, new.state, new.replaces) == ("replaced", "released", old)
    refused.refresh_from_db()
    refused.application.case.refresh_from_db()
    assert (refused.state, appeal.case.state) == ("reversed", "reversed")
    assert refused.application.case.state == "granted"


@pytest.fixture
def waiting(cast, make_round):
    """Return the decision that put Petter on the wait list."""
    made = make_round("ranked")
    a_round(made.call, cast.NAT, *(made[n] for n in ("petter", "pia", "berit")))
    decision = a_decision(made["petter"], cast.finn, "waitlisted")
    decide(decisions=[decision], by=cast.dina)
    release_decision(decision=decision, by=cast.finn)
    decision.application.case.refresh_from_db()
    return decision


def test_a_prepared_reversal_of_a_wait_list_place_is_not_overwritten(cast, waiting):
    appeal = sent(waiting, cast.petter)
    made = appealing.prepare_reversal(appeal=appeal, outcome=Outcome("granted"), by=cast.finn)
    refusal = Outcome("refused", reason_code="budget", reason_text="No money.")
    with pytest.raises(ValidationError):
        prepare(applications=[waiting.application], outcome=refusal, by=cast.finn)
    made.refresh_from_db()
    assert (made.outcome, made.reverses) == ("granted", waiting)


def test_a_prepared_decision_stands_in_the_way_of_a_reversal_and_says_so(cast, waiting):
    appeal = sent(waiting, cast.petter)
    prepare(applications=[waiting.application], outcome=Outcome("granted"), by=cast.finn)
    with pytest.raises(ValidationError):
        appealing.prepare_reversal(appeal=appeal, outcome=Outcome("granted"), by=cast.finn)


def test_an_appeal_can_be_taken_back_and_sent_again(cast, refused):
    appealing.withdraw(appeal=sent(refused, cast.petter), by=cast.petter)
    sent(refused, cast.petter)


def test_the_second_of_two_who_settle_it_is_told(cast, refused):
    appeal = sent(refused, cast.petter)
    stale = type(appeal).objects.select_related("case").get(pk=appeal.pk)
    appealing.maintain(appeal=appeal, text="No.", by=cast.dina)
    with pytest.raises(ChangedMeanwhileError):
        appealing.dismiss(appeal=stale, text="Late.", by=cast.dina)


def test_who_answers_to_the_applicant_does_not_settle_the_appeal(cast, refused):
    case = refused.application.case
    type(case).objects.filter(pk=case.pk).update(person=cast.dina.person)
    decision = AwardDecision.objects.get(pk=refused.pk)
    appeal = sent(decision, cast.dina)
    for user in (cast.dina, cast.finn):
        assert not can_handle_appeal(user, appeal)
