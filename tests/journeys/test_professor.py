"""A professor's research term, from the clock to the closed settlement, postponed on the way."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
import time_machine

from mobility.applications.models import Application
from mobility.settling.models import Settlement
from portal.people.models import Relation
from tests.cast import ROLES_AT, build_cast, make_employment, make_person, make_user
from tests.journeys.acting import Actor, a_pdf, mailed
from tests.portal.places.register import ETH, make_institution

pytestmark = pytest.mark.django_db
PERIODS = "external_id,person_id,kind,role,starts_on,ends_on,percent"


def at(year, month, day):
    """Move the clock to nine in the morning of a day."""
    return time_machine.travel(datetime(year, month, day, 9, tzinfo=ZoneInfo("Europe/Oslo")))


class Journey:
    """The people of the journey, each at a screen, and the one case they all look at."""

    def __init__(self):
        self.cast = build_cast()
        self.users = {name: self._professor(name) for name in ("paula", "niels")}
        Relation.objects.create(
            person=self.cast.petter.person,
            other=self.users["paula"].person,
            kind="supervisor",
            starts_on=date(2025, 9, 1),
        )
        make_institution(ETH, "ETH Zurich", "CH", "Zurich")

    def _professor(self, name):
        person = make_person(name.capitalize(), hr_id=f"H-{name}")
        begun = {"starts_on": date(2019, 8, 1), "ends_on": None}
        make_employment(person, self.cast.FYS, "1013", **begun)
        return make_user(person)

    def __getattr__(self, name):
        """Sit down at the screen of somebody, today."""
        if name.startswith("_") or name == "users":
            raise AttributeError(name)
        return Actor(self.users.get(name) or getattr(self.cast, name))

    def case(self, name="paula"):
        """Return the application of somebody as it stands."""
        return Application.objects.select_related("case").get(case__person=self.users[name].person)

    @property
    def key(self):
        """Return what stands in the addresses of the professor's case."""
        return self.case().case.public_id


def the_clock_is_filled(journey, write_file, run_import):
    lines = (
        "A1,H-paula,ordinary,,2019-08-01,,100",
        "A2,H-paula,buyout,,2022-01-01,2022-12-31,50",
        "A3,H-niels,ordinary,,2019-08-01,,100",
    )
    path = write_file(PERIODS, *lines)
    assert run_import("service_periods", path, "--dry-run")["created"] == 3
    journey.paula.open("/research-term/").sees("Cannot tell")
    assert run_import("service_periods", path)["created"] == 3
    page = journey.paula.open("/research-term/")
    page.sees("A term of 12 months is earned from 1 Feb 2024: 90 months, where 48 are needed.")
    page.sees("Buy-out took away 6 months.", "A term of 6 months Earned")


def a_call_is_announced(journey):
    page = journey.finn.open("/calls/budgets/").follow("Add a budget")
    page.press(
        "Save",
        unit="NAT",
        title="Research terms",
        schemes="research_term",
        starts_on="2026-01-01",
        ends_on="2027-12-31",
        amount="250000",
        currency="NOK",
    )
    page.sees("Research terms")
    page.open("/calls/").follow("Announce a call").press(
        "Continue", scheme="research_term", unit="NAT"
    )
    page.press(
        "Save",
        title_en="Research terms 2026",
        opens_on="2026-01-09",
        closes_on="2026-03-01",
        starts_from="2026-08-01",
        starts_until="2027-08-01",
        ranking_due_on="2026-04-01",
        decision_due_on="2026-05-01",
        places=1,
    )
    page.press("Publish").sees("The call is published.", "250,000.00 NOK left")


def the_application_is_written(journey):
    page = journey.paula.open("/applications/new/")
    page.sees("A term of 12 months is earned from 1 Feb 2024: 78 months, where 48 are needed.")
    page.press("Research terms 2026").sees("5 missing")
    page.press(
        "Save and continue",
        title="Measuring light in cold traps",
        term_months=6,
        plan="Measure and write.",
        expected_results="Two articles.",
        strategic_link="The strategy names light.",
    )
    the_host_is_named(page, "2026-09-01", "2027-01-31")
    page.press("Add somebody").press("Save and continue", **{"part-0-relation": "partner"})
    page.press("Save and continue", funding_plan="Own salary and the grant.", wants_award="on")
    page.press("Save and continue", **{"part-0-covered_by": "bjarne@uu.example"})
    page.follow("While you are away")
    page.press("Add something", teaching_plan="Niels teaches FYS1001 in the spring.")
    taught = {"part-1-subject": "FYS1001", "part-1-covered_by": "pia@uu.example"}
    page.press("Save and continue", **taught)
    page.press("Attach", kind="invitation", file=a_pdf()).sees("invitation.pdf")
    page.follow("Continue").sees("A term of 6 months is earned from 1 Aug 2021: 79 months")
    page.sees("Whole months, household of 2 5 31,625 158,125", "Advance 94,875 NOK")
    page.press("Submit the application").sees("Your application is submitted")
    assert mailed(page.user) == page.url


def those_named_confirm(journey):
    for name, asked in (("bjarne", "Petter Utsiktsen"), ("pia", "FYS1001")):
        page = getattr(journey, name)
        page.open(f"/applications/{journey.key}/", status=404)
        page.open(mailed(page.user)).sees("Paula Utsiktsen", asked, "1 Sep 2026 – 31 Jan 2027")
        page.press("Answer", answer="yes").sees("Thank you.")
    page = journey.paula.open(f"/applications/{journey.key}/")
    page.sees("Bjarne Utsiktsen · Confirmed", "Pia Utsiktsen · Confirmed")


def another_applies(journey):
    page = journey.niels.open("/applications/new/").press("Research terms 2026")
    page.press(
        "Save and continue",
        title="Ice under light",
        term_months=6,
        plan="Drill.",
        expected_results="An article.",
        strategic_link="The fjord.",
    )
    the_host_is_named(page, "2026-08-15", "2026-12-14")
    page.press("Save and continue")
    page.press("Save and continue", funding_plan="The grant.", wants_award="on")
    page.press("Save and continue", teaching_plan="No courses in the autumn.")
    page.follow("Continue").press("Submit the application")
    assert journey.case("niels").case.state == "submitted"


def the_host_is_named(page, first, last):
    page.press(
        "Save and continue",
        **{
            "part-0-host": "ETH Zurich",
            "part-0-starts_on": first,
            "part-0-ends_on": last,
            "part-0-contact_name": "Anna Muster",
            "part-0-contact_email": "muster@ethz.example",
            "part-0-is_main_host": "on",
        },
    )


def the_head_recommends_and_ranks(journey):
    for name in ("Paula", "Niels"):
        page = journey.frida.open("/work/").follow(name).follow("Assess")
        scores = {name: "strong" for name in page.fields if name.startswith("score-")}
        page.press("Keep the assessment", recommendation="recommended", text="Strong.", **scores)
        page.sees("Recommended since 9 Mar 2026")
    page.follow("See the ranking")
    for place, name in enumerate(("Niels", "Paula"), start=1):
        page.press("Place", near=name, at=place)
    page.press("Move Paula Utsiktsen up", near="Paula")
    for name in ("Niels", "Paula"):
        page.press("Keep", near=name, reason="The host waits.")
    page.follow("Hand in the ranking").press("Hand in")
    # What the applicant sees
    page = journey.paula.open(f"/applications/{journey.key}/")


def the_faculty_decides(journey):
    page = journey.finn.open("/deciding/")
    page.follow("Research terms 2026", near="NAT en")
    page.press("Lay in what is handed in").sees("Here the money or the places end 2")
    for name in ("Paula", "Niels"):
        page.press("Keep", near=name, reason="As the department.")
    page.follow("Hand in the ranking").press("Hand in").follow("Decisions")
    page.press("Prepare the chosen", chosen=journey.key).press("Prepare", outcome="granted")
    other = journey.case("niels").case.public_id
    page.press("Prepare the chosen", chosen=other)
    why = "Only one place this year."
    page.press("Prepare", outcome="refused", reason_code="budget", reason_text=why)
    journey.round = page.url
    page = journey.dina.open("/work/").sees("Paula Utsiktsen Application").open(journey.round)
    page.press("Decide the chosen", chosen=[journey.key, other])
    page.press("Decide all of these").sees("2 decisions are made.")
    assert page.confirmed == 1
    journey.paula.open(f"/applications/{journey.key}/").sees("Ranked since", "The faculty decides")


def the_letters_go_out_together(journey):
    other = journey.case("niels").case.public_id
    page = journey.finn.open(journey.round)
    page.press("Release the chosen", chosen=[journey.key, other]).press("Release them now")
    assert journey.case("niels").case.state == "refused"
    page = journey.paula
    page.open(mailed(page.user)).sees("Granted since 20 Apr 2026", "Up to 158,125 NOK")
    page.follow("Your application has been granted").sees("158,125")
    page.open(f"/applications/{journey.key}/").follow("Answer the offer")
    page.press("Accept the offer").sees("Accepted since 20 Apr 2026")
    journey.finn.open(journey.round).sees("read 20 Apr 2026")


def the_agreement_is_signed(journey):
    page = journey.frida.open(f"/applications/{journey.key}/").follow("letters and agreements")
    page.follow("Write it Agreement on change of workplace").press("Look at it first")
    page.sees("1 September 2026 – 31 January 2027", "section 14-7", "153 days")
    page.press("Write the letter").sees("The letter is written.")
    page = journey.paula
    page.open(mailed(page.user)).follow("Sign: Employee").press("Sign")
    assert page.confirmed == 1
    page.open(f"/applications/{journey.key}/").sees("Accepted since")
    page = journey.frida.open(f"/letters/{journey.key}/").sees("signed 27 Apr 2026")
    page.follow("Agreement on change of workplace").sees("Employer: Frida").follow(
        "Sign: Employer"
    ).press("Sign")
    assert page.confirmed == 1
    page = journey.paula.open(f"/applications/{journey.key}/")
    page.sees("Being prepared since 27 Apr 2026")


def the_start_is_postponed(journey):
    page = journey.paula.open(f"/applications/{journey.key}/").follow("Ask for a change")
    page.follow("Postpone")
    first, last = page.field("starts_"), page.field("ends_")
    days = {first: "2027-02-01", last: "2027-05-31"}
    page.press("See what the change does", reason="The host moves its laboratory.", **days)
    page.sees("1 Feb 2027 – 31 May 2027", "Total so far 126,500 −31,625", "Advance 75,900 NOK")
    page.sees("Changed task: Passport, by 3 Dec 2026").press("Send the request")
    page.sees("Waits for an answer: Dean", "158,125 NOK → after the change: 126,500 NOK")
    assert journey.case().segments.get().starts_on == date(2026, 9, 1)
    page = journey.dina.open("/work/").follow("Paula").sees("The host moves its laboratory.")
    page.follow("Approve").press("Approve", answer="Fine.")
    page = journey.paula.open(f"/applications/{journey.key}/")
    page.sees(
        "Postpone the stay, 1 Jun 2026: Approved", "The change of your stay has been approved"
    )


def the_duties_are_done(journey):
    page = journey.paula.open(f"/applications/{journey.key}/").sees("Postponed since 1 Jun 2026")
    page.open(f"/duties/{journey.key}/")
    page.press("Prepare the stay again").sees("The stay is prepared again.")
    page.sees("The stay changed (now from 1 Feb 2027 to 31 May 2027) after this was done.")
    page.open("/duties/safety/")
    page.press("Save", name="Kari Nordmann", phone="+47 900 00 000", passport_until="2031-01-01")
    who = {role: name for name, role, _ in reversed(ROLES_AT)}
    for task in journey.case().case.tasks.filter(key__startswith="duty.", state="open"):
        page = getattr(journey, "paula" if task.person_id else who[task.role])
        page.open(f"/duties/tasks/{task.public_id}/")
        page.press("Done")
    journey.paula.open(f"/duties/{journey.key}/").sees("All that is required is done.")


def hr_clears(journey):
    page = journey.hanne.open("/work/tasks/")
    page.open(f"/duties/{journey.key}/").follow("Clear the stay").press("Clear the stay")
    page.sees("The stay is cleared.")


def there_and_back(journey):
    with at(2027, 2, 1):
        page = journey.paula.open("/").follow("Have you arrived?")
        page.press("I have arrived", on="2027-02-01").sees("Your arrival is confirmed.")
        journey.erik.open("/duties/where/").sees("Paula Utsiktsen", "ETH Zurich")
    with at(2027, 5, 21):
        page = journey.paula.open("/").follow("Are you back?")
        page.press("I am back", **{page.field("ends_"): "2027-05-20"})
        page.sees("Your return is confirmed.")


def the_report_is_written(journey):
    page = journey.paula.open(f"/after/{journey.key}/receipts/")
    ticket = {"kind": "travel", "paid_on": "2027-01-20", "amount": "6400", "currency": "NOK"}
    page.press("Add the receipt", file=a_pdf("ticket.pdf"), text="Train", **ticket)
    page.open(f"/applications/{journey.key}/").follow("Draft")
    page.follow("Write the report")
    page.press("Save as a draft", summary="We measured.", results="Two.", advice="Rent early.")
    page.press("Add", kind="joint_publication", text="Article in Nature Physics")
    page.press("Add", kind="funding_application", programme="erc", text="Light for all")
    page.press("Hand in the report", share="on")
    page = journey.frida.open("/work/tasks/")
    page.open(f"/after/{journey.key}/report/").follow("Approve or send back").press("Approve")
    assert journey.case().case.state == "reported"


def the_money_is_settled(journey):
    page = journey.paula.open(f"/after/{journey.key}/settlement/").follow("Write the settlement")
    days = {"documented_from": "2027-02-01", "documented_until": "2027-05-20"}
    paid = {"advance_paid": "75900", "other_support": "0", "commuter_declared": "on"}
    page.press("Save as a draft", **days, **paid)
    page.press("Hand in the settlement").sees("Whole months", "122,358")
    page = journey.pal.open("/work/tasks/")
    page.open(f"/after/{journey.key}/settlement/").follow("Approve or send back")
    page.press("Approve")
    assert journey.case().case.state == "closed"
    settlement = Settlement.objects.get(application=journey.case())
    assert settlement.calculation.total == Decimal(122358)
    assert Decimal(settlement.calculation.payments["balance"]) == Decimal(46458)
    page = journey.paula.open(f"/applications/{journey.key}/").sees("Closed since")


def another_finds_the_experience(journey):
    page = journey.mia.open("/after/experience/?q=zurich").sees("Paula Utsiktsen")
    page.open(f"/after/experience/{journey.key}/").sees("Rent early.").sees_not("122,358")
    page.open(f"/applications/{journey.key}/", status=404)


def test_a_research_term_from_clock_to_closed_settlement(db, write_file, run_import):
    with at(2026, 1, 8):
        journey = Journey()
        the_clock_is_filled(journey, write_file, run_import)
        a_call_is_announced(journey)
    with at(2026, 1, 12):
        the_application_is_written(journey)
        those_named_confirm(journey)
    with at(2026, 2, 2):
        another_applies(journey)
    with at(2026, 3, 9):
        the_head_recommends_and_ranks(journey)
    with at(2026, 4, 7):
        the_faculty_decides(journey)
    with at(2026, 4, 20):
        the_letters_go_out_together(journey)
    with at(2026, 4, 27):
        the_agreement_is_signed(journey)
    with at(2026, 6, 1):
        the_start_is_postponed(journey)
    with at(2026, 12, 14):
        the_duties_are_done(journey)
        hr_clears(journey)
    there_and_back(journey)
    with at(2027, 6, 7):
        the_report_is_written(journey)
    with at(2027, 6, 14):
        the_money_is_settled(journey)
        another_finds_the_experience(journey)
