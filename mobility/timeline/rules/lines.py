"""The entries of a person's timeline: in which order, how they stand to today, how drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from portal.core.periods import days_inclusive

Place = Literal["past", "now", "coming"]
# The lanes of the band from top to bottom; what has one day only is drawn as a mark.
LANES = ("work", "leave", "away", "case", "deadline")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline: what it is, when, in words, and where to read more.

    `kind` is a code with a wording; `ends_on` None is open-ended for what has a duration
    (`is_period`), and no matter for what happens on one day. `text` is in the reader's language,
    `state` a code with a wording, `page` the name and the argument of the address to read more.
    """

    kind: str
    lane: str
    starts_on: date
    ends_on: date | None = None
    is_period: bool = True
    text: str = ""
    state: str = ""
    page: tuple[str, Any] = ("", None)
    is_due: bool = False

    @property
    def last_day(self) -> date:
        """The last day; far ahead for what has no end."""
        if not self.is_period:
            return self.starts_on
        return self.ends_on or date.max


def place(entry: Entry, today: date) -> Place:
    """Return how an entry stands to today."""
    if entry.starts_on > today:
        return "coming"
    return "past" if entry.last_day < today else "now"


def is_overdue(entry: Entry, today: date) -> bool:
    """Tell whether something that waits to be done is past its day."""
    return entry.is_due and entry.starts_on < today


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries by first day; on one day what lasts stands before what is due."""
    return sorted(entries, key=lambda one: (one.starts_on, not one.is_period, one.kind, one.text))


@dataclass(frozen=True, slots=True)
class Bar:
    """An entry as the band draws it: left edge and width in thousandths of the band."""

    entry: Entry
    left: int
    width: int

    @property
    def x(self) -> str:
        """The left edge as a picture wants it."""
        return percent(self.left)

    @property
    def wide(self) -> str:
        """The width as a picture wants it."""
        return percent(self.width)


def span(entries: Sequence[Entry], today: date) -> tuple[date, date]:
    """Return the first day of the first year and the last day of the last year to be drawn."""
    firsts = [entry.starts_on for entry in entries] or [today]
    lasts = [entry.last_day for entry in entries if entry.last_day < date.max]
    first, last = min([*firsts, today]), max([*firsts, *lasts, today])
    return date(first.year, 1, 1), date(last.year, 12, 31)


def bars(entries: Iterable[Entry], first: date, last: date) -> dict[str, list[Bar]]:
    """Return the bars of each lane that has any; what lies outside the band is cut."""
    found: dict[str, list[Bar]] = {}
    for entry in entries:
        starts, ends = max(entry.starts_on, first), min(entry.last_day, last)
        if starts <= ends:
            left = per_mille(starts, first, last)
            right = per_mille(ends + timedelta(days=1), first, last)
            found.setdefault(entry.lane, []).append(Bar(entry, left, max(right - left, 4)))
    return {lane: found[lane] for lane in LANES if lane in found}


def per_mille(day: date, first: date, last: date) -> int:
    """Return where a day lies between the first and the last, in thousandths."""
    return (day - first).days * 1000 // days_inclusive(first, last)


def percent(thousandths: int) -> str:
    """Return thousandths as a percentage with a point, whatever the language of the page."""
    return f"{thousandths / 10:.1f}%"


def stay_state(state: str, starts_on: date, ends_on: date | None, on: date) -> str:
    """Return the code of how a stay stands on a day: a planned one may be under way."""
    under_way = state == "planned" and ends_on is not None and starts_on <= on <= ends_on
    return "timeline.under_way" if under_way else f"stay_state.{state}"
