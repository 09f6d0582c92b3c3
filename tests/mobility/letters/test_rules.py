"""Which letters a stay needs, by its days, its countries and its scheme."""

import pytest

from mobility.letters.rules import Limits, StayFacts, agreements, needs_terms, offers

LIMITS = Limits(28, 31, 84, frozenset({"CN"}), frozenset({"US"}))


def stay(scheme="phd_stay", days=90, countries=("CH",), **facts):
    return StayFacts(scheme, days, frozenset(countries), **facts)


def needed(facts):
    return {one.kind for one in offers(facts, LIMITS) if one.level == "needed"}


@pytest.mark.parametrize(("days", "asked"), [(28, []), (29, ["workplace_agreement"])])
def test_an_agreement_is_needed_over_four_weeks(days, asked):
    assert agreements(stay(days=days), LIMITS) == asked


@pytest.mark.parametrize(("days", "asked"), [(31, False), (32, True)])
def test_the_four_terms_are_needed_over_a_month(days, asked):
    assert needs_terms(stay(days=days), LIMITS) is asked


@pytest.mark.parametrize(("days", "asked"), [(84, False), (85, True)])
def test_nav_needs_the_employers_letter_over_twelve_weeks(days, asked):
    assert ("employer_letter_nav" in needed(stay(days=days))) is asked


@pytest.mark.parametrize(
    ("scheme", "kind"),
    [
        ("staff_training", "erasmus_agreement_training"),
        ("staff_teaching", "erasmus_agreement_teaching"),
        ("staff_combined", "erasmus_agreement_combined"),
    ],
)
def test_an_erasmus_week_needs_its_own_agreement_and_a_certificate(scheme, kind):
    week = stay(scheme, days=5)
    assert agreements(week, LIMITS) == [kind]
    assert {kind, "certificate_of_attendance"} <= needed(week)


def test_a_term_at_home_needs_no_letter_about_abroad():
    home = stay("research_term", days=0, countries=())
    assert agreements(home, LIMITS) == []
    assert needed(home) == set()


def test_destination_and_way_of_travel_add_their_letters():
    assert "equipment_order" in needed(stay(countries=("CN",)))
    assert "employer_letter_tax" in needed(stay(countries=("US",)))
    assert "green_travel_statement" in needed(stay(green=True))


def test_needed_letters_come_first():
    levels = [one.level for one in offers(stay(), LIMITS)]
    assert levels == sorted(levels, key=lambda level: level != "needed")
