"""What each room adds to the whole: menu, home page, rules to try, imports, retention.

Every room that has something to add stands in its app's list of rooms and defines
`CONTRIBUTION` in its `contributions.py`; the app loads them when Django is ready.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
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
    """How long a personal table is kept, after what, and who said so; lazy translations.

    `confirmed` is False while the period is a guess that the institution must settle.
    """

    keep: Any
    after: Any
    source: Any
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
class Parameter:
    """One parameter of a rule set, as a form asks for it.

    `kind` is number, switch, text, codes or numbers; `unit` is days, months or nothing;
    `choices` are the codes to choose from, with their wording under `prefix`. The name in words
    stands under `parameter.<rule set>.<name>`.
    """

    name: str
    kind: str
    unit: str = ""
    choices: tuple[str, ...] = ()
    prefix: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Effect:
    """What other parameters would change: persons by what changes, counts before and after.

    All keys are codes with a wording.
    """

    changed: Mapping[str, int]
    counts: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class RuleSetKind:
    """A rule set that administrators edit: its parameters, in order, and what checks them.

    `check` takes all values and returns {parameter: what is wrong}. `effect` takes two sets of
    values, a unit and a day, and says what the second would change there.
    """

    name: str
    parameters: Sequence[Parameter]
    check: Callable[[Mapping[str, Any]], Mapping[str, str]]
    effect: Callable[[Mapping[str, Any], Mapping[str, Any], Any, date], Effect] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A mail that a room below the outbox asks for: its kind, its key, to whom, with what."""

    kind: str
    key: str
    person: Any
    context: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contribution:
    """All that one room adds.

    `home` takes the signed-in user; `about_person` the user and a person, `about_unit` the user
    and a unit: what the room has to say on that person's or unit's page.
    """

    menu: Sequence[MenuEntry] = ()
    home: Callable[[Any], Sequence[HomeCard]] | None = None
    about_person: Callable[[Any, Any], Sequence[HomeCard]] | None = None
    about_unit: Callable[[Any, Any], Sequence[HomeCard]] | None = None
    rules: Sequence[RuleToTry] = ()
    rule_sets: Sequence[RuleSetKind] = ()
    notices: Callable[[date], Sequence[Notice]] | None = None
    importers: Sequence[Any] = ()
    retention: Mapping[str, RetentionRule] = field(default_factory=dict)
    wording: Sequence[Mapping[str, Mapping[str, str]]] = ()
    # All codes of which an institution says in its profile which are in use: {list: codes}.
    vocabularies: Mapping[str, Sequence[str]] = field(default_factory=dict)


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


def cards_about_person(user: Any, person: Any) -> list[HomeCard]:
    """Return what the rooms have to say to the user about a person, in order."""
    added = [one.about_person for one in contributions() if one.about_person]
    return sorted((c for add in added for c in add(user, person)), key=lambda card: card.order)


def cards_about_unit(user: Any, unit: Any) -> list[HomeCard]:
    """Return what the rooms have to say to the user about a unit, in order."""
    added = [one.about_unit for one in contributions() if one.about_unit]
    return sorted((c for add in added for c in add(user, unit)), key=lambda card: card.order)


def rule_set_kinds() -> dict[str, RuleSetKind]:
    """Return all rule sets that can be edited, by name."""
    return {kind.name: kind for one in contributions() for kind in one.rule_sets}


def notices_on(day: date) -> Iterator[Notice]:
    """Yield the mails that rooms ask for on a day; each has a key under which it is sent once."""
    for one in contributions():
        if one.notices:
            yield from one.notices(day)


def vocabulary(name: str) -> tuple[str, ...]:
    """Return all codes of a list of the profile, as the rooms that know them give them."""
    return tuple(code for one in contributions() for code in one.vocabularies.get(name, ()))
