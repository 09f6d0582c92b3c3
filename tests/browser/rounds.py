"""A call and its round in a browser: announced, recommended, ranked, decided, released, signed."""

from mobility.calls.models import Call
from tests.browser.stations import day

FACULTY = "Fakultet for naturvitenskap"
AGREEMENT = "Avtale om endret arbeidssted"


def a_call_is_announced(person, scheme, title):
    """Let the faculty announce a call with one place, open from today."""
    officer = person("fakultet").open("/calls/").press("Lag en utlysning")
    officer.pick(scheme=scheme, unit=FACULTY).press("Fortsett")
    officer.write(title_nb=title, opens_on=day(0), closes_on=day(30), places=1)
    officer.write(starts_from=day(100), starts_until=day(600))
    officer.write(ranking_due_on=day(50), decision_due_on=day(70))
    officer.press("Lagre som utkast").press("Publiser").sees("Utlysningen er publisert.")


def the_call_closes(stored, title):
    """Let a month pass for a call."""
    rows = stored.run("select id from mobility_call where title_nb = ?", title)
    stored.move(Call, [pk for (pk,) in rows], 31)


def the_head_recommends(person, *names):
    head = person("instituttleder")
    for name in names:
        head.open("/work/").press(name).press("Vurder").pick(score__plan_quality="strong")
        head.tick("recommendation", "recommended").write(text="Sterk plan.")
        head.press("Lagre vurderingen")


def the_head_places(person, *names):
    """Let the head place these in the round, in this order; return who stands there."""
    head = person("instituttleder").open("/work/").press(names[0]).press("Se rangeringen")
    for name in names:
        head.press(f"Plasser {name}")
    return head


def hand_in(who, reason, *names):
    """Give reasons and hand the order in."""
    for name in names:
        who.write(near=name, reason=reason).press("Lagre", near=name)
    who.press("Lever rangeringen").press("Lever").sees("Rangeringen er levert.")


def the_faculty_merges(person, title, *names):
    """Let the officer lay in what is handed in, and hand the faculty's own order in."""
    officer = person("fakultet").open("/deciding/").write(q=title).press("Søk", comes="swap")
    officer.press(title, near=FACULTY).press("Legg inn det som er levert")
    hand_in(officer, "Som instituttet.", *names)
    return officer.press("Vedtak")


def prepared(officer, case, outcome, **typed):
    """Prepare one decision."""
    officer.tick("chosen", case).press("Forbered de valgte").tick("outcome", outcome)
    officer.write(**typed).press("Forbered")


def the_dean_decides(person, stored, officer, *cases):
    """Let the dean decide after giving the password again, and the officer release the letters."""
    dean = person("dekan").open(officer.path())
    stored.sign_ins_grow_old()
    asked = dean.confirmed
    chosen(dean, cases).press("Avgjør de valgte").press("Avgjør alle disse")
    dean.sees("vedtak er truffet.")
    assert dean.confirmed == asked + 1
    chosen(officer.open(officer.path()), cases).press("Send ut de valgte")
    officer.press("Send dem ut nå").again_until("Oppdater", "Ferdig")


def chosen(who, cases):
    for case in cases:
        who.tick("chosen", case)
    return who


def the_offer_is_accepted_and_signed(person, stored, case, name, letter, *sums):
    """Let the applicant read the letter and accept; the head writes the agreement; both sign."""
    one = person(name).open(f"/applications/{case}/").press(letter)
    one.sees("Støtte i alt", "Du kan klage", *sums)
    one.open(f"/applications/{case}/").press("Svar på tilbudet").press("Takk ja til tilbudet")
    head = person("instituttleder").open(f"/applications/{case}/").press("Brev og avtaler")
    head.press(f"Skriv det {AGREEMENT}").press("Skriv brevet").sees("Brevet er skrevet.")
    stored.sign_ins_grow_old()
    for who in (one, head):
        asked = who.confirmed
        who.open(f"/letters/{case}/").press(AGREEMENT).press("Signer").press("Signer")
        who.sees("Signert.")
        assert who.confirmed == asked + 1
    assert stored.state(case) == "preparing"
