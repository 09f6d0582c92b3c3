"""The months of a person's row in the calendar, as the page draws them. Plain Python."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mobility.timeline.rules.clashes import Away
from mobility.timeline.rules.lines import per_mille, percent
from portal.core.periods import Period


@dataclass(frozen=True, slots=True)
class Part:
    """What lies in one month of an absence: the days, and where it is drawn in thousandths."""

    away: Away
    first: date
    last: date
    left: int
    width: int
    is_whole: bool

    @property
    def x(self) -> str:
        """The left edge as a picture wants it."""
        return percent(self.left)

    @property
    def wide(self) -> str:
        """The width as a picture wants it."""
        return percent(self.width)


def parts(absences: Iterable[Away], first: date, last: date) -> list[Part]:
    """Return the parts of absences that lie in a month."""
    month = Period(first, last)
    found = []
    for one in absences:
        shared = one.period.overlap(month)
        if shared and shared.starts_on and shared.ends_on:
            left = per_mille(shared.starts_on, first, last)
            right = per_mille(shared.ends_on + timedelta(days=1), first, last)
            whole = (shared.starts_on, shared.ends_on) == (first, last)
            found.append(Part(one, shared.starts_on, shared.ends_on, left, right - left, whole))
    return found
