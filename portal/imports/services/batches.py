"""The life of an import in the browser: upload, check, confirm, take back or throw away."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext

from portal.audit.services import record
from portal.core.decisions import deny, require
from portal.imports.access import (
    DISCARDABLE,
    can_confirm,
    can_discard,
    can_import,
    can_undo,
    rejected,
)
from portal.imports.models import ImportBatch, ImportRemark
from portal.imports.selectors import errors_of, over_limit
from portal.imports.services.checking import check
from portal.imports.services.rejects import rejected_rows
from portal.imports.services.undoing import undo
from portal.imports.services.writing import ChangedMeanwhileError, NotWritableError, write
from portal.jobs.models import Job
from portal.jobs.services import report_progress, start_job
from portal.people.models import User

CHECK = "portal.imports.tasks.check_batch"
WRITE = "portal.imports.tasks.write_batch"


@transaction.atomic
def upload(
    *, kind: str, file: "UploadedFile[Any]", options: Mapping[str, Any], by: User
) -> ImportBatch:
    """Keep an uploaded file and let the worker check it. Raises NotAllowedError."""
    require(can_import(by))
    name = Path(file.name or kind).name[-150:]
    batch = ImportBatch(kind=kind, file_name=name, options=dict(options), started_by=by)
    batch.file.save(f"{batch.public_id}{Path(name).suffix[:10]}", file, save=False)
    batch.save()
    record(action="import.uploaded", by=by, obj=batch)
    _start(batch, by, CHECK)
    return batch


@transaction.atomic
def confirm(
    *, batch: ImportBatch, by: User, skip_rejected: bool = False, confirm_ended: bool = False
) -> None:
    """Let the worker write a checked import; of two confirmations one is refused.

    Rows with errors must be left out explicitly, and an unusual number of ended rows must be
    agreed to. Raises NotAllowedError.
    """
    require(can_confirm(by, batch))
    if errors_of(batch).exists() and not skip_rejected:
        require(deny("import_has_errors"))
    if over_limit(batch) and not confirm_ended:
        require(deny("import_ends_too_many"))
    options = {**batch.options, "skip_rejected": skip_rejected, "confirm_ended": confirm_ended}
    mine = ImportBatch.objects.filter(pk=batch.pk, state="checked")
    if not mine.update(state="writing", options=options):
        require(deny("import_not_checked"))
    _start(batch, by, WRITE)


def take_back(*, batch: ImportBatch, by: User) -> None:
    """Restore what an import changed. Raises NotAllowedError and NotUndoableError."""
    require(can_undo(by, batch))
    undo(batch=batch, by=by)


@transaction.atomic
def discard(*, batch: ImportBatch, by: User) -> None:
    """Throw away an import that was not written, with its file. Raises NotAllowedError."""
    require(can_discard(by, batch))
    # Of a confirmation and this at the same moment one is refused.
    if not ImportBatch.objects.filter(pk=batch.pk, state__in=DISCARDABLE).update(state="failed"):
        require(deny("import_written"))
    record(action="import.discarded", by=by, obj=batch)
    _forget_file(batch)
    if batch.rejects:
        batch.rejects.delete(save=False)
    batch.delete()


def _start(batch: ImportBatch, by: User, task: str) -> None:
    title = gettext("Import: %(file)s") % {"file": batch.file_name}
    job = start_job(owner=by, title=title[:200], task=task, arguments={"batch": batch.pk})
    ImportBatch.objects.filter(pk=batch.pk).update(job=job)


def run_check(job: Job) -> None:
    """Check an uploaded file; the work of a job."""
    batch = ImportBatch.objects.get(pk=job.arguments["batch"])
    _check(batch, job)


def _check(batch: ImportBatch, job: Job) -> None:
    path = Path(batch.file.path)
    check(
        batch=batch,
        path=path,
        progress=lambda done, total: report_progress(job=job, done=done, total=total),
    )
    if rejected(batch) and batch.state == "checked":
        _keep_rejects(batch, path)
    if batch.state == "refused":
        _forget_file(batch)


def _keep_rejects(batch: ImportBatch, path: Path) -> None:
    language = batch.started_by.language if batch.started_by else "nb"
    if batch.rejects:
        batch.rejects.delete(save=False)
    with TemporaryFile("w+b") as kept:
        kept.write("\ufeff".encode())
        for line in rejected_rows(batch=batch, path=path, language=language):
            kept.write(line.encode())
        kept.seek(0)
        batch.rejects.save(f"{batch.public_id}-rejected.csv", File(kept), save=False)
    batch.save(update_fields=["rejects"])


def run_write(job: Job) -> None:
    """Write a confirmed import; the work of a job, which may be sent twice.

    Where somebody changed the same rows meanwhile, nothing is written and the file is checked
    again, so that the reader sees the difference as it is now.
    """
    batch = ImportBatch.objects.get(pk=job.arguments["batch"])
    if job.owner is not None:
        # The job can be tried again days later, when the mandate may have ended.
        require(can_import(job.owner))
    try:
        write(batch=batch, by=job.owner, expected="writing")
    except NotWritableError:
        return
    except ChangedMeanwhileError:
        _check(batch, job)
        ImportRemark.objects.create(batch=batch, severity="warning", line=0, code="changed")
        return
    _forget_file(batch)


def _forget_file(batch: ImportBatch) -> None:
    """Delete the uploaded file: it may hold citizenships, and has been used."""
    if batch.file:
        batch.file.delete(save=False)
        ImportBatch.objects.filter(pk=batch.pk).update(file="")
