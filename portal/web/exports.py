"""Rows as CSV and XLSX that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from itertools import chain
from typing import Any

import xlsxwriter
from django.http import HttpResponse

# What spreadsheets take for the start of a formula, as ASCII and in full width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_WIDEST, _NARROWEST = 48, 10


def safe(value: Any) -> str:
    """Return a value as the text of a CSV cell; what could run as a formula gets an apostrophe.

    Numbers and dates are values, not text, and stay as they are: -3 is no formula.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        return str(value)
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def csv_lines(
    header: Sequence[Any], rows: Iterable[Sequence[Any]], *, delimiter: str = ","
) -> Iterator[str]:
    """Yield the lines of a CSV file, the header first, each with its line end."""
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n")
    for row in chain((header,), rows):
        writer.writerow([safe(cell) for cell in row])
        yield _taken(buffer)


def xlsx_bytes(
    header: Sequence[Any], rows: Iterable[Sequence[Any]], *, sheet: str = "Utsyn"
) -> bytes:
    """Return an XLSX workbook with one sheet: bold header that stays, real dates and numbers."""
    file = BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, {"constant_memory": True, **plain}) as book:
        page = book.add_worksheet(sheet[:31])
        bold = book.add_format({"bold": True, "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        page.freeze_panes(1, 0)
        for place, title in enumerate(header):
            text = str(title)
            page.set_column(place, place, min(max(len(text) + 4, _NARROWEST), _WIDEST))
            page.write_string(0, place, text, bold)
        for line, row in enumerate(rows, start=1):
            for place, value in enumerate(row):
                _write(page, line, place, value, day)
    return file.getvalue()


def file_answer(
    kind: str, name: str, header: Sequence[Any], rows: Iterable[Sequence[Any]]
) -> HttpResponse:
    """Return a download. The CSV is made for Norwegian spreadsheets: semicolons and a BOM."""
    content: Any
    if kind == "xlsx":
        content = xlsx_bytes(header, rows, sheet=name)
    else:
        content = BYTE_ORDER_MARK + "".join(csv_lines(header, rows, delimiter=";"))
    answer = HttpResponse(content, content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    answer["Cache-Control"] = "no-store"
    return answer


def _taken(buffer: StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text


def _write(page: Any, line: int, place: int, value: Any, day: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        page.write_string(line, place, value.isoformat(timespec="minutes"))
    elif isinstance(value, date):
        page.write_datetime(line, place, datetime(value.year, value.month, value.day), day)  # noqa: DTZ001 -- a day has no time zone
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        page.write_number(line, place, value)
    else:
        page.write_string(line, place, str(value))
