"""The rule set of engagements: its parameters in order, and what checks them."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from guests.engagements.rules import NAME, EngagementParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each value."""
    try:
        EngagementParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


ENGAGEMENTS = RuleSetKind(
    NAME,
    tuple(Parameter(one.name, "number", "days") for one in fields(EngagementParameters)),
    check,
)
