"""The days somebody was really away beside the days that were granted. Plain Python."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from portal.core.findings import Finding


@dataclass(frozen=True, slots=True)
class Actual:
    """One host: the days granted, and the first and last day there as the traveller says."""

    host: str
    granted_from: date
    granted_until: date
    starts_on: date
    ends_on: date


def problems(parts: Sequence[Actual], today: date) -> dict[int, str]:
    """Return {place of the part: code of what cannot be} of the days a traveller confirms."""
    found = {}
    for place, one in enumerate(parts):
        if one.ends_on < one.starts_on:
            found[place] = "ends_before_start"
        elif one.ends_on > today:
            found[place] = "not_over_yet"
        elif any(_overlap(one, other) for other in parts[:place]):
            found[place] = "overlaps"
    return found


def _overlap(one: Actual, other: Actual) -> bool:
    """Tell whether two parts share more than the day of the move from one to the other."""
    return one.starts_on < other.ends_on and other.starts_on < one.ends_on


def remarks(parts: Sequence[Actual]) -> Iterator[Finding]:
    """Yield what differs from the grant: nothing of it blocks, the days are as they were."""
    for one in parts:
        facts = {"host": one.host, "granted": one.granted_until, "actual": one.ends_on}
        if one.ends_on > one.granted_until:
            yield Finding("actual.longer", "warning", facts)
        elif one.ends_on < one.granted_until:
            yield Finding("actual.shorter", "info", facts)
        if one.starts_on != one.granted_from:
            code = "actual.early" if one.starts_on < one.granted_from else "actual.late"
            facts = {"host": one.host, "granted": one.granted_from, "actual": one.starts_on}
            yield Finding(code, "info", facts)
