"""An order of applications as people make it: one place each, no ties, a reason for each."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def placed(order: Sequence[Key], key: Key, place: int) -> list[Key]:
    """Return the order with `key` at a place counted from 1; places outside are its ends.

    A key that is not in the order yet is laid in.
    """
    rest = [one for one in order if one != key]
    index = min(max(place, 1), len(rest) + 1) - 1
    return [*rest[:index], key, *rest[index:]]


def removed(order: Sequence[Key], key: Key) -> list[Key]:
    """Return the order without the key; those below it move up."""
    return [one for one in order if one != key]


def interleaved(orders: Sequence[Sequence[Key]]) -> list[Key]:
    """Return the first of each order, then the second of each, and so on; each key once.

    A place to start from when several rankings become one; it judges nobody.
    """
    laid = (one for row in zip_longest(*orders) for one in row if one is not None)
    return list(dict.fromkeys(laid))


@dataclass(frozen=True, slots=True)
class Gaps:
    """What an order lacks before it can be handed in."""

    not_placed: tuple[Hashable, ...] = field(default=())
    without_reason: tuple[Hashable, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.not_placed or self.without_reason)


def gaps(
    order: Sequence[Hashable],
    candidates: Collection[Hashable],
    reasons: Mapping[Hashable, str],
    *,
    reason_needed: bool,
) -> Gaps:
    """Return who must still be placed and whose place lacks a reason.

    All that may be ranked are placed (outgoing.md 7.2); a list has no ties.
    """
    there = set(order)
    missing = tuple(key for key in candidates if key not in there)
    if not reason_needed:
        return Gaps(missing)
    silent = tuple(key for key in order if not reasons.get(key, "").strip())
    return Gaps(missing, silent)
