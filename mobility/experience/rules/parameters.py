"""The numbers and codes of the early-career report, as one version of a rule set holds them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters, written_parameters

EXPERIENCES = ("strong", "some", "none", "unknown")
MOST_DAYS = 3660
MOST_MONTHS = 600


@dataclass(frozen=True, slots=True)
class EarlyCareerParameters:
    """What a dated rule set decides about the early-career report; the defaults are ours.

    Days are inclusive, months are calendar months. `sum_parts` adds up the stays of one person
    that share a group id (never for national statistics); days that two parts share count once.
    With `fieldwork_counts` off, fieldwork counts only as a stay with a named host.
    `reminder_days` are the days after the question when who has not answered is reminded.
    """

    position_codes: tuple[str, ...] = ("1017", "1378", "1352")
    include_tenure_track: bool = True
    home_country: str = "NO"
    strong_days: int = 90
    fieldwork_strong_days: int = 90
    evidence_strong_days: int = 90
    weak_days: int = 28
    schemes_never: tuple[str, ...] = ("virtual",)
    fieldwork_counts: bool = True
    sum_parts: bool = False
    degree_kinds: tuple[str, ...] = ("degree_phd", "degree_master")
    dated_kinds: tuple[str, ...] = ("employment", "exchange", "project")
    weak_kinds: tuple[str, ...] = ("research_school",)
    evidence_states: tuple[str, ...] = ("documented", "self_declared", "register")
    flagged_experience: tuple[str, ...] = ("none",)
    margin_months: int = 6
    minimum_stay_months: int = 3
    lead_months: int = 3
    longest_stay_cap: int = 12
    reminder_days: tuple[int, ...] = (7, 21)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "EarlyCareerParameters":
        """Return the parameters in a JSON object; what is left out keeps its default.

        Raises BadParametersError that names every field that is unknown or wrong.
        """
        made = read_parameters(cls, values)
        made.check()
        return made

    def check(self) -> None:
        """Raise BadParametersError where numbers contradict each other or are out of bounds."""
        problems = self._out_of_bounds() | self._contradictions()
        if problems:
            raise BadParametersError(problems)

    def to_mapping(self) -> dict[str, Any]:
        """Return the parameters as a JSON object."""
        return written_parameters(self)

    @property
    def dated_evidence_kinds(self) -> tuple[str, ...]:
        """The kinds of evidence whose length decides."""
        return (*self.dated_kinds, "fieldwork") if self.fieldwork_counts else self.dated_kinds

    def _out_of_bounds(self) -> dict[str, str]:
        problems = {}
        for one in fields(self):
            value = getattr(self, one.name)
            if one.name.endswith("_days") and not _within(value, 1, MOST_DAYS):
                problems[one.name] = f"must be from 1 to {MOST_DAYS} days"
            elif one.name.endswith(("_months", "_cap")) and not 0 <= value <= MOST_MONTHS:
                problems[one.name] = f"must be from 0 to {MOST_MONTHS} months"
        return problems

    def _contradictions(self) -> dict[str, str]:
        problems = {}
        shortest = min(self.strong_days, self.fieldwork_strong_days, self.evidence_strong_days)
        if self.weak_days > shortest:
            problems["weak_days"] = f"must not be more than strong needs ({shortest})"
        if self.minimum_stay_months > self.longest_stay_cap:
            problems["minimum_stay_months"] = "must not be more than longest_stay_cap"
        if not (len(self.home_country) == 2 and self.home_country.isupper()):
            problems["home_country"] = "must be two capital letters, for example NO"
        if list(self.reminder_days) != sorted(set(self.reminder_days)):
            problems["reminder_days"] = "must rise from reminder to reminder"
        if unknown := set(self.flagged_experience) - set(EXPERIENCES):
            problems["flagged_experience"] = f"knows no {', '.join(sorted(unknown))}"
        return problems


def _within(value: int | tuple[int, ...], least: int, most: int) -> bool:
    numbers = value if isinstance(value, tuple) else (value,)
    return all(least <= number <= most for number in numbers)
