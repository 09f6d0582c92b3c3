"""What a change costs is reserved with its approval, or it is not approved."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from mobility.calls.models import Budget, Reservation
from mobility.calls.services.reserving import reserve
from mobility.changes.services.requests import approve
from mobility.grants.models import GrantCalculation
from mobility.grants.selectors.plans import Given
from mobility.grants.services import calculate, recalculate
from portal.rulesets.models import Rate
from tests.factories.deciding import a_budget
from tests.mobility.changes.conftest import asked, moved


@pytest.fixture
def paid(cast, stay):
    """Return a maker of a reservation for Petter's stay, in a budget of so much."""

    def make(amount=500_000, currency="NOK"):
        made = calculate(application=stay, moment="decision", by=cast.dina)
        budget = a_budget(cast.NAT, amount, currency=currency)
        reserve(budget=budget, case=stay.case, amount=min(made.total, budget.amount), by=cast.dina)
        return made

    return make


def held():
    return Reservation.objects.get().amount, Budget.objects.get().reserved


def latest(stay):
    return GrantCalculation.objects.filter(application=stay).first()


def test_an_approved_extension_reserves_the_difference(cast, stay, paid):
    before = paid().total
    change = asked(stay, cast.petter, "extend", moved(stay, last=30))
    answer(change, cast)
    assert latest(stay).total > before
    assert held() == (latest(stay).total, latest(stay).total)


def answer(change, cast):
    approve(change=change, answer="", by=cast.frida)


def test_an_extension_that_the_budget_lacks_is_not_approved(cast, stay, paid, extension):
    total = paid(amount=80_000).total
    was = stay.segments.get().ends_on
    with pytest.raises(ValidationError) as caught:
        answer(extension, cast)
    assert "more than is reserved" in str(caught.value)
    extension.case.refresh_from_db()
    assert (extension.case.state, stay.segments.get().ends_on) == ("proposed", was)
    assert (held()[1], latest(stay).total) == (total, total)


def test_the_approver_reads_what_the_budget_lacks(sign_in, cast, stay, paid, extension):
    paid(amount=80_000)
    address = reverse("change_approve", args=[extension.case.public_id])
    told = sign_in(cast.frida).post(address, {"answer": "Good luck"})
    text = told.content.decode()
    assert "Stays abroad has" in text
    assert "Good luck" in text
    extension.case.refresh_from_db()
    assert extension.case.state == "proposed"


def test_a_shortened_stay_gives_the_difference_back(cast, stay, paid):
    before = paid().total
    answer(asked(stay, cast.petter, "shorten", moved(stay, last=-40)), cast)
    assert held()[0] == latest(stay).total < before


def test_a_difference_in_another_currency_needs_a_dated_rate(cast, stay, paid, extension):
    paid(amount=30_000, currency="EUR")
    Reservation.objects.update(amount=6_000)
    Budget.objects.update(reserved=6_000)
    with pytest.raises(ValidationError) as caught:
        answer(extension, cast)
    assert "no exchange rate" in str(caught.value)
    Rate.objects.create(
        name="nok_per_100", key="EUR", amount=1000, valid_from="2026-01-01", state="approved"
    )
    extension.case.refresh_from_db()
    answer(extension, cast)
    assert held()[0] == (latest(stay).total / 10).quantize(Decimal("0.01"))


def test_what_an_officer_computes_anew_is_reserved_too(cast, stay, paid):
    before = paid().total
    recalculate(
        application=stay, by=cast.finn, given=Given(trip_cost=Decimal(9000)), reason="Tickets"
    )
    assert held() == (before + 9000, before + 9000)


def test_what_is_computed_before_a_decision_reserves_nothing(cast, stay):
    calculate(application=stay, moment="submitted", by=cast.petter)
    recalculate(application=stay, by=cast.finn, given=Given(trip_cost=Decimal(9000)), reason="x")
    assert not Reservation.objects.exists()
