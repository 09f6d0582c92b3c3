"""What a file may look like, and what is said where it cannot be read."""

from datetime import date

import pytest
from django.core.management import call_command

from portal.people.models import Employment, Person
from tests.importing import KARI, STAFF, counts, first_error

NUL = KARI.replace("Kari,", "Ka\0ri,")
KEYS = {"created", "updated", "ended", "unchanged", "rejected", "errors"}


def test_standard_output_is_one_object_with_exactly_these_keys(tree):
    assert set(tree) - {"status", "stderr"} == KEYS
    assert (counts(tree), tree["status"]) == ({"created": 3}, 0)


def test_semicolons_bom_and_norwegian_dates_are_read(tree, tmp_path, run_import):
    line = "P1;Kari;Ås;kari@uu.example;F;NO,SE;;FYS;1017;37,5;01.08.2024;31.12.9999;ja;;"
    path = tmp_path / "norsk.csv"
    path.write_bytes(f"{STAFF.replace(',', ';')}\r\n{line}\r\n".encode("utf-8-sig"))
    assert counts(run_import("staff", path)) == {"created": 1}
    job = Employment.objects.get()
    assert (job.starts_on, job.ends_on, job.tenure_track) == (date(2024, 8, 1), None, True)
    assert str(job.percent) == "37.50"
    assert Person.objects.get().family_name == "Ås"


def test_lines_are_counted_as_an_editor_does(tree, write_file, run_import):
    quoted = 'P3,"Two\nlines",Li,,,,,FYS,1017,100,2024-01-01,,,,'
    result = run_import("staff", write_file(STAFF, quoted, "", KARI.replace("FYS", "NOPE")))
    assert first_error(result) == (5, "unit_code")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", (1, "")),
        (b"person_id,given_name\nP1,Kari\n", (1, "family_name")),
        (f"{STAFF},email\n".encode(), (1, "email")),
        (f"{STAFF}\n{KARI}\n".encode("latin-1"), (2, "")),
        (f"{STAFF}\n{KARI},too,many\n".encode(), (2, "")),
        (f"{STAFF}\nP1,Kari\n".encode(), (2, "")),
        (f"{STAFF}\n{NUL}\n".encode(), (2, "given_name")),
        (f'{STAFF}\nP1,"Kari,Ås\n'.encode(), (2, "")),
        (f"{STAFF}\n".encode("utf-16"), (1, "")),
    ],
    ids=["empty", "missing", "doubled", "latin1", "long", "short", "nul", "quote", "utf16"],
)
def test_an_unreadable_file_is_named_by_line_and_column(tree, tmp_path, run_import, content, place):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    result = run_import("staff", path)
    assert result["status"] == 1
    assert first_error(result) == place
    assert result["errors"][0]["remedy"]
    assert not Person.objects.exists()


def test_an_unknown_column_is_only_a_warning(tree, write_file, run_import):
    result = run_import("staff", write_file(f"{STAFF},shoe_size", f"{KARI},43"))
    assert counts(result) == {"created": 1}
    assert "shoe_size" in result["stderr"]


def test_a_file_that_is_not_there_is_an_error_in_the_object(db, run_import, tmp_path):
    result = run_import("staff", tmp_path / "nowhere.csv")
    assert (result["status"], len(result["errors"])) == (1, 1)


def test_formula_like_text_is_kept_as_text(tree, write_file, run_import):
    run_import("staff", write_file(STAFF, KARI.replace("Kari", "=1+1")))
    assert Person.objects.get().given_name == "=1+1"


def test_text_longer_than_its_column_is_refused_on_every_database(tree, write_file, run_import):
    result = run_import("staff", write_file(STAFF, KARI.replace("Kari", "K" * 121)))
    assert first_error(result) == (2, "given_name")


@pytest.mark.parametrize("empty", ["", "9999-12-31", "31.12.9999"])
def test_an_open_end_may_be_empty_or_the_last_day_of_time(tree, write_file, run_import, empty):
    run_import("staff", write_file(STAFF, KARI.replace("2027-07-31", empty)))
    assert Employment.objects.get().ends_on is None


def test_without_json_a_person_reads_a_summary(tree, write_file, capsys):
    call_command("import_staff", str(write_file(STAFF, KARI)))
    assert "1 created" in capsys.readouterr().out
