"""The rule sets of research terms that come with the portal."""

import io
import json
from datetime import date

import pytest
from django.core.management import call_command

from mobility.accrual.parameters.research_term import NAMES, PARAMETERS
from mobility.accrual.rules import AccrualParameters
from mobility.accrual.rules.trials import ACCRUAL_EXAMPLE
from mobility.calls.selectors import rules_at
from portal.core.contributions import rules_to_try
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("name", "full", "half", "paid_leave", "least"),
    [
        ("research_term_ntnu", 48, 24, 0, 50),
        ("research_term_uio", 72, 36, 0, 50),
        ("research_term_uib", 72, 36, 100, 50),
    ],
)
def test_migrate_alone_brings_each_institutions_rules(name, full, half, paid_leave, least):
    rules = AccrualParameters.from_mapping(rule_set_on(name, TODAY).parameters)
    assert (rules.full_needs_months, rules.half_needs_months) == (full, half)
    assert (rules.count_leave_statutory_paid, rules.min_percent) == (paid_leave, least)


def test_every_parameter_tells_what_it_rests_on_and_stands_in_the_form():
    for version in RuleSet.objects.filter(name__in=NAMES):
        assert version.basis.keys() == version.parameters.keys()
        assert set(version.parameters) == {one.name for one in PARAMETERS}
        assert all(entry["source"] for entry in version.basis.values())


def test_ntnus_new_scheme_is_a_draft_whose_qualifying_time_is_to_be_confirmed():
    draft = RuleSet.objects.get(name="research_term_ntnu", version=2)
    assert draft.state == "draft"
    assert draft.parameters["min_percent"] == 100
    assert not draft.basis["full_needs_months"]["confirmed"]
    assert rule_set_on("research_term_ntnu", TODAY).version == 1


def test_a_set_holds_where_it_says_and_the_nearest_unit_wins(cast):
    assert rules_at("research_term", cast.FYS, TODAY).name == "research_term_ntnu"
    uib = RuleSet.objects.get(name="research_term_uib")
    uib.parameters["unit_codes"] = ["NAT"]
    uib.save()
    assert rules_at("research_term", cast.FYS, TODAY).name == "research_term_uib"
    assert rules_at("research_term", cast.MUS, TODAY).name == "research_term_ntnu"


def test_no_set_holds_where_none_says_so(cast):
    RuleSet.objects.filter(name="research_term_ntnu").delete()
    assert rules_at("research_term", cast.FYS, TODAY) is None


def test_a_scheme_without_rules_of_its_own_has_those_of_all_applications(cast):
    assert rules_at("phd_stay", cast.FYS, TODAY).name == "applications"


@pytest.mark.parametrize("name", ["accrual", "accrual_uio", "accrual_uib"])
def test_the_clock_can_be_tried_on_the_command_line(tmp_path, name):
    case = tmp_path / "case.json"
    case.write_text(json.dumps(ACCRUAL_EXAMPLE))
    out = io.StringIO()
    call_command("try_rules", name, input=str(case), stdout=out)
    told = json.loads(out.getvalue())
    assert told["rule_set"] == f"{rules_to_try()[name].rule_set}@1"
    assert told["result"]["earned_months"] == "42.00"
