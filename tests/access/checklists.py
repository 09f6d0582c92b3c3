"""Rows of portal/checklists, on the checklist of a guest that comes with the portal."""

from datetime import date

from portal.checklists.models import LocalTemplate
from portal.checklists.services.editing import draft_templates
from portal.rulesets.models import RuleSet
from tests.access.matrix import Row, holders_over_physics

ADMINISTRATORS = frozenset({"adam", "alma"})
KEEPERS = holders_over_physics("head", "deputy", "department_administrator") | {"bjarne"}
READERS = ADMINISTRATORS | KEEPERS
AT_PHYSICS = ADMINISTRATORS | holders_over_physics("head", "deputy", "department_administrator")


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    version = RuleSet.objects.get(name="checklist_guest", version=1)
    draft = draft_templates(of=version, by=cast.adam)
    first = version.parameters["templates"][0]
    local = LocalTemplate.objects.create(
        unit=cast.FYS, event="guest", template=first, valid_from=date(2020, 1, 1)
    )
    return {"checklist_draft": draft, "local_task": local}


def of_draft(cast, props):
    return {"reference": str(props.checklist_draft)}


def of_template(cast, props):
    return {"reference": str(props.checklist_draft), "code": "clarify"}


def of_version(cast, props):
    return {"reference": "checklist_guest@1"}


def of_local(cast, props):
    return {"public_id": props.local_task.public_id}


ROWS: dict[str, Row] = {
    "checklist_templates": Row(READERS, kwargs=of_version, otherwise="refused"),
    "checklist_try": Row(READERS, kwargs=of_version, otherwise="refused"),
    "checklist_draft": Row(ADMINISTRATORS, kwargs=of_version, method="post", otherwise="refused"),
    "checklist_effect": Row(ADMINISTRATORS, kwargs=of_draft),
    "checklist_take_over": Row(
        ADMINISTRATORS, kwargs=of_version, method="post", otherwise="refused"
    ),
    "checklist_template_new": Row(ADMINISTRATORS, kwargs=of_draft),
    "checklist_template": Row(ADMINISTRATORS, kwargs=of_template),
    "checklist_template_remove": Row(ADMINISTRATORS, kwargs=of_template),
    "checklist_template_move": Row(ADMINISTRATORS, kwargs=of_template, method="post"),
    "local_templates": Row(READERS, otherwise="refused"),
    "local_template_new": Row(
        READERS, kwargs=lambda cast, props: {"event": "guest"}, otherwise="refused"
    ),
    "local_template": Row(AT_PHYSICS, kwargs=of_local),
    "local_template_end": Row(AT_PHYSICS, kwargs=of_local, method="post"),
}
