"""Grants and teaching hours can be tried on a case in a file."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from portal.core.contributions import rules_to_try

pytestmark = pytest.mark.django_db


@pytest.fixture
def tried(tmp_path):
    """Run try_rules on a case and return what it printed."""

    def run(name, case):
        file = tmp_path / "case.json"
        file.write_text(json.dumps(case))
        out = io.StringIO()
        call_command("try_rules", name, input=str(file), stdout=out)
        return json.loads(out.getvalue())

    return run


@pytest.mark.parametrize(
    ("name", "rules"),
    [("grant_monthly", "grants"), ("grant_erasmus", "grants"), ("teaching_hours", "applications")],
)
def test_the_example_of_each_rule_runs(tried, name, rules):
    told = tried(name, rules_to_try()[name].example)
    assert told["rule_set"] == f"{rules}@1"
    assert told["result"]
    assert told["parameters"]


@pytest.mark.parametrize(
    ("days", "combined", "hours"),
    [
        (2, False, 8),
        (7, False, 8),
        (12, False, 16),  # a week, and five of five days
        (10, False, 13),  # a week, and 3/5 of 8 = 4.8, rounded up
        (13, False, 16),  # six days of five are no more than a week
        (5, True, 4),
        (10, True, 7),  # 4 + 2.4, rounded up
        (0, False, 0),
    ],
)
def test_teaching_hours_are_those_of_the_weeks_and_a_share_of_the_last(
    tried, days, combined, hours
):
    told = tried("teaching_hours", {"on": "2026-05-04", "days": days, "combined": combined})
    assert told["result"]["hours"] == hours


def test_too_few_planned_hours_are_noticed(tried):
    told = tried("teaching_hours", {"on": "2026-05-04", "days": 10, "planned": 12})
    assert told["findings"][0]["facts"] == {"planned": "12", "needed": 13}


def test_four_documented_months_of_six(tried):
    told = tried("grant_monthly", rules_to_try()["grant_monthly"].example)["result"]
    assert told["total"] == "126500.00"
    assert told["payments"]["balance"] == "12650.00"


def test_without_rates_in_the_case_the_portals_own_are_used(tried):
    case = {"on": "2026-05-04", "starts_on": "2027-01-01", "ends_on": "2027-06-30"}
    told = tried("grant_monthly", case)["result"]
    assert (told["total"], told["rates"][0]["valid_from"]) == ("138000.00", "2024-12-01")


def test_a_week_with_a_day_rate_and_call_year_of_its_own(tried):
    week = {"on": "2026-05-04", "activity_days": 5, "km": 1500, "day_rate": 115, "call_year": 2024}
    assert tried("grant_erasmus", week)["result"]["total"] == "1114.00"
    assert tried("grant_erasmus", {**week, "green": True})["result"]["total"] == "1452.00"


def test_a_country_and_call_year_choose_group_and_bands(tried):
    case = {"on": "2026-05-04", "country": "ES", "call_year": 2023, "activity_days": 5, "km": 1500}
    told = tried("grant_erasmus", case)["result"]
    assert [line["amount"] for line in told["lines"]] == ["575.00", "230.00", "275.00"]


@pytest.mark.parametrize(
    ("case", "message"),
    [
        ({}, "on is missing"),
        ({"on": "2026-05-04", "houshold": 2}, "there is no houshold"),
        ({"on": "2026-05-04", "months": "six"}, "months: must be a whole number"),
        ({"on": "2026-05-04", "starts_on": "2027-02-01", "ends_on": "2027-01-01"}, "ends_on"),
    ],
)
def test_a_bad_case_says_what_is_wrong(tried, case, message):
    with pytest.raises(CommandError, match=message):
        tried("grant_monthly", case)
