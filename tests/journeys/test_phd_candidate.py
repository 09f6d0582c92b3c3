"""A PhD candidate with 14 months left, a partner and two hosts: from what-if to closed settlement.

Physics ranks, the Faculty of Nature decides. A second candidate is refused, appeals too late and
is granted after all by a new decision.
"""

from datetime import UTC, date, datetime

import pytest
import time_machine

from mobility.applications.models import Application
from mobility.deciding.models import Appeal
from mobility.experience.models import Evidence
from portal.documents.models import Letter
from portal.messages.models import Message
from portal.people.models import Employment, Relation
from tests.cast import LONG_AGO, build_cast, make_employment, make_person, make_user
from tests.factories.deciding import a_budget
from tests.journeys.acting import Actor, a_pdf

OPENS = datetime(2027, 1, 11, 8, tzinfo=UTC)
SKETCH = {
    "scheme": "phd_stay",
    "host0__host": "ETH Zürich",
    "host0__country": "CH",
    "host0__starts_on": "2027-05-01",
    "host0__ends_on": "2027-06-30",
    "host1__host": "Istituto Fjordico",
    "host1__country": "IT",
    "host1__starts_on": "2027-07-01",
    "host1__ends_on": "2027-12-31",
    "partner": True,
}
CALL = {
    "opens_on": "2027-01-11",
    "closes_on": "2027-01-31",
    "starts_from": "2027-04-01",
    "starts_until": "2028-03-31",
    "places": "2",
    "ranking_due_on": "2027-02-12",
    "decision_due_on": "2027-02-26",
    "legal_nature": "administrative_decision",
    "decision_level": "faculty",
}


@pytest.fixture
def clock(db):
    """The day on which the call opens; tests move it on."""
    with time_machine.travel(OPENS) as now:
        yield now


@pytest.fixture
def cast(clock):
    """Petter has 14 months left and answered "none"; Nora lived in the USA until a year ago."""
    cast = build_cast()
    petter = cast.petter.person
    cast.users["nora"] = make_user(make_person("Nora", hr_id="H-nora"))
    nora = cast.nora.person
    days = {"starts_on": date(2025, 3, 11), "ends_on": date(2028, 3, 10)}
    Employment.objects.filter(person=petter).update(**days)
    make_employment(nora, cast.FYS, starts_on=date(2026, 1, 1), ends_on=date(2028, 12, 31))
    Relation.objects.create(
        person=petter, kind="supervisor", other=cast.bjarne.person, starts_on=LONG_AGO
    )
    Evidence.objects.create(person=petter, kind="none")
    Evidence.objects.create(
        person=nora,
        kind="employment",
        country_id="US",
        institution_name="Caltech",
        starts_on=date(2024, 9, 1),
        ends_on=date(2025, 12, 31),
    )
    return cast


def case_of(user):
    return str(Application.objects.get(case__person=user.person).case.public_id)


def state_of(user):
    return Application.objects.get(case__person=user.person).case.state


def mails_to(user):
    return list(Message.objects.filter(to=user.email).values_list("kind", flat=True))


def day(clock, month, number, year=2027):
    clock.move_to(datetime(year, month, number, 8, tzinfo=UTC))


def announce(cast):
    """Let the faculty announce a call with a budget of 200,000 kroner."""
    budget = a_budget(cast.NAT, amount=200_000)
    finn = Actor(cast.finn).open("/calls/new/").press("Continue", scheme="phd_stay", unit="NAT en")
    finn.press("Save as a draft", **CALL, budget=str(budget.pk)).press("Publish")
    return budget


def plan_and_apply(cast):
    """Let Petter try out a stay that is too long, shorten it, and apply with what he found."""
    petter = Actor(cast.petter).open("/planner/").press("Show", **SKETCH)
    petter.sees("The stay must end by 10 Sep 2027", "There is still room for 5 months.")
    petter.press("Show", host1__ends_on="2027-08-31")
    petter.sees("No longer: The stay must end by 10 Sep 2027")
    petter.sees("must start by 10 Jun 2027 and be applied for by 10 Mar 2027")
    petter.sees("Whole months, household of 2 4 31,625 126,500", "−126,500")
    petter.sees("A1 or confirmation from NAV", "Insurance for the family", "Extra terms")
    petter.press("Start an application with this")
    petter.sees("The application is begun with your plan. Nothing is sent yet.")
    petter.press(
        "Save and continue",
        title="Cold atoms in two laboratories",
        plan="Measure in Zürich, analyse in Trieste.",
        thesis_relevance="The third article rests on it.",
    )
    petter.press("Save and continue", part__0__city="Zürich", part__1__city="Trieste")
    petter.sees("Household").press("Save and continue").press("Add a source of money")
    petter.press(
        "Save and continue",
        part__0__source="Meltzer",
        part__0__amount="10000",
        part__0__state="granted",
    )
    petter.press("Save and continue")
    petter.press("Attach", kind="invitation", file=a_pdf())
    petter.press("Attach", kind="cv", file=a_pdf("cv.pdf"))
    petter.follow("Check and submit").sees("There is still room for 5 months.", "116,500")
    petter.press("Ask Bjarne Utsiktsen now")
    bjarne = Actor(cast.bjarne).open("/work/tasks/").follow("Write a statement")
    bjarne.press("Give the statement", supports="yes", text="The third article needs it.")
    petter.follow("Continue writing").follow("Check and submit").press("Submit the application")
    petter.sees("You get a receipt by e-mail.", "Next: Head, FYS en · by 12 Feb 2027")
    petter.sees("The third article needs it.", "Meltzer · 10,000 NOK")


def nora_applies(cast):
    """Let Nora apply in the call for a stay in the country where she lived."""
    nora = Actor(cast.nora).open("/calls/").follow("PhD stay abroad").follow("Apply")
    nora.press("Apply in the call “PhD stay abroad”")
    nora.press("Save and continue", title="Light", plan="Measure.", thesis_relevance="Much.")
    nora.press(
        "Save and continue",
        part__0__host="Caltech",
        part__0__country="US",
        part__0__starts_on="2027-09-01",
        part__0__ends_on="2027-11-30",
    )
    nora.follow("Check and submit").sees("487 days of the last 36 months")
    nora.press("Submit the application")


def recommend_and_rank(cast, clock):
    """Let the head recommend both, rank them and hand in; the faculty lays the order in."""
    frida = Actor(cast.frida)
    for name in ("Petter", "Nora"):
        frida.open("/work/").follow(f"{name} Utsiktsen").follow("Assess")
        frida.press("Keep the assessment", recommendation="recommended", text="A good plan.")
    day(clock, 2, 1)
    frida = Actor(cast.frida).open("/work/").follow("Petter Utsiktsen").follow("See the ranking")
    frida.press("Place Petter Utsiktsen").press("Place Nora Utsiktsen")
    frida.press("Keep", reason="The window closes.").press("Keep", reason="Can wait.", nth=1)
    frida.follow("Hand in the ranking").press("Hand in").sees("The ranking is handed in.")
    finn = Actor(cast.finn).open("/deciding/").follow("PhD stay abroad", near="NAT en")
    finn.press("Lay in what is handed in").sees("All placed would cost 185,500 NOK")
    return finn


def decide(cast, finn):
    """Let the officer prepare, the dean decide and release both letters together."""
    petter, nora = case_of(cast.petter), case_of(cast.nora)
    finn.follow("Decisions").press("Prepare the chosen", chosen=[petter]).press(
        "Prepare", outcome="granted_with_conditions", conditions="Send Trieste's invitation."
    )
    finn.press("Prepare the chosen", chosen=[nora]).press(
        "Prepare", outcome="refused", reason_code="host_12_36", reason_text="Too long in the USA."
    )
    dina = Actor(cast.dina).open("/deciding/").follow("PhD stay abroad", near="NAT en")
    dina.follow("Decisions").press("Decide the chosen", chosen=[petter, nora])
    dina.press("Decide all of these").press("Release the chosen", chosen=[petter, nora])
    dina.press("Release them now")
    assert (state_of(cast.petter), state_of(cast.nora)) == ("granted_with_conditions", "refused")


@pytest.fixture
def decided(cast, clock):
    """Both applications, decided on 1 February."""
    announce(cast)
    plan_and_apply(cast)
    day(clock, 1, 12)
    nora_applies(cast)
    decide(cast, recommend_and_rank(cast, clock))


def accept_and_sign(cast, case):
    """Let Petter read the letter and accept; the head writes agreement and letter; both sign."""
    petter = Actor(cast.petter).open("/work/").follow("Petter Utsiktsen")
    petter.follow("Your application has been granted on conditions")
    petter.sees("Send Trieste's invitation.", "116,500", "15 February 2027")
    petter.open(f"/applications/{case}/").follow("Answer the offer").press("Accept the offer")
    frida = Actor(cast.frida).open("/work/").follow("Petter Utsiktsen")
    frida.follow("letters and agreements").follow("Write it Agreement on change of workplace")
    frida.press("Write the letter").sees("Employer: not signed yet")
    frida.follow("Write it Employer’s letter to NAV (A1)").press("Write the letter")
    for one in (frida, petter):
        one.open(f"/letters/{case}/").follow("Agreement on change of workplace").follow("Sign:")
        one.press("Sign").sees("Signed.")
    petter.sees("ETH Zürich; Istituto Fjordico")
    assert Letter.objects.get(kind="workplace_agreement").language == "en"
    assert state_of(cast.petter) == "preparing"


def prepare(cast, case):
    """Let everyone do their duties and HR clear the stay."""
    petter = Actor(cast.petter).open("/duties/safety/")
    petter.press("Save", name="Siv", phone="+47 99 00 00 00", passport_until="2031-01-01")
    petter.open(f"/duties/{case}/").sees(
        "The stay lasts 123 days", "4 of 11 required tasks are done"
    )
    hanne = Actor(cast.hanne).open(f"/duties/{case}/")
    for one in (petter, hanne):
        one.open(f"/duties/{case}/")
        while left := [text for text in one.buttons() if text.startswith("Done: ")]:
            one.press(left[0])
    hanne.follow("Clear the stay").press("Clear the stay").sees("Cleared to leave.")


def travel(cast, clock, case):
    """Let Petter arrive, ask in vain for another host, and come home two weeks early."""
    day(clock, 5, 2)
    petter = Actor(cast.petter).open(f"/duties/{case}/").follow("I have arrived")
    petter.press("I have arrived", on="2027-05-01").sees("Ongoing.")
    petter.open(f"/applications/{case}/").follow("Ask for a change").follow("Change host")
    wanted = {"host": "Universität Wien", "country": "AT", "reason": "The laboratory moves."}
    petter.press("See what the change does", **wanted).press("Send the request")
    petter.sees("Dean, NAT en", "Grant 116,500 NOK")
    dina = Actor(cast.dina).open("/work/").follow("Petter Utsiktsen").follow("Refuse")
    dina.press("Refuse", reason_code="purpose_lost", answer="Zürich has the laser.")
    petter.open(f"/applications/{case}/").follow("The change of your stay has not been approved")
    petter.sees("Zürich has the laser.")
    day(clock, 8, 16)
    petter = Actor(cast.petter).open(f"/duties/{case}/").follow("I am back")
    last = Application.objects.get(case__public_id=case).segments.last()
    petter.press("I am back", **{f"ends_{last.pk}": "2027-08-15"})
    petter.sees("you left on 15 Aug 2027, before the last granted day 31 Aug 2027")


def report_and_settle(cast, case):
    """Let Petter report and settle; the head approves the report, finance the settlement."""
    petter = Actor(cast.petter).open(f"/after/{case}/report/").follow("Write the report")
    petter.press("Save as a draft", summary="Measured.", results="One article.")
    petter.press("Add the file", file=a_pdf("certificate.pdf")).press("Hand in the report")
    petter.open(f"/after/{case}/settlement/").follow("Write the settlement")
    petter.press("Save as a draft", advance_paid="69900", documented_until="2027-08-15")
    petter.press("Hand in the settlement")
    frida = Actor(cast.frida).open("/work/tasks/").follow("Approve the report").press("Approve")
    frida.sees("It is done, and the person is told.")
    pal = Actor(cast.pal).open("/work/tasks/").follow("Approve the settlement")
    # 3 months of 31,625, 15 of 30 days of a fourth, 10,000 from elsewhere; 69,900 was advanced.
    pal.sees("94,875", "15,813", "−10,000", "100,688", "Paid at the settlement 30,788 NOK")
    pal.press("Approve")
    petter.open(f"/applications/{case}/").sees("Closed")


def flagged(cast):
    """Tell whether the head's work list has Petter among those without experience."""
    page = Actor(cast.frida).open("/reports/early-career/")
    return "0 without experience who can still go" not in page.text


def test_a_candidate_goes_to_two_hosts_and_settles(cast, clock):
    assert flagged(cast)
    budget = announce(cast)
    plan_and_apply(cast)
    day(clock, 1, 12)
    nora_applies(cast)
    decide(cast, recommend_and_rank(cast, clock))
    case = case_of(cast.petter)
    accept_and_sign(cast, case)
    prepare(cast, case)
    travel(cast, clock, case)
    report_and_settle(cast, case)
    assert state_of(cast.petter) == "closed"
    budget.refresh_from_db()
    assert budget.reserved == 100_688
    assert not flagged(cast)
    told = mails_to(cast.petter)
    assert {"application-received", "decision-released", "after-home"} <= set(told)
    assert {"report-approved", "settlement-approved"} <= set(told)


def test_a_late_appeal_is_marked_and_a_new_decision_replaces_the_old(decided, cast, clock):
    day(clock, 2, 25)
    case = case_of(cast.nora)
    nora = Actor(cast.nora).open(f"/applications/{case}/").sees("Refused", "Too long in the USA.")
    nora.follow("Appeal").press("Send the appeal", grounds="I lived in Norway from June 2025.")
    assert Appeal.objects.get().due_on == date(2027, 2, 22)
    finn = (
        Actor(cast.finn)
        .open("/deciding/appeals/")
        .follow("Light")
        .sees("Received after the last day, 22 Feb 2027")
    )
    finn.follow("Prepare a new decision").press("Prepare", outcome="granted")
    dina = Actor(cast.dina).open("/deciding/appeals/").follow("Light")
    dina.press("Reverse the decision and release the new letter")
    assert state_of(cast.nora) == "granted"
    new = Letter.objects.get(kind="decision_granted")
    assert new.replaces.kind == "decision_refused"
    nora.open(f"/applications/{case}/").sees("Answer the offer", "69,000")
    nora.open(f"/documents/letters/{new.replaces.public_id}/").sees("replaced")
