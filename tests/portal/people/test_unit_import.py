"""The unit tree: the portal's own CSV, and Cristin's units."""

from datetime import date
from pathlib import Path

import pytest

from portal.people.models import Unit, UnitAncestry, UnitPlacement
from tests.importing import TREE, UNITS, counts, first_error

CRISTIN = Path(__file__).resolve().parents[4] / "shared" / "data" / "cristin"
needs_cristin = pytest.mark.skipif(
    not CRISTIN.exists(), reason="the shared data of Cristin is not here"
)


def under(code, day):
    found = Unit.objects.subtree(Unit.objects.get(code=code), day)
    return set(found.values_list("code", flat=True))


def test_rows_may_come_in_any_order_and_names_fall_back(tree):
    assert counts(tree) == {"created": 3}
    assert under("UU", date(2026, 1, 1)) == {"UU", "NAT", "FYS"}
    assert Unit.objects.get(code="NAT").name_nn == "Naturfakultetet"
    assert UnitAncestry.objects.get(unit__code="FYS", ancestor__code="UU").depth == 2


def test_the_same_tree_twice_changes_nothing(tree, write_file, run_import):
    assert counts(run_import("units", write_file(UNITS, *TREE))) == {"unchanged": 3}


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("KJE,XYZ,department,Kjemi,,,,", "parent_code"),
        ("KJE,KJE,department,Kjemi,,,,", "parent_code"),
        ("KJE,NAT,team,Kjemi,,,,", "kind"),
        ("KJE,NAT,department,,,,,", "name_nb"),
        ("KJE,NAT,department,Kjemi,,,2024-01-01,2023-01-01", "valid_to"),
        ("FYS,NAT,department,Fysikk,,,2024-01-01,", "valid_from"),
        ("NAT,FYS,faculty,Natur,,,,", "code"),
    ],
    ids=["unknown", "self", "kind", "nameless", "backwards", "overlap", "repeated"],
)
def test_a_row_that_does_not_fit_is_named(db, write_file, run_import, line, column):
    assert first_error(run_import("units", write_file(UNITS, *TREE, line))) == (5, column)
    assert not Unit.objects.exists()


def test_a_ring_is_an_error_also_through_the_database(tree, write_file, run_import):
    result = run_import("units", write_file(UNITS, TREE[1].replace("NAT,UU", "NAT,FYS")))
    assert first_error(result) == (2, "parent_code")
    assert under("UU", date(2026, 1, 1)) == {"UU", "NAT", "FYS"}


def test_a_unit_that_moved_stands_where_it_was_on_each_day(tree, write_file, run_import):
    art = "ART,UU,faculty,Kunst,,Arts,,"
    before = "MUS,NAT,department,Musikk,,Music,,31.12.2023"
    after = "MUS,ART,department,Musikk,,Music,2024-01-01,"
    assert counts(run_import("units", write_file(UNITS, *TREE, art, before, after)))["created"] == 3
    assert "MUS" in under("NAT", date(2023, 12, 31))
    assert "MUS" not in under("NAT", date(2024, 1, 1))
    assert "MUS" in under("ART", date(2024, 1, 1))


def test_a_later_file_with_the_move_alone_keeps_the_past(tree, write_file, run_import):
    moved = "FYS,UU,department,Fysikk,,Physics,2025-01-01,"
    result = run_import("units", write_file(UNITS, moved))
    assert counts(result) == {"created": 1, "ended": 1}
    assert "FYS" in under("NAT", date(2024, 12, 31))
    assert "FYS" not in under("NAT", date(2025, 1, 1))
    assert counts(run_import("units", write_file(UNITS, moved))) == {"unchanged": 1}


def test_what_hangs_on_a_rejected_new_unit_is_rejected_too(tree, write_file, run_import):
    lines = ("ART,XYZ,faculty,Kunst,,,,", "MUS,ART,department,Musikk,,,,")
    result = run_import("units", write_file(UNITS, *lines, TREE[0]), "--skip-rejected")
    assert counts(result) == {"rejected": 2, "unchanged": 1}


def test_two_tops_are_two_universities(tree, write_file, run_import):
    assert counts(run_import("units", write_file(UNITS, "VV,,institution,Annet,,,,"))) == {
        "created": 1
    }


@needs_cristin
def test_cristin_json_and_csv_are_the_same_tree(db, run_import):
    made = run_import("units", CRISTIN / "ntnu_units_raw.json")
    assert counts(made) == {"created": 162}
    again = run_import("units", CRISTIN / "cristin_units_2024-04.csv", "--institution", "NTNU")
    assert counts(again) == {"unchanged": 162}
    assert len(under("194.0.0.0", date(2026, 1, 1))) == 162
    assert Unit.objects.get(code="194.64.0.0").kind == "faculty"


@needs_cristin
def test_a_cristin_csv_needs_its_institution(db, run_import):
    result = run_import("units", CRISTIN / "cristin_units_2024-04.csv")
    assert (result["status"], result["errors"][0]["column"]) == (1, "institution")


def test_a_cristin_unit_with_another_parent_moves_today(db, tmp_path, run_import):
    header = "unit_id,lang,name,acronym,institution,parent_unit_id"
    path = tmp_path / "c.csv"
    rows = [
        "1.0.0.0,nb,U,U,UU,",
        "1.1.0.0,en,Faculty A,A,UU,1.0.0.0",
        "1.1.1.0,nb,Inst,,UU,1.1.0.0",
    ]
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    run_import("units", path, "--institution", "uu")
    path.write_text(
        "\n".join([header, *rows]).replace("Inst,,UU,1.1.0.0", "Inst,,UU,1.0.0.0"), encoding="utf-8"
    )
    result = run_import("units", path, "--institution", "UU", "--on", "2026-05-01")
    assert result["ended"] == 1
    places = UnitPlacement.objects.filter(unit__code="1.1.1.0").order_by("ends_on")
    assert date(2026, 4, 30) in set(places.values_list("ends_on", flat=True))
    assert "1.1.1.0" in under("1.1.0.0", date(2026, 4, 30))
    assert "1.1.1.0" not in under("1.1.0.0", date(2026, 5, 1))
