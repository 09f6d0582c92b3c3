"""The tasks that templates give for the facts of one case, and why each is there or not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from portal.casework.rules import Wanted
from portal.checklists.rules.conditions import Verdict, evaluate
from portal.checklists.rules.templates import Template
from portal.core.contributions import EventFacts, LifeEvent
from portal.core.periods import add_months
from portal.core.working_days import working_days_from

# What all keys of tasks from checklists begin with.
PREFIX = "list:"
COMPLETE = "complete_profile"


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one template: whether it is wanted and when its task is due."""

    template: Template
    verdict: Verdict
    due_on: date | None

    @property
    def wanted(self) -> bool:
        """Tell whether the template gives a task."""
        return self.verdict.holds is True


@dataclass(frozen=True, slots=True)
class Listing:
    """All lines in order, the facts that are missing by whom to ask, and the tasks wanted."""

    lines: tuple[Line, ...]
    missing: Mapping[str, tuple[str, ...]]
    wanted: tuple[Wanted, ...]


def task_key(event: str, code: str) -> str:
    """Return the key of a template's task within its case."""
    return f"{PREFIX}{event}:{code}"


def due_on(anchor: date | None, offset: int, unit: str) -> date | None:
    """Return the day that lies the offset away from the anchor; nothing without an anchor."""
    if anchor is None:
        return None
    if unit == "working_days":
        return working_days_from(anchor, offset)
    if unit == "months":
        return add_months(anchor, offset)
    return anchor + timedelta(days=offset)


def list_tasks(event: LifeEvent, templates: Sequence[Template], about: EventFacts) -> Listing:
    """Return the checklist of a case: what it holds, why, by when, and what is not known.

    A fact that is missing makes a task to complete the profile for whoever can supply it, due when
    the first task that hangs on it would be; it never makes a silence.
    """
    facts = {name: None if name in about.missing else v for name, v in about.facts.items()}
    lines = tuple(_line(one, facts, about) for one in templates)
    missing = _missing(event, lines, about)
    kept = {one.template.code for one in lines if one.wanted}
    tasks = [_wanted(event, one, facts, kept) for one in lines if one.wanted]
    asks = [_asks(event, role, names, lines) for role, names in missing.items()]
    return Listing(lines, missing, (*asks, *tasks))


def _line(template: Template, facts: Mapping[str, Any], about: EventFacts) -> Line:
    verdict = evaluate(template.condition, facts)
    due = due_on(about.anchors.get(template.anchor), template.offset, template.unit)
    return Line(template, verdict, due)


def _missing(
    event: LifeEvent, lines: Iterable[Line], about: EventFacts
) -> dict[str, tuple[str, ...]]:
    """Return the names of what is missing, by the role that can supply it.

    Where the case says itself what is missing, what is only worked out is not asked for too.
    """
    fields = {one.name: one for one in event.facts}
    asked_of = {one.asked_as or one.name: one.asked_of for one in event.facts}
    lacking = [fields[name] for one in lines for name in one.verdict.missing if name in fields]
    asked = [one.asked_as or one.name for one in lacking if not (one.asked_as and about.missing)]
    by_role: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys((*about.missing, *asked)):
        by_role[asked_of.get(name, "guest")].append(name)
    return {role: tuple(names) for role, names in by_role.items()}


def _wanted(event: LifeEvent, line: Line, facts: Mapping[str, Any], kept: set[str]) -> Wanted:
    one = line.template
    hidden = {field.name for field in event.facts if field.strict and not one.strict}
    because = {name: _plain(facts.get(name)) for name in line.verdict.because if name not in hidden}
    return Wanted(
        key=task_key(event.code, one.code),
        code=f"{event.code}.{one.code}",
        role=one.role,
        required=one.required,
        due_on=line.due_on,
        why="checklist.because" if because else "checklist.everybody",
        facts={"event": event.code, "because": because},
        source=one.source,
        phase=one.phase,
        texts=one.texts,
        after=tuple(task_key(event.code, code) for code in one.after if code in kept),
        blocks=one.blocks,
        strict=one.strict,
        evidence=one.evidence,
    )


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, set | frozenset | tuple) else value


def _asks(event: LifeEvent, role: str, names: tuple[str, ...], lines: Iterable[Line]) -> Wanted:
    hanging = [one for one in lines if one.verdict.holds is None]
    days = [one.due_on for one in hanging if one.due_on]
    return Wanted(
        key=task_key(event.code, f"{COMPLETE}:{role}"),
        code=f"{event.code}.{COMPLETE}",
        role=role,
        due_on=min(days, default=None),
        why="checklist.missing",
        facts={"event": event.code, "missing": list(names)},
        phase=event.phases[0],
        blocks=tuple(dict.fromkeys(step for one in hanging for step in one.template.blocks)),
    )
