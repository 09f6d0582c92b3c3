"""What a checklist is made of: conditions, templates, and the tasks they give. Plain Python."""

from portal.checklists.rules.conditions import (
    ALWAYS,
    OPERATORS,
    Problem,
    Tree,
    Verdict,
    evaluate,
    facts_of,
    problems_in,
)
from portal.checklists.rules.kind import checklist_kind
from portal.checklists.rules.listing import PREFIX, Line, Listing, due_on, list_tasks, task_key
from portal.checklists.rules.templates import (
    LANGUAGES,
    UNITS,
    Template,
    circle_in,
    problems_of,
    read_template,
    read_templates,
    written_template,
)
from portal.checklists.rules.trials import checklist_rule, facts_from

__all__ = [
    "ALWAYS",
    "LANGUAGES",
    "OPERATORS",
    "PREFIX",
    "UNITS",
    "Line",
    "Listing",
    "Problem",
    "Template",
    "Tree",
    "Verdict",
    "checklist_kind",
    "checklist_rule",
    "circle_in",
    "due_on",
    "evaluate",
    "facts_from",
    "facts_of",
    "list_tasks",
    "problems_in",
    "problems_of",
    "read_template",
    "read_templates",
    "task_key",
    "written_template",
]
