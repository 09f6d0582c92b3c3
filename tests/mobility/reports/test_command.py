"""The report from the command line: every format from one selector, every error with a remedy."""

import csv
import io
import json
from datetime import date

import pikepdf
import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook

from mobility.experience.models import Evidence
from portal.audit.models import AuditEntry

KEYS = (
    "person_id",
    "unit_code",
    "position_code",
    "experience",
    "flagged",
    "planned",
    "window",
    "latest_start",
    "latest_apply",
    "longest_stay_months",
    "employment_ends_on",
    "reasons",
)


@pytest.fixture
def on(cast):
    """A day on which Petter has answered "none" and his employment ends in a year and a half."""
    employment = cast.petter.person.employments.get()
    employment.starts_on, employment.ends_on = date(2025, 1, 1), date(2028, 3, 31)
    employment.save()
    Evidence.objects.create(person=cast.petter.person, kind="none")
    return "2026-10-01"


def run(**options):
    out = io.StringIO()
    call_command("report_early_career", stdout=out, **options)
    return out.getvalue()


def test_the_json_has_the_keys_and_values_of_the_definition(on):
    told = json.loads(run(on=on, unit="FYS", format="json"))
    people = told.pop("people")
    assert told == {
        "on": on,
        "unit": "FYS",
        "rule_set": "early_career@1",
        "cohort": 2,
        "strong": 0,
        "some": 0,
        "none": 1,
        "unknown": 1,
        "flagged": 1,
        "coverage_strong": 0,
        "coverage_any": 0,
    }
    assert tuple(people[0]) == KEYS
    petter = next(one for one in people if one["person_id"] == "H-petter")
    assert petter == {
        "person_id": "H-petter",
        "unit_code": "FYS",
        "position_code": "1017",
        "experience": "none",
        "flagged": True,
        "planned": False,
        "window": "open",
        "latest_start": "2027-06-30",
        "latest_apply": "2027-03-31",
        "longest_stay_months": 9,
        "employment_ends_on": "2028-03-31",
        "reasons": ["experience.none", "window.open"],
    }


def test_an_empty_cohort_has_no_coverage(on):
    told = json.loads(run(on=on, unit="BIO", format="json"))
    assert (told["cohort"], told["coverage_strong"], told["people"]) == (0, None, [])


def test_all_formats_tell_of_the_same_people(on, tmp_path):
    people = json.loads(run(on=on, unit="UU", format="json"))["people"]
    ids = [one["person_id"] for one in people]
    lines = list(csv.DictReader(io.StringIO(run(on=on, unit="UU", format="csv"))))
    assert [line["person_id"] for line in lines] == ids
    assert [line["experience"] for line in lines] == [one["experience"] for one in people]
    run(on=on, unit="UU", format="xlsx", out=str(tmp_path / "list.xlsx"))
    sheet = load_workbook(tmp_path / "list.xlsx").active
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == ids
    assert all(one in run(on=on, unit="UU", format="table") for one in ids)


def test_the_pdf_is_tagged_and_tells_its_title_and_language(on, tmp_path):
    file = tmp_path / "list.pdf"
    run(on=on, unit="FYS", format="pdf", out=str(file), language="nn")
    with pikepdf.open(file) as document:
        assert document.Root.Lang == "nn"
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert "FYS nn" in str(document.docinfo["/Title"])


def test_a_name_that_looks_like_a_formula_is_only_text(on, cast, tmp_path):
    cast.petter.person.given_name = "=cmd|' /C calc'!A0"
    cast.petter.person.save()
    assert "'=cmd" in run(on=on, unit="FYS", format="csv")
    run(on=on, unit="FYS", format="xlsx", out=str(tmp_path / "list.xlsx"))
    cells = [cell for row in load_workbook(tmp_path / "list.xlsx").active.rows for cell in row]
    assert all(cell.data_type != "f" for cell in cells)


def test_each_report_leaves_a_row_in_the_trail(on, cast):
    run(on=on, unit="FYS", format="json")
    entry = AuditEntry.objects.get(action="early_career.exported")
    assert (entry.unit, entry.actor) == (cast.FYS, None)


@pytest.mark.parametrize(
    ("options", "remedy"),
    [
        ({"unit": "XYZ"}, "Import the units"),
        ({"on": "1.10.2026"}, "Write it as YYYY-MM-DD"),
        ({"format": "docx"}, "Choose one of"),
        ({"format": "xlsx"}, "Name a file with --out"),
        ({"rule_set": "early_career@9"}, "name@version"),
        ({"on": "1999-12-31"}, "--rule-set"),
        ({"out": "/nowhere/at/all.json"}, "Name another file"),
    ],
)
def test_an_error_says_what_to_do(on, options, remedy):
    with pytest.raises(CommandError, match=remedy):
        run(**{"on": on, "unit": "FYS", "format": "json"} | options)
