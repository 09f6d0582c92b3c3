"""First come, first served: the last of the money goes to one."""

from decimal import Decimal

import pytest

from mobility.calls.models import Budget
from mobility.deciding.models import AwardDecision
from mobility.deciding.services.first_come import TooLateError, refuse, reserve_funds
from mobility.deciding.services.offers import accept, decline
from mobility.deciding.services.preparing import Outcome
from portal.core.decisions import NotAllowedError
from portal.documents.models import Letter
from tests.factories.deciding import a_budget, an_application, assessed


@pytest.fixture
def budget(cast):
    return a_budget(cast.UU, 1_500, ("staff_training",), "EUR")


@pytest.fixture
def week(cast):
    """Make a recommended training week of a person."""

    def make(user, unit):
        made = an_application(
            user.person, unit, None, "recommended", scheme="staff_training", cost=None
        )
        assessed(made, cast.frida)
        return made

    return make


def reserve(cast, application, budget, by=None):
    return reserve_funds(
        application=application, budget=budget, amount=Decimal(1_114), by=by or cast.ingrid
    )


def test_funds_are_reserved_offered_and_accepted(cast, budget, week):
    made = week(cast.petter, cast.FYS)
    decision = reserve(cast, made, budget)
    made.case.refresh_from_db()
    assert made.case.state == "funds_reserved"
    assert Budget.objects.get().reserved == Decimal(1_114)
    assert Letter.objects.get().kind == "decision_granted"
    accept(decision=decision, by=cast.petter)
    made.case.refresh_from_db()
    assert made.case.state == "accepted"


def test_the_last_euros_go_to_the_first_and_the_second_is_told(cast, budget, week):
    first, second = week(cast.petter, cast.FYS), week(cast.pia, cast.FYS)
    reserve(cast, first, budget)
    with pytest.raises(TooLateError) as caught:
        reserve(cast, second, budget)
    assert caught.value.left == Decimal(386)
    second.case.refresh_from_db()
    assert second.case.state == "recommended"
    assert AwardDecision.objects.count() == 1


def test_who_declines_gives_the_money_back(cast, budget, week):
    decision = reserve(cast, week(cast.petter, cast.FYS), budget)
    decline(decision=decision, by=cast.petter)
    assert Budget.objects.get().reserved == 0
    reserve(cast, week(cast.pia, cast.FYS), budget)


def test_who_recommended_does_not_give_the_money(cast, budget, week):
    made = week(cast.petter, cast.FYS)
    made.assessments.update(assessor=cast.ingrid)
    with pytest.raises(NotAllowedError) as caught:
        reserve(cast, made, budget)
    assert caught.value.decision.code == "assessed_it"


def test_a_head_gives_no_money(cast, budget, week):
    with pytest.raises(NotAllowedError):
        reserve(cast, week(cast.petter, cast.FYS), budget, by=cast.frida)


def test_a_refusal_carries_its_code(cast, week):
    made = week(cast.petter, cast.FYS)
    outcome = Outcome("refused", reason_code="conference", reason_text="It is a conference.")
    refuse(application=made, outcome=outcome, by=cast.ingrid)
    made.case.refresh_from_db()
    assert made.case.state == "refused"
    assert AwardDecision.objects.get().reason_code == "conference"
