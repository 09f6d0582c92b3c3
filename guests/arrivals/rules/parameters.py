"""The numbers, lists and lead times of arrivals, as the rule set `arrival` holds them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

from guests.arrivals.rules.facts import KINDS, PAY
from portal.core.parameters import BadParametersError, read_parameters, written_parameters

NAME = "arrival"
MOST_DAYS = 3660
MOST_MONTHS = 120
LONGEST = "longest_months_"
LEAD = "_lead_days"
# What takes time before somebody arrives, in the order in which it is begun.
LEADS = (
    "export",
    "approval",
    "legal_check",
    "contract",
    "agreement",
    "letter",
    "permit",
    "visa",
    "housing",
    "office",
    "police",
    "account",
)
# Why a guest takes the full path.
TRIGGERS = (
    "account",
    "export",
    "letter",
    "we_pay",
    "guest_pays",
    "rooms",
    "lab",
    "systems",
    "housing",
    "fieldwork",
    "employed",
    "entry",
    "length",
)
COUNTRIES = (
    "nordic",
    "eea",
    "eea_like",
    "schengen",
    "visa_free",
    "visa_free_biometric",
    "visa_doubtful",
    "visa_required",
    "unsettled",
    "n101_countries",
    "tb_high",
    "tb_not_listed",
)
CODES: Mapping[str, tuple[str, ...]] = {
    "remote_kinds": KINDS,
    "exempt_kinds": KINDS,
    "legal_check_kinds": KINDS,
    "student_kinds": KINDS,
    "student_pay": PAY,
    "taxable_pay": PAY,
    "tax_check_pay": PAY,
    "full_path_triggers": TRIGGERS,
    "leads_that_hold": LEADS,
}
_NORDIC = ("DK", "FI", "IS", "NO", "SE")
# fmt: off
_EEA = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
)
# fmt: on


@dataclass(frozen=True, slots=True)
class ArrivalParameters:
    """What a dated rule set decides about arrivals; what is not said keeps these defaults.

    `*_over_days` is exceeded by one day more, `*_under_*` reached by one less. The lists of
    countries whose switch says they are not complete answer "unknown" for a country that is
    absent. `longest_months_*` is 0 where a kind has no limit. `*_lead_days` are days before
    arrival; `leads_that_hold` are those without which nobody arrives. `sources` says where each
    parameter comes from.
    """

    short_stay_days: int = 90
    schengen_window_days: int = 180
    registration_within_months: int = 3
    report_move_from_months: int = 6
    police_within_days: int = 7
    nordic: tuple[str, ...] = _NORDIC
    eea: tuple[str, ...] = _EEA
    eea_like: tuple[str, ...] = ("CH",)
    schengen: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ("GB",)
    visa_free: tuple[str, ...] = ()
    visa_free_biometric: tuple[str, ...] = ()
    visa_doubtful: tuple[str, ...] = ()
    visa_required: tuple[str, ...] = ()
    visa_list_complete: bool = False
    permit_elsewhere_opens: bool = True
    remote_kinds: tuple[str, ...] = ("remote_guest",)
    exempt_kinds: tuple[str, ...] = tuple(k for k in KINDS if k not in {"employee", "remote_guest"})
    legal_check_kinds: tuple[str, ...] = ("adjunct",)
    student_kinds: tuple[str, ...] = ("visiting_phd", "phd_employee")
    student_pay: tuple[str, ...] = ("own", "stipend", "external_grant")
    skilled_worker_from_percent: int = 100
    employer_code_from: str = "2026-02-19"
    salary_floor_master: int = 599_200
    salary_floor_bachelor: int = 522_600
    permit_fee: int = 5_400
    own_funds_per_year: Decimal | None = None
    id_check_from_days: int = 14
    id_check_within_days: int = 8
    unit_registers_under_days: int = 3
    number_within_days: int = 21
    taxable_pay: tuple[str, ...] = ("salary", "stipend")
    tax_check_pay: tuple[str, ...] = ("home_employer", "external_grant")
    foreign_employer_under_months: int = 12
    s1_over_days: int = 90
    n101_countries: tuple[str, ...] = ("US",)
    short_contract_under_months: int = 12
    voluntary_under_months: int = 12
    private_up_to_days: int = 90
    tb_over_days: int = 90
    tb_high: tuple[str, ...] = ()
    tb_not_listed: tuple[str, ...] = ()
    tb_list_complete: bool = False
    school_from_age: int = 6
    adult_from_age: int = 18
    longest_months_unpaid_guest: int = 12
    longest_months_paid_guest: int = 12
    longest_months_adjunct: int = 0
    longest_months_visiting_phd: int = 12
    longest_months_msca_fellow: int = 36
    longest_months_chair: int = 24
    longest_months_employee: int = 0
    longest_months_phd_employee: int = 48
    longest_months_postdoc: int = 48
    longest_months_remote_guest: int = 48
    full_path_triggers: tuple[str, ...] = TRIGGERS
    full_path_from_working_days: int = 5
    leads_that_hold: tuple[str, ...] = tuple(one for one in LEADS if one != "police")
    export_lead_days: int = 90
    approval_lead_days: int = 30
    legal_check_lead_days: int = 30
    contract_lead_days: int = 90
    agreement_lead_days: int = 30
    letter_lead_days: int = 30
    permit_lead_days: int = 120
    visa_lead_days: int = 90
    housing_lead_days: int = 60
    office_lead_days: int = 60
    police_lead_days: int = 30
    account_lead_days: int = 14
    short_approval_lead_days: int = 7
    paper_before_entry_days: int = 14
    export_before_paper_days: int = 14
    sources: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_mapping(
        cls, values: Mapping[str, Any], basis: Mapping[str, Any] | None = None
    ) -> "ArrivalParameters":
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
        """Return how many days before arrival something must have begun."""
        days: int = getattr(self, f"{code}{LEAD}")
        return days

    def longest_months(self, kind: str) -> int | None:
        """Return how many months a kind of guest may stay; None without a limit."""
        months: int = getattr(self, f"{LONGEST}{kind}", 0)
        return months or None

    def source_of(self, *names: str) -> str:
        """Return the source of the first of the parameters that has one."""
        return next((self.sources[name] for name in names if self.sources.get(name)), "")

    @property
    def free_area(self) -> frozenset[str]:
        """Return the countries whose citizens move freely: the EEA and who is treated like it."""
        return frozenset({*self.nordic, *self.eea, *self.eea_like})


def _problem(name: str, value: Any) -> str:
    if name == "employer_code_from":
        return "" if _is_day(value) else "must be a date, YYYY-MM-DD"
    if name in COUNTRIES:
        wrong = any(len(one) != 2 or not one.isalpha() or not one.isupper() for one in value)
        return "must be countries of two capital letters, for example CH" if wrong else ""
    if name in CODES:
        unknown = [one for one in value if one not in CODES[name]]
        return f"knows no {', '.join(unknown)}" if unknown else ""
    return _bounds(name, value)


def _bounds(name: str, value: Any) -> str:
    if name.endswith("_months") or name.startswith(LONGEST):
        return "" if 0 <= value <= MOST_MONTHS else f"must be from 0 to {MOST_MONTHS} months"
    if name.endswith("_days"):
        return "" if 0 <= value <= MOST_DAYS else f"must be from 0 to {MOST_DAYS} days"
    if name.endswith("_percent"):
        return "" if 0 <= value <= 100 else "must be from 0 to 100 per cent"
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return "must not be negative" if is_number and value < 0 else ""


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
