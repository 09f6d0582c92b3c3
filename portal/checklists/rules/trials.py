"""A checklist tried out on a case in JSON: `try_rules checklist_guest`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from portal.checklists.rules.conditions import evaluate
from portal.checklists.rules.listing import Line, list_tasks
from portal.checklists.rules.templates import read_templates
from portal.core.contributions import EventFacts, LifeEvent, RuleToTry


def facts_from(case: Mapping[str, Any]) -> EventFacts:
    """Return a case in JSON as facts. Raises ValueError where a day is none."""
    anchors = {name: date.fromisoformat(day) for name, day in case.get("anchors", {}).items()}
    missing = tuple(case.get("missing", ()))
    return EventFacts(dict(case.get("facts", {})), anchors, missing=missing)


def checklist_rule(event: LifeEvent, example: Mapping[str, Any]) -> RuleToTry:
    """Return the rule to try that lays an event's checklist for an imagined case."""

    def run(case: Mapping[str, Any], parameters: Mapping[str, Any]) -> Mapping[str, Any]:
        about = facts_from(case)
        listing = list_tasks(event, read_templates(parameters), about)
        return {
            "tasks": [_told(one, about) for one in listing.lines if one.wanted],
            "not_known": {role: list(names) for role, names in listing.missing.items()},
            "left_out": [one.template.code for one in listing.lines if not one.wanted],
        }

    name = "checklist" if event.code == "guest" else f"checklist_{event.code}"
    return RuleToTry(name, event.rule_set, run, _schema(event), example)


def _told(line: Line, about: EventFacts) -> dict[str, Any]:
    one = line.template
    because = evaluate(one.condition, about.facts).because
    return {
        "code": one.code,
        "role": one.role,
        "phase": one.phase,
        "due_on": line.due_on.isoformat() if line.due_on else None,
        "blocks": list(one.blocks),
        "after": list(one.after),
        "because": {name: about.facts.get(name) for name in because},
        "source": one.source,
    }


def _schema(event: LifeEvent) -> dict[str, Any]:
    days = {"type": "string", "format": "date"}
    return {
        "type": "object",
        "properties": {
            "facts": {
                "type": "object",
                "properties": {
                    one.name: {"enum": list(one.choices)} if one.choices else {"type": one.kind}
                    for one in event.facts
                },
            },
            "anchors": {"type": "object", "properties": dict.fromkeys(event.anchors, days)},
            "missing": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["facts"],
    }
