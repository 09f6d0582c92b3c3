"""Facts, conditions, reasons and problems in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import get_language

from portal.casework.models import Task
from portal.casework.selectors import coded
from portal.checklists.rules import Problem, Tree
from portal.core.contributions import FactField, LifeEvent, life_events
from portal.core.findings import Finding
from portal.web.wording import word


def said(code: str) -> str:
    """Return the wording of a code in the active language."""
    return word(code, get_language() or "nb")


def fact_label(event: LifeEvent, name: str) -> str:
    """Return what a fact is called, or what is asked for where it is not known."""
    own = next((one.label for one in event.facts if one.name == name), "")
    return said(own or f"fact.{event.code}.{name}")


def value_label(event: LifeEvent, field: FactField | None, value: Any) -> str:
    """Return a value of a fact in words."""
    if value is True or value is False:
        return said("condition.yes" if value else "condition.no")
    if field is None or field.kind == "number":
        unit = said(f"condition.unit.{field.unit}") if field and field.unit else ""
        return f"{value} {unit}".strip()
    if isinstance(value, list | tuple):
        told = ", ".join(value_label(event, field, one) for one in value)
        return told or said("condition.nothing")
    return said(f"{field.prefix or f'fact.{event.code}.{field.name}'}.{value}")


def in_words(tree: Tree, event: LifeEvent) -> str:
    """Return what a condition says, as a part of a sentence."""
    return _told(tree, event, {one.name: one for one in event.facts}, inner=False)


def _told(tree: Tree, event: LifeEvent, fields: Mapping[str, FactField], *, inner: bool) -> str:
    if not tree:
        return said("condition.always")
    for join, between in (("all", "condition.and"), ("any", "condition.or")):
        if join in tree:
            parts = [_told(one, event, fields, inner=True) for one in tree[join]]
            text = said(between).join(parts) or said("condition.always")
            return f"({text})" if inner and len(parts) > 1 else text
    if "not" in tree:
        return said("condition.not").format(inner=_told(tree["not"], event, fields, inner=False))
    return _line(tree, event, fields)


def _line(tree: Tree, event: LifeEvent, fields: Mapping[str, FactField]) -> str:
    name = str(tree["fact"])
    operator = next(one for one in tree if one != "fact")
    if operator == "known":
        code = "condition.known" if tree["known"] else "condition.not_known"
        return said(code).format(fact=fact_label(event, name))
    value = value_label(event, fields.get(name), tree[operator])
    return said(f"condition.{operator}").format(fact=fact_label(event, name), value=value)


def reason_of(task: Task) -> Finding | None:
    """Return why a task of a checklist is there, with its facts in words; None for other tasks."""
    event = life_events().get(str(task.facts.get("event", "")))
    if event is None or not task.why.startswith("checklist."):
        return None
    told = task.facts.get("because") or {}
    # In the order of the event: PostgreSQL does not keep that of an object's keys.
    because = [
        f"{fact_label(event, one.name)}: {value_label(event, one, told[one.name])}"
        for one in event.facts
        if one.name in told
    ]
    missing = [fact_label(event, name) for name in task.facts.get("missing") or ()]
    facts = {"because": "; ".join(because), "missing": ", ".join(missing)}
    return Finding(task.why, facts=facts, source=task.source)


def told_problem(problem: Problem, event: LifeEvent | None = None) -> str:
    """Return a problem as a sentence that begins with where it is."""
    facts = dict(problem.facts)
    if event and facts.get("fact") in {one.name for one in event.facts}:
        facts["fact"] = fact_label(event, facts["fact"])
    text = coded(f"checklist_problem.{problem.code}").format(**facts)
    return f"{problem.where}: {text}" if problem.where else text


def told_problems(problems: Sequence[Problem], event: LifeEvent | None = None) -> str:
    """Return all problems, one after the other."""
    return " ".join(told_problem(one, event) for one in problems)
