"""Which duties a stay brings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mobility.duties.rules import (
    CITIZENSHIPS,
    CODES,
    DutyParameters,
    Part,
    StayFacts,
    day_reached,
    difference,
    duties,
    most_days,
)
from portal.core.parameters import BadParametersError
from portal.rulesets.services.shipping import read_shipped

SHIPPED = read_shipped("duties_1.json")
PARAMETERS = DutyParameters.from_mapping(SHIPPED["parameters"], SHIPPED["basis"])
START = date(2027, 2, 1)
EEA = frozenset({"DE", "FR", "NO", "SE"})


def part(country, days, start=START):
    return Part(country, start, start + timedelta(days=days - 1))


def a_stay(days, country="DE", **changes):
    facts = StayFacts((part(country, days),), citizenship="nordic", eea=EEA)
    return replace(facts, **changes)


def found(facts, parameters=PARAMETERS):
    return {one.code: one for one in duties(facts, parameters)}


def test_ninety_days_need_agreement_and_nav_and_are_at_the_cards_limit():
    listed = found(a_stay(90))  # outgoing.md 7.4, case 8
    assert listed["workplace_agreement"].required
    assert listed["national_insurance"].why.code == "duty.a1"
    assert listed["national_insurance"].required
    assert listed["insurance"].why.code == "duty.insurance_at_limit"


@pytest.mark.parametrize(
    ("code", "last_without", "country"),
    [
        ("workplace_agreement", 28, "DE"),
        ("contract_terms", 31, "DE"),
        ("national_insurance", 84, "US"),
        ("companion_membership", 84, "DE"),
        ("child_benefit", 90, "DE"),
        ("population_register", 182, "DE"),
        ("tax_days", 183, "DE"),
    ],
)
def test_a_duty_begins_one_day_after_its_limit(code, last_without, country):
    family = {"companions": 2, "children": 1}
    assert code not in found(a_stay(last_without, country, **family))
    assert code in found(a_stay(last_without + 1, country, **family))


@pytest.mark.parametrize(("days", "required"), [(10, False), (84, False), (85, True)])
def test_an_a1_is_advised_however_short_and_binding_over_the_limit(days, required):
    assert found(a_stay(days))["national_insurance"].required is required


@pytest.mark.parametrize(
    ("days", "code"),
    [(89, "insurance"), (90, "insurance_at_limit"), (91, "insurance_beyond")],
)
def test_the_card_insures_for_ninety_days(days, code):
    assert found(a_stay(days))["insurance"].why.code == f"duty.{code}"


def test_under_28_days_only_the_first_few_duties_remain():
    everything = {"companions": 1, "children": 1, "purposes": frozenset({"fieldwork"})}
    listed = found(a_stay(27, "CN", citizenship="other", **everything))
    assert set(listed) == {
        "insurance",
        "export_control",
        "it_loan",
        "travel_advice",
        "emergency_contact",
    }
    assert "entry" in found(a_stay(28, "CN", citizenship="other"))


@pytest.mark.parametrize(
    ("citizenship", "country", "days", "insured", "entry"),
    [
        ("nordic", "DE", 100, "a1", "entry_free"),
        ("eea", "DE", 50, "a1_short", "entry_free"),
        ("eea", "CH", 100, "a1", "entry_free"),
        ("eea", "US", 100, "nav", "entry_visa"),
        ("other", "DE", 100, "nav", "entry_other"),
        ("other", "DE", 50, "nav_short", "entry_other"),
        ("unknown", "DE", 100, "national_insurance", "entry"),
    ],
)
def test_the_citizenship_decides_the_reason(citizenship, country, days, insured, entry):
    listed = found(a_stay(days, country, citizenship=citizenship))
    assert listed["national_insurance"].why.code == f"duty.{insured}"
    assert listed["entry"].why.code == f"duty.{entry}"


@pytest.mark.parametrize("country", ["DE", "SE", "CH", "US", "CN"])
@pytest.mark.parametrize("days", [5, 28, 50, 84, 85, 100, 200, 800])
def test_who_sees_the_list_cannot_tell_the_citizenship_from_it(country, days):
    seen = {
        tuple(
            (one.code, one.required, one.role, one.due_on)
            for one in duties(a_stay(days, country, citizenship=citizenship), PARAMETERS)
        )
        for citizenship in CITIZENSHIPS
    }
    assert len(seen) == 1


def test_two_countries_may_need_an_a1_and_a_confirmation():
    parts = (part("DE", 60), part("US", 60, START + timedelta(days=60)))
    assert found(a_stay(1, parts=parts))["national_insurance"].why.code == "duty.a1_and_nav"


def test_a_new_posting_to_the_same_country_within_two_months_is_told():
    before = Part("DE", START - timedelta(days=90), START - timedelta(days=31))
    assert (
        found(a_stay(30, other_stays=(before,)))["national_insurance"].why.code == "duty.a1_again"
    )


def test_more_than_24_months_are_too_long_for_an_a1():
    assert found(a_stay(730))["national_insurance"].why.code == "duty.a1"
    assert found(a_stay(732))["national_insurance"].why.code == "duty.a1_too_long"


def test_two_journeys_are_not_added_together_but_hosts_of_one_are():
    apart = (part("DE", 60), part("DE", 60, START + timedelta(days=120)))
    joined = (part("DE", 60), part("FR", 60, START + timedelta(days=65)))
    assert not found(a_stay(1, parts=apart))["national_insurance"].required
    assert found(a_stay(1, parts=joined))["national_insurance"].why.facts["days"] == 120


def test_tax_days_add_up_over_all_stays_in_the_country_within_twelve_months():
    before = part("DE", 150, START - timedelta(days=300))
    near = found(a_stay(34, other_stays=(before,)))["tax_days"]
    assert near.why.facts == {"country": "DE", "days": 184, "limit": 183, "months": 12}
    assert "tax_days" not in found(a_stay(34, other_stays=(replace(before, country="FR"),)))
    long_ago = part("DE", 150, START - timedelta(days=500))
    assert "tax_days" not in found(a_stay(34, other_stays=(long_ago,)))


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 2, 1), 1), (date(2026, 2, 2), 2)])
def test_the_same_day_a_year_before_lies_outside_the_twelve_months(day, expected):
    assert most_days([part("DE", 1), part("DE", 1, day)], "DE", 12) == expected


def test_the_day_is_known_on_which_the_tax_days_are_used_up():
    parts = [part("DE", 400)]
    assert day_reached(parts, "DE", 12, 183) == START + timedelta(days=182)
    assert day_reached(parts, "FR", 12, 183) is None


def test_high_risk_asks_for_a_loan_four_weeks_before():
    listed = found(a_stay(60, "CN"))
    assert listed["it_loan"].due_on == START - timedelta(days=28)
    assert listed["export_control"].why.code == "duty.export_control_high_risk"
    assert "risk_assessment" in listed
    assert "it_loan" not in found(a_stay(60, "US"))


def test_the_list_of_high_risk_is_a_parameter():
    parameters = replace(PARAMETERS, high_risk=("US",))
    assert "it_loan" in found(a_stay(60, "US"), parameters)
    assert "it_loan" not in found(a_stay(60, "CN"), parameters)


def test_the_passport_must_outlast_the_return_by_six_months():
    facts = found(a_stay(28))["passport"].why.facts
    assert facts == {"ends_on": date(2027, 2, 28), "until": date(2027, 8, 28)}


def test_parts_at_home_count_for_nothing():
    assert duties(a_stay(100, "NO"), PARAMETERS) == []
    assert duties(a_stay(1, parts=()), PARAMETERS) == []


def test_every_duty_tells_its_source():
    family = {"companions": 1, "children": 1, "purposes": frozenset({"fieldwork"})}
    listed = duties(a_stay(200, "CN", other_employer=True, **family), PARAMETERS)
    assert [one.code for one in listed if not one.source] == []
    assert [one.code for one in listed] == sorted((o.code for o in listed), key=CODES.index)


def test_the_rule_set_says_what_is_required():
    parameters = replace(PARAMETERS, required=("health",))
    listed = found(a_stay(100, "US"), parameters)
    assert [code for code, one in listed.items() if one.required] == ["health"]


def test_other_dates_show_what_comes_goes_and_is_due_otherwise():
    longer, shorter = duties(a_stay(90), PARAMETERS), duties(a_stay(30), PARAMETERS)
    change = difference(shorter, longer)
    assert [one.code for one in change.added] == ["contract_terms"]
    assert [one.code for one in difference(longer, shorter).dropped] == ["contract_terms"]
    assert [new.code for _, new in change.changed] == ["national_insurance", "insurance"]
    later = duties(a_stay(1, parts=(part("DE", 30, date(2027, 3, 1)),)), PARAMETERS)
    assert len(difference(shorter, later).changed) == len(shorter)
    assert not difference(shorter, shorter)


@pytest.mark.parametrize(
    "values",
    [
        {"high_risk": ["China"]},
        {"required": ["dance"]},
        {"nav_over_days": -1},
        {"safety_remind_days": [5000]},
        {"passport_margin_months": 500},
        {"tax_watch": 183},
    ],
)
def test_parameters_that_make_no_sense_are_refused(values):
    with pytest.raises(BadParametersError):
        DutyParameters.from_mapping(values)


def test_all_parameters_ship_with_a_basis():
    assert set(SHIPPED["parameters"]) == set(PARAMETERS.to_mapping()) == set(SHIPPED["basis"])
