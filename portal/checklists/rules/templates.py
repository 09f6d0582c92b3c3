"""A task template: what it says, whose it is, when it is due, what it waits for and blocks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from portal.checklists.rules.conditions import Problem, Tree, problems_in
from portal.core.contributions import LifeEvent

LANGUAGES = ("nb", "nn", "en")
UNITS = ("days", "working_days", "months")
_CODE = re.compile(r"[a-z][a-z0-9_]{0,39}")
_MOST_OFFSET = 3700
_LONGEST_TITLE, _LONGEST_HELP = 160, 2000


@dataclass(frozen=True, slots=True)
class Template:
    """One task that a life event may bring.

    It is due `offset` (in `unit`, negative is before) from the day of its `anchor`; without an
    anchor it has no due date. `blocks` names steps of the case, `done_by` the step that settles the
    task by itself, `after` the codes of those whose tasks must be settled first. `number` is the
    rule's number where the seed's table has one.
    """

    code: str
    role: str
    phase: str
    condition: Tree = field(default_factory=dict)
    anchor: str = ""
    offset: int = 0
    unit: str = "days"
    required: bool = True
    blocks: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    strict: bool = False
    evidence: bool = False
    done_by: str = ""
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    source: str = ""
    last_verified_on: str = ""
    confirmed: bool = False
    number: str = ""


_NAMES = tuple(one.name for one in fields(Template))


def read_template(values: Mapping[str, Any]) -> Template:
    """Return a template from a JSON object. Raises ValueError where it is no such object."""
    if not isinstance(values, Mapping):
        message = "a template is an object"
        raise ValueError(message)  # noqa: TRY004 - one kind of error for wrong data
    unknown = [name for name in values if name not in _NAMES]
    if unknown or not values.get("code"):
        message = f"not of a template: {', '.join(unknown)}" if unknown else "a code is missing"
        raise ValueError(message)
    lists = {name: tuple(values.get(name) or ()) for name in ("blocks", "after")}
    needed = {name: str(values.get(name, "")) for name in ("role", "phase")}
    return Template(**{**values, **needed, **lists})


def read_templates(parameters: Mapping[str, Any]) -> list[Template]:
    """Return the templates of a rule set's parameters, in order. Raises ValueError."""
    return [read_template(one) for one in parameters.get("templates", ())]


def written_template(template: Template) -> dict[str, Any]:
    """Return a template as a JSON object."""
    values = asdict(template)
    return {**values, "blocks": list(template.blocks), "after": list(template.after)}


def circle_in(templates: Iterable[Template]) -> tuple[str, ...]:
    """Return the codes of a circle of prerequisites in order, or nothing where there is none."""
    after = {one.code: one.after for one in templates}
    done: set[str] = set()
    for start in after:
        found = _walk(start, after, done, ())
        if found:
            return found
    return ()


def _walk(
    code: str, after: Mapping[str, Sequence[str]], done: set[str], path: tuple[str, ...]
) -> tuple[str, ...]:
    if code in path:
        return (*path[path.index(code) :], code)
    if code in done:
        return ()
    for before in after.get(code, ()):
        found = _walk(before, after, done, (*path, code))
        if found:
            return found
    done.add(code)
    return ()


def problems_of(
    templates: Sequence[Template], event: LifeEvent, others: Iterable[str] = ()
) -> list[Problem]:
    """Return what is wrong with templates of an event; `where` begins with the template's code.

    `others` are codes of templates that stand elsewhere and may be waited for.
    """
    found = [problem for one in templates for problem in _problems_of_one(one, event)]
    counted = Counter(one.code for one in templates)
    found += [Problem(code, "code_twice") for code, times in counted.items() if times > 1]
    known = set(counted) | set(others)
    found += [
        Problem(one.code, "unknown_before", {"code": code})
        for one in templates
        for code in one.after
        if code not in known
    ]
    circle = circle_in(templates)
    if circle:
        found.append(Problem(circle[0], "circle", {"path": " → ".join(circle)}))
    return found


def _problems_of_one(one: Template, event: LifeEvent) -> Iterator[Problem]:
    if not _CODE.fullmatch(one.code):
        yield Problem(one.code, "bad_code")
    for name, value, allowed in (
        ("role", one.role, event.roles),
        ("phase", one.phase, event.phases),
        ("anchor", one.anchor, ("", *event.anchors)),
        ("unit", one.unit, UNITS),
    ):
        if value not in allowed:
            yield Problem(one.code, f"unknown_{name}", {"value": str(value)})
    yield from _problems_in_steps(one, event)
    if not isinstance(one.offset, int) or abs(one.offset) > _MOST_OFFSET:
        yield Problem(one.code, "bad_offset")
    yield from _problems_in_texts(one)
    known = {field.name: field for field in event.facts}
    for problem in problems_in(one.condition, known):
        yield Problem(f"{one.code} {problem.where}", problem.code, problem.facts)


def _problems_in_steps(one: Template, event: LifeEvent) -> Iterator[Problem]:
    for step in (*one.blocks, *filter(None, [one.done_by])):
        if step not in event.steps:
            yield Problem(one.code, "unknown_step", {"value": str(step)})
    if one.done_by in one.blocks:
        yield Problem(one.code, "blocks_itself")


def _problems_in_texts(one: Template) -> Iterator[Problem]:
    for language in LANGUAGES:
        text = one.texts.get(language) or {}
        title, told = str(text.get("title", "")).strip(), str(text.get("help", ""))
        if not title:
            yield Problem(one.code, "no_title", {"language": language})
        if len(title) > _LONGEST_TITLE or len(told) > _LONGEST_HELP:
            yield Problem(one.code, "text_too_long", {"language": language})
