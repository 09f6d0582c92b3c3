"""The rule set of how long strict data is kept."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from guests.sensitive.rules import NAME, KeepingParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each value."""
    try:
        KeepingParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


KEEPING = RuleSetKind(
    NAME, tuple(Parameter(one.name, "number", "days") for one in fields(KeepingParameters)), check
)
