"""`try_rules arrival_facts` and `try_rules feasibility` from the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from guests.arrivals.rules.trials import EXAMPLE

pytestmark = pytest.mark.django_db


def tried(rule, tmp_path, guest=None, **changes):
    case = {**EXAMPLE, "guest": {**EXAMPLE["guest"], **(guest or {})}, **changes}
    file = tmp_path / "case.json"
    file.write_text(json.dumps(case))
    out = StringIO()
    call_command("try_rules", rule, input=str(file), stdout=out)
    return json.loads(out.getvalue())


def test_the_brazilian_candidate_of_the_example(tmp_path):
    told = tried("arrival_facts", tmp_path)
    result = told["result"]
    assert told["rule_set"] == "arrival@1"
    assert (result["permit_path"], result["number_path"]) == ("student_check", "national_number")
    assert (result["tuberculosis"], result["missing"]) == ("needed", [])
    assert result["full_path"]
    assert told["findings"][-1]["code"] == "arrival.note"


def test_the_example_comes_too_soon_for_a_permit(tmp_path):
    result = tried("feasibility", tmp_path)["result"]
    assert not result["is_possible"]
    assert result["missed"] == ["approval", "letter", "permit"]
    assert result["earliest_realistic_arrival"] == "2027-04-09"


def test_what_is_done_is_not_waited_for(tmp_path):
    done = ["approval", "letter", "permit"]
    result = tried("feasibility", tmp_path, done=done)["result"]
    assert (result["is_possible"], result["missed"]) == (True, [])


@pytest.mark.parametrize(
    "guest",
    [
        {"kind": "student"},
        {"pay": "gold"},
        {"needs": ["sauna"]},
        {"needs": "lab"},
        {"citizenships": ["Brazil"]},
        {"citizenships": [1]},
        {"residence": "br"},
        {"starts_on": "soon"},
        {"children_ages": ["three"]},
        {"dance": True},
    ],
    ids=str,
)
@pytest.mark.parametrize("rule", ["arrival_facts", "feasibility"])
def test_a_case_that_cannot_be_read_says_what_belongs_there(rule, tmp_path, guest):
    with pytest.raises(CommandError, match="schema"):
        tried(rule, tmp_path, guest)


@pytest.mark.parametrize("done", [["weather"], "permit", 3])
def test_what_is_done_is_of_the_leads(tmp_path, done):
    with pytest.raises(CommandError, match="schema"):
        tried("feasibility", tmp_path, done=done)
