"""What each room adds to the whole: menu, home page, rules to try, imports, retention.

Every room that has something to add stands in its app's list of rooms and defines
`CONTRIBUTION` in its `contributions.py`; the app loads them when Django is ready.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link in the menu: URL name, English label (a lazy translation), who sees it, its place."""

    url_name: str
    label: Any
    shown_to: Callable[[Any], bool]
    order: int = 100


@dataclass(frozen=True, slots=True)
class HomeCard:
    """Something that waits for the signed-in user: a title, a count, a sentence, a link."""

    title: Any
    text: Any
    url: str
    count: int | None = None
    order: int = 100


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How long a personal table is kept, after what, and who said so.

    `confirmed` is False while the period is a guess that the institution must settle.
    """

    keep: str
    after: str
    source: str
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class RuleToTry:
    """A pure rule that runs on a JSON case: name, run(case, parameters), the case's JSON schema."""

    name: str
    rule_set: str
    run: Callable[[Mapping[str, Any], Mapping[str, Any]], Mapping[str, Any]]
    schema: Mapping[str, Any]
    example: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contribution:
    """All that one room adds. `home` and `counts` take the signed-in user."""

    menu: Sequence[MenuEntry] = ()
    home: Callable[[Any], Sequence[HomeCard]] | None = None
    rules: Sequence[RuleToTry] = ()
    importers: Sequence[Any] = ()
    retention: Mapping[str, RetentionRule] = field(default_factory=dict)
    wording: Sequence[Mapping[str, Mapping[str, str]]] = ()


_LOADED: dict[str, Contribution] = {}


def register(room: str, contribution: Contribution) -> None:
    """Remember a room's contribution under its dotted name."""
    _LOADED[room] = contribution


def contributions() -> Iterator[Contribution]:
    """Yield every room's contribution in the order in which the rooms were loaded."""
    yield from _LOADED.values()


def rules_to_try() -> dict[str, RuleToTry]:
    """Return all rules that can be tried, by name."""
    return {rule.name: rule for one in contributions() for rule in one.rules}
