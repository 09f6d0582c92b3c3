"""A rule can be tried on a case in a file; a bad case says what is wrong with it."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from portal.core.contributions import rules_to_try

pytestmark = pytest.mark.django_db


@pytest.fixture
def tried(tmp_path):
    """Run try_rules on a case and return what it printed."""

    def run(name, case, **options):
        file = tmp_path / "case.json"
        file.write_text(case if isinstance(case, str) else json.dumps(case))
        out = io.StringIO()
        call_command("try_rules", name, input=str(file), stdout=out, **options)
        return json.loads(out.getvalue())

    return run


@pytest.mark.parametrize("name", ["experience", "window"])
def test_the_example_of_each_rule_runs(tried, name):
    told = tried(name, rules_to_try()[name].example)
    assert told["rule_set"] == "early_career@1"
    assert told["parameters"]["strong_days"] == 90
    assert told["result"]
    assert told["findings"]


def test_the_experience_of_a_case_is_told_with_each_items_reason(tried):
    stay = {"scheme": "phd_stay", "state": "completed", "country": "DE", "host": "ETH"}
    case = {"on": "2026-10-01", "stays": [stay], "evidence": [{"kind": "none"}]}
    told = tried("experience", case)["result"]
    assert (told["experience"], told["flagged"]) == ("none", True)
    assert told["stays"][0]["code"] == "item.no_end"


def test_the_window_follows_on_from_employment_to_employment(tried):
    told = tried("window", rules_to_try()["window"].example)["result"]
    assert (told["window"], told["employment_ends_on"]) == ("open", "2029-06-30")


def test_nobody_is_in_the_group_with_another_position(tried):
    job = {"position_code": "1013", "starts_on": "2020-01-01"}
    told = tried("window", {"on": "2026-10-01", "employments": [job]})
    assert (told["result"], told["findings"][0]["code"]) == (None, "cohort.outside")


@pytest.mark.parametrize(
    ("case", "message"),
    [
        ("{", "not JSON"),
        ("[]", "one JSON object"),
        ({}, "on is missing"),
        ({"on": "1.10.2026"}, "on: must be a date"),
        ({"on": "2026-10-01", "stay": []}, "there is no stay"),
        ({"on": "2026-10-01", "stays": {}}, "stays: must be a list"),
        ({"on": "2026-10-01", "stays": [3]}, r"stays\[0\]: must be an object"),
        ({"on": "2026-10-01", "stays": [{"scheme": "x"}]}, r"stays\[0\]: state is missing"),
        ({"on": "2026-10-01", "evidence": [{"kind": 3}]}, r"evidence\[0\].kind: must be a text"),
    ],
)
def test_a_bad_case_says_what_is_wrong(tried, case, message):
    with pytest.raises(CommandError, match=message):
        tried("experience", case)


def test_an_unknown_rule_or_version_is_answered_with_those_there_are(tried):
    with pytest.raises(CommandError, match=r"experience, .*window"):
        tried("experiance", {})
    with pytest.raises(CommandError, match="name@version"):
        tried("window", {"on": "2026-10-01"}, rule_set="early_career@7")


def test_the_schema_shows_what_a_case_is():
    out = io.StringIO()
    call_command("try_rules", "window", schema=True, stdout=out)
    told = json.loads(out.getvalue())
    assert told["schema"]["required"] == ["on"]
    assert told["example"]["employments"]
