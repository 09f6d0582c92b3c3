"""A librarian's Erasmus+ week: first come, first served, the last euros wanted by two at once."""

import re
from datetime import UTC, datetime
from decimal import Decimal

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from mobility.calls.models import Reservation
from mobility.settling.models import Settlement
from portal.audit.models import AuditEntry
from portal.documents.models import ExternalLink, Letter
from portal.messages.models import Message
from tests.cast import (
    PASSWORD,
)
from tests.factories.cases import PDF
from tests.journeys.acting import Actor, filled
from tests.journeys.library import (
    DAYS,
    GREEN_WEEK,
    TRAVEL,
    WEEK,
    application_of,
    apply,
    begin,
    fill,
    mails,
    offered,
    recommend,
    reserve,
    state,
    stay,
    step_of,
)

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
    visit = Actor(library.cast.lise)
    case = begin(visit)
    asked = [
        field
        for name in ("plan", "places")
        for form in [step_of(visit, case, name).context["sheet"]]
        for one in form.forms
        for field in one.visible_fields()
        if field.name != "remove"
    ]
    assert len(asked) <= 20
    assert len([field for field in asked if field.field.required]) <= 6
    fill(visit, case, stay(library.host))
    visit.post("application_submit", case)
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
    first, second = Actor(cast.ingrid), Actor(cast.iselin)
    pages = [first.see("funds", hers), second.see("funds", his)]
    assert [page.context["form"].initial["amount"] for page in pages] == [WEEK, WEEK]
    sent = [filled(page.context["form"], budget=library.budget.pk) for page in pages]
    assert first.post("funds", hers, **sent[0]).status_code == 302
    late = second.post("funds", his, **sent[1])
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
    assert Actor(cast.iselin).post("funds_waitlist", his).status_code == 302
    assert state(his) == "waitlisted"
    told = Actor(cast.lars).see("application", his).content.decode()
    assert "Wait list" in told
    assert Letter.objects.get(case__public_id=his).kind == "decision_waitlisted"
    decision = application_of(hers).decisions.latest("pk")
    assert Actor(cast.lise).post("offer_decline", decision.public_id).status_code == 302
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
    Actor(cast.ingrid).post("funds_waitlist", his)
    asked = Actor(cast.lise).send("change_new", hers, "cancel", reason="Ill", send="1")
    assert asked.status_code == 302
    change = re.search(r"[0-9a-f-]{36}", asked.url)[0]
    assert Actor(cast.bodil).post("change_approve", change, answer="").status_code == 302
    assert state(hers) == "cancelled"
    library.budget.refresh_from_db()
    assert library.budget.reserved == 0
    assert mails(cast.ingrid, "queue-next").count() == 1


# Money


@pytest.mark.parametrize(("green", "total"), [(False, WEEK), (True, GREEN_WEEK)])
def test_the_grant_is_right_to_the_euro(library, green, total):
    case = apply(library.cast.lise, library, green=green)
    recommend(library, case)
    page = Actor(library.cast.ingrid).see("funds", case)
    assert page.context["calculation"].total == Decimal(total)


# Agreement


def agreement(library, case):
    """Let the traveller write the agreement out; return it."""
    Actor(library.cast.lise).send(
        "letter_new", case, "erasmus_agreement_training", nationality="Norwegian"
    )
    return Letter.objects.get(case__public_id=case, kind="erasmus_agreement_training")


def with_account(user, letter, party):
    """Sign as somebody with an account, who gives the password anew."""
    visit, signature = Actor(user), letter.signatures.get(party=party)
    with time_machine.travel(datetime.now(UTC).replace(microsecond=0), tick=True) as moved:
        moved.shift(3600)
        asked = visit.post("signature_sign", signature.public_id)
        assert asked.url.startswith("/accounts/reauthenticate/")
        done = visit.client.post(asked.url, {"password": PASSWORD}, follow=True)
    assert done.status_code == 200
    signature.refresh_from_db()
    assert signature.signed_at


def to_host(library, letter):
    """Send the host the link; return its address."""
    Actor(library.cast.lise).send("letter_to_host", letter.public_id)
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
    outside = Actor()
    assert "Universiteit Utrecht" in outside.see(address).content.decode()
    outside.post(address, name="Anneke de Vries")
    assert state(case) == "preparing"
    again = outside.see(address).content.decode()
    assert "password" not in again
    outside.post(address, name="Somebody else")
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
            Actor(user).post("duty", task.public_id, state="done")
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
    Actor().post(to_host(library, letter), name="Anneke de Vries")
    codes = settle_duties(library, case)
    assert codes == SHORT_STAY
    cleared = Actor(cast.hanne).post("stay_clear", case)
    assert (cleared.status_code, state(case)) == (302, "cleared")
    clock.move_to(datetime(2027, 3, 15, 8, tzinfo=UTC))
    Actor(cast.lise).send("stay_arrival", case)
    assert state(case) == "ongoing"
    clock.move_to(datetime(2027, 3, 22, 8, tzinfo=UTC))
    Actor(cast.lise).send("stay_return", case)
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
    cast, lise = library.cast, Actor(library.cast.lise)
    lise.post("stay_report_write", case, summary="A good week.", results="A new routine.")
    file = SimpleUploadedFile("certificate.pdf", PDF, "application/pdf")
    assert lise.post("stay_certificate", case, file=file).status_code == 302
    assert lise.post("stay_report_hand_in", case, share="on").status_code == 302
    assert Actor(cast.bodil).post("stay_report_judge", case, approve="1").status_code == 302
    assert lise.post("participant_report_sent", case).status_code == 302
    lise.send("settlement_write", case)
    assert lise.post("settlement_hand_in", case).status_code == 302
    page = Actor(cast.pal).see("settlement_judge", case)
    assert f"{WEEK:,}".replace(",", "") in re.sub(r"[,\s\u00a0]", "", page.content.decode())
    assert Actor(cast.pal).post("settlement_judge", case, approve="1").status_code == 302


def exported(library, case):
    """Look at the row of the export: complete, and right."""
    address = f"{reverse('erasmus')}?call_year=2026"
    ((row, lacks),) = Actor(library.cast.ingrid).see(address).context["rows"]
    assert lacks == []
    values = {name: row.values[name] for name in EXPORTED}
    assert values == EXPORTED
    file = Actor(library.cast.ingrid).client.get(f"{address}&export=csv")
    assert "NL UTRECHT01" in b"".join(file).decode()
