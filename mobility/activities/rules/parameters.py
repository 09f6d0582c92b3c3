"""What a dated rule set decides about virtual and at-home activities."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.core.findings import Severity
from portal.core.parameters import BadParametersError, read_parameters, written_parameters

_SEVERITIES: Mapping[str, Severity] = {
    "info": "info",
    "warning": "warning",
    "blocking": "blocking",
}


@dataclass(frozen=True, slots=True)
class ActivityParameters:
    """Numbers and codes; no Norwegian standard was found, so all defaults are the portal's own.

    `least_hours` below which recognition gets a remark, `most_hours_a_day` above which the hours
    look mistyped, `evidence_types` and `output_types` that ask for a file or words before an
    activity is done (`missing_evidence` says how hard), `reminder_days` after its last day.
    """

    least_hours: int = 4
    most_hours_a_day: int = 8
    evidence_types: tuple[str, ...] = ("online_training_week", "language_or_intercultural_course")
    output_types: tuple[str, ...] = ("coil", "guest_teaching_online", "international_project_work")
    missing_evidence: str = "warning"
    reminder_days: tuple[int, ...] = (7, 30)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "ActivityParameters":
        """Return the parameters in a JSON object; raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = made.problems()
        if problems:
            raise BadParametersError(problems)
        return made

    @property
    def severity(self) -> Severity:
        """Return how hard missing evidence is taken."""
        return _SEVERITIES.get(self.missing_evidence, "info")

    def problems(self) -> dict[str, str]:
        """Return what is out of bounds, by parameter."""
        found = {}
        if not 0 <= self.least_hours <= 1000:
            found["least_hours"] = "must be from 0 to 1000 hours"
        if not 1 <= self.most_hours_a_day <= 24:
            found["most_hours_a_day"] = "must be from 1 to 24 hours"
        if self.missing_evidence not in _SEVERITIES:
            found["missing_evidence"] = f"must be one of {', '.join(_SEVERITIES)}"
        if list(self.reminder_days) != sorted(set(self.reminder_days)):
            found["reminder_days"] = "must rise from reminder to reminder"
        return found

    def to_mapping(self) -> dict[str, Any]:
        """Return the parameters as a JSON object."""
        return written_parameters(self)
