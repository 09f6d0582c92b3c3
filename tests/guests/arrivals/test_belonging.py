"""Number, tax, social security, insurance, health and family (incoming.md 2.4 to 2.6, 8.3)."""

from dataclasses import replace

import pytest

from tests.guests.arrivals.imagined import PARAMETERS, codes, said


@pytest.mark.parametrize(
    ("days", "tax", "id_check", "number"),
    [
        (2, "unit_registers", "not_needed", "d_number"),
        (3, "card_no_id_check", "not_needed", "d_number"),
        (13, "card_no_id_check", "not_needed", "d_number"),
        (14, "card_id_check", "needed", "d_number"),
        (90, "card_id_check", "needed", "d_number"),
        (200, "card_id_check", "needed", "national_number"),
    ],
)
def test_a_paid_guest_gets_a_card_and_under_fourteen_days_no_id_check(days, tax, id_check, number):
    facts = said("US", days, kind="paid_guest", pay="stipend")
    assert (facts.tax, facts.id_check, facts.number_path) == (tax, id_check, number)


@pytest.mark.parametrize(
    ("pay", "tax"),
    [("own", "none"), ("home_employer", "check"), ("external_grant", "check")],
)
def test_without_income_from_us_a_short_stay_gives_no_number(pay, tax):
    facts = said("US", 80, pay=pay)
    assert (facts.number_path, facts.id_check, facts.tax) == ("none", "not_needed", tax)


def test_a_norwegian_has_a_number_already():
    facts = said("NO", 400, kind="postdoc", pay="salary")
    assert (facts.number_path, facts.report_move) == ("none", True)


@pytest.mark.parametrize(
    ("citizenship", "country", "days", "scheme"),
    [
        ("DE", "DE", 90, "ehic"),
        ("DE", "DE", 91, "s1"),
        ("DK", "SE", 91, "s1"),
        ("US", "US", 364, "usa_n101"),
        ("US", "US", 365, "employer_liable"),
        ("DE", "US", 200, "usa_n101"),
        ("BR", "BR", 200, "home_confirmation"),
        # The European rules hold by citizenship and country, both.
        ("BR", "DE", 200, "home_confirmation"),
        ("DE", "BR", 200, "home_confirmation"),
        ("DE", "", 200, "unknown"),
    ],
)
def test_a_foreign_employer_shows_the_paper_of_its_scheme(citizenship, country, days, scheme):
    facts = said(citizenship, days, residence="", home_country=country)
    assert facts.social_security == scheme
    assert ("residence" in facts.missing) is (scheme == "unknown")


@pytest.mark.parametrize(
    ("citizenship", "days", "scheme"),
    [
        ("DE", 200, "ehic"),
        ("US", 90, "private"),
        ("US", 91, "voluntary"),
        ("US", 364, "voluntary"),
        ("US", 365, "check"),
        ("DE", 365, "check"),
    ],
)
def test_who_has_no_employer_is_told_what_there_is(citizenship, days, scheme):
    assert said(citizenship, days, pay="own").social_security == scheme


@pytest.mark.parametrize(
    ("citizenship", "elsewhere", "scheme"),
    [
        ("DE", False, "member"),
        ("DE", True, "a1"),
        ("DK", None, "member"),
        ("US", True, "certificate_of_coverage"),
    ],
)
def test_an_employee_is_a_member_unless_two_countries_ask(citizenship, elsewhere, scheme):
    facts = said(citizenship, 400, kind="adjunct", pay="salary", works_elsewhere=elsewhere)
    assert facts.social_security == scheme


@pytest.mark.parametrize(("days", "told"), [(364, True), (365, False)])
def test_a_short_contract_of_an_eea_citizen_asks_for_an_a1(days, told):
    facts = said("DE", days, kind="postdoc", pay="salary")
    assert ("remark.short_contract" in codes(facts.remarks)) is told


@pytest.mark.parametrize(
    ("pay", "needed"), [("salary", "not_needed"), ("stipend", "needed"), ("own", "needed")]
)
def test_only_who_has_a_salary_from_us_is_insured(pay, needed):
    assert said(pay=pay).insurance == needed


@pytest.mark.parametrize(
    ("citizenship", "residence", "answer"),
    [
        ("BR", "BR", "needed"),
        ("BR", "US", "needed"),
        ("DE", "CN", "needed"),
        ("US", "US", "unknown"),
        # The list ends with E: whoever comes later in the alphabet is not guessed.
        ("IN", "IN", "unknown"),
        ("DK", "DK", "unknown"),
    ],
)
def test_tuberculosis_looks_at_where_somebody_comes_from(citizenship, residence, answer):
    assert said(citizenship, 120, residence=residence).tuberculosis == answer
    assert said(citizenship, 90, residence=residence).tuberculosis == "not_needed"


@pytest.mark.parametrize(
    "changes", [{"tb_list_complete": True}, {"tb_not_listed": ("US",)}], ids=["complete", "named"]
)
def test_the_institution_can_say_who_is_not_on_the_list(changes):
    assert said("US", 120, replace(PARAMETERS, **changes)).tuberculosis == "not_needed"


def test_residence_in_a_listed_country_is_enough_without_a_citizenship():
    assert said("BR", 120, citizenships=()).tuberculosis == "needed"


@pytest.mark.parametrize(
    ("citizenship", "days", "answer"),
    [
        ("IN", 400, "apply_together"),
        ("DE", 400, "register"),
        ("DK", 400, "register"),
        ("US", 60, "own_entry"),
        ("DE", 60, "own_entry"),
    ],
)
def test_the_family_follows_the_guests_path(citizenship, days, answer):
    assert said(citizenship, days, partner_coming=True).family == answer
    assert said(citizenship, days, partner_coming=None, children_ages=(3,)).family == answer
    assert said(citizenship, days, partner_coming=False).family == "none"


@pytest.mark.parametrize(
    ("age", "told"),
    [
        (5, {"remark.kindergarten"}),
        (6, {"remark.school"}),
        (17, {"remark.school"}),
        (18, set()),
    ],
)
def test_children_bring_kindergarten_or_school(age, told):
    found = codes(said(children_ages=(age,)).remarks)
    assert found & {"remark.kindergarten", "remark.school"} == told


def test_a_remote_guest_who_is_paid_asks_the_tax_office_and_enters_nothing():
    facts = said("IR", 400, kind="remote_guest", pay="stipend")
    assert (facts.tax, facts.social_security, facts.insurance) == (
        "check",
        "not_relevant",
        "not_needed",
    )
    assert said("IR", 400, kind="remote_guest", pay="own").tax == "none"
    assert said(kind="remote_guest", citizenships=(), partner_coming=None).missing == ()


def test_kind_and_pay_that_disagree_are_told():
    assert "remark.kind_and_pay" in codes(said(kind="postdoc", pay="own").remarks)
    assert "remark.contract_or_guest" in codes(said(kind="msca_fellow", pay="stipend").remarks)
