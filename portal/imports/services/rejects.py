"""Write the refused rows of a file into a file of their own, with the reasons."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from portal.core.importing import Importer
from portal.core.tablefiles import RawRow, delimiter_of
from portal.imports.models import ImportBatch, ImportRemark
from portal.imports.selectors import make_importer, remedy


def rejected_rows(*, batch: ImportBatch, path: Path, language: str = "en") -> Iterator[str]:
    """Yield the lines of a CSV with the refused rows: their columns, and what is wrong.

    Strict columns (citizenships) are left out. The file is read again, so that memory does
    not grow with it.
    """
    reasons = _reasons(batch, language)
    importer = make_importer(batch.kind, today=batch.created_at.date(), options=batch.options)
    header: list[str] = []
    for row in importer.read(path):
        if row.line not in reasons:
            continue
        if not header:
            header = [name for name in row.values if name not in importer.hidden]
            yield _line([*header, "error"], _delimiter(importer, path))
        yield _line(_cells(row, header, reasons[row.line]), _delimiter(importer, path))


def _delimiter(importer: Importer, path: Path) -> str:
    return "," if path.suffix == ".json" else delimiter_of(path, importer.columns)


def _reasons(batch: ImportBatch, language: str) -> dict[int, str]:
    reasons: dict[int, str] = {}
    errors = ImportRemark.objects.filter(batch=batch, severity="error", line__gt=0)
    for one in errors.iterator():
        text = f"{one.column}: {remedy(one.code, {**one.facts, 'column': one.column}, language)}"
        reasons[one.line] = f"{reasons[one.line]} | {text}" if one.line in reasons else text
    return reasons


def _cells(row: RawRow, header: list[str], reason: str) -> list[str]:
    return [*(row.values.get(name, "") for name in header), reason]


def _line(cells: list[str], delimiter: str) -> str:
    buffer = StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return buffer.getvalue()
