"""Lay the places that a file gives a unit over those where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from portal.core.importing import Row
from portal.core.periods import Period


def day_of(text: str | None) -> date | None:
    """Return the day of an ISO text."""
    return date.fromisoformat(text) if text else None


def iso(day: date | None) -> str | None:
    """Return a day as ISO text."""
    return day.isoformat() if day else None


@dataclass(slots=True)
class Standing:
    """A placement in the database or wanted by the file; `row` is the file's."""

    parent: str | None
    period: Period
    pk: int | None = None
    row: Row | None = None


@dataclass(slots=True)
class Wanted:
    """What the file says about one code."""

    code: str
    rows: list[Row] = field(default_factory=list)

    @property
    def good(self) -> list[Row]:
        """Return the rows that were not rejected."""
        return [row for row in self.rows if row.action != "reject"]


def period_of(row: Row) -> Period:
    """Return the period of a row of the file."""
    return Period(day_of(row.data["starts_on"]), day_of(row.data["ends_on"]))


def moves(old: Standing, new: Standing) -> dict[str, list[Any]]:
    """Return what differs between two places, as a reader knows it."""
    pairs = {
        "parent": [old.parent, new.parent],
        "starts_on": [iso(old.period.starts_on), iso(new.period.starts_on)],
        "ends_on": [iso(old.period.ends_on), iso(new.period.ends_on)],
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def covers(upper: Period, lower: Period) -> bool:
    """Tell whether the lower period lies wholly within the upper."""
    common = upper.overlap(lower)
    return common == lower


def merged(here: Sequence[Standing], rows: Sequence[Row]) -> list[Standing]:
    """Lay the file's dated places over those that stand here."""
    by_start = {place.period.starts_on: place for place in here}
    merged = []
    for row in rows:
        same = by_start.get(period_of(row).starts_on)
        merged.append(Standing(row.data["parent"], period_of(row), same.pk if same else None, row))
    taken = {place.pk for place in merged if place.pk}
    for place in here:
        if place.pk in taken:
            continue
        over = [one.period for one in merged if one.period.overlap(place.period)]
        if not over:
            merged.append(place)
        elif shortened := _before_first(place, over):
            merged.append(shortened)
    return sorted(merged, key=lambda one: iso(one.period.starts_on) or "")


def _before_first(place: Standing, over: Sequence[Period]) -> Standing | None:
    """Return the place as it was until the first period that is laid over it."""
    first = min((period.starts_on or date.min for period in over), default=date.min)
    starts_on = place.period.starts_on or date.min
    if first <= starts_on:
        return None
    period = Period(place.period.starts_on, first - timedelta(days=1))
    return Standing(place.parent, period, place.pk)


def moved_today(here: Sequence[Standing], rows: Sequence[Row], today: date) -> list[Standing]:
    """Lay an undated place over today's: the same parent changes nothing."""
    row, parent = rows[0], rows[0].data["parent"]
    current = next((place for place in here if place.period.holds(today)), None)
    rest = [place for place in here if place is not current]
    if current is None:
        later = [place for place in rest if (place.period.starts_on or date.min) > today]
        ends = min(
            (place.period.starts_on for place in later if place.period.starts_on), default=None
        )
        period = Period(today if here else None, ends - timedelta(days=1) if ends else None)
        return [*rest, Standing(parent, period, None, row)]
    if current.parent == parent or current.period.starts_on == today:
        return [*rest, Standing(parent, current.period, current.pk, row)]
    old = Standing(
        current.parent, Period(current.period.starts_on, today - timedelta(days=1)), current.pk
    )
    return [*rest, old, Standing(parent, Period(today, current.period.ends_on), None, row)]
