"""The rule set of invitations: its parameters in order, and what checks them."""

from collections.abc import Mapping
from typing import Any

from guests.invitations.rules import NAME, InvitationParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each value."""
    try:
        InvitationParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


INVITATIONS = RuleSetKind(
    NAME,
    (
        Parameter("valid_days", "number", "days"),
        Parameter("unopened_days", "number", "days"),
        Parameter("entry_minutes", "number", "minutes"),
    ),
    check,
)
