"""Calculations are stored, never changed, and stand beside the one before."""

from datetime import date
from decimal import Decimal

import pytest

from mobility.grants.models import GrantCalculation
from mobility.grants.selectors.history import compared, decided_calculation
from mobility.grants.selectors.plans import Given
from mobility.grants.services import calculate, recalculate
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.rulesets.models import Rate
from tests.cast import give

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(apply_for, cast):
    application = apply_for(companions=["partner"])
    calculate(application=application, moment="decision", by=cast.dina)
    return application


def shorten(application):
    application.segments.update(ends_on=date(2027, 4, 30))


def test_a_calculation_keeps_lines_rates_and_inputs(decided):
    kept = GrantCalculation.objects.get()
    assert (kept.total, kept.currency) == (Decimal(189750), "NOK")
    assert kept.lines[0]["rate"] == "31625.00"
    assert kept.rates[0]["valid_from"] == "2024-12-01"
    assert kept.inputs["parts"][0]["starts_on"] == "2027-01-01"
    assert kept.payments["advance"] == "113850.00"


def test_a_later_rate_does_not_touch_what_was_decided(decided):
    Rate.objects.filter(name="nok_month").update(amount=1)
    assert decided_calculation(decided).total == Decimal(189750)


def test_a_change_is_a_row_of_its_own_with_its_difference(decided, cast):
    shorten(decided)
    made = calculate(application=decided, moment="change", by=cast.dina, reason="Shorter")
    rows = compared(made.lines, made.previous.lines)
    assert (rows[0].code, rows[0].change) == ("grant.month", -63250)
    assert made.previous == decided_calculation(decided)


def test_settlement_keeps_what_the_decision_gave(decided, cast):
    calculate(application=decided, moment="decision", by=cast.dina, given=Given(months=5))
    paid = Given(
        paid=Decimal(94875),
        documented_from=date(2027, 1, 1),
        documented_until=date(2027, 6, 30),
    )
    made = calculate(application=decided, moment="settlement", by=cast.pal, given=paid)
    assert made.total == 5 * 31625
    assert made.payments["balance"] == "63250.00"


def test_a_decision_prepared_anew_forgets_the_months_of_the_one_before(decided, cast):
    fewer = calculate(application=decided, moment="decision", by=cast.dina, given=Given(months=4))
    again = calculate(application=decided, moment="decision", by=cast.dina)
    assert (fewer.total, again.total) == (Decimal(126500), Decimal(189750))


def test_what_says_the_same_is_not_stored_twice(decided, cast):
    calculate(application=decided, moment="decision", by=cast.dina)
    assert GrantCalculation.objects.count() == 1


def test_a_line_that_is_gone_counts_against(decided):
    now = [{"code": "grant.month", "amount": "10.00"}]
    before = [*now, {"code": "grant.return_trip", "amount": "5.00"}]
    assert [(one.code, one.change) for one in compared(now, before)] == [
        ("grant.month", 0),
        ("grant.return_trip", -5),
    ]
    assert compared(now, None)[0].change == 0


def test_an_officer_who_finds_the_journeys_price_computes_anew(decided, cast):
    given = Given(trip_cost=Decimal(9000))
    made = recalculate(application=decided, by=cast.finn, given=given, reason="Tickets")
    assert (made.moment, made.total, made.complete) == ("change", Decimal(198750), True)
    assert AuditEntry.objects.filter(action="grant.calculated").count() == 2


@pytest.mark.parametrize("name", ["petter", "frida", "adam"])
def test_others_do_not_compute_anew(decided, cast, name):
    with pytest.raises(NotAllowedError):
        recalculate(application=decided, by=getattr(cast, name), given=Given(), reason="")


def test_nobody_computes_their_own_grant_anew(decided, cast):
    give(cast.petter.person, "hr", cast.UU)
    with pytest.raises(NotAllowedError) as refused:
        recalculate(application=decided, by=cast.petter, given=Given(), reason="")
    assert refused.value.decision.code == "own_case"


def test_a_case_without_a_grant_says_so(apply_for, cast):
    with pytest.raises(NotAllowedError) as refused:
        recalculate(application=apply_for("short_stay"), by=cast.finn, given=Given(), reason="")
    assert refused.value.decision.code == "no_grant"


@pytest.mark.parametrize("state", ["ranked", "waitlisted", "refused"])
def test_a_recalculation_before_the_letter_tells_its_person_nothing(apply_for, cast, state):
    application = apply_for(state=state)
    calculate(application=application, moment="submitted", by=cast.petter)
    calculate(application=application, moment="decision", by=cast.dina, given=Given(months=1))
    calculate(application=application, moment="change", by=cast.dina, given=Given(months=2))
    seen = GrantCalculation.objects.visible_to(cast.petter)
    assert [one.moment for one in seen] == ["submitted"]
    case = AuditEntry.objects.filter(object_id=str(application.case.public_id))
    assert case.filter(action="grant.calculated").count() == 1
