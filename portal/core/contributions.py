"""What each room adds to the whole: menu, home page, rules to try, imports, retention.

Every room that has something to add stands in its app's list of rooms and defines
`CONTRIBUTION` in its `contributions.py`; the app loads them when Django is ready.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from portal.core.findings import Finding

# What is my own, what is handled, who works here, where one goes, and how the portal is run.
MENU_GROUPS = ("mine", "cases", "people", "places", "running")


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A link in the menu: URL name, English label (a lazy translation), who sees it, its place.

    `group` is one of MENU_GROUPS, under whose heading the link stands.
    """

    url_name: str
    label: Any
    shown_to: Callable[[Any], bool]
    order: int = 100
    group: str = "cases"


@dataclass(frozen=True, slots=True)
class Fence:
    """The pages to which a sign-in made for one purpose is kept: URL names, and its home page.

    `holds` takes the user and tells whether it still is kept there: nothing else has come to it.
    """

    home: str
    pages: frozenset[str]
    holds: Callable[[Any], bool]


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

    `kind` is number, decimal, switch, text, choice, codes or numbers; `unit` is days, months or
    another code under `unit_of`; `choices` are the codes to choose from, with their wording under
    `prefix`. The name in words stands under `parameter.<rule set>.<name>`.
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
class FactField:
    """A fact that conditions of a life event may name.

    `kind` is choice, switch, number or codes (any of several). The fact's name in words stands
    under `fact.<event>.<name>` or `label`, that of a choice behind it or under `prefix`.
    `asked_of` is the role that can supply it; `asked_as` names what is asked for where the fact is
    worked out from that. A `strict` one is never given as the reason of an open task.
    """

    name: str
    kind: str
    choices: tuple[str, ...] = ()
    label: str = ""
    prefix: str = ""
    asked_of: str = "guest"
    asked_as: str = ""
    strict: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What a life event rests on in one case.

    A fact that is None or left out is not known; so is one named in `missing`, whatever it says.
    `missing` may also name what is no fact of the event but is needed for one. `anchors` are days,
    `people` the persons who have a role in this case.
    """

    facts: Mapping[str, Any]
    anchors: Mapping[str, date | None]
    people: Mapping[str, Any] = field(default_factory=dict)
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """Something that brings a checklist with it: an arrival, a stay, a leaving.

    `rule_set` holds its templates, `case_kind` says which cases it is about. `steps` are those of
    the case's machine that a task can block. `describe` takes a case, `running` returns the
    cases (a queryset) whose checklist lives. Worded under `life_event.<code>`,
    `phase.<code>.<phase>`, `anchor.<code>.<anchor>` and `event_step.<code>.<step>`; roles under
    `turn`.
    """

    code: str
    case_kind: str
    rule_set: str
    facts: Sequence[FactField]
    anchors: tuple[str, ...]
    phases: tuple[str, ...]
    roles: tuple[str, ...]
    steps: tuple[str, ...]
    describe: Callable[[Any], EventFacts]
    running: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class LetterKind:
    """A kind of letter: the placeholders its text may use, those it cannot do without, who signs.

    In a `form` an empty placeholder is room to write by hand. The kind, its placeholders and its
    parties have a wording under `letter_kind`, `placeholder` and `party`.
    """

    code: str
    names: Sequence[str]
    needs: Sequence[str] = ()
    parties: Sequence[str] = ()
    form: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A mail that a room below the outbox asks for: its kind, its key, to whom, with what."""

    kind: str
    key: str
    person: Any
    context: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CaseSection:
    """What a room shows on a case's page: a heading, its template, what that needs, its place.

    Of several about the same `topic` the first is shown; it says what the others would.
    """

    title: Any
    template: str
    context: Mapping[str, Any]
    order: int = 100
    topic: str = ""


@dataclass(frozen=True, slots=True)
class StepAsked:
    """A step that somebody wants to take in a case.

    `ends_on` is the last day that the step would set, where it sets one.
    """

    case: Any
    step: str
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """What must be there before a step: its code, who can supply it (a role), and where.

    Worded under `missing.<code>` with `facts`; `who` under `turn.<role>`. Without an address it
    is supplied outside the portal.
    `instead_of` is the code of what a lower room misses, which this one says more exactly.
    """

    code: str
    who: str = ""
    url: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """All that one room adds.

    `home` takes the signed-in user; `about_person` the user and a person, `about_unit` the user
    and a unit, `about_institution` the user and an institution: what the room has to say on that
    page. `followers` are called in the transaction of every step of a case
    (`portal.casework.services.Moved`); `case_sections` takes the user and a case; `case_pages`
    names the address of a kind of case, which takes the case's `public_id`.
    """

    menu: Sequence[MenuEntry] = ()
    home: Callable[[Any], Sequence[HomeCard]] | None = None
    about_person: Callable[[Any, Any], Sequence[HomeCard]] | None = None
    about_unit: Callable[[Any, Any], Sequence[HomeCard]] | None = None
    about_institution: Callable[[Any, Any], Sequence[HomeCard]] | None = None
    rules: Sequence[RuleToTry] = ()
    rule_sets: Sequence[RuleSetKind] = ()
    notices: Callable[[date], Sequence[Notice]] | None = None
    importers: Sequence[Any] = ()
    retention: Mapping[str, RetentionRule] = field(default_factory=dict)
    wording: Sequence[Mapping[str, Mapping[str, str]]] = ()
    # All codes of which an institution says in its profile which are in use: {list: codes}.
    vocabularies: Mapping[str, Sequence[str]] = field(default_factory=dict)
    followers: Sequence[Callable[[Any], None]] = ()
    # Called like followers, once all of them have, if the case still stands where the step led.
    tellers: Sequence[Callable[[Any], None]] = ()
    case_sections: Callable[[Any, Any], Sequence[CaseSection]] | None = None
    # What a room asks whom a case is about, on their own page of it; takes the user and the case.
    case_cards: Callable[[Any, Any], Sequence[HomeCard]] | None = None
    # What a room shows the user on a task's page; takes the user and the task.
    task_sections: Callable[[Any, Any], Sequence[CaseSection]] | None = None
    case_pages: Mapping[str, str] = field(default_factory=dict)
    # What a room's rules miss before a step of a case (StepAsked): a guard that says who helps.
    case_guards: Callable[[StepAsked], Sequence[Missing]] | None = None
    # The address at which a kind of task is done, by the task's code; it takes its `public_id`.
    task_pages: Mapping[str, str] = field(default_factory=dict)
    letters: Sequence[LetterKind] = ()
    # Each draws how a kind of case moves, as the README shows it (Mermaid).
    diagrams: Sequence[Callable[[], str]] = ()
    life_events: Sequence[LifeEvent] = ()
    # What a room knows of a case, for the life event of a lower room: {name: value}.
    case_facts: Callable[[Any], Mapping[str, Any]] | None = None
    # Why a task is there, as a Finding, where its room words that in its own way; else None.
    task_reason: Callable[[Any], Finding | None] | None = None
    # Called in the transaction in which the last party signs a letter, with the letter; and in
    # which somebody without an account answers a link, with the link.
    when_signed: Sequence[Callable[[Any], None]] = ()
    # Called in the transaction in which a sign-in finds its person, with the sign-in.
    when_linked: Sequence[Callable[[Any], None]] = ()
    # Other ways in, for the page of the sign-in: URL name and label.
    sign_in_links: Sequence[tuple[str, Any]] = ()
    # The pages of sign-ins that are kept to some, by what the sign-in's `kept_to` says.
    fences: Mapping[str, Fence] = field(default_factory=dict)
    when_answered: Sequence[Callable[[Any], None]] = ()


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


def cards_about_institution(user: Any, institution: Any) -> list[HomeCard]:
    """Return what the rooms have to say to the user about an institution, in order."""
    added = [one.about_institution for one in contributions() if one.about_institution]
    found = (card for add in added for card in add(user, institution))
    return sorted(found, key=lambda card: card.order)


def sections_of(user: Any, case: Any) -> list[CaseSection]:
    """Return what the rooms show the user on a case's page, in order."""
    added = [one.case_sections for one in contributions() if one.case_sections]
    found = sorted((c for add in added for c in add(user, case)), key=lambda one: one.order)
    first = {one.topic: one for one in reversed(found) if one.topic}
    return [one for one in found if not one.topic or first[one.topic] is one]


def cards_of(user: Any, case: Any) -> list[HomeCard]:
    """Return what the rooms ask whom a case is about, in order."""
    added = [one.case_cards for one in contributions() if one.case_cards]
    return sorted((c for add in added for c in add(user, case)), key=lambda card: card.order)


def guarded(asked: StepAsked) -> list[Missing]:
    """Return what the rooms miss before a step of a case."""
    added = [one.case_guards for one in contributions() if one.case_guards]
    return [missing for guard in added for missing in guard(asked)]


def sections_of_task(user: Any, task: Any) -> list[CaseSection]:
    """Return what the rooms show the user on a task's page, in order."""
    added = [one.task_sections for one in contributions() if one.task_sections]
    return sorted((c for add in added for c in add(user, task)), key=lambda section: section.order)


def task_pages() -> dict[str, str]:
    """Return the URL name of the page on which a kind of task is done, by its code."""
    return {code: name for one in contributions() for code, name in one.task_pages.items()}


def case_pages() -> dict[str, str]:
    """Return the URL name of the page of each kind of case."""
    return {kind: name for one in contributions() for kind, name in one.case_pages.items()}


def fence_of(user: Any) -> Fence | None:
    """Return the pages to which a sign-in is kept, or None where it goes everywhere it may."""
    kept_to = getattr(user, "kept_to", "")
    if not kept_to:
        return None
    fences = (one.fences[kept_to] for one in contributions() if kept_to in one.fences)
    fence = next(fences, None)
    return fence if fence and fence.holds(user) else None


def rule_set_kinds() -> dict[str, RuleSetKind]:
    """Return all rule sets that can be edited, by name."""
    return {kind.name: kind for one in contributions() for kind in one.rule_sets}


def life_events() -> dict[str, LifeEvent]:
    """Return all life events, by code."""
    return {event.code: event for one in contributions() for event in one.life_events}


def case_facts(case: Any) -> dict[str, Any]:
    """Return what the rooms know of a case beside what its own room does."""
    added = [one.case_facts for one in contributions() if one.case_facts]
    return {name: value for add in added for name, value in add(case).items()}


def letter_kinds() -> dict[str, LetterKind]:
    """Return all kinds of letters, by code."""
    return {kind.code: kind for one in contributions() for kind in one.letters}


def notices_on(day: date) -> Iterator[Notice]:
    """Yield the mails that rooms ask for on a day; each has a key under which it is sent once."""
    for one in contributions():
        if one.notices:
            yield from one.notices(day)


def vocabulary(name: str) -> tuple[str, ...]:
    """Return all codes of a list of the profile, as the rooms that know them give them."""
    return tuple(code for one in contributions() for code in one.vocabularies.get(name, ()))
