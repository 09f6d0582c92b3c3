"""What the early-career report is made of: one row per person, counts, and what is asked for."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from mobility.experience.rules import Facts, Window, coverage
from portal.core.findings import Finding

ORDERS = ("name", "unit", "position", "experience", "ends_on")


@dataclass(frozen=True, slots=True)
class EarlyCareerRow:
    """One person of the cohort with everything any output shows of them.

    `employment_ends_on` is E, after all employments that follow on; `window` holds what can
    still be done before it. `person_id` is HR's identifier, or the public one without it.
    """

    person_pk: int
    public_id: UUID
    person_id: str
    name: str
    unit_id: int
    unit_code: str
    unit_name: str
    position_code: str
    experience: str
    flagged: bool
    planned: bool
    facts: Facts
    window: Window
    reasons: tuple[Finding, ...]

    @property
    def employment_ends_on(self) -> date | None:
        """Return E."""
        return self.window.employment_ends_on

    @property
    def undated(self) -> int:
        """Return how many items wait for a date."""
        return self.facts.undated


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of persons in a cohort, or in a part of it.

    `open`, `closing` and `closed` count the flagged by their window; `answered` those with any
    evidence row; `planned` the flagged with a plan; `undated` those with items to complete.
    """

    cohort: int = 0
    strong: int = 0
    some: int = 0
    none: int = 0
    unknown: int = 0
    flagged: int = 0
    planned: int = 0
    answered: int = 0
    undated: int = 0
    open: int = 0
    closing: int = 0
    closed: int = 0
    no_end: int = 0

    @property
    def coverage_strong(self) -> Decimal | None:
        """Return the share with strong experience."""
        return coverage(self.strong, self.cohort)

    @property
    def coverage_any(self) -> Decimal | None:
        """Return the share with strong or some experience."""
        return coverage(self.strong + self.some, self.cohort)

    @property
    def response_rate(self) -> Decimal | None:
        """Return the share that has answered."""
        return coverage(self.answered, self.cohort)


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the cohort is asked for; empty means all. `order` may start with a minus."""

    window: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    flagged: bool | None = None
    planned: bool | None = None
    answered: bool | None = None
    undated: bool | None = None
    search: str = ""
    order: str = "name"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Counts of one unit (or of one position code in it); no persons.

    `own` is False for units whose small numbers the reader must not see.
    """

    unit_id: int
    unit_code: str
    unit_name: str
    position_code: str
    counts: Counts
    own: bool = True
