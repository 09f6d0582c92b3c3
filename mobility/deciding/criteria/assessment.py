"""The parameters of the rule set `assessment`."""

from collections.abc import Mapping
from typing import Any

from mobility.deciding.rules.codes import CRITERIA
from mobility.deciding.rules.parameters import AssessmentParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError

NAME = "assessment"
SCHEMES = (
    "research_term",
    "phd_stay",
    "postdoc_stay",
    "staff_training",
    "staff_teaching",
    "staff_combined",
    "short_stay",
)


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter."""
    try:
        AssessmentParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


KIND = RuleSetKind(
    name=NAME,
    parameters=(
        *(
            Parameter(f"criteria_{scheme}", "codes", "", CRITERIA, "criterion", required=False)
            for scheme in SCHEMES
        ),
        Parameter("reason_for_each_place", "switch"),
        Parameter("remind_before_days", "numbers", "days", required=False),
        Parameter("remind_after_days", "numbers", "days", required=False),
        Parameter("accept_reminder_days", "numbers", "days", required=False),
    ),
    check=check,
)
