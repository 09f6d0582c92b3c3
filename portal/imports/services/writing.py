"""Write a checked batch: one short transaction of set-based statements."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.audit.services import record
from portal.core.importing import Importer, Target
from portal.imports.models import ImportBatch, ImportChange
from portal.imports.selectors import make_importer
from portal.imports.services import statements

VERBS = {
    "create": "created",
    "update": "updated",
    "end": "ended",
    "delete": "removed",
}
_CHUNK = 2000


class NotWritableError(Exception):
    """The batch is not in a state that can be written: refused, or somebody was faster."""


class ChangedMeanwhileError(Exception):
    """Rows were changed after the check; the batch must be checked again."""


def write(*, batch: ImportBatch, by: Any = None, expected: str = "checked") -> None:
    """Write what was planned, with its trail, in one transaction.

    `expected` is the state the batch must be in, so that of two writers one gets
    NotWritableError. Raises ChangedMeanwhileError where the plan no longer fits; then nothing
    is written and the batch is as before.
    """
    importer = make_importer(batch.kind, today=timezone.localdate(), options=batch.options)
    try:
        with transaction.atomic():
            _take(batch, expected)
            _write_planned(batch, importer)
            _forget_strict(batch)
            _leave_trail(batch, importer, by)
            importer.after_write()
    except IntegrityError as error:
        raise ChangedMeanwhileError from error
    batch.refresh_from_db()


def _take(batch: ImportBatch, expected: str) -> None:
    mine = ImportBatch.objects.filter(pk=batch.pk, state=expected)
    if not mine.update(state="written", written_at=timezone.now()):
        raise NotWritableError


def _write_planned(batch: ImportBatch, importer: Importer) -> None:
    for target in importer.targets:
        if statements.lines_changed_since(
            batch, target, actions=("update", "end", "delete"), document="before"
        ):
            raise ChangedMeanwhileError
        statements.number_new_rows(batch, target)
    for target in reversed(importer.targets):
        delete_rows(batch, target, action="delete")
    for target in importer.targets:
        statements.update_planned(batch, target, document="after")
        statements.insert_planned(batch, target, action="create", document="after")


def _leave_trail(batch: ImportBatch, importer: Importer, by: Any) -> None:
    for target in importer.targets:
        if target.person:
            statements.add_to_trail(
                batch, target, verbs=VERBS, actor_id=by.pk if by is not None else None
            )
    record(action="import.written", by=by, obj=batch, changes=batch.counts)


def _forget_strict(batch: ImportBatch) -> None:
    """Empty the strict values that undo does not need: those of persons made by this batch."""
    ImportChange.objects.filter(batch=batch, strict=True, action="create").exclude(links={}).update(
        after={}, key=""
    )


def delete_rows(batch: ImportBatch, target: Target, *, action: str) -> None:
    """Delete the rows of a table that the changes of one action name, with what hangs on them."""
    ids = ImportChange.objects.filter(batch=batch, target=target.name, action=action)
    for some in _lists(ids.values_list("target_id", flat=True).iterator(chunk_size=_CHUNK)):
        target.model.objects.filter(pk__in=some).delete()


def _lists(ids: Iterator[Any]) -> Iterator[list[Any]]:
    while some := [*islice(ids, _CHUNK)]:
        yield some
