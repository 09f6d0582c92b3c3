"""A librarian's Erasmus+ week in a browser, the last euros contested, until all have signed."""

import re
import sqlite3
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from mobility.management.demo.cast import PASSWORD
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
FIRST = timezone.localdate() + timedelta(days=120)
LAST = FIRST + timedelta(days=4)
WEEK = 1219
PLAN = {"plan": "Følge arbeidet med åpen vitenskap i en uke.", "language": "engelsk"}


class Person(Visitor):
    """Somebody signed in, who presses what stands on the page and looks at each page with axe."""

    def __init__(self, browser, portal, signins, role):
        super().__init__(browser, portal)
        self.sign_in(*signins[role])
        self.choose("nb")
        self.looked = {}

    def open(self, path):
        """Open a page that must be there."""
        assert self.go(path) == 200, path
        self.look()

    def press(self, words):
        """Press the button or link with these words, and look at what comes."""
        found = (
            self.page.locator("main")
            .get_by_role("button", name=words)
            .or_(self.page.locator("main").get_by_role("link", name=words))
        )
        with self.page.expect_navigation():
            found.first.click()
        self.look()

    def look(self):
        """Keep what axe finds on this page."""
        name = re.sub(r"[0-9a-f-]{36}", "…", self.page.url.removeprefix(self.address))
        violations = Axe().run(self.page).response["violations"]
        self.looked[name] = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in violations]

    def text(self):
        return self.page.locator("main").inner_text()


@pytest.fixture
def stored(data_folder):
    """The portal's database, for what time does and mail brings."""
    with sqlite3.connect(data_folder / "utsyn.sqlite3", timeout=20) as base:
        base.isolation_level = None
        yield base
    base.close()


@pytest.fixture
def person(browser, portal, signins):
    """Return a function that signs somebody in; afterwards nothing that axe found is left."""
    there = []

    def enter(role):
        there.append(Person(browser, portal, signins, role))
        return there[-1]

    yield enter
    found = {name: lines for one in there for name, lines in one.looked.items() if lines}
    complaints = [line for one in there for line in one.complaints]
    for one in there:
        one.close()
    assert (found, complaints) == ({}, [])


def one(stored, sql, *values):
    return stored.execute(sql, values).fetchone()[0]


def state(stored, case):
    return one(stored, "select state from portal_case where public_id = ?", case.replace("-", ""))


def apply(librarian):
    """Apply from the start page; return the case and how often something was pressed."""
    librarian.open("/applications/new/")
    with librarian.page.expect_navigation():
        librarian.page.locator("form[action*=staff_training] button").first.click()
    case = re.search(r"[0-9a-f-]{36}", librarian.page.url)[0]
    for name, text in PLAN.items():
        librarian.page.fill(f"#sheet [name={name}]", text)
    librarian.page.select_option("[name=activity_type]", "shadowing")
    librarian.press("Lagre og fortsett")
    librarian.page.locator("[name=part-0-host]").press_sequentially("Delft University")
    librarian.page.get_by_role("option", name="Delft University").first.click()
    for name, day in (("starts_on", FIRST), ("ends_on", LAST)):
        librarian.page.fill(f"[name=part-0-{name}]", day.isoformat())
    librarian.page.fill("[name=part-0-contact_name]", "Anneke de Vries")
    librarian.page.fill("[name=part-0-contact_email]", "anneke@delft.example")
    librarian.page.fill("[name=travel_days]", "2")
    librarian.press("Lagre og fortsett")
    librarian.press("Fortsett")
    librarian.press("Send inn søknaden")
    return case


def contest(person, stored, case):
    """Let two sessions press for the last euros; the other one is told and wait-lists."""
    sql = (
        "select c.public_id from portal_case c join mobility_application a on a.case_id = c.id "
        "where a.scheme = 'staff_training' and c.state = 'recommended' and c.public_id != ?"
    )
    raw = one(stored, sql, case.replace("-", ""))
    other = f"{raw[:8]}-{raw[8:12]}-{raw[12:16]}-{raw[16:20]}-{raw[20:]}"
    stored.execute(
        "update mobility_budget set amount = reserved + ? where currency = 'EUR'", (WEEK + 400,)
    )
    first, second = person("internasjonal"), person("internasjonal")
    first.open(f"/deciding/first-come/{case}/")
    second.open(f"/deciding/first-come/{other}/")
    first.press("Sett av pengene og gi tilbud")
    second.press("Sett av pengene og gi tilbud")
    assert "400" in second.text()
    assert (state(stored, case), state(stored, other)) == ("funds_reserved", "recommended")
    second.press("Sett på venteliste")
    assert state(stored, other) == "waitlisted"
    return first


def agree(person, stored, librarian, office, case):
    """Write the agreement and let three parties sign, the host by a link without account."""
    librarian.open(f"/letters/{case}/new/erasmus_agreement_training/")
    librarian.press("Skriv brevet")
    librarian.press("Send verten en lenke")
    librarian.press("Send lenken")
    sign(librarian, case)
    sign(office, case)
    text = one(
        stored,
        "select text from portal_message where text like '%/documents/link/%' order by id desc",
    )
    by_host(
        librarian.context.browser,
        librarian.address,
        stored,
        re.search(r"/documents/link/\S+", text)[0],
    )
    assert state(stored, case) == "preparing"


def sign(who, case):
    who.open(f"/letters/{case}/")
    who.press("Erasmus")
    who.press("Signer")
    who.press("Signer")
    if "reauthenticate" in who.page.url:
        with who.page.expect_navigation():
            who.page.fill("input[name=password]", PASSWORD)
            who.page.press("input[name=password]", "Enter")


def by_host(browser, address, stored, link):
    """Open the link in a browser of its own: expired, then open, then used."""
    there = Visitor(browser, address)
    until = one(stored, "select expires_at from portal_externallink order by id desc")
    stored.execute("update portal_externallink set expires_at = '2020-01-01 00:00:00'")
    assert there.go(link) == 410
    stored.execute("update portal_externallink set expires_at = ?", (until,))
    assert there.go(link) == 200
    there.page.fill("input[name=name]", "Anneke de Vries")
    with there.page.expect_navigation():
        there.page.locator("main form button").last.click()
    assert there.go(link) == 200
    assert there.page.locator("input[name=name]").count() == 0
    there.close()


def test_a_training_week_from_first_thought_to_all_signatures(person, stored):
    librarian = person("bibliotekar")
    case = apply(librarian)
    assert state(stored, case) == "submitted"
    head = person("bibliotekleder")
    head.open(f"/applications/{case}/")
    head.press("Vurder")
    head.page.check("[name=recommendation][value=recommended]")
    head.press("Lagre vurderingen")
    office = contest(person, stored, case)
    librarian.open(f"/applications/{case}/")
    librarian.press("Svar på tilbudet")
    librarian.press("Takk ja til tilbudet")
    agree(person, stored, librarian, office, case)
