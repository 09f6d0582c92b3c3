"""Who is away at the same time, where that is worth a second look. Plain Python.

A clash is a remark, never a refusal: two who travel together may have every reason to.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from portal.core.periods import Period


@dataclass(frozen=True, slots=True)
class Away:
    """A person of a unit who is or wants to be away; `firm` once it is planned or granted."""

    key: str
    person: int
    unit: int
    starts_on: date
    ends_on: date
    firm: bool = True

    @property
    def period(self) -> Period:
        """The days away."""
        return Period(self.starts_on, self.ends_on)


@dataclass(frozen=True, slots=True)
class Clash:
    """A remark on days when people are away together: its kind, the days, whom it concerns.

    `keys` are the absences it marks; of `supervisor` and `cover` the first person is the one who
    is supervised or whose work is covered, the second the one who should have been there.
    """

    kind: str
    starts_on: date
    ends_on: date
    persons: tuple[int, ...]
    keys: frozenset[str]


def together(absences: Iterable[Away], least: int, within: Period) -> list[Clash]:
    """Return the weeks, Monday to Sunday, in which `least` or more of one unit are away.

    Weeks that follow each other with the same persons are one clash.
    """
    found = []
    ordered = sorted(absences, key=lambda one: (one.unit, one.starts_on, one.key))
    for _, group in groupby(ordered, key=lambda one: one.unit):
        found += _joined(_weeks(list(group), least, within))
    return sorted(found, key=lambda one: (one.starts_on, one.persons))


def _weeks(absences: Sequence[Away], least: int, within: Period) -> list[Clash]:
    found = []
    day = within.starts_on or date.min
    monday = day - timedelta(days=day.weekday())
    while within.ends_on and monday <= within.ends_on:
        week = Period(monday, monday + timedelta(days=6))
        here = [one for one in absences if one.period.overlap(week)]
        persons = tuple(sorted({one.person for one in here}))
        if len(persons) >= least:
            keys = frozenset(one.key for one in here)
            found.append(Clash("together", monday, monday + timedelta(days=6), persons, keys))
        monday += timedelta(days=7)
    return found


def _joined(weeks: Sequence[Clash]) -> list[Clash]:
    joined: list[Clash] = []
    for week in weeks:
        last = joined[-1] if joined else None
        follows = last and last.persons == week.persons
        if last and follows and last.ends_on + timedelta(days=1) == week.starts_on:
            keys = last.keys | week.keys
            joined[-1] = Clash("together", last.starts_on, week.ends_on, last.persons, keys)
        else:
            joined.append(week)
    return joined


def pairs_away(
    kind: str, absences: Iterable[Away], pairs: Iterable[tuple[int, int]]
) -> list[Clash]:
    """Return the days when both of a pair of persons are away, for example with a supervisor."""
    by_person: dict[int, list[Away]] = {}
    for one in absences:
        by_person.setdefault(one.person, []).append(one)
    return [
        clash
        for first, second in sorted(set(pairs))
        for one in by_person.get(first, ())
        for other in by_person.get(second, ())
        if (clash := _common(kind, one, other))
    ]


def cover_away(absences: Iterable[Away], covers: Mapping[str, Iterable[int]]) -> list[Clash]:
    """Return the days when someone is away who covers for an absence; `covers` are by its key."""
    known = list(absences)
    return [
        clash
        for one in known
        for person in sorted(set(covers.get(one.key, ())))
        for other in known
        if other.person == person and (clash := _common("cover", one, other))
    ]


def _common(kind: str, one: Away, other: Away) -> Clash | None:
    if one.key == other.key:
        return None
    shared = one.period.overlap(other.period)
    if shared is None or shared.starts_on is None or shared.ends_on is None:
        return None
    persons = (one.person, other.person)
    keys = frozenset({one.key, other.key})
    return Clash(kind, shared.starts_on, shared.ends_on, persons, keys)
