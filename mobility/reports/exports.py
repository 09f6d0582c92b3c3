"""The work list as a file for people: the page's rows with headings and words in their language."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext as _

from mobility.reports.reasons import worded
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import EarlyCareerRow
from portal.web.exports import BYTE_ORDER_MARK, TYPES, csv_lines, xlsx_bytes
from portal.web.wording import word


def work_list_answer(report: EarlyCareerReport, kind: str, language: str) -> HttpResponseBase:
    """Return the rows that the filters leave as a download; the CSV is streamed."""
    name = f"early-career-{report.unit.code}-{report.on.isoformat()}.{kind}"
    rows = (cells(row, language) for row in report.stream())
    answer: HttpResponseBase
    if kind == "xlsx":
        content = xlsx_bytes(headings(), rows, sheet=report.unit.code)
        answer = HttpResponse(content, content_type=TYPES[kind])
    else:
        answer = StreamingHttpResponse(_lines(rows), content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer


def headings() -> list[str]:
    """Return the headings of the columns."""
    return [
        _("Person"),
        _("Name"),
        _("Unit code"),
        _("Unit"),
        _("Position"),
        _("International experience"),
        _("Flagged"),
        _("Stay planned"),
        _("Window"),
        _("Apply by"),
        _("Leave by"),
        _("Longest stay, months"),
        _("Employment ends"),
        _("Why"),
    ]


def cells(row: EarlyCareerRow, language: str) -> list[Any]:
    """Return a person's cells in the order of the headings; dates and numbers as such."""
    yes_no = {True: _("yes"), False: _("no")}
    return [
        row.person_id,
        row.name,
        row.unit_code,
        row.unit_name,
        row.position_code,
        word(f"level.{row.experience}", language),
        yes_no[row.flagged],
        yes_no[row.planned],
        word(f"window_state.{row.window.state}", language),
        row.window.latest_apply,
        row.window.latest_start,
        row.window.longest_stay_months,
        row.employment_ends_on,
        " ".join(worded(finding, language) for finding in row.reasons),
    ]


def _lines(rows: Iterator[list[Any]]) -> Iterator[str]:
    yield BYTE_ORDER_MARK
    yield from csv_lines(headings(), rows, delimiter=";")
