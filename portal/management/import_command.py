"""The command line of every import: arguments, progress, the one JSON object, exit status."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from portal.core.cells import parse_day
from portal.imports.models import COUNTS, ImportBatch, ImportRemark
from portal.imports.selectors import importers, over_limit, remedy
from portal.imports.services.checking import check, may_be_written, stopped_counts
from portal.imports.services.rejects import rejected_rows
from portal.imports.services.writing import ChangedMeanwhileError, write

MOST_SHOWN = 100
EMPTY = dict.fromkeys(COUNTS, 0)


def day(text: str) -> date:
    """Read a date argument."""
    found = parse_day(text)
    if found is None:
        message = f"{text} is not a date like 2026-03-31"
        raise ValueError(message)
    return found


class ProgressLine:
    """Tells how far a long run is: a bar on a terminal, else a line at each tenth."""

    def __init__(self, stream: Any) -> None:
        self.stream, self.is_terminal, self.told = stream, stream.isatty(), -1

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are behind us; total 0 is not known yet."""
        if self.is_terminal:
            self._draw(done, total)
            return
        tenth = done * 10 // total if total else done // 10_000
        if tenth != self.told:
            self.told = tenth
            self.stream.write(f"{tenth * 10} %" if total else f"{done} rows read")

    def _draw(self, done: int, total: int) -> None:
        filled = done * 30 // total if total else 0
        text = f"{done * 100 // total:3d} %" if total else f"{done} rows read"
        self.stream.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {text}", ending="")
        if total and done >= total:
            self.stream.write("")


class ImportCommand(BaseCommand):
    """Imports one kind of file; subclasses only name the kind."""

    kind = ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add what all imports share, and what this importer offers besides."""
        parser.add_argument("file", type=Path, help="the file to import")
        parser.add_argument("--dry-run", action="store_true", help="check only, write nothing")
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument(
            "--skip-rejected",
            action="store_true",
            help="write the good rows, and the others into a file of their own",
        )
        parser.add_argument("--on", type=day, default=None, help="the day of the import")
        for option in importers()[self.kind].options:
            flag = f"--{option.name.replace('_', '-')}"
            if option.is_flag:
                parser.add_argument(flag, action="store_true", help=str(option.label))
            else:
                parser.add_argument(flag, default="", help=str(option.label))

    def handle(self, **options: Any) -> None:
        """Run the import. Exits with 1 where there was any error."""
        path: Path = options["file"]
        if not path.is_file():
            self._tell_missing(path, options)
        batch = ImportBatch.objects.create(
            kind=self.kind, file_name=path.name[:150], options=self._chosen(options)
        )
        try:
            failed = self._run(batch, path, options)
        finally:
            if not ImportBatch.objects.filter(pk=batch.pk, state="written").exists():
                batch.delete()
        if failed:
            sys.exit(1)

    def _chosen(self, options: dict[str, Any]) -> dict[str, Any]:
        names = [option.name for option in importers()[self.kind].options]
        return {name: options[name] for name in ("skip_rejected", *names)}

    def _tell_missing(self, path: Path, options: dict[str, Any]) -> None:
        text = "There is no such file. Check the path."
        error = {"line": 0, "column": "", "value": str(path), "remedy": text}
        if options["format"] == "json":
            self.stdout.write(json.dumps({**EMPTY, "errors": [error]}, ensure_ascii=False))
        self.stderr.write(f"{path}: {text}")
        sys.exit(1)

    def _run(self, batch: ImportBatch, path: Path, options: dict[str, Any]) -> bool:
        today = options["on"] or timezone.localdate()
        check(batch=batch, path=path, today=today, progress=ProgressLine(self.stderr))
        ready = may_be_written(batch) and not over_limit(batch)
        if ready and not options["dry_run"]:
            ready = self._write(batch, path)
        counts = batch.ordered_counts if ready else stopped_counts(batch.ordered_counts)
        self._tell_remarks(batch, with_errors=options["format"] == "text")
        if options["format"] == "json":
            self._tell_json(batch, counts)
        else:
            self._tell_text(batch, counts, ready=ready, dry_run=options["dry_run"])
        return ImportRemark.objects.filter(batch=batch, severity="error").exists()

    def _write(self, batch: ImportBatch, path: Path) -> bool:
        try:
            write(batch=batch)
        except ChangedMeanwhileError:
            ImportRemark.objects.create(batch=batch, severity="error", line=0, code="changed")
            return False
        if batch.counts["rejected"]:
            self.stderr.write(f"Rejected rows: {self._write_rejects(batch, path)}")
        self.stderr.write(f"Import {batch.pk} is written; undo_import {batch.pk} takes it back.")
        return True

    def _write_rejects(self, batch: ImportBatch, path: Path) -> Path:
        """Write the refused rows beside the file, or here where that folder is read-only."""
        name = f"{path.stem}-rejected-{batch.pk}.csv"
        for folder in (path.resolve().parent, Path.cwd()):
            target = folder / name
            try:
                with target.open("w", encoding="utf-8-sig", newline="") as file:
                    file.writelines(rejected_rows(batch=batch, path=path))
            except OSError:
                continue
            return target
        message = f"cannot write {name} beside the file or in the current folder"
        raise OSError(message)

    def _tell_remarks(self, batch: ImportBatch, *, with_errors: bool) -> None:
        for severity, most in (("error", MOST_SHOWN), ("conflict", None), ("warning", MOST_SHOWN)):
            if severity == "error" and not with_errors:
                continue
            found = ImportRemark.objects.filter(batch=batch, severity=severity)
            for one in found[:most].iterator(chunk_size=2000):
                place = f"line {one.line}" if one.line else "file"
                value = f" “{one.value}”" if one.value else ""
                self.stderr.write(f"{severity}: {place} {one.column}{value}: {_remedy(one)}")
            left = found.count() - most if most else 0
            if left > 0:
                self.stderr.write(f"and {left} more of the kind {severity}")

    def _tell_json(self, batch: ImportBatch, counts: dict[str, int]) -> None:
        head = json.dumps(counts)[:-1]
        self.stdout.write(f'{head}, "errors": [', ending="")
        for number, one in enumerate(_errors(batch)):
            comma = ", " if number else ""
            self.stdout.write(comma + json.dumps(one, ensure_ascii=False), ending="")
        self.stdout.write("]}")

    def _tell_text(
        self, batch: ImportBatch, counts: dict[str, int], *, ready: bool, dry_run: bool
    ) -> None:
        if not ready:
            self.stdout.write("Nothing was written.")
        elif dry_run:
            self.stdout.write("Checked only; nothing was written. It would be:")
        self.stdout.write(", ".join(f"{count} {name}" for name, count in counts.items()))


def _errors(batch: ImportBatch) -> Iterator[dict[str, Any]]:
    found = ImportRemark.objects.filter(batch=batch, severity="error")
    for one in found.iterator(chunk_size=2000):
        yield {
            "line": one.line,
            "column": one.column,
            "value": one.value,
            "remedy": _remedy(one),
        }


def _remedy(remark: ImportRemark) -> str:
    return remedy(remark.code, {**remark.facts, "column": remark.column}, "en")
