"""The grant of a case as its people read it."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import translation

from mobility.applications.models import FundingLine
from mobility.grants.models import GrantCalculation
from mobility.grants.selectors.plans import Given
from mobility.grants.services import calculate
from portal.audit.models import AuditEntry
from portal.casework.rules import Machine
from portal.casework.services import move
from portal.core.contributions import sections_of
from portal.core.decisions import ALLOW
from portal.core.states import Transition

pytestmark = pytest.mark.django_db
MACHINE = Machine("application", "draft", (Transition("submit", ("draft",), "submitted"),), {})


@pytest.fixture
def page(sign_in):
    """Ask for the page of an application's grant and return what it says."""

    def ask(user, application, name="grant"):
        address = reverse(name, args=[application.case.public_id])
        return sign_in(user).get(address).content.decode()

    return ask


def test_a_draft_shows_what_it_would_pay_and_where_the_rate_is_from(page, cast, apply_for):
    told = page(cast.petter, apply_for(state="draft", companions=["partner"]))
    assert "189,750" in told
    assert "Economic+support" in told
    assert "Total so far" in told


def test_what_nobody_confirmed_is_marked(page, cast, apply_for):
    segment = {"country_id": "ES", "ends_on": date(2027, 1, 5)}
    told = page(cast.petter, apply_for("staff_training", segments=[segment]))
    assert "To be confirmed by your institution" in told
    assert "rules are to be confirmed" in told


def test_a_change_shows_its_difference_line_by_line(page, cast, apply_for):
    application = apply_for(companions=["partner"], state="granted")
    calculate(application=application, moment="decision", by=cast.dina)
    application.segments.update(ends_on=date(2027, 4, 30))
    calculate(application=application, moment="change", by=cast.dina)
    told = page(cast.petter, application)
    assert "−63,250" in told
    assert told.index("After a change") < told.index("At the decision")


def test_nobody_learns_the_outcome_of_their_own_case_from_its_grant(page, cast, apply_for):
    application = apply_for(state="ranked")
    calculate(application=application, moment="decision", by=cast.dina, given=Given(months=1))
    assert "At the decision" in page(cast.finn, application)
    assert "At the decision" not in page(cast.petter, application)
    assert not AuditEntry.objects.visible_to(cast.petter).filter(action="grant.calculated").exists()
    assert not AuditEntry.objects.filter(object_id=str(application.case.public_id)).exists()


def test_the_case_page_shows_the_grant_in_its_readers_language(cast, apply_for):
    application = apply_for()
    with translation.override("nn"):
        found = sections_of(cast.petter, application.case)
    section = next(one for one in found if one.template == "mobility/grants/section.html")
    assert section.context["shown"].lines[0].label == "Heile månader, husstand på 1"


def test_submitting_stores_what_the_application_would_pay(cast, apply_for):
    application = apply_for(state="draft")
    move(case=application.case, machine=MACHINE, step="submit", by=cast.petter, allowed=ALLOW)
    assert GrantCalculation.objects.get(moment="submitted").total == Decimal(138000)


def test_an_officer_types_what_a_journey_costs(sign_in, cast, apply_for):
    application = apply_for()
    address = reverse("grant_again", args=[application.case.public_id])
    data = {"trip_cost": "7400.50", "reason": "Tickets"}
    answer = sign_in(cast.finn).post(address, data, follow=True)
    assert GrantCalculation.objects.get().lines[-1]["amount"] == "7401.00"
    assert "Tickets" in answer.content.decode()


def test_a_reason_is_asked_for(sign_in, cast, apply_for):
    application = apply_for()
    address = reverse("grant_again", args=[application.case.public_id])
    answer = sign_in(cast.finn).post(address, {"trip_cost": "1"})
    assert answer.context["form"].errors.keys() == {"reason"}


def test_an_officer_enters_the_rate_and_its_day_for_another_currency(sign_in, cast, apply_for):
    application = apply_for()
    FundingLine.objects.create(
        application=application, source="DAAD", state="granted", amount=2000, currency="EUR"
    )
    address = reverse("grant_again", args=[application.case.public_id])
    client = sign_in(cast.finn)
    assert "Kroner for 100 EUR" in client.get(address).content.decode()
    answer = client.post(address, {"per_100_EUR": "1165", "reason": "DAAD"})
    assert answer.context["form"].errors.keys() == {"rate_on_EUR"}
    data = {"per_100_EUR": "1165", "rate_on_EUR": "2026-05-01", "reason": "DAAD"}
    told = client.post(address, data, follow=True).content.decode()
    assert "−23,300" in told
    assert GrantCalculation.objects.get().inputs["given"]["exchange"]["EUR"]["on"] == "2026-05-01"


def test_what_is_not_offset_stands_in_words(page, cast, apply_for):
    application = apply_for()
    FundingLine.objects.create(
        application=application, source="DAAD", state="granted", amount=2000, currency="EUR"
    )
    assert "Not offset: EUR 2,000; enter the kroner amount" in page(cast.petter, application)
