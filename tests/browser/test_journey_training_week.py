"""A librarian's Erasmus+ week in a browser: the last euros contested, to closed and exported."""

import re
from uuid import UUID

import pytest

from tests.browser.stations import (
    day,
    the_duties_are_done,
    the_money_is_settled,
    the_report_is_handed_in,
    there_and_back,
)
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
FIRST, LAST = 120, 124
WEEK = 1219
PLAN = {"plan": "Følge arbeidet med åpen vitenskap i en uke.", "language": "engelsk"}


def apply(librarian):
    """Apply from the start page; return the case."""
    librarian.open("/applications/new/")
    with librarian.page.expect_navigation():
        librarian.page.locator("form[action*=staff_training] button").first.click()
    librarian.write(**PLAN).pick(activity_type="shadowing", seniority="intermediate")
    librarian.press("Lagre og fortsett")
    librarian.find("part-0-host", "Delft University")
    librarian.write(part__0__starts_on=day(FIRST), part__0__ends_on=day(LAST))
    librarian.write(part__0__contact_name="Anneke de Vries")
    librarian.write(part__0__contact_email="anneke@delft.example", travel_days=2)
    librarian.press("Lagre og fortsett").press("Fortsett").press("Send inn søknaden")
    return librarian.key()


def contest(person, stored, case):
    """Let two sessions press for the last euros; the other one is told and wait-lists."""
    sql = (
        "select c.public_id from portal_case c join mobility_application a on a.case_id = c.id "
        "where a.scheme = 'staff_training' and c.state = 'recommended' and c.public_id != ?"
    )
    other = str(UUID(stored.one(sql, case.replace("-", ""))))
    left = "update mobility_budget set amount = reserved + ? where currency = 'EUR'"
    stored.run(left, WEEK + 400)
    first, second = person("internasjonal"), person("internasjonal", window=2)
    first.open(f"/deciding/first-come/{case}/")
    second.open(f"/deciding/first-come/{other}/")
    first.press("Sett av pengene og gi tilbud")
    second.press("Sett av pengene og gi tilbud")
    assert "400" in second.text()
    assert (stored.state(case), stored.state(other)) == ("funds_reserved", "recommended")
    second.press("Sett på venteliste")
    assert stored.state(other) == "waitlisted"
    return first


def agree(person, stored, librarian, office, case):
    """Write the agreement and let three parties sign, the host by a link without account."""
    librarian.open(f"/letters/{case}/new/erasmus_agreement_training/").press("Skriv brevet")
    librarian.press("Send verten en lenke").press("Send lenken")
    sign(librarian, case)
    sign(office, case)
    sent = "select text from portal_message where text like '%/documents/link/%' order by id desc"
    link = re.search(r"/documents/link/\S+", stored.one(sent))[0]
    by_host(librarian.context.browser, librarian.address, stored, link)
    assert stored.state(case) == "preparing"


def sign(who, case):
    who.open(f"/letters/{case}/").press("Erasmus").press("Signer").press("Signer").sees("Signert.")


def by_host(browser, address, stored, link):
    """Open the link in a browser of its own: expired, then open, then used."""
    there = Visitor(browser, address)
    until = stored.one("select expires_at from portal_externallink order by id desc")
    stored.run("update portal_externallink set expires_at = '2020-01-01 00:00:00'")
    assert there.go(link) == 410
    stored.run("update portal_externallink set expires_at = ?", until)
    assert there.go(link) == 200
    there.page.fill("input[name=name]", "Anneke de Vries")
    with there.page.expect_navigation():
        there.page.locator("main form button").last.click()
    assert there.go(link) == 200
    assert there.page.locator("input[name=name]").count() == 0
    there.close()


def the_row_is_exported(office, name):
    """Find the mobility in the export of its call year: complete, and right; take the file."""
    office.open("/partners/erasmus/")
    for year in office.page.locator("[name=call_year] option").all_inner_texts():
        if name not in office.pick(call_year=year).press("Vis").text():
            continue
        row = " ".join(office.near(name).inner_text().split())
        assert "1 219 EUR" in row, row
        assert "ingenting" in row, row
        with office.page.expect_download() as download:
            office.main.get_by_role("link", name="CSV").click()
        lines = download.value.path().read_text("utf-8-sig").splitlines()
        return next(line for line in lines if name.split()[0] in line)
    raise AssertionError(f"{name} is not in the export")


def test_a_training_week_from_first_thought_to_closed_and_exported(person, stored):
    librarian = person("bibliotekar")
    case = apply(librarian)
    assert stored.state(case) == "submitted"
    head = person("bibliotekleder").open(f"/applications/{case}/").press("Vurder")
    head.tick("recommendation", "recommended").press("Lagre vurderingen")
    office = contest(person, stored, case)
    librarian.open(f"/applications/{case}/").press("Svar på tilbudet")
    librarian.press("Takk ja til tilbudet")
    agree(person, stored, librarian, office, case)
    the_duties_are_done(person, case, "bibliotekar", "bibliotekleder")
    there_and_back(person, stored, case, "bibliotekar", FIRST, LAST)
    the_report_is_handed_in(person, case, "bibliotekar", "bibliotekleder")
    librarian.open(f"/applications/{case}/").press("Jeg har sendt deltakerrapporten")
    the_money_is_settled(person, case, "bibliotekar", "1 219")
    assert stored.state(case) == "closed"
    row = the_row_is_exported(office, librarian.name())
    assert "Delft University of Technology" in row, row
