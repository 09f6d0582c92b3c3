"""Write the templates of a draft, and take running cases over to an approved version."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from portal.audit.services import record
from portal.casework.rules import Changes
from portal.checklists.access import can_write_templates
from portal.checklists.rules import (
    Problem,
    Template,
    problems_of,
    read_templates,
    written_template,
)
from portal.checklists.services.laying import lay_checklist
from portal.core.contributions import LifeEvent
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import User
from portal.rulesets.models import RuleSet
from portal.rulesets.services.versions import Draft, change_draft, draft_version


class TemplateProblemsError(ValueError):
    """Templates that cannot be used; `problems` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{one.where}: {one.code}" for one in problems))
        self.problems = list(problems)


def mark_of(template: Template | None) -> str:
    """Return a short text that changes with the template, so that a stale page is noticed."""
    return fingerprint(written_template(template)) if template else ""


def draft_templates(*, of: RuleSet, by: User, note: str = "") -> RuleSet:
    """Begin the next version of a checklist as a draft, with the templates of this one."""
    return draft_version(of=of, draft=_draft(of, of.parameters, note=note), by=by)


def _draft(version: RuleSet, parameters: dict[str, Any], note: str | None = None) -> Draft:
    is_draft = version.state == "draft"
    return Draft(
        parameters=parameters,
        valid_from=version.valid_from if is_draft else timezone.localdate(),
        valid_to=version.valid_to if is_draft else None,
        source=version.source,
        note=version.note if note is None else note,
        basis=version.basis,
    )


@transaction.atomic
def write_template(
    *,
    version: RuleSet,
    event: LifeEvent,
    template: Template,
    by: User,
    replaces: str = "",
    seen: str = "",
) -> RuleSet:
    """Put a template into a draft, in the place of another or last.

    `seen` is the mark of the one it replaces as the writer saw it. Raises TemplateProblemsError,
    ChangedMeanwhileError and NotAllowedError.
    """
    held = _held(version)
    found = next((one for one in held if one.code == replaces), None)
    if replaces and (found is None or (seen and mark_of(found) != seen)):
        raise ChangedMeanwhileError
    changed = [template if one is found else one for one in held]
    if found is None:
        changed.append(template)
    elif template.code != replaces:
        changed = [_renamed(one, replaces, template.code) for one in changed]
    return _write(version, event, changed, by)


def _renamed(one: Template, before: str, after: str) -> Template:
    if before not in one.after:
        return one
    codes = [after if code == before else code for code in one.after]
    return read_templates({"templates": [{**written_template(one), "after": codes}]})[0]


@transaction.atomic
def remove_template(*, version: RuleSet, event: LifeEvent, code: str, by: User) -> RuleSet:
    """Take a template out of a draft. Raises TemplateProblemsError where others wait for it."""
    left = [one for one in _held(version) if one.code != code]
    return _write(version, event, left, by)


@transaction.atomic
def move_template(*, version: RuleSet, event: LifeEvent, code: str, up: bool, by: User) -> RuleSet:
    """Move a template one place up or down among those of a draft."""
    held = _held(version)
    codes = [one.code for one in held]
    if code not in codes:
        raise ChangedMeanwhileError
    here = codes.index(code)
    there = here + (-1 if up else 1)
    if 0 <= there < len(held):
        held[here], held[there] = held[there], held[here]
    return _write(version, event, held, by)


def _held(version: RuleSet) -> list[Template]:
    fresh = RuleSet.objects.select_for_update().get(pk=version.pk)
    version.parameters = fresh.parameters
    return read_templates(fresh.parameters)


def _write(version: RuleSet, event: LifeEvent, templates: Sequence[Template], by: User) -> RuleSet:
    problems = problems_of(templates, event)
    if problems:
        raise TemplateProblemsError(problems)
    values = {**version.parameters, "templates": [written_template(one) for one in templates]}
    return change_draft(version=version, draft=_draft(version, values), by=by)


@transaction.atomic
def take_over(*, version: RuleSet, event: LifeEvent, by: User) -> list[Changes]:
    """Give all running cases an approved version in the place of their own; return what changed.

    Done tasks stay done. Raises NotAllowedError, and ValueError for what is not approved.
    """
    require(can_write_templates(by))
    if version.state != "approved":
        message = "only an approved version is taken over"
        raise ValueError(message)
    told = [
        lay_checklist(case=case, by=by, event=event.code, version=version)
        for case in event.running()
    ]
    changed = [one for one in told if one]
    record(action="checklist.taken_over", by=by, obj=version, changes={"cases": len(changed)})
    return changed
