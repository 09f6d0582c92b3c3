"""Which papers a guest needs: the six imagined guests of the issue, and the rules one by one."""

from datetime import date

import pytest

from guests.papers.rules import NEEDED, PaperFacts, holds_until, needed_agreements, offers
from guests.papers.selectors.needs import visa_of
from tests.guests.arrivals.imagined import said

ANSWERS = ("duration_class", "permit_path", "id_check")


def facts(citizenship="US", days=60, *, kind="unpaid_guest", funding="home_employer", **more):
    """Return a guest's facts with what the shipped rules of arrivals answer."""
    needs = more.pop("needs", ())
    asked = {"kind": kind, "pay": funding, "needs": tuple(needs)}
    if not citizenship:
        asked |= {"citizenships": (), "residence": ""}
    arrival = said(citizenship or "US", days, **asked)
    answers = {name: getattr(arrival, name) for name in ANSWERS} | {"visa": visa_of(arrival)}
    case = arrival.case
    return PaperFacts(
        kind=kind,
        funding=funding,
        needs=frozenset(needs),
        starts_on=case.starts_on,
        ends_on=case.ends_on,
        **answers,
        **more,
    )


def by_level(one):
    found = offers(one)
    needed = {offer.kind for offer in found if offer.level == NEEDED}
    return needed, {offer.kind for offer in found} - needed


AGREED = {"access_agreement", "guest_agreement"}
RECEIVED = {"welcome_letter", "arrival_guide"}
GUESTS = {
    "a Brazilian visiting PhD candidate for eight months in a lab": (
        facts("BR", 243, kind="visiting_phd", funding="own", needs=("lab", "housing")),
        AGREED | RECEIVED | {"invitation_own_funds", "housing_confirmation"},
    ),
    "an American on sabbatical for ten weeks": (facts("US", 70), AGREED | RECEIVED),
    "a Danish adjunct": (
        facts("DK", 400, kind="adjunct", funding="salary"),
        RECEIVED,
    ),
    "an Iranian postdoc, employed": (
        facts("IR", 730, kind="postdoc", funding="salary"),
        RECEIVED | {"invitation_paid"},
    ),
    "a remote guest": (
        facts("IN", 120, kind="remote_guest"),
        {"remote_agreement", "welcome_letter"},
    ),
    "a guest who never answers": (facts("", 60), AGREED | RECEIVED),
}


@pytest.mark.parametrize("name", GUESTS)
def test_the_imagined_guests_need_these_papers(name):
    one, wanted = GUESTS[name]
    needed, _ = by_level(one)
    assert needed - {"confirmation_of_stay"} == wanted


@pytest.mark.parametrize(
    ("one", "letter"),
    [
        (facts("IN", 60), "invitation_visa"),
        (facts("US", 60), "invitation_short"),
        (facts("US", 200), "invitation_own_funds"),
        (facts("US", 200, kind="paid_guest", funding="stipend"), "invitation_paid"),
        (facts("DE", 200, funding="own"), "invitation_own_funds"),
        (facts("", 60), "invitation_short"),
    ],
)
def test_the_invitation_follows_length_pay_and_visa(one, letter):
    offered = [offer.kind for offer in offers(one) if offer.kind.startswith("invitation")]
    assert offered[0] == letter


def test_who_asks_for_a_letter_needs_one():
    assert "invitation_short" in by_level(facts("US", 60, needs=("letter",)))[0]
    assert "invitation_short" in by_level(facts("US", 60))[1]


def test_a_short_visit_that_is_one_line_needs_nothing_in_writing():
    needed, useful = by_level(facts("US", 3, full_path=False, needs=("office",)))
    assert needed == set()
    assert useful == {"office_agreement", "confirmation_of_stay", "welcome_letter", "arrival_guide"}


@pytest.mark.parametrize("kind", ["adjunct", "employee", "phd_employee", "postdoc"])
def test_a_contract_of_employment_stands_in_place_of_our_agreements(kind):
    assert needed_agreements(facts("US", 200, kind=kind, funding="salary")) == []


def test_who_has_two_employers_may_agree_who_owns_the_results():
    assert "guest_agreement" in by_level(facts("DK", 400, kind="adjunct", funding="salary"))[1]


@pytest.mark.parametrize(
    ("here", "extended", "asked"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_an_extension_is_told_in_a_letter(here, extended, asked):
    needed, _ = by_level(facts("US", 60, is_here=here, extended=extended, today=date(2027, 3, 1)))
    assert ("extension_letter" in needed) is asked


@pytest.mark.parametrize(("day", "needed"), [(date(2027, 2, 2), True), (date(2026, 12, 1), False)])
def test_the_list_for_leaving_is_needed_towards_the_end(day, needed):
    found, _ = by_level(facts("US", 60, is_here=True, today=day))
    assert ("leaving_checklist" in found) is needed


def test_no_reason_tells_what_follows_from_a_citizenship():
    reasons = {offer.why for one, _ in GUESTS.values() for offer in offers(one)}
    assert not any(word in why for why in reasons for word in ("visa", "citizen", "permit"))


@pytest.mark.parametrize(
    ("signed", "until"),
    [
        ({"access_agreement": date(2027, 5, 1)}, None),
        (
            {"access_agreement": date(2027, 5, 1), "guest_agreement": date(2027, 4, 1)},
            date(2027, 4, 1),
        ),
        (
            {
                "access_agreement": date(2027, 5, 1),
                "guest_agreement": date(2027, 6, 1),
                "office_agreement": date(2027, 1, 1),
            },
            date(2027, 5, 1),
        ),
        ({}, None),
    ],
)
def test_agreements_hold_once_all_are_signed_and_to_the_earliest_last_day(signed, until):
    assert holds_until(signed, ["access_agreement", "guest_agreement"]) == until
