"""Lay a file on a case, look at it, take it back."""

import hashlib
from dataclasses import asdict
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.module_loading import import_string
from django.utils.translation import get_language

from portal.audit.services import record
from portal.casework.models import Case, Task
from portal.core.decisions import NotAllowedError, deny, require
from portal.documents.access import can_delete_upload, can_upload
from portal.documents.models import Upload
from portal.documents.rules.files import TYPES, Refusal, file_type, problem, safe_name
from portal.jobs.models import Job
from portal.jobs.services import start_job
from portal.people.models import User
from portal.web.wording import word

SCAN_TASK = "portal.documents.tasks.scan_upload"


class BadFileError(ValueError):
    """A file that is not taken, and why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal

    @property
    def told(self) -> str:
        """Return the reason in the active language."""
        text = word(f"file_problem.{self.refusal.code}", get_language() or "nb")
        return text.format(**asdict(self.refusal))


@transaction.atomic
def store_upload(
    *,
    case: Case,
    kind: str,
    file: Any,
    by: User | None,
    about: str = "",
    task: Task | None = None,
) -> Upload:
    """Keep a file on a case, once its content and size have been looked at.

    `file` is a Django File, as a form gives it; `kind` is the room's own code, worded under
    `upload_kind`; `about` says what it belongs to within the case. `by` is None where somebody
    without an account sends it through a link. Raises NotAllowedError and BadFileError.
    """
    if by is not None:
        require(can_upload(by, case))
    _check(case, file)
    found = file_type(file.file)
    upload = Upload(
        case=case,
        task=task,
        kind=kind,
        about=about[:80],
        name=safe_name(file.name or "", found),
        content_type=TYPES[found][1],
        size=file.size,
        sha256=_digest(file),
        scan_state="waiting" if settings.UPLOAD_SCANNER else "unscanned",
        uploaded_by=by,
    )
    # The name on disk tells nothing: whoever gets at the folder finds no names of people.
    upload.file.save(f"{upload.public_id}.{found}", file, save=False)
    upload.save()
    # A file's name may tell what a strict task is about.
    hidden = task is not None and task.strict
    changes = {"upload_kind": kind} if hidden else {"upload_kind": kind, "name": upload.name}
    record(
        action="upload.stored",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=upload,
        changes=changes,
    )
    if settings.UPLOAD_SCANNER:
        start_job(owner=by, title=upload.name, task=SCAN_TASK, arguments={"upload": upload.pk})
    return upload


def _check(case: Case, file: Any) -> None:
    """Raise BadFileError for a file that is too large, one too many, or not what it should be."""
    if file.size > settings.UPLOAD_MOST_BYTES:
        raise BadFileError(Refusal("size", most=settings.UPLOAD_MOST_BYTES // (1024 * 1024)))
    if case.uploads.count() >= settings.UPLOAD_MOST_FILES:
        raise BadFileError(Refusal("count", most=settings.UPLOAD_MOST_FILES))
    found = problem(file.name or "", file.file)
    if found:
        raise BadFileError(found)


def _digest(file: Any) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


@transaction.atomic
def remove_upload(*, upload: Upload, by: User) -> None:
    """Delete a file that its writer takes back. Raises NotAllowedError."""
    require(can_delete_upload(by, upload))
    delete_upload(upload=upload, by=by)


@transaction.atomic
def delete_upload(*, upload: Upload, by: User) -> None:
    """Delete a file for good. The calling service guards who may.

    Raises NotAllowedError where a signature rests on it.
    """
    stored, name = upload.file.storage, str(upload.file.name)
    case, changes = upload.case, {"upload_kind": upload.kind, "name": upload.name}
    try:
        upload.delete()
    except ProtectedError as error:
        raise NotAllowedError(deny("upload_fixed")) from error
    record(
        action="upload.removed",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes=changes,
    )
    transaction.on_commit(partial(stored.delete, name))


def scan(job: Job) -> None:
    """Have the scanner look at a file that waits; what it finds infected is never served.

    `UPLOAD_SCANNER` names a function that takes the open file and tells whether it is clean.
    """
    upload: Upload | None = Upload.objects.filter(
        pk=job.arguments["upload"], scan_state="waiting"
    ).first()
    if upload is None:
        return
    is_clean = import_string(settings.UPLOAD_SCANNER)
    with upload.file.open("rb") as file:
        found = "clean" if is_clean(file) else "infected"
    with transaction.atomic():
        Upload.objects.filter(pk=upload.pk, scan_state="waiting").update(scan_state=found)
        case, changes = upload.case, {"scan_state": found}
        record(
            action="upload.scanned", person=case.person, unit=case.unit, obj=upload, changes=changes
        )
