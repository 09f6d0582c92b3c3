"""Tasks that a unit adds for its own people."""

from dataclasses import replace
from datetime import date

from django.db import transaction
from django.utils import timezone

from portal.audit.services import record
from portal.checklists.access import can_change_local, can_keep_local
from portal.checklists.models import LocalTemplate
from portal.checklists.rules import Template, problems_of, written_template
from portal.checklists.services.editing import TemplateProblemsError
from portal.core.contributions import LifeEvent
from portal.core.decisions import require
from portal.people.models import Unit, User


@transaction.atomic
def add_local(
    *,
    unit: Unit,
    event: LifeEvent,
    template: Template,
    valid_from: date,
    valid_to: date | None,
    by: User,
) -> LocalTemplate:
    """Add a task to the checklists of a unit's people. Raises TemplateProblemsError."""
    require(can_keep_local(by, unit))
    made: LocalTemplate = LocalTemplate.objects.create(
        unit=unit,
        event=event.code,
        template=_checked(template, event),
        valid_from=valid_from,
        valid_to=valid_to,
        written_by=by,
    )
    record(action="checklist.local_added", by=by, unit=unit, obj=made)
    return made


@transaction.atomic
def change_local(
    *,
    local: LocalTemplate,
    event: LifeEvent,
    template: Template,
    valid_from: date,
    valid_to: date | None,
    by: User,
) -> LocalTemplate:
    """Change a unit's own task. Raises TemplateProblemsError."""
    require(can_change_local(by, local))
    local.template = _checked(template, event)
    local.valid_from, local.valid_to, local.written_by = valid_from, valid_to, by
    local.save()
    record(action="checklist.local_changed", by=by, unit=local.unit, obj=local)
    return local


@transaction.atomic
def end_local(*, local: LocalTemplate, by: User) -> LocalTemplate:
    """Let a unit's own task hold until yesterday; lists laid again drop it where it is open."""
    require(can_change_local(by, local))
    today = timezone.localdate()
    yesterday = date.fromordinal(today.toordinal() - 1)
    local.valid_from = min(local.valid_from, yesterday)
    local.valid_to = yesterday
    local.save(update_fields=["valid_from", "valid_to"])
    record(action="checklist.local_ended", by=by, unit=local.unit, obj=local)
    return local


def _checked(template: Template, event: LifeEvent) -> dict[str, object]:
    """Return a unit's template as it is stored: never strict, and waiting for nothing."""
    plain = replace(template, strict=False, after=(), done_by="")
    problems = problems_of([plain], event)
    if problems:
        raise TemplateProblemsError(problems)
    return written_template(plain)
