"""Remark on stays that are odd but happen in registers."""

from collections.abc import Sequence
from datetime import date, timedelta

from portal.core.importing import Importer, Row

Span = tuple[str, str]


def remark_on_stays(
    importer: Importer, rows: Sequence[Row], others: Sequence[Span], employed: Sequence[Span]
) -> None:
    """Warn of undated, past planned and overlapping stays, and of days outside an employment.

    `rows` are the accepted rows of one person; `others` and `employed` are (first, last) days
    as ISO text, of the person's stays that are not in the file and of the employments by start.
    """
    taken = list(others)
    for row in rows:
        first, last = row.data["starts_on"], row.data["ends_on"]
        if row.data["state"] == "cancelled":
            continue
        if not first or not last:
            importer.warn(row.line, "ends_on" if first else "starts_on", "undated")
        if last and row.data["state"] == "planned" and last < importer.today.isoformat():
            importer.warn(row.line, "ends_on", "planned_in_the_past", last)
        if first and last:
            _remark_on_days(importer, row, taken, employed)
            taken.append((first, last))


def _remark_on_days(
    importer: Importer, row: Row, taken: Sequence[Span], employed: Sequence[Span]
) -> None:
    first, last = row.data["starts_on"], row.data["ends_on"]
    if any(one <= last and first <= other for one, other in taken):
        importer.warn(row.line, "starts_on", "overlapping_stays", first)
    if not _covered(first, last, employed):
        importer.warn(row.line, "starts_on", "outside_employment", first)


def _covered(first: str, last: str, spans: Sequence[Span]) -> bool:
    """Tell whether every day of a stay lies within one of the spans, sorted by first day."""
    wanted = first
    for starts_on, ends_on in spans:
        if starts_on <= wanted <= ends_on:
            if ends_on >= last:
                return True
            wanted = (date.fromisoformat(ends_on) + timedelta(days=1)).isoformat()
    return False
