"""Take a written import back while nothing later touches its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.audit.services import record
from portal.core.importing import Importer, Target
from portal.imports.models import ImportBatch, ImportChange
from portal.imports.selectors import make_importer
from portal.imports.services import statements

MOST_OBSTACLES = 20
_UNDONE = {
    "create": "taken_back",
    "update": "taken_back",
    "end": "taken_back",
    "delete": "taken_back",
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way: the code of the reason, the line and name of the row."""

    code: str
    line: int
    text: str


class NotUndoableError(Exception):
    """The import cannot be taken back; `obstacles` say why (empty: it is not written)."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__("; ".join(f"line {one.line}: {one.code}" for one in obstacles))
        self.obstacles = obstacles


def undo(*, batch: ImportBatch, by: Any = None) -> None:
    """Restore what the import changed, in one transaction. Raises NotUndoableError."""
    importer = make_importer(batch.kind, today=timezone.localdate(), options=batch.options)
    try:
        with transaction.atomic():
            _take(batch)
            obstacles = find_obstacles(batch, importer)
            if obstacles:
                raise NotUndoableError(obstacles)
            _leave_trail(batch, importer, by)
            _restore(batch, importer)
            importer.after_write()
    except IntegrityError as error:
        raise NotUndoableError([Obstacle("hangs_on", 0, batch.file_name)]) from error
    batch.refresh_from_db()


def find_obstacles(batch: ImportBatch, importer: Importer) -> list[Obstacle]:
    """Return what stands in the way of an undo, at most a page of it."""
    found: list[Obstacle] = []
    for target in importer.targets:
        if not target.strict:
            found += _changed_since(batch, target)
        found += _touched_by_later_import(batch, target)
        found += _hanging_on(batch, importer, target)
        if len(found) >= MOST_OBSTACLES:
            break
    return found[:MOST_OBSTACLES]


def _take(batch: ImportBatch) -> None:
    mine = ImportBatch.objects.filter(pk=batch.pk, state="written")
    if not mine.update(state="undone", undone_at=timezone.now()):
        raise NotUndoableError([])


def _changed_since(batch: ImportBatch, target: Target) -> list[Obstacle]:
    changed = statements.lines_changed_since(
        batch, target, actions=("create", "update", "end"), document="after"
    )
    return [Obstacle("changed_since", line, text) for line, text in changed]


def _touched_by_later_import(batch: ImportBatch, target: Target) -> list[Obstacle]:
    later = ImportChange.objects.filter(
        target=target.name,
        target_id=models.OuterRef("target_id"),
        batch__state="written",
        batch__written_at__gt=batch.written_at,
    )
    touched = ImportChange.objects.filter(models.Exists(later), batch=batch, target=target.name)
    return [
        Obstacle("later_import", line, text)
        for line, text in touched.values_list("line", "text")[:MOST_OBSTACLES]
    ]


def _hanging_on(batch: ImportBatch, importer: Importer, target: Target) -> list[Obstacle]:
    """Return created rows on which something hangs that this import did not make."""
    made = ImportChange.objects.filter(batch=batch, target=target.name, action="create")
    found: list[Obstacle] = []
    for relation in _relations(importer, target):
        model: Any = relation.related_model
        attribute = relation.field.attname
        strange = model.objects.filter(**{f"{attribute}__in": made.values("target_id")}).exclude(
            pk__in=_made_of(batch, importer, model)
        )
        on = [*strange.values_list(attribute, flat=True)[:MOST_OBSTACLES]]
        lines = made.filter(target_id__in=on).values_list("line", "text")
        found += [Obstacle("hangs_on", line, text) for line, text in lines]
    return found


def _relations(importer: Importer, target: Target) -> Iterator[Any]:
    skipped = {AuditEntry, *importer.derived}
    for related in target.model._meta.related_objects:
        relation = _in_between(related) if related.many_to_many else related
        if relation.related_model not in skipped and relation.field_name == "id":
            yield relation


def _in_between(related: Any) -> Any:
    """Return the relation of the table that joins two others to the one that is joined."""
    return related.through._meta.get_field(related.field.m2m_reverse_field_name()).remote_field


def _made_of(batch: ImportBatch, importer: Importer, model: Any) -> Any:
    names = [target.name for target in importer.targets if target.model is model]
    made = ImportChange.objects.filter(batch=batch, target__in=names, action="create")
    return made.values("target_id")


def _leave_trail(batch: ImportBatch, importer: Importer, by: Any) -> None:
    for target in importer.targets:
        if target.person:
            statements.add_to_trail(
                batch, target, verbs=_UNDONE, actor_id=by.pk if by is not None else None
            )
    record(action="import.undone", by=by, obj=batch, changes=batch.counts)


def _let_go(batch: ImportBatch, importer: Importer, target: Target) -> None:
    """Take from the created rows what may hang on them: derived rows, and the trail's link."""
    made = ImportChange.objects.filter(batch=batch, target=target.name, action="create")
    for relation in target.model._meta.related_objects:
        model: Any = relation.related_model
        hanging = {f"{relation.field.attname}__in": made.values("target_id")}
        if model in importer.derived:
            model.objects.filter(**hanging).delete()
        elif model is AuditEntry:
            AuditEntry.objects.filter(**hanging).update(**{relation.field.attname: None})


def _restore(batch: ImportBatch, importer: Importer) -> None:
    for target in reversed(importer.targets):
        _let_go(batch, importer, target)
        statements.delete_planned(batch, target, action="create")
    for target in importer.targets:
        statements.update_planned(batch, target, document="before")
        statements.insert_planned(batch, target, action="delete", document="before")
