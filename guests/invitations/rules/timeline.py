"""What a guest is shown first: what can be done now, the most pressing of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Errand:
    """Something the guest has to do: a key, when it is due, whether something else comes first."""

    key: str
    due_on: date | None = None
    waits: bool = False
    required: bool = True


def next_first(errands: Sequence[Errand], number: int = 3) -> list[Errand]:
    """Return the next errands: what can be done now, what is required, what is due first.

    What waits for something else is left out while there is anything that does not.
    """
    ready = [one for one in errands if not one.waits] or list(errands)
    return sorted(ready, key=_pressing)[:number]


def _pressing(one: Errand) -> tuple[bool, bool, date, str]:
    return (not one.required, one.due_on is None, one.due_on or date.max, one.key)
