"""What the dated rule set `assessment` decides: criteria, reasons, days."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mobility.deciding.rules.codes import CRITERIA
from portal.core.parameters import BadParametersError, read_parameters

MOST_DAYS = 366


@dataclass(frozen=True, slots=True)
class AssessmentParameters:
    """Criteria of each scheme, in the order in which they are asked, and the days that remind.

    `remind_before_days` and `remind_after_days` count from the day a ranking or a decision is
    due, `accept_reminder_days` before the last day to accept an offer.
    """

    criteria_research_term: tuple[str, ...] = ()
    criteria_phd_stay: tuple[str, ...] = ()
    criteria_postdoc_stay: tuple[str, ...] = ()
    criteria_staff_training: tuple[str, ...] = ()
    criteria_staff_teaching: tuple[str, ...] = ()
    criteria_staff_combined: tuple[str, ...] = ()
    criteria_short_stay: tuple[str, ...] = ()
    reason_for_each_place: bool = True
    remind_before_days: tuple[int, ...] = (7, 0)
    remind_after_days: tuple[int, ...] = (3,)
    accept_reminder_days: tuple[int, ...] = (7, 1)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "AssessmentParameters":
        """Return the parameters in a JSON object. Raises BadParametersError by name."""
        made = read_parameters(cls, values)
        problems = dict(_problems(made))
        if problems:
            raise BadParametersError(problems)
        return made

    def criteria(self, scheme: str) -> tuple[str, ...]:
        """Return the criteria of a scheme; none for one that the rule set does not know."""
        found: tuple[str, ...] = getattr(self, f"criteria_{scheme}", ())
        return found


def _problems(parameters: AssessmentParameters) -> Mapping[str, str]:
    found = {}
    for name in AssessmentParameters.__slots__:
        value = getattr(parameters, name)
        if name.startswith("criteria_") and set(value) - set(CRITERIA):
            found[name] = "knows only the criteria of its list"
        if name.endswith("_days") and not all(0 <= days <= MOST_DAYS for days in value):
            found[name] = f"must be from 0 to {MOST_DAYS} days"
    return found
