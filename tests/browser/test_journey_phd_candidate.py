"""A PhD candidate in a browser: 14 months left, a partner, two hosts in two countries, closed."""

import pytest

from tests.browser.rounds import (
    a_call_is_announced,
    hand_in,
    prepared,
    the_call_closes,
    the_dean_decides,
    the_faculty_merges,
    the_head_places,
    the_head_recommends,
    the_offer_is_accepted_and_signed,
)
from tests.browser.stations import (
    day,
    the_duties_are_done,
    the_money_is_settled,
    the_report_is_handed_in,
    there_and_back,
    whole_months,
)

pytestmark = pytest.mark.browser
SCHEME, CALL = "Utenlandsopphold i ph.d.-perioden", "Utenlandsopphold i høst"
NAME = "Priya Sharma"
FIRST, LAST = whole_months(100, 3)
MOVES = FIRST + 45
PLAN = {
    "title": "Kalde atomer i to laboratorier",
    "plan": "Måle i Zürich, analysere i Bologna.",
    "thesis_relevance": "Tredje artikkel bygger på det.",
}


@pytest.fixture
def candidate(person, stored):
    """The candidate has 14 months left, a supervisor, and no other call is open."""
    pk = stored.one("select id from portal_person where email like 'stipendiat@%'")
    supervisor = stored.one("select id from portal_person where email like 'veileder@%'")
    stored.run("update portal_employment set ends_on = ? where person_id = ?", day(425), pk)
    stored.run("update portal_relation set other_id = ? where person_id = ?", supervisor, pk)
    the_call_closes(
        stored, stored.one("select title_nb from mobility_call where scheme = 'phd_stay'")
    )
    a_call_is_announced(person, SCHEME, CALL)
    return person("stipendiat")


def a_stay_is_tried_out(candidate):
    """Too long for the contract, then shorter; begin an application with it."""
    candidate.open("/planner/").pick(scheme=SCHEME).find("host0-host", "ETH Zurich")
    candidate.write(host0__starts_on=day(FIRST), host0__ends_on=day(MOVES)).tick("partner")
    candidate.unfold("Andre vert").find("host1-host", "University of Bologna")
    candidate.write(host1__starts_on=day(MOVES + 1), host1__ends_on=day(330)).press("Vis")
    candidate.sees("Oppholdet må være slutt senest", "A1 eller bekreftelse fra NAV")
    candidate.write(host1__ends_on=day(LAST)).press("Vis").sees("Hele måneder, husstand på 2")
    candidate.press("Begynn en søknad med dette").sees("Søknaden er begynt med planen din.", CALL)


def the_application_is_written(candidate):
    candidate.write(**PLAN).press("Lagre og fortsett").press("Lagre og fortsett")
    candidate.sees("Partner").press("Lagre og fortsett").press("Legg til en finansiering")
    candidate.tick("wants_award").write(part__0__source="Meltzer", part__0__amount=10_000)
    candidate.pick(part__0__state="granted").press("Lagre og fortsett").press("Lagre og fortsett")
    candidate.attach("file").press("Legg ved").press("Fortsett").sees("−10 000", "84 875")
    return candidate.key()


def the_supervisor_supports_it(person, candidate, case):
    candidate.press("Spør Bjørn Aune nå")
    supervisor = person("veileder").open("/work/tasks/").press("uttalelse", near=NAME)
    supervisor.tick("supports", "yes").write(text="Den tredje artikkelen trenger det.")
    supervisor.press("Gi uttalelsen").sees("Takk.")
    candidate.open(f"/applications/{case}/").press("Skriv videre").press("Se over og send inn")
    candidate.press("Send inn søknaden").sees("Søknaden er sendt inn.", "Meltzer · 10 000 NOK")


def the_faculty_grants_it(person, stored, case):
    the_head_recommends(person, NAME)
    the_call_closes(stored, CALL)
    hand_in(the_head_places(person, NAME), "Vinduet lukkes.", NAME)
    officer = the_faculty_merges(person, CALL, NAME)
    prepared(officer, case, "granted_with_conditions", conditions="Send invitasjonen fra Bologna.")
    the_dean_decides(person, stored, officer, case)
    assert stored.state(case) == "granted_with_conditions"


def test_a_candidate_goes_to_two_hosts_and_settles(person, stored, candidate):
    a_stay_is_tried_out(candidate)
    case = the_application_is_written(candidate)
    the_supervisor_supports_it(person, candidate, case)
    the_faculty_grants_it(person, stored, case)
    letter, sums = "innvilget på vilkår", ("Send invitasjonen fra Bologna.", "84 875")
    the_offer_is_accepted_and_signed(person, stored, case, "stipendiat", letter, *sums)
    the_duties_are_done(person, case, "stipendiat", "instituttleder")
    there_and_back(person, stored, case, "stipendiat", FIRST, LAST, early=14)
    the_report_is_handed_in(person, case, "stipendiat", "instituttleder")
    the_money_is_settled(person, case, "stipendiat", "−10 000", "Betales ved oppgjøret")
    assert stored.state(case) == "closed"
