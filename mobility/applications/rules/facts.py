"""What the rules need to know of an application and of everything around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from portal.core.periods import Period, days_inclusive


@dataclass(frozen=True, slots=True)
class Part:
    """One host of the stay; `host` is what tells hosts apart, `host_name` what is shown.

    `associated` tells whether the country takes part in Erasmus+, `has_eche` whether the host
    holds the Erasmus charter.
    """

    starts_on: date
    ends_on: date
    country: str = ""
    host: str = ""
    host_name: str = ""
    associated: bool = True
    has_eche: bool = True

    @property
    def period(self) -> Period:
        """Return the days of the part."""
        return Period(self.starts_on, self.ends_on)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier stay or item of experience abroad; a day may be unknown."""

    country: str = ""
    host: str = ""
    kind: str = "stay"
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """Days on which somebody is taken: what by, as it is told, and whether it is a stay."""

    what: str
    starts_on: date
    ends_on: date
    kind: str = "commitment"


@dataclass(frozen=True, slots=True)
class StayFacts:
    """An application as `stay_findings` looks at it on a day.

    `funder` is the code of the main funder; `employment_ends_on` is empty without an end;
    `supervision_open` names PhD candidates for whom nobody has confirmed to take over;
    `reports_missing` names earlier cases whose report is overdue; a stay of a call starts from
    `call_from` to `call_until`.
    """

    on: date
    scheme: str
    parts: Sequence[Part] = ()
    employment_ends_on: date | None = None
    funder: str = "own"
    earlier: Sequence[Earlier] = ()
    taken: Sequence[Taken] = ()
    supervisors_away: Sequence[Taken] = ()
    supervision_open: Sequence[str] = ()
    reports_missing: Sequence[str] = ()
    teaching_hours: int | None = None
    conference: bool = False
    agreement: bool = True
    call_from: date | None = None
    call_until: date | None = None

    @property
    def starts_on(self) -> date | None:
        """Return the first day of the stay."""
        return min((part.starts_on for part in self.parts), default=None)

    @property
    def ends_on(self) -> date | None:
        """Return the last day of the stay."""
        return max((part.ends_on for part in self.parts), default=None)

    @property
    def days(self) -> int:
        """Return the days abroad; a day at two hosts counts once, one between parts not."""
        return sum(days_inclusive(first, last) for first, last in self.runs())

    def runs(self) -> list[tuple[date, date]]:
        """Return the unbroken periods of the stay, in order."""
        parts = sorted((part.starts_on, part.ends_on) for part in self.parts)
        found = parts[:1]
        for first, last in parts[1:]:
            begun, reached = found[-1]
            if first <= reached + timedelta(days=1):
                found[-1] = (begun, max(reached, last))
            else:
                found.append((first, last))
        return found

    @property
    def is_split(self) -> bool:
        """Tell whether there are days at home between parts."""
        return any(True for _ in pairwise(self.runs()))
