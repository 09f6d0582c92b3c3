"""Read a file into the staging table, judge it, and plan what to write."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, Min, OuterRef, Subquery
from django.utils import timezone

from portal.core.importing import Change, Importer, Row
from portal.core.tablefiles import RawRow, UnreadableFileError
from portal.imports.models import COUNTS, ImportBatch, ImportChange, ImportRemark, ImportRow
from portal.imports.selectors import LIMIT_CODE, errors_of, make_importer
from portal.imports.services.staging import load
from portal.rulesets.selectors import institution_profile

CHUNK = 2000
DEFAULT_MAX_ENDED_PERCENT = 2
Progress = Callable[[int, int], None]
_ROW = ("line", "key", "group", "action", "data")
_REMARK = ("severity", "line", "column", "value", "code", "facts")
_CHANGE = (
    "line",
    "target",
    "key",
    "action",
    "before",
    "after",
    "links",
    "changed",
    "target_id",
    "text",
    "object_id",
    "strict",
)
_COUNTED = {"create": "created", "update": "updated", "unchanged": "unchanged"}


def check(
    *,
    batch: ImportBatch,
    path: Path,
    today: date | None = None,
    progress: Progress = lambda done, total: None,
) -> ImportBatch:
    """Judge the file and plan the changes; the batch ends as `checked` or `refused`.

    Refused means that nothing in the file can be used. Nothing but the import's own tables is
    written, in short transactions, so that the portal stays usable. `progress` is told how
    many of how many steps (rows read, rows judged) are done.
    """
    clear(batch)
    ImportBatch.objects.filter(pk=batch.pk).update(state="checking")
    importer = make_importer(batch.kind, today=today or timezone.localdate(), options=batch.options)
    run = _Check(batch, importer, progress)
    try:
        run.stage(path)
        run.judge()
        run.plan_ends()
        batch.state = "checked"
    except UnreadableFileError:
        batch.state = "refused"
    run.keep_remarks()
    ImportRow.objects.filter(batch=batch).delete()
    batch.counts = run.result()
    batch.save(update_fields=["state", "counts"])
    return batch


def clear(batch: ImportBatch) -> None:
    """Forget what an earlier check of the batch found."""
    for model in (ImportRow, ImportChange, ImportRemark):
        model.objects.filter(batch=batch).delete()


def chunks(items: Iterable[Any], size: int = CHUNK) -> Iterator[list[Any]]:
    """Yield lists of at most `size` items."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


class _Check:
    """One check: staging, judging, planning."""

    def __init__(self, batch: ImportBatch, importer: Importer, progress: Progress) -> None:
        self.batch, self.importer, self.progress = batch, importer, progress
        importer.in_file = self._in_file
        self.counts: Counter[str] = Counter()
        self.staged = 0

    def stage(self, path: Path) -> None:
        """Parse the file chunk by chunk into the staging table."""
        for chunk in chunks(self.importer.read(path)):
            rows = [*self._parsed(chunk)]
            with transaction.atomic():
                load(ImportRow, self.batch, _ROW, map(_staged, rows))
                self.keep_remarks()
            self.staged += len(rows)
            self.progress(self.staged, 0)

    def _parsed(self, chunk: Sequence[RawRow]) -> Iterator[Row]:
        whole = [raw for raw in chunk if not raw.broken]
        yield from (Row(raw.line, "", action="reject") for raw in chunk if raw.broken)
        yield from self.importer.parse(whole)

    def judge(self) -> None:
        """Hold the staged rows against each other and against the database."""
        self._refuse_repeated_keys()
        for column in self.importer.belongs_to_one:
            self._warn_of_shared(column)
        judged = 0
        for groups in self._groups():
            changes = [*self.importer.compare(groups)]
            self._keep(changes)
            judged += sum(len(group) for group in groups)
            self._count(row for group in groups for row in group)
            self.progress(self.staged + judged, self.staged * 2)

    def _count(self, rows: Iterable[Row]) -> None:
        for row in rows:
            if row.action == "reject":
                self.counts["rejected"] += 1
            else:
                self.counts[_COUNTED[row.action]] += 1

    def _refuse_repeated_keys(self) -> None:
        good = ImportRow.objects.filter(batch=self.batch).exclude(action="reject")
        earlier = good.filter(key=OuterRef("key"), line__lt=OuterRef("line")).order_by("line")
        repeated = good.exclude(key="").filter(Exists(earlier))
        first = repeated.annotate(first=Subquery(earlier.values("line")[:1]))
        found = [*first.values_list("pk", "line", "first", "data")]
        for _pk, line, before, data in found:
            column = self.importer.key_column
            self.importer.error(line, column, "repeated_key", data.get(column, ""), first=before)
        for chunk in chunks(pk for pk, *_rest in found):
            ImportRow.objects.filter(pk__in=chunk).update(action="reject")
        self.keep_remarks()

    def _warn_of_shared(self, column: str) -> None:
        rows = ImportRow.objects.filter(batch=self.batch).exclude(action="reject")
        cell = f"data__{column}"
        shared = (
            rows.values(cell)
            .annotate(groups=Count("group", distinct=True), first=Min("line"))
            .filter(groups__gt=1)
        )
        for one in shared.exclude(**{cell: ""}):
            others = rows.filter(**{cell: one[cell]}).values("group").annotate(line=Min("line"))
            for other in others.exclude(line=one["first"]).order_by("line"):
                self.importer.warn(
                    other["line"], column, "shared_value", one[cell], first=one["first"]
                )
        self.keep_remarks()

    def _groups(self) -> Iterator[list[list[Row]]]:
        """Yield lists of whole groups, about a chunk of rows at a time."""
        last: str | None = None
        while True:
            ahead = ImportRow.objects.filter(batch=self.batch).order_by("group", "line")
            if last is not None:
                ahead = ahead.filter(group__gt=last)
            rows = [*ahead[:CHUNK]]
            if not rows:
                return
            if len(rows) == CHUNK:
                rows = self._without_broken_end(rows)
            last = rows[-1].group
            yield [[_row(one) for one in group] for _, group in groupby(rows, lambda r: r.group)]

    def _without_broken_end(self, rows: list[ImportRow]) -> list[ImportRow]:
        """Leave out the last group, which may go on; one larger than a chunk is read whole."""
        whole = [row for row in rows if row.group != rows[-1].group]
        if whole:
            return whole
        return [*ImportRow.objects.filter(batch=self.batch, group=rows[0].group).order_by("line")]

    def plan_ends(self) -> None:
        """Plan the end of what the file no longer holds, within the institution's limit."""
        for chunk in chunks(self.importer.absent()):
            self._keep(chunk)
        ended = ImportChange.objects.filter(batch=self.batch, action="end").count()
        self.counts["ended"] = ended
        self._hold_against_limit(ended)

    def _in_file(self, groups: Sequence[str]) -> set[str]:
        known = ImportRow.objects.filter(batch=self.batch, group__in=groups)
        return set(known.values_list("group", flat=True))

    def _hold_against_limit(self, ended: int) -> None:
        active = self.importer.active_count()
        percent = institution_profile().settings.get(
            "import_max_ended_percent", DEFAULT_MAX_ENDED_PERCENT
        )
        if (
            active
            and ended * 100 > active * percent
            and not self.batch.options.get("confirm_ended")
        ):
            self.importer.error(
                0, "", LIMIT_CODE, ended, ended=ended, active=active, percent=percent
            )

    def _keep(self, changes: Sequence[Change]) -> None:
        strict = {target.name for target in self.importer.targets if target.strict}
        with transaction.atomic():
            load(
                ImportChange,
                self.batch,
                _CHANGE,
                (_planned(change, strict=change.target in strict) for change in changes),
            )
            self.keep_remarks()

    def keep_remarks(self) -> None:
        """Move what the importer remarked into its table."""
        found, self.importer.remarks = self.importer.remarks, []
        load(
            ImportRemark,
            self.batch,
            _REMARK,
            (
                (one.severity, one.line, one.column[:60], one.value, one.code, dict(one.facts))
                for one in found
            ),
        )

    def result(self) -> dict[str, int]:
        """Return the counts of rows, by what would become of them."""
        return {name: self.counts[name] for name in COUNTS}


def stopped_counts(counts: dict[str, int]) -> dict[str, int]:
    """Return the counts of an import that wrote nothing because of an error."""
    return {**counts, "created": 0, "updated": 0, "ended": 0}


def may_be_written(batch: ImportBatch) -> bool:
    """Tell whether the checked batch can be written as it was asked for."""
    if batch.state != "checked":
        return False
    skips = bool(batch.options.get("skip_rejected"))
    return skips or not errors_of(batch).exists()


def _row(staged: ImportRow) -> Row:
    return Row(staged.line, staged.key, staged.group, staged.data, staged.action)  # type: ignore[arg-type]


def _staged(row: Row) -> tuple[Any, ...]:
    return row.line, row.key[:250], row.group[:250], row.action, row.data


def _planned(change: Change, *, strict: bool) -> tuple[Any, ...]:
    return (
        change.line,
        change.target,
        change.key[:250],
        change.action,
        change.before,
        change.after,
        change.links,
        {} if strict else change.differences(),
        change.target_id,
        change.text[:200],
        change.object_id,
        strict,
    )
