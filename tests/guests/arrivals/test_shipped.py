"""The rule set that comes with the portal, and what administrators may write."""

from datetime import date

import pytest

from guests.arrivals.parameters.arrival import ARRIVAL, check
from guests.arrivals.rules import KINDS, LEADS, NAME, ArrivalParameters
from guests.arrivals.selectors import parameters_on
from portal.places.models import CountryMembership
from portal.rulesets.forms.parameters import VersionForm
from portal.rulesets.selectors import rule_set_on
from portal.rulesets.services.shipping import ship_rule_set
from portal.web.wording import word
from tests.guests.arrivals.imagined import PARAMETERS, SHIPPED

ON = date(2026, 11, 26)
LISTS = {
    "schengen",
    "visa_free",
    "visa_free_biometric",
    "visa_doubtful",
    "tb_high",
}


def test_the_shipped_numbers_are_the_defaults_and_only_lists_are_added():
    plain = {name: value for name, value in SHIPPED["parameters"].items() if name not in LISTS}
    defaults = ArrivalParameters().to_mapping()
    assert plain == {name: value for name, value in defaults.items() if name not in LISTS}
    assert {name for name in LISTS if defaults[name]} == set()


@pytest.mark.django_db
def test_migrate_alone_brings_the_rule_set_with_a_source_for_everything():
    found = rule_set_on(NAME, ON)
    assert found.parameters == SHIPPED["parameters"]
    assert {one.name for one in ARRIVAL.parameters} == set(found.parameters) == set(found.basis)
    assert all(one["source"] for one in found.basis.values())
    assert found.last_verified_on == ON


def test_shipping_twice_adds_nothing(db):
    of = type(rule_set_on(NAME, ON))
    assert ship_rule_set(of, "arrival_1.json") is None


@pytest.mark.parametrize("name", ["visa_free", "visa_list_complete", "tb_high", "tb_list_complete"])
def test_partial_lists_say_that_they_are(name):
    basis = SHIPPED["basis"][name]
    assert not basis["confirmed"]
    said = {word(basis["source"], language).split(":")[0] for language in ("nb", "nn", "en")}
    assert said == {"UFULLSTENDIG", "PARTIAL"}


@pytest.mark.parametrize(
    "name",
    [
        "unsettled",
        "eea_like",
        "permit_elsewhere_opens",
        "employer_code_from",
        "salary_floor_master",
        "permit_fee",
        "own_funds_per_year",
        "visa_lead_days",
    ],
)
def test_what_the_institution_must_confirm_is_marked(name):
    assert not SHIPPED["basis"][name]["confirmed"]


@pytest.mark.django_db
@pytest.mark.parametrize("group", ["eea", "schengen", "nordic"])
def test_the_lists_agree_with_the_countries_of_the_portal(group):
    active = CountryMembership.objects.active_on(ON).filter(group=group)
    codes = set(active.values_list("country_id", flat=True))
    # The Nordic co-operation has three members that are no states.
    assert codes - {"AX", "FO", "GL"} == set(getattr(PARAMETERS, group))


@pytest.mark.parametrize("name", [one.name for one in ARRIVAL.parameters])
def test_every_parameter_has_a_name_in_three_languages(name):
    code = f"parameter.arrival.{name}"
    assert {word(code, language) for language in ("nb", "nn", "en")} & {code} == set()


@pytest.mark.parametrize("parameter", [one for one in ARRIVAL.parameters if one.choices], ids=str)
def test_every_choice_has_words(parameter):
    codes = {f"{parameter.prefix}.{code}" for code in parameter.choices}
    assert {word(code, "nb") for code in codes} & codes == set()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("short_stay_days", -1),
        ("short_stay_days", 4000),
        ("report_move_from_months", 121),
        ("longest_months_chair", 200),
        ("skilled_worker_from_percent", 101),
        ("salary_floor_master", -5),
        ("own_funds_per_year", "-1"),
        ("employer_code_from", "tomorrow"),
        ("employer_code_from", ""),
        ("visa_free", ["usa"]),
        ("tb_high", ["br"]),
        ("exempt_kinds", ["student"]),
        ("taxable_pay", ["gold"]),
        ("leads_that_hold", ["weather"]),
        ("full_path_triggers", ["moon"]),
        ("unheard_of", 1),
    ],
)
def test_a_value_that_cannot_be_used_is_named(name, value):
    assert set(check({name: value})) == {name}


@pytest.mark.parametrize("values", [{}, SHIPPED["parameters"]])
def test_values_that_can_be_used_have_no_problem(values):
    assert check(values) == {}


def test_every_kind_has_a_length_and_every_lead_its_days():
    names = {one.name for one in ARRIVAL.parameters}
    assert {f"longest_months_{kind}" for kind in KINDS} <= names
    assert {f"{code}_lead_days" for code in LEADS} <= names


def test_the_parameters_in_force_know_their_sources(db):
    found = parameters_on(ON)
    assert found == PARAMETERS
    assert found.source_of("id_check_from_days").startswith("https://www.skatteetaten.no/")


def test_the_form_of_a_version_takes_what_is_shipped_and_gives_it_back(db):
    version = rule_set_on(NAME, ON)
    blank = VersionForm(kind=ARRIVAL, version=version)
    given = {
        name: value
        for name, value in blank.initial.items()
        if value is not None and value is not False
    }
    form = VersionForm(
        {**_typed(given), "valid_from": "2027-01-01", "note": "Checked with UDI."},
        kind=ARRIVAL,
        version=version,
    )
    assert form.errors == {}
    draft = form.draft()
    read = ArrivalParameters.from_mapping(draft.parameters, draft.basis)
    assert read.to_mapping() == PARAMETERS.to_mapping()
    # An amount that nobody has entered rests on nothing yet.
    assert set(SHIPPED["basis"]) - set(read.sources) == {"own_funds_per_year"}


def _typed(given):
    """Return values as a browser sends them: lists without choices with commas between."""
    chosen = {one.name for one in ARRIVAL.parameters if one.choices}
    return {
        name: ", ".join(value) if isinstance(value, list) and name not in chosen else value
        for name, value in given.items()
    }
