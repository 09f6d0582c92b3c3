"""The numbers and codes of the duties, as one version of the rule set `duties` holds them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from mobility.duties.rules.facts import CODES
from portal.core.parameters import BadParametersError, read_parameters, written_parameters

MOST_DAYS = 3660
MOST_MONTHS = 120
LEAD = "_lead_days"
_COUNTRIES = ("high_risk", "more_free_movement", "invitation_countries")


@dataclass(frozen=True, slots=True)
class DutyParameters:
    """What a dated rule set decides about duties; what is not said keeps these defaults.

    `*_over_days` is exceeded by one day more; a short stay has fewer days than
    `short_stay_under_days`. `*_lead_days` are the days before departure by which a duty is due.
    Reminders count back from departure, but those of arrival and return forward from the first
    and the last day, and `limit_remind_days` back from the limit. `change_answer_days` is how long
    a change request may wait. `sources` says where each parameter comes from.
    """

    workplace_agreement_over_days: int = 28
    contract_terms_over_days: int = 31
    nav_over_days: int = 84
    card_insurance_days: int = 90
    short_stay_under_days: int = 28
    same_journey_gap_days: int = 14
    tax_watch_days: int = 183
    tax_window_months: int = 12
    child_benefit_over_days: int = 90
    population_register_from_days: int = 183
    passport_margin_months: int = 6
    a1_gap_months: int = 2
    a1_max_months: int = 24
    more_free_movement: tuple[str, ...] = ("CH",)
    invitation_countries: tuple[str, ...] = ("US",)
    high_risk: tuple[str, ...] = ("CN", "IR", "KP", "PK", "RU")
    high_risk_needs_dean: bool = True
    required: tuple[str, ...] = ()
    erasmus_agreement_lead_days: int = 14
    workplace_agreement_lead_days: int = 14
    contract_terms_lead_days: int = 14
    payroll_notice_lead_days: int = 30
    national_insurance_lead_days: int = 90
    companion_membership_lead_days: int = 90
    child_benefit_lead_days: int = 30
    insurance_lead_days: int = 14
    companion_insurance_lead_days: int = 14
    ehic_lead_days: int = 30
    entry_lead_days: int = 60
    passport_lead_days: int = 60
    tax_card_lead_days: int = 90
    tax_days_lead_days: int = 90
    tax_invitation_lead_days: int = 90
    export_control_lead_days: int = 14
    it_loan_lead_days: int = 28
    risk_assessment_lead_days: int = 30
    other_employer_lead_days: int = 60
    population_register_lead_days: int = 14
    health_lead_days: int = 60
    travel_advice_lead_days: int = 2
    emergency_contact_lead_days: int = 2
    nav_remind_days: tuple[int, ...] = (120,)
    papers_remind_days: tuple[int, ...] = (270,)
    agreement_remind_days: tuple[int, ...] = (60, 30, 14)
    it_loan_remind_days: tuple[int, ...] = (42,)
    safety_remind_days: tuple[int, ...] = (14, 2)
    arrival_remind_days: tuple[int, ...] = (3,)
    return_remind_days: tuple[int, ...] = (1, 14)
    limit_remind_days: tuple[int, ...] = (15,)
    change_answer_days: int = 14
    sources: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_mapping(
        cls, values: Mapping[str, Any], basis: Mapping[str, Any] | None = None
    ) -> "DutyParameters":
        """Return the parameters in a JSON object, with the sources in its basis.

        Raises BadParametersError that names every field that is unknown or wrong.
        """
        made = read_parameters(cls, values)
        made.check()
        sources = {name: str(one.get("source", "")) for name, one in (basis or {}).items()}
        return replace(made, sources=sources)

    def check(self) -> None:
        """Raise BadParametersError where a number is out of bounds or a code is unknown."""
        problems = {
            one.name: problem
            for one in fields(self)
            if (problem := _problem(one.name, getattr(self, one.name)))
        }
        if problems:
            raise BadParametersError(problems)

    def to_mapping(self) -> dict[str, Any]:
        """Return the parameters as a JSON object."""
        written = written_parameters(self)
        del written["sources"]
        return written

    def lead(self, code: str) -> int:
        """Return how many days before departure a duty is due."""
        days: int = getattr(self, f"{code}{LEAD}")
        return days

    def source_of(self, *names: str) -> str:
        """Return the source of the first of the parameters that has one."""
        return next((self.sources[name] for name in names if self.sources.get(name)), "")


def _problem(name: str, value: Any) -> str:
    if name == "required":
        unknown = [one for one in value if one not in CODES]
        return f"knows no {', '.join(unknown)}" if unknown else ""
    if name in _COUNTRIES:
        wrong = any(len(one) != 2 or not one.isupper() for one in value)
        return "must be countries of two capital letters, for example CN" if wrong else ""
    if name.endswith("_months"):
        return "" if 0 <= value <= MOST_MONTHS else f"must be from 0 to {MOST_MONTHS} months"
    if not name.endswith("_days"):
        return ""
    numbers = value if isinstance(value, tuple) else (value,)
    fits = all(0 <= number <= MOST_DAYS for number in numbers)
    return "" if fits else f"must be from 0 to {MOST_DAYS} days"
