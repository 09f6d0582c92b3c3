"""The report's files: what stands in them, and what does not."""

import io
from datetime import date

import pikepdf
import pytest
from openpyxl import load_workbook

from mobility.experience.models import Evidence
from mobility.reports import documents
from mobility.reports.selectors import early_career
from mobility.reports.sheet import sheet_for

ON = date(2026, 10, 1)


@pytest.fixture
def report(cast):
    """Physics on a day on which Petter has answered none and Pia nothing."""
    for user in (cast.petter, cast.pia, cast.mia):
        user.person.employments.update(starts_on=date(2025, 1, 1), ends_on=date(2028, 3, 31))
    Evidence.objects.create(person=cast.petter.person, kind="none")
    return early_career(on=ON, unit=cast.FYS)


def cells(content):
    sheet = load_workbook(io.BytesIO(content)).active
    return [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell]


def test_figures_hold_no_persons(report, cast):
    told = cells(documents.figures_xlsx(sheet_for(report, cast.frida)))
    assert not [one for one in told if "Petter" in one or "H-petter" in one]


def test_figures_of_another_unit_hide_small_numbers(report, cast):
    assert "<5" in cells(documents.figures_xlsx(sheet_for(report, cast.bjarne)))
    assert "<5" not in cells(documents.figures_xlsx(sheet_for(report, cast.frida)))


def test_figures_for_a_board_are_a_tagged_pdf(report, cast):
    content = documents.figures_pdf(sheet_for(report, cast.bjarne))
    with pikepdf.open(io.BytesIO(content)) as document:
        assert "/StructTreeRoot" in document.Root


def test_a_long_list_ends_with_a_word_about_the_rest(report, monkeypatch):
    told = {}
    monkeypatch.setattr(documents, "MOST_NAMES_IN_PDF", 1)
    monkeypatch.setattr(documents, "pdf_bytes", lambda _, context: told.update(context) or b"")
    documents.work_list_pdf(report)
    assert (len(told["lines"]), told["left_out"]) == (1, 1)
