"""A librarian's Erasmus+ week: first come, first served, the last euros wanted by two at once."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from threading import Barrier
from types import SimpleNamespace
from uuid import uuid4

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from mobility.applications.models import Application
from mobility.calls.models import Budget, Reservation
from mobility.deciding.services.first_come import TooLateError, reserve_funds
from mobility.settling.models import Settlement
from portal.audit.models import AuditEntry
from portal.documents.models import ExternalLink, Letter
from portal.messages.models import Message
from portal.places.models import Institution
from portal.rulesets.models import RuleSet
from tests.cast import (
    PASSWORD,
    build_cast,
    give,
    make_employment,
    make_person,
    make_unit,
    make_user,
)
from tests.factories.applications import an_application
from tests.factories.cases import PDF
from tests.factories.deciding import a_budget, assessed

TODAY = datetime(2026, 11, 26, 9, tzinfo=UTC)
FIRST, LAST = "2027-03-15", "2027-03-19"
# Trondheim to Utrecht: 1298 km, the band 500–1999 km; the Netherlands' day rate of 2026.
DAYS, TRAVEL, GREEN = 130, 309, 417
WEEK = 5 * DAYS + 2 * DAYS + TRAVEL
# By train two travel days more (501–1500 km) and the higher band.
GREEN_WEEK = 5 * DAYS + 4 * DAYS + GREEN


@pytest.fixture
def clock():
    """A morning in November from which the clock ticks on, and can be moved."""
    with time_machine.travel(TODAY) as moving:
        yield moving


@pytest.fixture
def library(clock, db):
    """The cast, a library with two librarians and their head, two officers, money for one week."""
    return build_library()


def build_library():
    cast = build_cast()
    grants = RuleSet.objects.get(name="grants")
    grants.parameters |= {"home_latitude": "63.4305", "home_longitude": "10.3951"}
    grants.save()
    unit = make_unit("UB", cast.UU)
    for name in ("lise", "lars", "bodil", "iselin"):
        person = make_person(name.capitalize(), gender="f")
        make_employment(person, unit, "1410", ends_on=None)
        cast.users[name] = make_user(person)
    give(cast.bodil.person, "head", unit)
    give(cast.iselin.person, "international_officer", cast.UU)
    host = Institution.objects.create(
        name="Universiteit Utrecht",
        country_id="NL",
        city="Utrecht",
        lat=52.0907,
        lng=5.1214,
        erasmus_code="NL UTRECHT01",
        source="ror",
    )
    budget = a_budget(cast.UU, WEEK + 400, ("staff_training",), "EUR")
    return SimpleNamespace(cast=cast, host=host, budget=budget, unit=unit)


class Visit:
    """One person at a browser of their own, counting what they send."""

    def __init__(self, user=None):
        self.client, self.presses = Client(), 0
        if user:
            answer = self.client.post(
                reverse("account_login"), {"login": user.email, "password": PASSWORD}
            )
            assert answer.status_code == 302, answer.content.decode()[:500]

    def see(self, name, /, *arguments):
        """Open a page by its name or address and return it."""
        address = name if name.startswith("/") else reverse(name, args=arguments)
        answer = self.client.get(address, follow=True)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer

    def press(self, name, /, *arguments, **data):
        """Send a form and return the answer itself."""
        address = name if name.startswith("/") else reverse(name, args=arguments)
        self.presses += 1
        return self.client.post(address, data)

    def send(self, name, /, *arguments, **changes):
        """Open a page, change its form, send it, and expect to be led on."""
        form = self.see(name, *arguments).context["form"]
        answer = self.press(name, *arguments, **filled(form, **changes))
        assert answer.status_code == 302, form_errors(answer)
        return answer


def form_errors(answer):
    form = answer.context and answer.context.get("form")
    return (answer.status_code, form and dict(form.errors))


def filled(form, /, **changes):
    """Return a form as a browser would send it, some fields changed."""
    known = {name: form[name].value() for name in form.fields} | changes
    return {name: value for name, value in known.items() if not (value is None or value is False)}


def sheet(page, *parts, **fields):
    """Return a step of the application as the page would send it."""
    known = page.context["sheet"]
    data = {"seen": page.context["seen"], "tab": known.tab, "parts": len(parts), **fields}
    for place, part in enumerate(parts):
        data |= {f"part-{place}-{name}": value for name, value in part.items()}
    return data


PLAN = {
    "plan": "Follow the team for open science for a week.",
    "activity_type": "shadowing",
    "language": "English",
    "seniority": "intermediate",
    "first_time": "on",
}


def stay(host, **fields):
    return {
        "token": str(uuid4()),
        "host": host.name,
        "host_choice": str(host.pk),
        "host_asked": host.name,
        "city": host.city,
        "starts_on": FIRST,
        "ends_on": LAST,
        "purpose": "training",
        "contact_name": "Anneke de Vries",
        "contact_email": "anneke@uu.example",
        **fields,
    }


def begin(visit):
    """Begin a training week and return its case's id."""
    visit.see("application_start")
    answer = visit.press("application_begin", "staff_training")
    return re.search(r"[0-9a-f-]{36}", answer.url)[0]


def fill(visit, case, part, *, green=False, plan=PLAN):
    visit.press("application_step", case, "plan", **sheet(_step(visit, case, "plan"), **plan))
    trip = {"travel_days": "4" if green else "2"} | ({"green_travel": "on"} if green else {})
    page = _step(visit, case, "places")
    return visit.press("application_step", case, "places", **sheet(page, part, **trip))


def _step(visit, case, name):
    return visit.see("application_step", case, name)


def apply(user, library, **options):
    """Apply for a week at the host, from the first page to the receipt; return the case's id."""
    visit = Visit(user)
    case = begin(visit)
    fill(visit, case, stay(library.host), **options)
    assert visit.press("application_submit", case).status_code == 302
    return case


def recommend(library, case):
    form = {
        name: field.initial or ""
        for name, field in Visit(library.cast.bodil)
        .see("assess", case)
        .context["form"]
        .fields.items()
    }
    answer = Visit(library.cast.bodil).press(
        "assess", case, **{**form, "recommendation": "recommended"}
    )
    assert answer.status_code == 302, form_errors(answer)


def application_of(case):
    return Application.objects.select_related("case__person", "case__unit").get(
        case__public_id=case
    )


def state(case):
    return application_of(case).case.state


def mails(user, kind):
    return Message.objects.filter(person=user.person, kind=kind)


def reserve(library, case, officer=None):
    return Visit(officer or library.cast.ingrid).press(
        "funds", case, budget=library.budget.pk, amount=WEEK
    )


def offered(library, case, user):
    """Recommend, reserve and accept a week."""
    recommend(library, case)
    assert reserve(library, case).status_code == 302
    decision = application_of(case).decisions.latest("pk")
    assert Visit(user).press("offer", decision.public_id).status_code == 302
    return case


EXPORTED = {
    "receiving_erasmus_code": "NL UTRECHT01",
    "activity_days": 5,
    "travel_days": 2,
    "distance_km": 1298,
    "distance_band": "500-1999",
    "individual_support": 7 * DAYS,
    "travel_support": TRAVEL,
    "total_grant": WEEK,
    "currency": "EUR",
    "status": "Closed",
}

# From first thought to submitted


def test_a_training_week_is_asked_in_two_forms_and_five_presses(library):
    visit = Visit(library.cast.lise)
    case = begin(visit)
    asked = [
        field
        for name in ("plan", "places")
        for form in [_step(visit, case, name).context["sheet"]]
        for one in form.forms
        for field in one.visible_fields()
        if field.name != "remove"
    ]
    assert len(asked) <= 20
    assert len([field for field in asked if field.field.required]) <= 6
    fill(visit, case, stay(library.host))
    visit.press("application_submit", case)
    assert visit.presses == 4
    assert state(case) == "submitted"
    assert mails(library.cast.lise, "application-received").count() == 1
    page = visit.see("application", case).content.decode()
    assert "UB en" in page
    # What was written is told as such: nothing was there before, so nothing is struck out.
    saved = AuditEntry.objects.filter(action="application.saved")
    assert all(one.changes["application_field"][0] is None for one in saved)


# The last euros


def test_two_officers_press_for_the_last_euros_and_one_is_told(library):
    cast = library.cast
    hers, his = apply(cast.lise, library), apply(cast.lars, library)
    for case in (hers, his):
        recommend(library, case)
    first, second = Visit(cast.ingrid), Visit(cast.iselin)
    pages = [first.see("funds", hers), second.see("funds", his)]
    assert [page.context["form"].initial["amount"] for page in pages] == [WEEK, WEEK]
    sent = [filled(page.context["form"], budget=library.budget.pk) for page in pages]
    assert first.press("funds", hers, **sent[0]).status_code == 302
    late = second.press("funds", his, **sent[1])
    assert late.status_code == 409
    assert "Somebody else was faster" in late.content.decode()
    assert "400" in late.content.decode()
    assert "Put on the wait list" in late.content.decode()
    library.budget.refresh_from_db()
    assert library.budget.reserved == WEEK
    assert (state(hers), state(his)) == ("funds_reserved", "recommended")


def test_the_loser_is_wait_listed_and_proposed_when_the_money_comes_back(library):
    cast = library.cast
    hers, his = apply(cast.lise, library), apply(cast.lars, library)
    for case in (hers, his):
        recommend(library, case)
    reserve(library, hers)
    assert reserve(library, his, cast.iselin).status_code == 409
    assert Visit(cast.iselin).press("funds_waitlist", his).status_code == 302
    assert state(his) == "waitlisted"
    told = Visit(cast.lars).see("application", his).content.decode()
    assert "Wait list" in told
    assert Letter.objects.get(case__public_id=his).kind == "decision_waitlisted"
    decision = application_of(hers).decisions.latest("pk")
    assert Visit(cast.lise).press("offer_decline", decision.public_id).status_code == 302
    library.budget.refresh_from_db()
    assert library.budget.reserved == 0
    for officer in (cast.ingrid, cast.iselin):
        (mail,) = mails(officer, "queue-next")
        assert "Lars" in mail.text
        assert reverse("funds", args=[his]) in mail.text
    assert reserve(library, his).status_code == 302
    assert state(his) == "funds_reserved"
    assert mails(cast.lars, "decision-released").count() == 2


def test_a_cancelled_week_gives_its_money_back_too(library):
    cast = library.cast
    hers, his = apply(cast.lise, library), apply(cast.lars, library)
    offered(library, hers, cast.lise)
    recommend(library, his)
    Visit(cast.ingrid).press("funds_waitlist", his)
    asked = Visit(cast.lise).send("change_new", hers, "cancel", reason="Ill", send="1")
    assert asked.status_code == 302
    change = re.search(r"[0-9a-f-]{36}", asked.url)[0]
    assert Visit(cast.bodil).press("change_approve", change, answer="").status_code == 302
    assert state(hers) == "cancelled"
    library.budget.refresh_from_db()
    assert library.budget.reserved == 0
    assert mails(cast.ingrid, "queue-next").count() == 1


# Money


@pytest.mark.parametrize(("green", "total"), [(False, WEEK), (True, GREEN_WEEK)])
def test_the_grant_is_right_to_the_euro(library, green, total):
    case = apply(library.cast.lise, library, green=green)
    recommend(library, case)
    page = Visit(library.cast.ingrid).see("funds", case)
    assert page.context["calculation"].total == Decimal(total)


# Agreement


def agreement(library, case):
    """Let the traveller write the agreement out; return it."""
    Visit(library.cast.lise).send(
        "letter_new", case, "erasmus_agreement_training", nationality="Norwegian"
    )
    return Letter.objects.get(case__public_id=case, kind="erasmus_agreement_training")


def with_account(user, letter, party):
    """Sign as somebody with an account, who gives the password anew."""
    visit, signature = Visit(user), letter.signatures.get(party=party)
    with time_machine.travel(datetime.now(UTC).replace(microsecond=0), tick=True) as moved:
        moved.shift(3600)
        asked = visit.press("signature_sign", signature.public_id)
        assert asked.url.startswith("/accounts/reauthenticate/")
        done = visit.client.post(asked.url, {"password": PASSWORD}, follow=True)
    assert done.status_code == 200
    signature.refresh_from_db()
    assert signature.signed_at


def to_host(library, letter):
    """Send the host the link; return its address."""
    Visit(library.cast.lise).send("letter_to_host", letter.public_id)
    text = Message.objects.filter(text__contains="/documents/link/").latest("pk").text
    return re.search(r"(/documents/link/\S+)", text)[1]


def test_three_parties_sign_and_the_link_works_once(library):
    cast = library.cast
    case = offered(library, apply(cast.lise, library), cast.lise)
    letter = agreement(library, case)
    with_account(cast.lise, letter, "employee")
    with_account(cast.ingrid, letter, "sending")
    assert state(case) == "accepted"
    address = to_host(library, letter)
    outside = Visit()
    assert "Universiteit Utrecht" in outside.see(address).content.decode()
    outside.press(address, name="Anneke de Vries")
    assert state(case) == "preparing"
    again = outside.see(address).content.decode()
    assert "password" not in again
    outside.press(address, name="Somebody else")
    assert letter.signatures.get(party="receiving").name == "Anneke de Vries"


def test_an_expired_link_says_whom_to_ask(library, clock):
    cast = library.cast
    case = offered(library, apply(cast.lise, library), cast.lise)
    address = to_host(library, agreement(library, case))
    clock.move_to(ExternalLink.objects.get().expires_at)
    clock.shift(60)
    page = Client().get(address)
    assert page.status_code == 410
    assert "Lise" in page.content.decode()


# The whole way


# No agreement of change of workplace, no NAV, no extra terms: five days.
SHORT_STAY = [
    "emergency_contact",
    "export_control",
    "insurance",
    "national_insurance",
    "travel_advice",
]


def settle_duties(library, case):
    """Do what stands on the list, each by whoever it waits for; return the codes."""
    tasks = application_of(case).case.tasks.filter(key__startswith="duty.", state="open")
    codes = sorted(tasks.values_list("code", flat=True))
    helpers = [library.cast.users[n] for n in ("lise", "bodil", "hanne", "ingrid", "pal", "eva")]
    for task in tasks.order_by("pk"):
        for user in helpers:
            Visit(user).press("duty", task.public_id, state="done")
            task.refresh_from_db()
            if task.state == "done":
                break
        assert task.state == "done", task.code
    return codes


def test_from_first_thought_to_closed_report(library, clock):
    cast = library.cast
    case = offered(library, apply(cast.lise, library), cast.lise)
    letter = agreement(library, case)
    with_account(cast.lise, letter, "employee")
    with_account(cast.ingrid, letter, "sending")
    Visit().press(to_host(library, letter), name="Anneke de Vries")
    codes = settle_duties(library, case)
    assert codes == SHORT_STAY
    cleared = Visit(cast.hanne).press("stay_clear", case)
    assert (cleared.status_code, state(case)) == (302, "cleared")
    clock.move_to(datetime(2027, 3, 15, 8, tzinfo=UTC))
    Visit(cast.lise).send("stay_arrival", case)
    assert state(case) == "ongoing"
    clock.move_to(datetime(2027, 3, 22, 8, tzinfo=UTC))
    Visit(cast.lise).send("stay_return", case)
    assert state(case) == "returned_home"
    after(library, case)
    assert state(case) == "closed"
    held = Reservation.objects.get()
    assert (held.state, held.amount) == ("spent", WEEK)
    assert Settlement.objects.get().state == "approved"
    exported(library, case)
    steps = AuditEntry.objects.filter(person=cast.lise.person, action__startswith="application.")
    assert {"application.submit", "application.close"} <= set(
        steps.values_list("action", flat=True)
    )


def after(library, case):
    """Report, certificate, participant report, settlement, and their approvals."""
    cast, lise = library.cast, Visit(library.cast.lise)
    lise.press("stay_report_write", case, summary="A good week.", results="A new routine.")
    file = SimpleUploadedFile("certificate.pdf", PDF, "application/pdf")
    assert lise.press("stay_certificate", case, file=file).status_code == 302
    assert lise.press("stay_report_hand_in", case, share="on").status_code == 302
    assert Visit(cast.bodil).press("stay_report_judge", case, approve="1").status_code == 302
    assert lise.press("participant_report_sent", case).status_code == 302
    lise.send("settlement_write", case)
    assert lise.press("settlement_hand_in", case).status_code == 302
    page = Visit(cast.pal).see("settlement_judge", case)
    assert f"{WEEK:,}".replace(",", "") in re.sub(r"[,\s\u00a0]", "", page.content.decode())
    assert Visit(cast.pal).press("settlement_judge", case, approve="1").status_code == 302


def exported(library, case):
    """Look at the row of the export: complete, and right."""
    address = f"{reverse('erasmus')}?call_year=2026"
    ((row, lacks),) = Visit(library.cast.ingrid).see(address).context["rows"]
    assert lacks == []
    values = {name: row.values[name] for name in EXPORTED}
    assert values == EXPORTED
    file = Visit(library.cast.ingrid).client.get(f"{address}&export=csv")
    assert "NL UTRECHT01" in b"".join(file).decode()


# What goes wrong


def test_a_conference_is_named_and_cannot_be_submitted(library):
    visit = Visit(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host), plan={**PLAN, "activity_type": "conference"})
    page = _step(visit, case, "summary").content.decode()
    assert "conference" in page.casefold()
    assert "Submit the application" not in page
    visit.press("application_submit", case)
    assert state(case) == "draft"


def test_a_host_without_a_charter_is_warned_of_and_can_be_submitted(library):
    Institution.objects.update(erasmus_code="")
    visit = Visit(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host))
    assert "ECHE" in _step(visit, case, "summary").content.decode()
    visit.press("application_submit", case)
    assert state(case) == "submitted"


def test_a_last_day_before_the_first_is_told_at_its_field_and_nothing_is_lost(library):
    visit = Visit(library.cast.lise)
    case = begin(visit)
    answer = fill(visit, case, stay(library.host, ends_on="2027-03-01"))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "before the first" in page
    assert "anneke@uu.example" in page


def test_sixty_one_days_are_warned_of(library):
    visit = Visit(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host, ends_on="2027-05-14"))
    page = _step(visit, case, "summary").content.decode()
    assert "The stay is 61 days long. The scheme gives at most 60." in page


def test_a_double_click_submits_once(library):
    visit = Visit(library.cast.lise)
    case = begin(visit)
    fill(visit, case, stay(library.host))
    first, second = (visit.press("application_submit", case) for _ in range(2))
    assert (first.status_code, second.status_code < 500) == (302, True)
    assert state(case) == "submitted"
    assert mails(library.cast.lise, "application-received").count() == 1
    assert AuditEntry.objects.filter(action="application.submit").count() == 1


def test_a_stale_tab_is_told_and_loses_nothing(library):
    visit = Visit(library.cast.lise)
    case = begin(visit)
    stale = _step(visit, case, "plan")
    fill(visit, case, stay(library.host))
    late = visit.press(
        "application_step", case, "plan", **sheet(stale, **{**PLAN, "plan": "Another plan"})
    )
    assert late.status_code == 409
    assert "Another plan" in late.content.decode()
    assert application_of(case).plan == PLAN["plan"]


def test_what_was_typed_survives_an_expired_sign_in(library):
    cast, visit = library.cast, Visit(library.cast.lise)
    case = begin(visit)
    page = _step(visit, case, "plan")
    visit.client.session.flush()
    asked = visit.press("application_step", case, "plan", **sheet(page, **PLAN))
    assert asked.url.startswith(reverse("account_login"))
    again = visit.client.post(
        asked.url, {"login": cast.lise.email, "password": PASSWORD}, follow=True
    )
    assert PLAN["plan"] in again.content.decode()


# Two real threads


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite writes one at a time anyway")
def test_two_threads_press_at_once_and_the_budget_is_not_overdrawn():
    cast = build_cast()
    budget = a_budget(cast.UU, WEEK + 400, ("staff_training",), "EUR")
    cases = [
        an_application(user, "recommended", "staff_training") for user in (cast.petter, cast.pia)
    ]
    for one in cases:
        assessed(one, cast.frida)
    ready = Barrier(2)

    def press(application):
        try:
            ready.wait(timeout=10)
            mine = Budget.objects.get(pk=budget.pk)
            reserve_funds(
                application=application, budget=mine, amount=Decimal(WEEK), by=cast.ingrid
            )
        except TooLateError as error:
            return error.left
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(press, cases))
    assert sorted(told, key=str) == [Decimal(400), None]
    budget.refresh_from_db()
    assert budget.reserved == WEEK
    states = [Application.objects.get(pk=one.pk).case.state for one in cases]
    assert sorted(states) == ["funds_reserved", "recommended"]
