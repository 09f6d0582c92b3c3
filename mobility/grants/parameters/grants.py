"""The rule set `grants` as administrators edit it."""

from collections.abc import Mapping
from typing import Any

from mobility.applications.models import SCHEMES
from mobility.grants.rules import RATE_DATES, GrantParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError

NAME = "grants"
# Which parameters a kind of grant rests on; the others are not shown with it.
MONTHLY = (
    Parameter("monthly_schemes", "codes", "", SCHEMES, "scheme", required=False),
    Parameter("two_person_factor", "decimal"),
    Parameter("rate_date", "choice", "", RATE_DATES, "rate_date"),
    Parameter("part_month_days", "number", "days"),
    Parameter("advance_percent", "number", "percent"),
    Parameter("advance_earliest_days", "number", "days"),
    Parameter("pay_only_documented", "switch"),
    Parameter("offset_percent", "number", "percent"),
    Parameter("return_trips", "number"),
)
ERASMUS = (
    Parameter("erasmus_schemes", "codes", "", SCHEMES, "scheme", required=False),
    Parameter("erasmus_advance_percent", "number", "percent"),
    Parameter("full_rate_days", "number", "days"),
    Parameter("later_rate_percent", "number", "percent"),
    Parameter("funded_days_cap", "number", "days"),
    Parameter("least_days", "number", "days"),
    Parameter("least_days_outside", "number", "days"),
    Parameter("most_days", "number", "days"),
    Parameter("travel_days", "number", "days"),
    Parameter("travel_day_percent", "number", "percent"),
    Parameter("green_extra_days", "number", "days"),
    Parameter("green_steps_km", "numbers", "kilometres"),
)
HOME = (
    Parameter("home_latitude", "decimal", "degrees", required=False),
    Parameter("home_longitude", "decimal", "degrees", required=False),
)


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        GrantParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


GRANTS = RuleSetKind(NAME, (*MONTHLY, *ERASMUS, *HOME), check)
