"""From an HR extract to the report, on NTNU's units and the register of institutions."""

import csv
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.factories.extracts import ON, extract, write_extract
from tests.mobility.reports import oracle

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
UNITS = SHARED / "cristin" / "ntnu_units_raw.json"
RORS = SHARED / "ror" / "ror_education.csv"
TOP = "194.0.0.0"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not RORS.exists(), reason="the shared data folder is not here"),
]


def run(capsys, command, *words):
    """Run an import and return the one object that it printed."""
    capsys.readouterr()
    call_command(command, *words, "--format", "json")
    return json.loads(capsys.readouterr().out)


def some_institutions(path, folder, number=400):
    """Write the first institutions of the register to a file of its own; return it and the ids."""
    with path.open(encoding="utf-8") as source:
        rows = list(csv.reader(source))[: number + 1]
    target = folder / "institutions.csv"
    with target.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return target, [(row[0], row[2]) for row in rows[1:]]


@pytest.fixture
def made(tmp_path, capsys):
    """Import units, institutions, staff, stays and evidence; return what went in."""
    run(capsys, "import_units", str(UNITS))
    register, institutions = some_institutions(RORS, tmp_path)
    run(capsys, "import_institutions", str(register))
    units = [unit["cristin_unit_id"] for unit in json.loads(UNITS.read_text())][:40]
    rows = extract(units, [ror_id for ror_id, _ in institutions])
    for command, path in zip(
        ("import_staff", "import_stays", "import_evidence"),
        write_extract(tmp_path, rows),
        strict=True,
    ):
        assert run(capsys, command, str(path))["errors"] == []
    country_of = dict(institutions)
    for stay in rows["stays"]:
        stay["country"] = stay["country"] or country_of.get(stay["ror_id"])
    return rows


def placements():
    """Return NTNU's tree as the oracle reads it: every unit up to the top."""
    units = json.loads(UNITS.read_text())
    parents = {
        unit["cristin_unit_id"]: unit.get("parent_unit", {}).get("cristin_unit_id")
        for unit in units
    }
    return [
        {"unit": unit, "parent": parent, "starts_on": None, "ends_on": None}
        for unit, parent in parents.items()
    ]


def test_the_report_says_what_the_oracle_says(made, tmp_path):
    file = tmp_path / "report.json"
    words = ("--on", ON.isoformat(), "--unit", TOP, "--format", "json", "--out", str(file))
    call_command("report_early_career", *words)
    report = json.loads(file.read_text())
    told = oracle.report({**made, "placements": placements()}, TOP, ON, oracle.DEFAULTS)
    said = {
        row["person_id"]: (row["experience"], row["window"], row["planned"], row["unit_code"])
        for row in report["people"]
    }
    assert said == {
        person: (row["experience"], row["window"], row["planned"], row["unit"])
        for person, row in told.items()
    }
    assert report["cohort"] == len(told) > 50


def test_importing_the_same_extract_again_changes_nothing(made, tmp_path, capsys):
    for command, path in zip(
        ("import_staff", "import_stays", "import_evidence"),
        write_extract(tmp_path, made),
        strict=True,
    ):
        again = run(capsys, command, str(path))
        assert again["unchanged"] > 0
        assert (again["created"], again["updated"], again["ended"]) == (0, 0, 0)
