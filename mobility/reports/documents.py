"""The report as files: CSV, XLSX and PDF, all from the same rows as the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mobility.reports.definitions import definitions, parameter_lines
from mobility.reports.exports import cells, headings
from mobility.reports.reasons import worded
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import EarlyCareerRow
from mobility.reports.sheet import Line, Sheet
from portal.documents.pdf import pdf_bytes
from portal.rulesets.selectors import institution_profile
from portal.web.exports import csv_lines, xlsx_bytes
from portal.web.wording import word

# A page of names takes WeasyPrint about half a second; beyond this a spreadsheet serves better.
MOST_NAMES_IN_PDF = 500
FIELDS = (
    "person_id",
    "name",
    "unit_code",
    "unit_name",
    "position_code",
    "experience",
    "flagged",
    "planned",
    "window",
    "employment_ends_on",
    "latest_apply",
    "latest_start",
    "longest_stay_months",
    "reasons",
)


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A person of the list as its PDF shows them."""

    name: str
    unit: str
    position: str
    experience: str
    window: str
    ends_on: date | None
    latest_apply: date | None
    latest_start: date | None
    months: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the figures."""

    heading: str
    lines: Sequence[Line]


def work_list_csv(report: EarlyCareerReport) -> Iterator[str]:
    """Yield the lines of the list as CSV, with the fields' own names and codes in it."""
    return csv_lines(FIELDS, (coded(row) for row in report.stream()))


def work_list_xlsx(report: EarlyCareerReport) -> bytes:
    """Return the list as a workbook in the active language."""
    language = get_language() or "nb"
    rows = (cells(row, language) for row in report.stream())
    return xlsx_bytes(headings(), rows, sheet=report.unit.code)


def coded(row: EarlyCareerRow) -> tuple[Any, ...]:
    """Return a row as values and codes, in the order of FIELDS."""
    frame = row.window
    return (
        row.person_id,
        row.name,
        row.unit_code,
        row.unit_name,
        row.position_code,
        row.experience,
        row.flagged,
        row.planned,
        frame.state,
        frame.employment_ends_on,
        frame.latest_apply,
        frame.latest_start,
        frame.longest_stay_months,
        " ".join(finding.code for finding in row.reasons),
    )


def work_list_pdf(report: EarlyCareerReport) -> bytes:
    """Return the list as a tagged PDF; the first five hundred persons, then where the rest is."""
    rows = report.rows(0, MOST_NAMES_IN_PDF)
    context = {
        "unit": report.unit,
        "on": report.on,
        "rule_set": report.rule_set,
        "counts": report.counts,
        "left_out": report.found - len(rows),
        "titles": _pdf_titles(),
        "lines": [_pdf_line(row) for row in rows],
        "institution": institution_profile().short_name,
    }
    return pdf_bytes("mobility/reports/work_list_pdf.html", context)


def figures_pdf(sheet: Sheet) -> bytes:
    """Return the figures as a tagged PDF to lay before a board: no persons."""
    report = sheet.report
    context = {
        "unit": report.unit,
        "on": report.on,
        "rule_set": report.rule_set,
        "sheet": sheet,
        "hides": sheet.hides,
        "titles": figure_titles(),
        "parts": parts(sheet),
        "definitions": definitions(report.parameters),
        "parameters": parameter_lines(report.parameters),
        "address": f"{settings.SITE_URL}{reverse('figures')}?{_query(report)}",
        "institution": institution_profile().short_name,
    }
    return pdf_bytes("mobility/reports/figures_pdf.html", context)


def _query(report: EarlyCareerReport) -> str:
    return urlencode({"unit": report.unit.code, "on": report.on.isoformat()})


def figures_xlsx(sheet: Sheet) -> bytes:
    """Return the figures as a workbook: no persons."""
    header = [_("Table"), *figure_titles()]
    return xlsx_bytes(header, _figure_rows(sheet), sheet=_("Figures"))


def figure_titles() -> list[str]:
    """Return the column titles of the figures in the active language."""
    return [
        _("Group"),
        _("Persons"),
        _("Strong"),
        _("Some"),
        _("None"),
        _("Not answered"),
        _("Flagged"),
        _("Window open"),
        _("Window closing"),
        _("Window closed"),
        _("Strong, %"),
        _("Strong or some, %"),
    ]


def parts(sheet: Sheet) -> list[Part]:
    """Return the tables of the figures that have lines."""
    found = (
        Part(_("In all"), (sheet.total,)),
        Part(_("By unit"), sheet.units),
        Part(_("By position"), sheet.groups),
        Part(_("Earlier years, on 1 October"), sheet.trend),
    )
    return [part for part in found if part.lines]


def _figure_rows(sheet: Sheet) -> Iterable[Sequence[Any]]:
    for part in parts(sheet):
        for line in part.lines:
            yield (part.heading, line.label, *line.numbers, *line.shares)


def _pdf_titles() -> list[str]:
    return [
        _("Name"),
        _("Unit"),
        _("Position"),
        _("International experience"),
        _("Window"),
        _("Employment ends"),
        _("Apply by"),
        _("Leave by"),
        _("Longest stay, months"),
        _("Why"),
    ]


def _pdf_line(row: EarlyCareerRow) -> PdfLine:
    frame = row.window
    return PdfLine(
        row.name,
        row.unit_name,
        row.position_code,
        _word("level", row.experience),
        _word("window_state", frame.state),
        frame.employment_ends_on,
        frame.latest_apply,
        frame.latest_start,
        frame.longest_stay_months,
        tuple(worded(finding) for finding in row.reasons),
    )


def _word(prefix: str, code: str) -> str:
    return word(f"{prefix}.{code}", get_language() or "nb")
