"""Activities in numbers: by unit and type, with those hidden that could point at persons."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from portal.core.suppression import is_small


@dataclass(frozen=True, slots=True)
class Row:
    """One activity as it is counted: whose it is, where, what and how long."""

    person: int
    unit: str
    type: str
    hours: Decimal


@dataclass(frozen=True, slots=True)
class Counted:
    """A line of the report: how many activities, of how many persons, how many hours."""

    key: Hashable
    activities: int
    persons: int
    hours: Decimal


def counted(rows: Sequence[Row], key: Callable[[Row], Hashable]) -> list[Counted]:
    """Return one line for each key; a person counts once in a line."""
    groups: dict[Hashable, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return [
        Counted(
            name,
            len(group),
            len({row.person for row in group}),
            sum((row.hours for row in group), Decimal(0)),
        )
        for name, group in groups.items()
    ]


def hidden_keys(lines: Iterable[Counted], own: Callable[[Hashable], bool]) -> set[Hashable]:
    """Return the keys of the lines that the reader may not see.

    A line of few persons is hidden outside the reader's own units. Where that hides one line
    alone, it could be had by subtraction from the total, so the next smallest is hidden too.
    """
    foreign = [line for line in lines if not own(line.key) and line.persons]
    small = {line.key for line in foreign if is_small(line.persons)}
    if len(small) != 1:
        return small
    others = [line for line in foreign if line.key not in small]
    if others:
        small.add(min(others, key=lambda line: (line.persons, str(line.key))).key)
    return small


def largest_first(lines: Iterable[Counted]) -> list[Counted]:
    """Return the lines with most persons first."""
    return sorted(lines, key=lambda line: (-line.persons, -line.hours, str(line.key)))
