"""Teaching hours, parameters, what a scheme asks and what is missing."""

import json

import pytest
from django.urls import reverse

from mobility.applications.rules import (
    ASKS,
    ApplicationParameters,
    Given,
    GivenPlace,
    missing,
    steps_of,
    teaching_hours,
)
from mobility.applications.rules.trials import EXAMPLE, try_stay_findings
from portal.core.parameters import BadParametersError
from portal.rulesets.models import RuleSet
from tests.factories.rulesets import posted

PLACE = GivenPlace(host=True, country=True, starts_on=True, ends_on=True)


# 7.4.6 of the domain notes: a week and five days 16 hours, a week and three 8 + 4.8, rounded up.
@pytest.mark.parametrize(
    ("days", "hours"), [(0, 0), (1, 8), (7, 8), (8, 10), (10, 13), (12, 16), (13, 16), (14, 16)]
)
def test_teaching_hours_of_days(days, hours):
    assert teaching_hours(days, 8, 5) == hours


def test_a_week_divided_by_seven_asks_less_of_the_rest():
    assert teaching_hours(12, 8, 7) == 14


@pytest.mark.parametrize("scheme", list(ASKS))
def test_nothing_written_misses_what_is_needed_and_nothing_else(scheme):
    needed = {code for asked in ASKS[scheme].values() for code, must in asked.items() if must}
    found = missing(scheme, Given())
    places = set() if scheme == "research_term" else {"segments"}
    assert {code for codes in found.values() for code in codes} == needed | places


@pytest.mark.parametrize("scheme", list(ASKS))
def test_all_that_is_needed_is_enough(scheme):
    values = {code: "x" for asked in ASKS[scheme].values() for code, must in asked.items() if must}
    assert missing(scheme, Given(values=values, places=(PLACE,))) == {}


def test_what_a_part_lacks_is_missed_in_its_step():
    given = Given(
        places=(PLACE, GivenPlace(host=True, country=False, starts_on=True, ends_on=False)),
        children_without_year=1,
        uncovered=2,
    )
    found = missing("research_term", given)
    assert found["places"] == ["country", "ends_on"]
    assert found["household"] == ["birth_year"]
    assert "covered_by" in found["cover"]


def test_blanks_are_no_answer():
    assert "title" in missing("short_stay", Given(values={"title": "  "}))["plan"]


def test_a_training_week_is_not_asked_for_a_professors_plan():
    assert steps_of("staff_training") == ["plan", "places", "files", "summary"]
    asked = {code for step in ASKS["staff_training"].values() for code in step}
    assert not asked & {"term_months", "teaching_plan", "thesis_relevance", "funding_plan", "title"}


@pytest.mark.parametrize(
    "values",
    [
        {"own_minimum_months": 13},
        {"host_country_months": 37},
        {"teaching_week_divisor": 0},
        {"split_minimum_days": -1},
        {"blocking": ["window", "nonsense"]},
        {"blocking": ["too_short"]},
        {"own_minimum_months": "3"},
        {"nonsense": 1},
    ],
)
def test_parameters_that_contradict_each_other_are_refused(values):
    with pytest.raises(BadParametersError):
        ApplicationParameters.from_mapping(values)


def test_parameters_survive_a_round_through_json():
    told = json.loads(json.dumps(ApplicationParameters().to_mapping()))
    assert ApplicationParameters.from_mapping(told) == ApplicationParameters()


def test_the_example_can_be_tried():
    told = try_stay_findings(EXAMPLE, {})
    assert [one["code"] for one in told["findings"]] == [
        "plan.too_close_to_end",
        "plan.host_country",
        "plan.supervisor_away",
        "plan.window",
    ]


@pytest.mark.parametrize("case", [{"on": "2026-10-01"}, {**EXAMPLE, "conference": 1}])
def test_a_case_that_cannot_be_read_says_what_is_wrong(case):
    with pytest.raises(ValueError, match=r"scheme|conference"):
        try_stay_findings(case, {})


def test_an_administrator_can_write_the_next_version(cast, sign_in):
    version = RuleSet.objects.get(name="applications", version=1)
    data = posted(version, own_minimum_months=2)
    answer = sign_in(cast.adam).post(reverse("version_new", args=[str(version)]), data)
    assert answer.status_code == 302
    assert RuleSet.objects.get(name="applications", version=2).parameters == {
        **version.parameters,
        "own_minimum_months": 2,
    }
