"""The numbers and codes by which an application is looked at, as one version of a rule set."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from portal.core.parameters import BadParametersError, read_parameters, written_parameters

Severity = Literal["info", "warning", "blocking"]
MOST_DAYS = 3660
MOST_MONTHS = 600
# What `stay_findings` can notice, in the order in which it is told.
CODES = (
    "window",
    "window_closed",
    "too_close_to_end",
    "after_employment",
    "apply_late",
    "too_short",
    "too_long",
    "too_short_days",
    "too_long_days",
    "split_not_allowed",
    "part_short",
    "outside_call",
    "host_country",
    "host_country_unknown",
    "former_employer",
    "overlap",
    "busy",
    "supervisor_away",
    "supervision_open",
    "teaching_hours",
    "no_agreement",
    "no_eche",
    "conference",
    "report_missing",
)
# Of these, what rests on the rule set of the early-career report.
OF_CONTRACT = frozenset({"window", "window_closed"})
# What the clock of research terms notices; how heavy that is, its own rule set says.
CLOCK = "accrual"
OVERRIDABLE = (*CODES, CLOCK)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one funder asks of a stay: its length in months, and room before and after."""

    minimum_months: int
    maximum_months: int
    margin_months: int
    lead_months: int


FUNDERS = ("own", "research_council", "health_region")


@dataclass(frozen=True, slots=True)
class ApplicationParameters:
    """What a dated rule set decides about applications; the defaults are ours.

    `<funder>_…` are a funder's limits for PhD candidates and postdocs; `own` is the university.
    A finding named neither in `blocking` nor in `warning` informs. One in `overridable` that
    blocks can be set aside by an officer with a reason. `…_days` at the end are how many days a
    state may wait for whoever has the turn.
    """

    own_minimum_months: int = 1
    own_maximum_months: int = 12
    own_margin_months: int = 6
    own_lead_months: int = 3
    research_council_minimum_months: int = 3
    research_council_maximum_months: int = 12
    research_council_margin_months: int = 6
    research_council_lead_months: int = 3
    health_region_minimum_months: int = 3
    health_region_maximum_months: int = 12
    health_region_margin_months: int = 3
    health_region_lead_months: int = 3
    split_schemes: tuple[str, ...] = ("phd_stay", "postdoc_stay")
    split_minimum_days: int = 42
    host_country_months: int = 12
    host_country_of_months: int = 36
    erasmus_minimum_days: int = 2
    erasmus_minimum_days_other: int = 5
    erasmus_maximum_days: int = 60
    teaching_hours_week: int = 8
    teaching_hours_combined: int = 4
    teaching_week_divisor: int = 5
    statement_schemes: tuple[str, ...] = ("phd_stay",)
    blocking: tuple[str, ...] = ("after_employment", "conference", "report_missing")
    warning: tuple[str, ...] = tuple(
        code
        for code in CODES
        if code
        not in (
            "window",
            "host_country_unknown",
            "after_employment",
            "conference",
            "report_missing",
        )
    )
    overridable: tuple[str, ...] = ("after_employment", "report_missing", CLOCK)
    statement_days: int = 14
    cover_days: int = 14
    recommend_days: int = 14
    returned_days: int = 14
    rank_days: int = 21
    decide_days: int = 28
    reserve_days: int = 7
    accept_days: int = 14
    agreement_days: int = 14
    close_days: int = 30
    closing_notice_days: tuple[int, ...] = (21, 7, 1)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "ApplicationParameters":
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

    def limits_of(self, funder: str) -> Limits:
        """Return the limits of a funder; one without rules of its own has the university's."""
        known = funder if funder in FUNDERS else "own"
        return Limits(*(getattr(self, f"{known}_{one.name}") for one in fields(Limits)))

    def severity_of(self, code: str) -> Severity:
        """Return how heavy a finding is: it blocks, warns or informs."""
        if code in self.blocking:
            return "blocking"
        return "warning" if code in self.warning else "info"

    def _out_of_bounds(self) -> dict[str, str]:
        problems = {}
        for one in fields(self):
            value = getattr(self, one.name)
            most = MOST_MONTHS if one.name.endswith("_months") else MOST_DAYS
            numbers = value if isinstance(value, tuple) else (value,)
            if any(isinstance(number, int) and not 0 <= number <= most for number in numbers):
                problems[one.name] = f"must be from 0 to {most}"
        return problems

    def _contradictions(self) -> dict[str, str]:
        problems = {}
        for funder in FUNDERS:
            limits = self.limits_of(funder)
            if limits.minimum_months > limits.maximum_months:
                problems[f"{funder}_minimum_months"] = "must not be more than the maximum"
        if self.host_country_months > self.host_country_of_months:
            problems["host_country_months"] = "must not be more than host_country_of_months"
        if not 1 <= self.teaching_week_divisor <= 7:
            problems["teaching_week_divisor"] = "must be from 1 to 7"
        if both := set(self.blocking) & set(self.warning):
            problems["warning"] = f"also blocks: {', '.join(sorted(both))}"
        for name in ("blocking", "warning", "overridable"):
            known = OVERRIDABLE if name == "overridable" else CODES
            if unknown := set(getattr(self, name)) - set(known):
                problems[name] = f"knows no {', '.join(sorted(unknown))}"
        return problems
