"""Calls and budgets in the browser."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from mobility.calls.models import Budget, Call
from mobility.calls.services.reserving import reserve
from portal.rulesets.models import RuleSet

pytestmark = pytest.mark.django_db
NEW = "/calls/new/?scheme=research_term&unit=NAT"


def text(answer):
    return " ".join(answer.content.decode().split())


def posted(page, **changes):
    """Return the form of a page as a browser posts it."""
    form = page.context["form"]
    data = {}
    for name, field in form.fields.items():
        value = form.get_initial_for_field(field, name)
        data[name] = (
            field.widget.format_value(value) if hasattr(field.widget, "format_value") else value
        )
        if isinstance(data[name], list):
            data[name] = data[name][0] if data[name] else ""
    return {name: value for name, value in {**data, **changes}.items() if value is not None}


def test_everybody_sees_open_coming_and_closed_calls(cast, sign_in, make_call, now):
    make_call(title_en="Open one")
    make_call(title_en="Coming one", opens_at=now + timedelta(days=2))
    make_call(title_en="Closed one", closes_at=now - timedelta(days=2))
    make_call(title_en="Secret one", state="draft")
    page = text(sign_in(cast.mia).get("/calls/"))
    assert all(f"{one} one" in page for one in ("Open", "Coming", "Closed"))
    assert "Secret one" not in page


@pytest.mark.parametrize(
    ("phase", "shown"), [("open", "Open one"), ("coming", "Coming one"), ("closed", "Closed one")]
)
def test_the_list_is_narrowed_by_phase(cast, sign_in, make_call, now, phase, shown):
    make_call(title_en="Open one")
    make_call(title_en="Coming one", opens_at=now + timedelta(days=2))
    make_call(title_en="Closed one", closes_at=now - timedelta(days=2))
    page = text(sign_in(cast.mia).get("/calls/", {"phase": phase}))
    assert [one for one in ("Open one", "Coming one", "Closed one") if one in page] == [shown]


def test_the_list_is_searched_and_exported(cast, sign_in, make_call):
    make_call(title_en="Physics round")
    make_call(title_en="Other round")
    client = sign_in(cast.mia)
    assert "Other round" not in text(client.get("/calls/", {"q": "physics"}))
    answer = client.get("/calls/", {"export": "csv"})
    assert b"Physics round" in answer.content


def test_a_call_says_what_holds_and_how_one_can_appeal(cast, sign_in, make_call):
    rules = RuleSet.objects.get(name="research_term_uib")
    call = make_call(scheme="research_term", rule_set=rules, appeal_weeks=3)
    page = text(sign_in(cast.mia).get(f"/calls/{call.public_id}/"))
    assert "/rules/sets/research_term_uib@1/" in page
    assert "The time to appeal is 3 weeks." in page
    assert "They were frozen when the call opened" in page
    assert "Change the call" not in page


def test_an_employers_decision_promises_no_appeal(cast, sign_in, make_call):
    call = make_call(legal_nature="employer_decision")
    page = text(sign_in(cast.mia).get(f"/calls/{call.public_id}/"))
    assert "There is no appeal" in page
    assert "time to appeal" not in page


def test_the_rules_suggest_the_dates_of_a_new_call(cast, sign_in, time_machine):
    time_machine.move_to("2026-12-01T12:00:00+01:00", tick=False)
    form = sign_in(cast.finn).get(NEW).context["form"]
    assert f"{form.initial['closes_on']}" == "2027-05-02"
    assert f"{form.initial['starts_from']}" == "2028-08-01"
    assert RuleSet.objects.get(pk=form.initial["rule_set"]).name == "research_term_ntnu"


def test_a_call_is_written_published_and_closes_a_minute_before_midnight(cast, sign_in):
    client = sign_in(cast.finn)
    client.post(NEW, posted(client.get(NEW), title_en="Terms 2028"))
    call = Call.objects.get()
    assert (call.state, call.title_en, call.unit) == ("draft", "Terms 2028", cast.NAT)
    assert f"{timezone.localtime(call.closes_at):%H:%M}" == "23:59"
    client.post(f"/calls/{call.public_id}/publish/")
    call.refresh_from_db()
    assert call.state == "published"


def test_a_unit_of_another_faculty_cannot_be_chosen(cast, sign_in):
    page = sign_in(cast.finn).get("/calls/new/?scheme=research_term&unit=ART")
    assert "Something is missing or wrong" in text(page)


def test_wrong_dates_are_told_at_their_field(cast, sign_in):
    client = sign_in(cast.finn)
    page = client.get(NEW)
    answer = client.post(NEW, posted(page, opens_on="2030-01-01", closes_on="2029-01-01"))
    assert "The call closes before it opens." in text(answer)
    assert not Call.objects.exists()


def test_an_open_call_offers_only_what_may_change(cast, sign_in, make_call):
    call = make_call()
    client = sign_in(cast.finn)
    page = client.get(f"/calls/{call.public_id}/edit/")
    assert "rule_set" not in page.context["form"].fields
    assert "stay as they are" in text(page)
    client.post(f"/calls/{call.public_id}/edit/", posted(page, places="7", appeal_weeks="9"))
    call.refresh_from_db()
    assert (call.places, call.appeal_weeks) == (7, 3)


def test_a_stale_form_is_told_so(cast, sign_in, make_call):
    call = make_call()
    client = sign_in(cast.finn)
    page = client.get(f"/calls/{call.public_id}/edit/")
    Call.objects.update(places=3)
    answer = client.post(f"/calls/{call.public_id}/edit/", posted(page, places="7"))
    assert answer.status_code == 409


@pytest.mark.parametrize(("step", "phase"), [("close", "closed"), ("cancel", "cancelled")])
def test_a_call_ends_after_a_second_look(cast, sign_in, make_call, step, phase):
    call = make_call()
    client = sign_in(cast.finn)
    assert "?" in text(client.get(f"/calls/{call.public_id}/{step}/"))
    assert call.phase == "open"
    client.post(f"/calls/{call.public_id}/{step}/")
    assert Call.objects.get().phase == phase


def test_a_budget_is_written_and_shows_what_is_left(cast, sign_in, make_case):
    client = sign_in(cast.finn)
    data = {
        "unit": "NAT", "title": "Stays 2027", "schemes": ["phd_stay"], "amount": "100000",
        "currency": "NOK", "starts_on": "2027-01-01", "ends_on": "2027-12-31",
    }  # fmt: skip
    client.post("/calls/budgets/new/", data)
    budget = Budget.objects.get()
    reserve(budget=budget, case=make_case(), amount=Decimal(60_000), by=cast.finn)
    page = text(client.get(f"/calls/budgets/{budget.public_id}/"))
    assert "40,000 NOK" in page.replace("\xa0", " ")
    assert "Petter" in page


def test_a_budget_is_not_cut_below_what_is_reserved(cast, sign_in, make_budget, make_case):
    budget = make_budget()
    reserve(budget=budget, case=make_case(), amount=Decimal(60_000), by=cast.finn)
    client = sign_in(cast.finn)
    address = f"/calls/budgets/{budget.public_id}/edit/"
    data = posted(client.get(address), schemes=["phd_stay"], amount="50000")
    assert "is reserved; the amount cannot be less." in text(client.post(address, data))
    client.post(address, data | {"amount": "60000"})
    assert Budget.objects.get().amount == 60_000


def test_home_tells_of_calls_not_published(cast, sign_in, make_call):
    make_call(state="draft")
    assert "not published" in text(sign_in(cast.finn).get("/"))
    assert "not published" not in text(sign_in(cast.petter).get("/"))
