"""The rule set of the duties: its parameters in the order in which they are edited."""

from collections.abc import Mapping
from typing import Any

from mobility.duties.rules import CODES, LEAD, DutyParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError

NAME = "duties"
PARAMETERS = (
    Parameter("required", "codes", "", CODES, "task", required=False),
    Parameter("high_risk", "codes", required=False),
    Parameter("high_risk_needs_dean", "switch"),
    Parameter("workplace_agreement_over_days", "number", "days"),
    Parameter("contract_terms_over_days", "number", "days"),
    Parameter("nav_over_days", "number", "days"),
    Parameter("card_insurance_days", "number", "days"),
    Parameter("short_stay_under_days", "number", "days"),
    Parameter("same_journey_gap_days", "number", "days"),
    Parameter("tax_watch_days", "number", "days"),
    Parameter("tax_window_months", "number", "months"),
    Parameter("child_benefit_over_days", "number", "days"),
    Parameter("population_register_from_days", "number", "days"),
    Parameter("passport_margin_months", "number", "months"),
    Parameter("a1_gap_months", "number", "months"),
    Parameter("a1_max_months", "number", "months"),
    Parameter("more_free_movement", "codes", required=False),
    Parameter("invitation_countries", "codes", required=False),
    *(Parameter(f"{code}{LEAD}", "number", "days") for code in CODES),
    Parameter("nav_remind_days", "numbers", "days", required=False),
    Parameter("papers_remind_days", "numbers", "days", required=False),
    Parameter("agreement_remind_days", "numbers", "days", required=False),
    Parameter("it_loan_remind_days", "numbers", "days", required=False),
    Parameter("safety_remind_days", "numbers", "days", required=False),
    Parameter("arrival_remind_days", "numbers", "days", required=False),
    Parameter("return_remind_days", "numbers", "days", required=False),
    Parameter("limit_remind_days", "numbers", "days", required=False),
    Parameter("change_answer_days", "number", "days"),
)


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        DutyParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


DUTIES = RuleSetKind(NAME, PARAMETERS, check)
