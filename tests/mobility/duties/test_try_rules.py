"""`try_rules duties` from the command line."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from mobility.duties.rules.trials import EXAMPLE


def tried(tmp_path, **changes):
    case = tmp_path / "case.json"
    case.write_text(json.dumps({**EXAMPLE, **changes}))
    out = StringIO()
    call_command("try_rules", "duties", input=str(case), stdout=out)
    return json.loads(out.getvalue())


def test_the_example_runs_and_tells_its_rule_set_and_dates(db, tmp_path):
    told = tried(tmp_path)
    duties = {one["code"]: one for one in told["result"]["duties"]}
    assert told["rule_set"] == "duties@1"
    assert duties["insurance"]["why"] == "duty.insurance_at_limit"
    assert duties["national_insurance"]["due_on"] == "2026-11-03"


@pytest.mark.parametrize(
    "changes",
    [{"citizenship": "martian"}, {"companions": "two"}, {"parts": 3}, {"dance": True}],
)
def test_a_case_that_cannot_be_read_says_what_belongs_there(db, tmp_path, changes):
    with pytest.raises(CommandError, match="schema"):
        tried(tmp_path, **changes)
