"""What a dated rule set decides about the time after a stay."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters, written_parameters

# The rule set that holds for each scheme: what is due after a term, a stay, an Erasmus+ week.
RULE_SETS = {
    "research_term": "after_term",
    "phd_stay": "after_stay",
    "postdoc_stay": "after_stay",
    "short_stay": "after_stay",
    "staff_training": "after_erasmus",
    "staff_teaching": "after_erasmus",
    "staff_combined": "after_erasmus",
}
MOST_MONTHS, MOST_DAYS = 24, 400


@dataclass(frozen=True, slots=True)
class AfterParameters:
    """When report and settlement are due, when one is reminded, what a report needs.

    Months are calendar months after the last day. Reminders are days after the last day, overdue
    notices days after the due date; the first goes to the head, the later ones to the faculty.
    `participant_report_days` is the reminder of the report in the EU's own system; 0 is none.
    """

    report_due_months: int = 2
    settlement_due_months: int = 1
    report_reminder_days: tuple[int, ...] = (30, 60)
    settlement_reminder_days: tuple[int, ...] = (14, 30)
    overdue_days: tuple[int, ...] = (7, 30)
    certificate_required: bool = False
    participant_report_days: int = 0

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "AfterParameters":
        """Return the parameters in a JSON object; raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = made.problems()
        if problems:
            raise BadParametersError(problems)
        return made

    def problems(self) -> dict[str, str]:
        """Return what is out of bounds, by parameter."""
        found = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if one.name.endswith("_months") and not 0 <= value <= MOST_MONTHS:
                found[one.name] = f"must be from 0 to {MOST_MONTHS} months"
            elif isinstance(value, tuple) and not _rises(value):
                found[one.name] = f"must rise, from 1 to {MOST_DAYS} days"
        if not 0 <= self.participant_report_days <= MOST_DAYS:
            found["participant_report_days"] = f"must be from 0 to {MOST_DAYS} days"
        return found

    def to_mapping(self) -> dict[str, Any]:
        """Return the parameters as a JSON object."""
        return written_parameters(self)


def _rises(days: tuple[int, ...]) -> bool:
    return list(days) == sorted(set(days)) and all(1 <= day <= MOST_DAYS for day in days)
