"""What a guest does with a task: lay a document on it, say that it is done."""

from typing import Any

from django.db import transaction

from portal.casework.access import can_do_task
from portal.casework.models import Task
from portal.casework.services import settle_task
from portal.core.decisions import deny, require
from portal.documents.models import Upload
from portal.documents.services.uploads import store_upload
from portal.people.models import User

EVIDENCE = "task"


@transaction.atomic
def attach_to_task(*, task: Task, file: Any, by: User) -> Upload:
    """Keep a document that a task asks for. Raises NotAllowedError and BadFileError."""
    require(can_do_task(by, task))
    return store_upload(case=task.case, kind=EVIDENCE, file=file, by=by, task=task)


@transaction.atomic
def finish_task(*, task: Task, by: User, note: str = "") -> None:
    """Settle a task of the guest's. Raises NotAllowedError and ChangedMeanwhileError."""
    require(can_do_task(by, task))
    if task.evidence and not task.evidences.exists():
        require(deny("document_missing"))
    settle_task(task=task, state="done", by=by, note=note)
