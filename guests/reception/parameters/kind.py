"""The rule set of the reminders about guests."""

from collections.abc import Mapping
from typing import Any

from guests.reception.rules.reminders import NAME, ReminderParameters
from portal.core.contributions import Parameter, RuleSetKind
from portal.core.parameters import BadParametersError


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each value."""
    try:
        ReminderParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


REMINDERS = RuleSetKind(
    NAME,
    (
        Parameter("task_days", "numbers", "days"),
        Parameter("escalation_days", "number", "days"),
        Parameter("arrival_days", "numbers", "days"),
        Parameter("end_days", "numbers", "days"),
        Parameter("agreement_days", "numbers", "days"),
        Parameter("permit_days", "numbers", "days"),
    ),
    check,
)
