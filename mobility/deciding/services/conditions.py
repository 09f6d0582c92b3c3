"""The conditions of a grant: tasks of its person, confirmed by the faculty's officer."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from mobility.deciding.access import can_confirm_condition, can_meet_condition
from mobility.deciding.models import AwardDecision
from mobility.deciding.rules.conditions import (
    CONFIRMATION,
    CONFIRMS,
    PREFIX,
    TASK,
    confirms,
    lines_of,
)
from portal.audit.services import record
from portal.casework.access import turn_at
from portal.casework.models import Case, Task
from portal.casework.rules import Wanted
from portal.casework.services import reconcile, settle_task
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.services.uploads import store_upload
from portal.people.models import User

UPLOAD = "condition"
_TITLE = 200


@transaction.atomic
def ask_conditions(*, decision: AwardDecision, by: User | None) -> None:
    """Make each condition of a released decision a task of its person."""
    lines = lines_of(decision.conditions)
    wanted = [_wanted(decision, number, text) for number, text in enumerate(lines, start=1)]
    reconcile(case=decision.application.case, wanted=wanted, by=by, prefix=PREFIX)


def _wanted(decision: AwardDecision, number: int, text: str) -> Wanted:
    title = text if len(text) <= _TITLE else f"{text[: _TITLE - 1]}…"
    own = {"title": title, "help": text if title != text else ""}
    return Wanted(
        key=f"{PREFIX}{decision.pk}.{number}",
        code=TASK,
        due_on=decision.conditions_due_on,
        why="condition.granted_with",
        texts=dict.fromkeys(("nb", "nn", "en"), own),
    )


@transaction.atomic
def meet(*, task: Task, note: str, file: Any, by: User) -> None:
    """Say how a condition is met, in words or with a file; the faculty's officer confirms it.

    Raises NotAllowedError, ValidationError, BadFileError and ChangedMeanwhileError.
    """
    require(can_meet_condition(by, task))
    if not note.strip() and not file:
        raise ValidationError({"note": _("Write how it is met, or add a file that shows it.")})
    if file:
        store_upload(case=task.case, kind=UPLOAD, file=file, by=by, about=task.key)
    settle_task(task=task, state="done", by=by, note=note.strip())
    role, unit = turn_at("faculty_officer", task.case.unit, task.case.person)
    values = {"code": CONFIRMATION, "role": role, "unit": unit, "texts": task.texts}
    fresh = {"state": "open", "note": "", "done_by": None, "done_at": None, "person": None}
    Task.objects.update_or_create(
        case=task.case, key=confirms(task.key), defaults={**values, **fresh, "opens_case": True}
    )


@transaction.atomic
def confirm(*, task: Task, by: User) -> None:
    """Confirm that a condition is met. Raises NotAllowedError, ChangedMeanwhileError."""
    asked = _confirmation(task)
    require(can_confirm_condition(by, asked))
    settle_task(task=asked, state="done", by=by)


@transaction.atomic
def send_back(*, task: Task, reason: str, by: User) -> None:
    """Open a condition again with the reason why it is not met yet.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    asked = _confirmation(task)
    require(can_confirm_condition(by, asked))
    settle_task(task=asked, state="done", by=by, note=reason)
    values = {"state": "open", "note": reason[:500], "done_by": None, "done_at": None}
    if not Task.objects.filter(pk=task.pk, state="done").update(**values):
        raise ChangedMeanwhileError
    case = task.case
    record(action="condition.returned", by=by, person=case.person, unit=case.unit, obj=case)


def forget_conditions(*, case: Case, by: User | None) -> None:
    """Drop what is open of a grant that comes to nothing."""
    for prefix in (PREFIX, CONFIRMS):
        reconcile(case=case, wanted=[], by=by, prefix=prefix)


def _confirmation(task: Task) -> Task:
    """Return the task that confirms a condition. Raises ChangedMeanwhileError where none is."""
    found: Task | None = task.case.tasks.filter(key=confirms(task.key)).first()
    if found is None:
        raise ChangedMeanwhileError
    return found
