"""The rule set of applications as administrators edit it."""

from collections.abc import Mapping
from typing import Any

from mobility.applications.models import SCHEMES
from mobility.applications.rules import CODES, FUNDERS, OVERRIDABLE, ApplicationParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError

NAME = "applications"
_LIMITS = ("minimum_months", "maximum_months", "margin_months", "lead_months")
PARAMETERS = (
    *(Parameter(f"{one}_{limit}", "number", "months") for one in FUNDERS for limit in _LIMITS),
    Parameter("split_schemes", "codes", "", SCHEMES, "scheme", required=False),
    Parameter("split_minimum_days", "number", "days"),
    Parameter("host_country_months", "number", "months"),
    Parameter("host_country_of_months", "number", "months"),
    Parameter("erasmus_minimum_days", "number", "days"),
    Parameter("erasmus_minimum_days_other", "number", "days"),
    Parameter("erasmus_maximum_days", "number", "days"),
    Parameter("teaching_hours_week", "number"),
    Parameter("teaching_hours_combined", "number"),
    Parameter("teaching_week_divisor", "number", "days"),
    Parameter("statement_schemes", "codes", "", SCHEMES, "scheme", required=False),
    Parameter("blocking", "codes", "", CODES, "finding_name", required=False),
    Parameter("warning", "codes", "", CODES, "finding_name", required=False),
    Parameter("overridable", "codes", "", OVERRIDABLE, "finding_name", required=False),
    *(
        Parameter(f"{step}_days", "number", "days")
        for step in (
            "statement",
            "cover",
            "recommend",
            "returned",
            "rank",
            "decide",
            "reserve",
            "accept",
            "agreement",
            "close",
        )
    ),
    Parameter("closing_notice_days", "numbers", "days"),
)


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        ApplicationParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


APPLICATIONS = RuleSetKind(NAME, PARAMETERS, check)
