"""Visa, permit and registration, row by row of the domain's tables (incoming.md 2.1, 2.2, 8.3)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from guests.arrivals.rules import ArrivalCase, arrival_facts
from portal.core.periods import add_months
from tests.guests.arrivals.imagined import PARAMETERS, START, codes, lasting, said

DAY = timedelta(days=1)
HALF_YEAR = (add_months(START, 6) - START).days


@pytest.mark.parametrize(
    ("citizenship", "days", "kind", "pay", "path"),
    [
        ("DK", 91, "unpaid_guest", "own", "none"),
        ("DK", HALF_YEAR + 1, "adjunct", "salary", "report_move"),
        ("DE", 90, "employee", "salary", "none"),
        ("DE", 91, "postdoc", "salary", "registration_employee"),
        ("DE", 91, "postdoc", "external_grant", "registration_employee"),
        ("DE", 200, "unpaid_guest", "home_employer", "registration_own_funds"),
        ("CH", 200, "unpaid_guest", "own", "registration_own_funds"),
        ("US", 70, "unpaid_guest", "home_employer", "exempt_short"),
        ("US", 91, "unpaid_guest", "home_employer", "own_funds"),
        ("GB", 60, "unpaid_guest", "own", "exempt_short"),
        ("GB", 120, "unpaid_guest", "own", "own_funds"),
        ("IR", 60, "unpaid_guest", "own", "exempt_short"),
        ("IR", 400, "postdoc", "salary", "skilled_worker"),
        ("IR", 400, "phd_employee", "salary", "skilled_worker"),
        ("IN", 400, "msca_fellow", "salary", "skilled_worker"),
        ("IN", 400, "msca_fellow", "external_grant", "own_funds"),
        ("BR", 240, "visiting_phd", "stipend", "student_check"),
        ("BR", 240, "visiting_phd", "external_grant", "student_check"),
        ("BR", 240, "visiting_phd", "home_employer", "own_funds"),
        ("BR", 240, "paid_guest", "stipend", "own_funds"),
        ("US", 30, "adjunct", "salary", "legal_check"),
        ("US", 400, "adjunct", "salary", "legal_check"),
        ("US", 30, "employee", "salary", "legal_check"),
        ("US", 400, "remote_guest", "home_employer", "none"),
    ],
)
def test_the_path_of_the_domains_table(citizenship, days, kind, pay, path):
    assert said(citizenship, days, kind=kind, pay=pay).permit_path == path


@pytest.mark.parametrize(
    ("days", "length", "other", "eea", "tuberculosis"),
    [
        (89, "up_to_90", "exempt_short", "none", "not_needed"),
        (90, "up_to_90", "exempt_short", "none", "not_needed"),
        (91, "up_to_6_months", "own_funds", "registration_own_funds", "needed"),
    ],
)
def test_ninety_days_are_short_and_ninety_one_are_not(days, length, other, eea, tuberculosis):
    brazilian, german = said("BR", days), said("DE", days)
    assert (brazilian.duration_class, brazilian.permit_path) == (length, other)
    assert (german.permit_path, brazilian.tuberculosis) == (eea, tuberculosis)


@pytest.mark.parametrize(
    ("start", "last", "length", "number"),
    [
        (date(2027, 1, 1), date(2027, 6, 29), "up_to_6_months", "none"),
        (date(2027, 1, 1), date(2027, 6, 30), "up_to_6_months", "national_number"),
        (date(2027, 1, 1), date(2027, 7, 1), "over_6_months", "national_number"),
        # Six months from the last of August end with February, leap year or not.
        (date(2026, 8, 31), date(2027, 2, 26), "up_to_6_months", "none"),
        (date(2026, 8, 31), date(2027, 2, 27), "up_to_6_months", "national_number"),
        (date(2027, 8, 31), date(2028, 2, 27), "up_to_6_months", "none"),
        (date(2027, 8, 31), date(2028, 2, 28), "up_to_6_months", "national_number"),
        (date(2027, 8, 31), date(2028, 2, 29), "over_6_months", "national_number"),
        (date(2028, 2, 29), date(2028, 8, 27), "up_to_6_months", "none"),
        (date(2028, 2, 29), date(2028, 8, 28), "up_to_6_months", "national_number"),
        (date(2028, 2, 29), date(2028, 8, 29), "over_6_months", "national_number"),
    ],
)
def test_six_months_are_counted_to_the_day(start, last, length, number):
    facts = said("DK", starts_on=start, ends_on=last)
    assert (facts.duration_class, facts.number_path) == (length, number)
    assert facts.report_move == (facts.permit_path == "report_move") == (number != "none")


@pytest.mark.parametrize(
    ("citizenship", "visa", "why"),
    [
        ("US", "not_needed", "visa.free"),
        ("GB", "not_needed", "visa.free"),
        ("AL", "not_needed", "visa.free_biometric"),
        ("VU", "unknown", "visa.doubtful"),
        ("IR", "unknown", "visa.not_on_list"),
        ("ZZ", "unknown", "visa.not_on_list"),
        ("SE", "not_needed", "visa.free_movement"),
        ("CH", "not_needed", "visa.free_movement"),
    ],
)
def test_a_country_that_is_not_on_the_partial_list_is_never_guessed(citizenship, visa, why):
    facts = said(citizenship)
    assert (facts.visa, codes([facts.why["visa"]])) == (visa, {why})


@pytest.mark.parametrize(
    "changes", [{"visa_required": ("IR",)}, {"visa_list_complete": True}], ids=["named", "complete"]
)
def test_a_visa_is_needed_where_the_institution_says_so(changes):
    facts = said("IR", parameters=replace(PARAMETERS, **changes))
    assert (facts.visa, facts.permit_path) == ("needed", "visa_short")


def test_a_complete_list_still_leaves_the_doubtful_open():
    assert said("VU", parameters=replace(PARAMETERS, visa_list_complete=True)).visa == "unknown"


@pytest.mark.parametrize(
    ("until", "visa"),
    [(START + 59 * DAY, "not_needed"), (START + 58 * DAY, "unknown"), (None, "unknown")],
    ids=["to the last day", "a day short", "not told"],
)
def test_a_permit_elsewhere_is_its_own_input(until, visa):
    facts = said("IR", permit_country="DE", permit_until=until)
    assert facts.visa == visa
    assert ("permit_until" in facts.missing) == (until is None)
    assert "remark.permit_elsewhere" in codes(facts.remarks)


def test_a_permit_outside_schengen_changes_nothing():
    facts = said("IR", permit_country="CA", permit_until=START + 400 * DAY)
    assert (facts.visa, facts.missing) == ("unknown", ())
    assert "remark.permit_outside" in codes(facts.remarks)


def test_a_permit_elsewhere_opens_nothing_where_the_institution_says_so():
    closed = replace(PARAMETERS, permit_elsewhere_opens=False)
    held = {"permit_country": "DE", "permit_until": START + 400 * DAY}
    assert codes([said("IR", parameters=closed, **held).why["visa"]]) == {"visa.not_on_list"}


def test_who_has_a_norwegian_permit_is_checked_by_hr():
    facts = said("IR", 400, permit_country="NO", kind="postdoc", pay="salary")
    assert (facts.permit_path, facts.visa) == ("legal_check", "not_needed")
    assert facts.permit_first


@pytest.mark.parametrize(
    ("held", "group", "path"),
    [
        (("BR", "IT"), "eea", "registration_own_funds"),
        (("IR", "SE"), "nordic", "none"),
        (("IR", "US"), "other", "own_funds"),
        (("DE", "NO"), "nordic", "none"),
    ],
)
def test_several_citizenships_take_the_most_favourable_and_say_so(held, group, path):
    for order in (held, held[::-1]):
        facts = said("BR", 120, citizenships=order)
        assert (facts.citizenship_group, facts.permit_path) == (group, path)
        assert "remark.several_citizenships" in codes(facts.remarks)


def test_one_citizenship_told_twice_is_one():
    assert "remark.several_citizenships" not in codes(said(citizenships=("US", "US")).remarks)


def test_british_citizens_are_visa_free_and_marked_as_our_assumption():
    assert "remark.unsettled" in codes(said("GB").remarks)
    assert "remark.unsettled" not in codes(said("GB", citizenships=("GB", "IE")).remarks)


@pytest.mark.parametrize(
    ("before", "path"), [(None, "exempt_short"), (30, "exempt_short"), (31, "legal_check")]
)
def test_days_in_schengen_before_count_towards_the_ninety(before, path):
    facts = said("US", 60, schengen_days_before=before)
    assert facts.permit_path == path
    assert "remark.days_in_schengen" in codes(facts.remarks)


@pytest.mark.parametrize(
    ("start", "code"), [(date(2026, 2, 18), False), (date(2026, 2, 19), True), (START, True)]
)
def test_the_employers_code_is_asked_from_its_day(start, code):
    facts = said("IN", kind="postdoc", pay="salary", **lasting(400, start))
    assert (facts.permit_path, facts.employer_code) == ("skilled_worker", code)
    assert ("permit.skilled_worker_code" in codes(facts.findings())) is code


def test_no_code_before_the_day_the_institution_sets():
    never = replace(PARAMETERS, employer_code_from="2099-01-01")
    assert not said("IN", 400, never, kind="postdoc", pay="salary").employer_code


@pytest.mark.parametrize(("percent", "path"), [(99, "legal_check"), (100, "skilled_worker")])
def test_less_than_full_time_is_checked_by_hr(percent, path):
    assert said("IN", 400, kind="postdoc", pay="salary", percent=percent).permit_path == path


@pytest.mark.parametrize(
    ("without", "unknown"),
    [
        ("citizenships", {"citizenship_group", "visa", "permit_path", "social_security"}),
        ("starts_on", {"duration_class", "permit_path", "number_path", "social_security"}),
        ("ends_on", {"duration_class", "permit_path", "number_path", "social_security"}),
        ("pay", {"permit_path", "tax", "insurance", "social_security"}),
        ("kind", {"permit_path"}),
        ("partner_coming", {"family"}),
    ],
)
def test_a_missing_fact_is_named_and_never_silence(without, unknown):
    empty = getattr(ArrivalCase(), without)
    facts = said("US", 120, **{without: empty})
    assert without in facts.missing
    assert {name for name in unknown if getattr(facts, name) != "unknown"} == set()
    assert facts.named()[next(iter(unknown))] is None


def test_nothing_known_names_everything_that_is_asked_first():
    facts = arrival_facts(ArrivalCase(), PARAMETERS)
    asked = ("kind", "citizenships", "starts_on", "ends_on", "pay", "partner_coming")
    assert facts.missing == asked
    assert facts.report_move is None


def test_dates_in_wrong_order_are_no_dates():
    facts = said(ends_on=START - DAY)
    assert (facts.days, facts.missing) == (None, ("ends_on",))
    assert "remark.dates_reversed" in codes(facts.remarks)


def test_the_standing_note_is_always_there():
    assert [*said().findings()][-1].code == "arrival.note"


@pytest.mark.parametrize(("days", "told"), [(364, False), (365, False), (366, True)])
def test_a_stay_longer_than_its_kind_allows_is_told(days, told):
    assert ("remark.too_long" in codes(said("DE", days).remarks)) is told


def test_a_kind_without_a_limit_is_never_too_long():
    assert PARAMETERS.longest_months("adjunct") is None
    assert PARAMETERS.longest_months("") is None
    assert "remark.too_long" not in codes(said("DE", 3000, kind="adjunct", pay="salary").remarks)
