"""The numbers and codes of the research-term clock, as one version of a rule set holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mobility.calls.rules import CallParameters
from portal.core.parameters import BadParametersError, read_parameters, written_parameters

LEVELS = ("faculty", "department")
# The kinds of service whose counting a rule set decides, with the parameter that does.
COUNTED_KINDS = {
    "parental": "count_parental",
    "leave_statutory_paid": "count_leave_statutory_paid",
    "leave_statutory_unpaid": "count_leave_statutory_unpaid",
    "leave_other": "count_leave_other",
    "buyout": "count_buyout",
    "office": "count_office",
    "union_rep": "count_union_rep",
}
MOST_MONTHS = 600


@dataclass(frozen=True, slots=True)
class AccrualParameters(CallParameters):
    """What a dated rule set decides about research terms; the defaults are NTNU's until 2024.

    `count_…` are percent of what a period of that kind counts. `unit_codes` are the units, with
    all beneath them, where the set holds; `*` is the whole institution. With
    `part_time_by_percent` a half-time month counts half, else whole. `stale_after_months` is how
    long after the last registered service ordinary service is assumed, `earned_notice_days` how
    long before a call opens those who have earned a term are told.
    """

    unit_codes: tuple[str, ...] = ()
    full_term_months: int = 12
    full_needs_months: int = 48
    half_term_months: int = 6
    half_needs_months: int = 24
    shorter_needs_reason: bool = True
    measured_at_planned_start: bool = True
    permanent_required: bool = True
    eligible_codes: tuple[str, ...] = ("1013", "1404", "1532", "1011", "1198")
    min_percent: int = 100
    part_time_by_percent: bool = True
    count_parental: int = 100
    count_leave_statutory_paid: int = 0
    count_leave_statutory_unpaid: int = 0
    count_leave_other: int = 0
    count_buyout: int = 0
    count_office: int = 100
    count_union_rep: int = 100
    reset_after_term: bool = True
    credit_waiting: bool = True
    accelerated_terms: int = 0
    accelerated_percent: int = 50
    accelerated_gender: str = "F"
    accelerated_codes: tuple[str, ...] = ("1011",)
    stale_after_months: int = 12
    short_blocks: bool = False
    earned_notice_days: int = 7

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "AccrualParameters":
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

    def counts(self, kind: str) -> int:
        """Return the percent that service of a kind counts; service as usual counts whole."""
        name = COUNTED_KINDS.get(kind)
        return int(getattr(self, name)) if name else 100

    def _out_of_bounds(self) -> dict[str, str]:
        percents = ("min_percent", "accelerated_percent", *COUNTED_KINDS.values())
        lengths = ("full_term_months", "half_term_months", "full_needs_months", "half_needs_months")
        months = ("call_opens_month", "call_closes_month", "call_start_month")
        days = ("call_opens_day", "call_closes_day")
        return {
            **self._outside(percents, 0, 100, "must be from 0 to 100 percent"),
            **self._outside(lengths, 1, MOST_MONTHS, f"must be from 1 to {MOST_MONTHS} months"),
            **self._outside(months, 1, 12, "must be a month from 1 to 12"),
            **self._outside(days, 0, 31, "must be a day from 0 to 31"),
        }

    def _outside(self, names: tuple[str, ...], least: int, most: int, text: str) -> dict[str, str]:
        return {name: text for name in names if not least <= getattr(self, name) <= most}

    def _contradictions(self) -> dict[str, str]:
        problems = {}
        if self.half_term_months >= self.full_term_months:
            problems["half_term_months"] = "must be less than full_term_months"
        if self.half_needs_months > self.full_needs_months:
            problems["half_needs_months"] = "must not be more than full_needs_months"
        if self.decision_level not in LEVELS:
            problems["decision_level"] = f"must be one of {', '.join(LEVELS)}"
        return problems
