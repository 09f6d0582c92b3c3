"""How an entry comes into force, and when it must be looked at again. Plain Python."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.core.periods import add_months

VERIFY_AFTER_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Transition:
    """A step: from which states, to which."""

    sources: tuple[str, ...]
    target: str


TRANSITIONS: Mapping[str, Transition] = {
    "propose": Transition(("draft",), "proposed"),
    "approve": Transition(("proposed",), "approved"),
    "return_for_changes": Transition(("proposed",), "draft"),
    "withdraw": Transition(("draft", "proposed"), "withdrawn"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A parameter that differs between two versions; None is not set."""

    name: str
    before: Any
    after: Any


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """Return the parameters that differ, in the order of the second version."""
    names = [*after, *(name for name in before if name not in after)]
    return [
        Change(name, before.get(name), after.get(name))
        for name in names
        if before.get(name) != after.get(name)
    ]


def to_verify_since(last_verified_on: date | None, on: date) -> date | None:
    """Return since when an entry waits to be verified, or None where it does not yet.

    An entry is good for twelve months; after each further twelve months without an answer a new
    period begins, so that its owner is reminded once in each. Never verified is since ever.
    """
    if last_verified_on is None:
        return date.min
    since = None
    months = VERIFY_AFTER_MONTHS
    while (due := add_months(last_verified_on, months)) <= on:
        since, months = due, months + VERIFY_AFTER_MONTHS
    return since


def in_force(entries: Sequence[Any], on: date) -> Any:
    """Return the approved entry in force on a day, or None.

    The latest first day wins; of two with the same first day, the later version.
    """
    fitting = [
        one
        for one in entries
        if one.state == "approved"
        and one.valid_from <= on
        and (one.valid_to is None or one.valid_to >= on)
    ]
    return max(fitting, key=lambda one: (one.valid_from, one.pk), default=None)
