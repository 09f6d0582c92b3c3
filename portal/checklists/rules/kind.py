"""The rule set that holds the templates of a life event."""

from collections.abc import Mapping
from typing import Any

from portal.checklists.rules.templates import problems_of, read_templates
from portal.core.contributions import LifeEvent, Parameter, RuleSetKind

# The kind of parameter that has its own editor.
TEMPLATES = Parameter("templates", "templates")


def checklist_kind(event: LifeEvent) -> RuleSetKind:
    """Return the rule set that the room of a life event contributes."""

    def check(values: Mapping[str, Any]) -> Mapping[str, str]:
        try:
            problems = problems_of(read_templates(values), event)
        except ValueError as error:
            return {TEMPLATES.name: str(error)}
        told = "; ".join(f"{one.where}: {one.code} {dict(one.facts) or ''}" for one in problems)
        return {TEMPLATES.name: told} if problems else {}

    return RuleSetKind(event.rule_set, (TEMPLATES,), check)
