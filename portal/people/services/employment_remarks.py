"""Remark on employments that are odd but happen in registers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from portal.core.importing import Importer, Row

_OPEN = "9999-12-31"


@dataclass(frozen=True, slots=True)
class _Span:
    starts_on: str
    ends_on: str
    percent: Decimal
    line: int | None


def remark_on_employments(
    importer: Importer, rows: Sequence[Row], others: Sequence[Mapping[str, Any]]
) -> None:
    """Warn of leave beyond the employment, overlaps, and more than 100 percent in sum.

    `rows` are the accepted rows of one person, `others` the person's employments that stay
    and are not in the file.
    """
    for row in rows:
        _remark_on_leave(importer, row)
    spans = [_span(row.data, row.line) for row in rows] + [_span(one, None) for one in others]
    if len(spans) > 1:
        _remark_on_overlaps(importer, sorted(spans, key=lambda span: span.starts_on))


def _span(data: Mapping[str, Any], line: int | None) -> _Span:
    ends_on = data["ends_on"] or _OPEN
    return _Span(data["starts_on"], ends_on, Decimal(data["percent"]), line)


def _remark_on_leave(importer: Importer, row: Row) -> None:
    starts, ends = row.data["leave_starts_on"], row.data["leave_ends_on"]
    if not starts:
        return
    last = row.data["ends_on"] or _OPEN
    if starts < row.data["starts_on"] or starts > last:
        importer.warn(row.line, "leave_starts_on", "leave_outside", starts)
    elif ends and ends > last:
        importer.warn(row.line, "leave_ends_on", "leave_outside", ends)


def _remark_on_overlaps(importer: Importer, spans: Sequence[_Span]) -> None:
    """Walk through the spans by their first day; each remark stands on a line of the file."""
    running: list[_Span] = []
    for span in spans:
        running = [one for one in running if one.ends_on >= span.starts_on]
        if running:
            _remark_on_pair(importer, running[-1], span)
        running.append(span)
        total = sum((one.percent for one in running), Decimal(0))
        line = next((one.line for one in reversed(running) if one.line), None)
        if total > 100 and line:
            importer.warn(line, "percent", "over_full_time", f"{total.normalize():f}")


def _remark_on_pair(importer: Importer, first: _Span, second: _Span) -> None:
    line = second.line or first.line
    if line:
        importer.warn(line, "starts_on", "overlapping_employments", second.starts_on)
