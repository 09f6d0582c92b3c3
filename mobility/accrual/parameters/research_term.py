"""The rule sets of research terms, one for each institution's rules that ship with the portal."""

from collections.abc import Mapping
from typing import Any

from mobility.accrual.rules import LEVELS, AccrualParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError

NTNU, UIO, UIB = NAMES = ("research_term_ntnu", "research_term_uio", "research_term_uib")
PARAMETERS = (
    Parameter("unit_codes", "codes", required=False),
    Parameter("full_term_months", "number", "months"),
    Parameter("full_needs_months", "number", "months"),
    Parameter("half_term_months", "number", "months"),
    Parameter("half_needs_months", "number", "months"),
    Parameter("shorter_needs_reason", "switch"),
    Parameter("measured_at_planned_start", "switch"),
    Parameter("permanent_required", "switch"),
    Parameter("eligible_codes", "codes"),
    Parameter("min_percent", "number", "percent"),
    Parameter("part_time_by_percent", "switch"),
    Parameter("count_parental", "number", "percent"),
    Parameter("count_leave_statutory_paid", "number", "percent"),
    Parameter("count_leave_statutory_unpaid", "number", "percent"),
    Parameter("count_leave_other", "number", "percent"),
    Parameter("count_buyout", "number", "percent"),
    Parameter("count_office", "number", "percent"),
    Parameter("count_union_rep", "number", "percent"),
    Parameter("reset_after_term", "switch"),
    Parameter("credit_waiting", "switch"),
    Parameter("accelerated_terms", "number"),
    Parameter("accelerated_percent", "number", "percent"),
    Parameter("accelerated_gender", "text", required=False),
    Parameter("accelerated_codes", "codes", required=False),
    Parameter("stale_after_months", "number", "months"),
    Parameter("short_blocks", "switch"),
    Parameter("decision_level", "choice", "", LEVELS, "decision_level"),
    Parameter("appeal_weeks", "number", "weeks"),
    Parameter("accept_days", "number", "days"),
    Parameter("earned_notice_days", "number", "days"),
    Parameter("call_opens_month", "number"),
    Parameter("call_opens_day", "number"),
    Parameter("call_closes_month", "number"),
    Parameter("call_closes_day", "number"),
    Parameter("call_start_month", "number"),
    Parameter("call_start_years", "number"),
    Parameter("call_ranking_weeks", "number", "weeks"),
    Parameter("call_decision_weeks", "number", "weeks"),
    Parameter("call_reminder_days", "numbers", "days", required=False),
)


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        AccrualParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


RULE_SETS = tuple(RuleSetKind(name, PARAMETERS, check) for name in NAMES)
