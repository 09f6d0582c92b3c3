"""What duties rest on, and what a duty is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from portal.core.findings import Finding
from portal.core.periods import days_inclusive

CITIZENSHIPS = ("nordic", "eea", "other", "unknown")
# In the order in which a checklist shows them.
CODES = (
    "erasmus_agreement",
    "workplace_agreement",
    "contract_terms",
    "payroll_notice",
    "national_insurance",
    "companion_membership",
    "child_benefit",
    "insurance",
    "companion_insurance",
    "ehic",
    "entry",
    "passport",
    "tax_card",
    "tax_days",
    "tax_invitation",
    "export_control",
    "it_loan",
    "risk_assessment",
    "other_employer",
    "population_register",
    "health",
    "travel_advice",
    "emergency_contact",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One host of a stay: its country and the inclusive days there."""

    country: str
    starts_on: date
    ends_on: date

    def days(self) -> Iterable[date]:
        """Yield the days of the part."""
        return (self.starts_on + timedelta(n) for n in range(self.length))

    @property
    def length(self) -> int:
        """Return the number of days."""
        return days_inclusive(self.starts_on, self.ends_on)


@dataclass(frozen=True, slots=True)
class StayFacts:
    """A planned or granted stay as the duties see it.

    `citizenship` is only ever the class, one of CITIZENSHIPS, and strict: it changes the reasons,
    never which duties there are, so a checklist that others see is made without it. Which
    countries belong to the EEA comes with the facts. `other_stays` are all the person's further
    periods abroad, for the counting of days. `percent` is the position at home.
    """

    parts: tuple[Part, ...]
    citizenship: str = "unknown"
    eea: frozenset[str] = frozenset()
    other_stays: tuple[Part, ...] = ()
    companions: int = 0
    children: int = 0
    purposes: frozenset[str] = frozenset()
    percent: Decimal = Decimal(100)
    other_employer: bool = False
    home_country: str = "NO"
    # Whether the stay is paid by Erasmus+ staff mobility.
    erasmus: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done: how binding, by whom, by when, and why.

    `role` is `person`, the traveller, or a role of a mandate; `why` is a finding with the facts it
    rests on.
    """

    code: str
    required: bool
    role: str
    due_on: date
    why: Finding

    @property
    def source(self) -> str:
        """Return where the rule stands."""
        return self.why.source


def citizenship_class(codes: Iterable[str], nordic: Iterable[str], free: Iterable[str]) -> str:
    """Return the class of somebody's citizenships; the one that opens most counts."""
    held = set(codes)
    if held & set(nordic):
        return "nordic"
    if held & set(free):
        return "eea"
    return "other" if held else "unknown"
