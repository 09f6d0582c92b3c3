"""A professor's research term in a browser, from the clock to closed, postponed on the way."""

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
CALL = "Forskningstermin i vår"
HERS, HIS = "Åse Tveit", "Bjørn Aune"
(FIRST, LAST), (LATER, LATEST) = whole_months(150, 5), whole_months(181, 4)
ASKED = "Bekreft at du tar over"
PLAN = {
    "title": "Lys i kalde feller",
    "term_months": 6,
    "plan": "Måle og skrive.",
    "expected_results": "To artikler.",
    "strategic_link": "Satsingen på lys.",
}


def the_clock_is_put_right(person):
    person("professor").open("/research-term/").sees("En termin på 6 måneder Opptjent")
    hr = person("hr").open("/research-term/contests/").press(HERS)
    hr.press("Hele opptjeningen").press("Frikjøp").write(percent=40).press("Lagre")
    hr.press("Svar", near="ikkje 50").tick("outcome", "corrected").press("Svar")
    person("professor").open("/research-term/").sees("Frikjøp tok bort 2,3", "Rettet")


def an_application_is_written(who, first, last):
    """Apply in the call, step by step; return the case."""
    who.open("/applications/new/").press(CALL)
    who.write(**PLAN).press("Lagre og fortsett").find("part-0-host", "Delft University")
    who.write(part__0__starts_on=first, part__0__ends_on=last)
    who.write(part__0__contact_name="Anneke de Vries", part__0__contact_email="a@delft.example")
    who.press("Lagre og fortsett").press("Legg til noen").pick(part__0__relation="Partner")
    who.press("Lagre og fortsett").write(funding_plan="Egen lønn og stipend.").tick("wants_award")
    who.press("Lagre og fortsett").press("Legg til noe")
    count = who.main.get_by_label("Hvem tar over?").count()
    for place in range(count):
        who.write(**{f"part__{place}__covered_by": "nestleder@hoyfjord.example"})
    who.write(**{f"part__{count - 1}__subject": "FYS2100", "teaching_plan": "Vi deler emnet."})
    who.press("Lagre og fortsett").attach("file").press("Legg ved").sees("Filen er lagt ved.")
    who.press("Fortsett").sees(
        "En termin på 6 måneder er opptjent fra", "Hele måneder, husstand på 2"
    )
    who.press("Send inn søknaden").sees("Søknaden er sendt inn.", "Nærmeste leder")
    return who.key()


def the_deputy_takes_over(person):
    deputy = person("nestleder").open("/work/tasks/")
    while deputy.page.get_by_role("link", name=ASKED).count():
        deputy.press(ASKED).tick("answer", "yes").press("Svar").sees("Takk.").open("/work/tasks/")


def the_department_ranks(person, stored):
    the_head_recommends(person, HERS, HIS)
    the_call_closes(stored, CALL)
    head = the_head_places(person, HIS, HERS).type_at(f"Flytt {HERS} opp", "Alt+ArrowUp")
    hand_in(head, "Verten venter.", HERS, HIS)


def the_faculty_decides(person, stored, hers, his):
    officer = the_faculty_merges(person, CALL, HERS, HIS)
    officer.sees("Her slutter pengene eller plassene")
    prepared(officer, hers, "granted")
    officer.tick("chosen", his).press("Forbered de valgte").tick("outcome", "refused")
    officer.pick(reason_code="budget").write(reason_text="Bare én plass i år.").press("Forbered")
    the_dean_decides(person, stored, officer, hers, his)
    assert (stored.state(hers), stored.state(his)) == ("granted", "refused")


def the_start_is_postponed(person, stored, case):
    professor = person("professor").open(f"/applications/{case}/")
    professor.press("Be om en endring").press("Utsett").write(reason="Verten flytter.")
    professor.write(**{"Første dag hos": day(LATER), "Siste dag hos": day(LATEST)})
    professor.press("Se hva endringen gjør").sees(
        "Endret oppgave: Pass, innen", "126 500", "−31 625"
    )
    professor.press("Send ønsket").sees("Venter på svar: Dekan")
    dean = person("dekan").open("/work/").press(HERS).press("Godkjenn")
    dean.write(answer="Greit.").press("Godkjenn").sees("Endringen er godkjent.")
    assert stored.state(case) == "postponed"
    professor.open(f"/duties/{case}/").press("Forbered oppholdet på nytt")


def a_receipt_is_kept(person, case):
    professor = person("professor").open(f"/after/{case}/receipts/")
    professor.pick(kind="travel").write(paid_on=day(-140), amount=6400, text="Tog")
    professor.attach("file", "ticket.pdf").press("Legg til kvitteringen").sees("6 400 NOK")


def test_a_research_term_from_clock_to_closed_settlement(person, stored):
    the_clock_is_put_right(person)
    a_call_is_announced(person, "Forskningstermin", CALL)
    hers = an_application_is_written(person("professor"), day(FIRST), day(LAST))
    his = an_application_is_written(person("veileder"), day(FIRST + 14), day(LAST))
    the_deputy_takes_over(person)
    the_department_ranks(person, stored)
    the_faculty_decides(person, stored, hers, his)
    granted = "Søknaden din er innvilget"
    the_offer_is_accepted_and_signed(person, stored, hers, "professor", granted, "158 125")
    the_start_is_postponed(person, stored, hers)
    the_duties_are_done(person, hers, "professor", "instituttleder")
    there_and_back(person, stored, hers, "professor", LATER, LATEST, early=2)
    a_receipt_is_kept(person, hers)
    the_report_is_handed_in(person, hers, "professor", "instituttleder")
    the_money_is_settled(person, hers, "professor", "6 400", "Betales ved oppgjøret")
    assert stored.state(hers) == "closed"
    person("stipendiat").open("/after/experience/?q=delft").sees(HERS)
