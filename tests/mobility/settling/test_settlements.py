"""A settlement is computed from what is documented, approved by finance, and closes the case."""

from datetime import timedelta
from decimal import Decimal

import pytest

from mobility.applications.models import FundingLine
from mobility.calls.models import Budget, Reservation
from mobility.grants.selectors.plans import Given
from mobility.grants.services import recalculate
from mobility.settling.access import can_judge_settlement
from mobility.settling.models import Settlement
from mobility.settling.selectors.pages import settlement_remarks
from mobility.settling.services import accounts, reporting
from mobility.settling.services.receipts import remove_receipt
from portal.casework.models import Case
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from portal.documents.models import Letter
from portal.messages.models import Message
from portal.rulesets.models import Rate
from portal.web.wording import word
from tests.cast import give, make_person, make_user
from tests.mobility.settling.conftest import handed_in, receipt, settled


def approved(settlement, by):
    return accounts.approve_settlement(settlement=settlement, by=by)


def test_only_documented_months_are_paid_and_what_was_paid_too_much_comes_back(cast, home_again):
    application = home_again(months=4)
    decided = application.calculations.first()
    first = application.segments.first().starts_on
    last = first + timedelta(days=58)
    settlement = settled(
        application, cast.petter, documented_until=last, advance_paid=Decimal(60000)
    )
    made = settlement.calculation
    assert made.total < decided.total
    assert Decimal(made.payments["repay"]) == Decimal(60000) - made.total
    assert made.moment == "settlement"


def test_a_journey_is_paid_as_its_receipts_show(cast, home_again):
    application = home_again()
    receipt(application, cast.petter, kind="travel", amount=Decimal(4000))
    receipt(
        application,
        cast.petter,
        kind="travel",
        amount=Decimal(200),
        currency="EUR",
        kroner=Decimal(2300),
    )
    lines = {one["code"]: one for one in settled(application, cast.petter).calculation.lines}
    assert Decimal(lines["grant.return_trip"]["amount"]) == Decimal(6300)


def test_without_documented_days_it_is_not_handed_in(cast, home_again):
    with pytest.raises(NotAllowedError) as error:
        settled(home_again(), cast.petter, documented_until=None)
    assert error.value.decision.code == "incomplete_after"


def test_finance_sees_the_case_once_it_has_something_to_approve(cast, home_again):
    application = home_again()
    assert not Case.objects.visible_to(cast.pal).filter(pk=application.case_id).exists()
    settled(application, cast.petter)
    assert Case.objects.visible_to(cast.pal).filter(pk=application.case_id).exists()
    assert Message.objects.filter(kind="settlement-submitted", person=cast.pal.person).exists()


@pytest.mark.parametrize("name", ["petter", "frida", "dina", "hanne"])
def test_nobody_but_finance_approves(cast, home_again, name):
    settlement = settled(home_again(), cast.petter)
    with pytest.raises(NotAllowedError):
        approved(settlement, cast.users[name])


def test_who_entered_it_does_not_approve_it(cast, home_again):
    settlement = settled(home_again(), cast.pal)
    with pytest.raises(NotAllowedError) as error:
        approved(settlement, cast.pal)
    assert error.value.decision.code == "entered_it"


def test_who_entered_a_receipt_does_not_approve_either(cast, home_again):
    application = home_again()
    receipt(application, cast.pal)
    with pytest.raises(NotAllowedError):
        approved(settled(application, cast.petter), cast.pal)


def test_a_colleague_in_finance_approves_what_another_entered(cast, home_again):
    other = make_user(make_person("Paula", hr_id="H-paula"))
    give(other.person, "payroll_and_finance", cast.UU)
    assert approved(settled(home_again(), cast.pal), other).state == "approved"


@pytest.mark.parametrize("report_first", [True, False])
def test_the_case_is_closed_when_both_are_approved_in_either_order(cast, home_again, report_first):
    application = home_again()
    acts = [
        lambda: reporting.approve_report(report=handed_in(application, cast.petter), by=cast.frida),
        lambda: approved(settled(application, cast.petter), cast.pal),
    ]
    first, second = acts if report_first else reversed(acts)
    first()
    application.case.refresh_from_db()
    assert application.case.state != "closed"
    second()
    application.case.refresh_from_db()
    assert application.case.state == "closed"


def test_the_statement_lists_the_receipts_and_is_the_travellers_to_read(cast, home_again):
    application = home_again()
    receipt(application, cast.petter, text="Room in Zürich")
    settlement = approved(settled(application, cast.petter), cast.pal)
    letter = Letter.objects.visible_to(cast.petter).get(kind="settlement_statement")
    assert settlement.statement == letter
    assert "Room in Zürich" in letter.facts["receipts"][0]


def test_what_was_reserved_becomes_what_was_spent(cast, home_again):
    application = home_again()
    today = application.segments.first().starts_on
    budget = Budget.objects.create(
        unit=cast.NAT, title="B", starts_on=today, ends_on=today, amount=500000, reserved=300000
    )
    Reservation.objects.create(budget=budget, case=application.case, amount=300000)
    settlement = approved(settled(application, cast.petter), cast.pal)
    held = Reservation.objects.get()
    budget.refresh_from_db()
    assert (held.state, held.amount) == ("spent", settlement.calculation.total)
    assert budget.reserved == held.amount


def test_a_returned_settlement_says_why_and_can_be_handed_in_again(cast, home_again):
    settlement = settled(home_again(), cast.petter)
    accounts.return_settlement(settlement=settlement, reason="Rent for May?", by=cast.pal)
    assert "Rent for May?" in Message.objects.get(kind="settlement-returned").text
    again = accounts.hand_in(settlement=settlement, by=cast.petter)
    assert (again.state, again.return_reason) == ("submitted", "")


def test_two_who_approve_at_once_approve_once(cast, home_again):
    settlement = settled(home_again(), cast.petter)
    stale = type(settlement).objects.get(pk=settlement.pk)
    approved(settlement, cast.pal)
    with pytest.raises(ChangedMeanwhileError):
        approved(stale, cast.pal)
    assert Letter.objects.filter(kind="settlement_statement").count() == 1


def test_receipts_are_collected_before_the_stay_is_over_and_not_after_handing_in(cast, abroad):
    application = abroad()
    assert receipt(application, cast.petter).kroner == Decimal(9000)
    with pytest.raises(NotAllowedError):
        receipt(application, cast.pia)


def test_a_handed_in_settlement_takes_no_more_receipts(cast, home_again):
    application = home_again()
    settled(application, cast.petter)
    with pytest.raises(NotAllowedError):
        receipt(application, cast.petter)


def test_who_wrote_the_figures_does_not_approve_what_another_handed_in(cast, home_again):
    application = home_again()
    kept = Settlement.objects.get(application=application)
    values = {"advance_paid": Decimal(0)}
    accounts.save_settlement(settlement=kept, values=values, by=cast.pal)
    settlement = settled(application, cast.petter)
    assert can_judge_settlement(cast.pal, settlement).code == "entered_it"


def test_who_took_a_receipt_away_does_not_approve(cast, home_again):
    application = home_again()
    remove_receipt(receipt=receipt(application, cast.petter), by=cast.pal)
    settlement = settled(application, cast.petter)
    assert can_judge_settlement(cast.pal, settlement).code == "entered_it"


@pytest.mark.parametrize("approve", [False, True])
def test_a_grant_is_not_computed_anew_beside_its_settlement(cast, home_again, approve):
    settlement = settled(home_again(), cast.petter)
    if approve:
        approved(settlement, cast.pal)
    with pytest.raises(NotAllowedError) as refused:
        recalculate(application=settlement.application, by=cast.finn, given=Given(), reason="x")
    code = "grant_settled" if approve else "grant_being_settled"
    assert refused.value.decision.code == code
    assert word(f"refusal.{code}", "en") != f"refusal.{code}"


def test_a_returned_settlement_lets_the_grant_be_computed_anew(cast, home_again):
    settlement = settled(home_again(), cast.petter)
    accounts.return_settlement(settlement=settlement, reason="Rent?", by=cast.pal)
    made = recalculate(
        application=settlement.application,
        by=cast.finn,
        given=Given(trip_cost=Decimal(500)),
        reason="Tickets",
    )
    assert made.moment == "settlement"


def test_what_was_spent_in_another_currency_is_converted_or_not_settled(cast, home_again):
    application = home_again()
    today = application.segments.first().starts_on
    budget = Budget.objects.create(
        unit=cast.NAT,
        title="B",
        starts_on=today,
        ends_on=today,
        amount=50000,
        reserved=30000,
        currency="EUR",
    )
    Reservation.objects.create(budget=budget, case=application.case, amount=30000)
    settlement = settled(application, cast.petter)
    with pytest.raises(NotAllowedError) as refused:
        approved(settlement, cast.pal)
    assert refused.value.decision.code == "no_exchange_rate"
    Rate.objects.create(
        name="nok_per_100", key="EUR", amount=1000, valid_from="2026-01-01", state="approved"
    )
    settlement = approved(Settlement.objects.get(), cast.pal)
    assert Reservation.objects.get().amount == settlement.calculation.total / 10


def test_support_in_another_currency_is_asked_for_in_kroner(cast, home_again):
    application = home_again()
    FundingLine.objects.create(
        application=application, source="DAAD", state="granted", amount=2000, currency="EUR"
    )
    settlement = Settlement.objects.get(application=application)
    told = [one for one in settlement_remarks(settlement) if one.code.endswith("foreign_support")]
    assert [one.facts["amounts"] for one in told] == ["EUR 2,000"]
    settlement.other_support = Decimal(23300)
    assert not [
        one for one in settlement_remarks(settlement) if one.code == "settlement.foreign_support"
    ]
