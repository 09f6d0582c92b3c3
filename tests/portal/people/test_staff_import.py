"""The HR extract: persons, employments, citizenships."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.imports.models import ImportBatch, ImportChange, ImportRemark, ImportRow
from portal.imports.services.checking import check
from portal.imports.services.undoing import undo
from portal.imports.services.writing import write
from portal.people.models import Employment, Person, PersonCitizenship
from tests.importing import KARI, OLA, STAFF, counts, first_error


def remark(severity):
    return list(ImportRemark.objects.filter(severity=severity).values_list("line", "code"))


def test_persons_employments_and_citizenships_are_made(staff):
    assert counts(staff) == {"created": 2}
    assert Person.objects.get(hr_id="P1").folded_name == "as kari"
    assert Employment.objects.count() == 2
    assert set(PersonCitizenship.objects.values_list("country_id", flat=True)) == {"NO", "SE", "DE"}


def test_the_same_file_twice_changes_nothing(staff, write_file, run_import):
    before = list(Person.objects.values()), list(Employment.objects.values())
    again = run_import("staff", write_file(STAFF, KARI, OLA))
    assert counts(again) == {"unchanged": 2}
    assert before == (list(Person.objects.values()), list(Employment.objects.values()))


def test_a_dry_run_writes_nothing_but_counts_the_same(tree, write_file, run_import):
    batches = ImportBatch.objects.count()
    path = write_file(STAFF, KARI, OLA)
    assert counts(run_import("staff", path, "--dry-run")) == {"created": 2}
    assert not Person.objects.exists()
    assert ImportBatch.objects.count() == batches
    assert counts(run_import("staff", path)) == {"created": 2}


def test_one_error_keeps_the_whole_file_out(tree, write_file, run_import):
    result = run_import("staff", write_file(STAFF, KARI, OLA.replace("FYS", "XYZ")))
    assert (counts(result), result["status"]) == ({"rejected": 1}, 1)
    error = result["errors"][0]
    assert (error["line"], error["column"], error["value"]) == (3, "unit_code", "XYZ")
    assert not Person.objects.exists()


def test_skipping_writes_the_good_rows_and_a_file_of_the_others(
    tree, write_file, run_import, tmp_path
):
    bad = OLA.replace("FYS", "XYZ")
    result = run_import("staff", write_file(STAFF, KARI, bad), "--skip-rejected")
    assert (counts(result), result["status"]) == ({"created": 1, "rejected": 1}, 1)
    (rejects,) = tmp_path.glob("file-rejected-*.csv")
    assert str(rejects) in result["stderr"]
    text = rejects.read_text(encoding="utf-8-sig")
    assert "XYZ" in text
    assert "P1" not in text
    assert "SE;DE" not in text
    assert "citizenships" not in text


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("kari@uu.example", "kari at uu", "email"),
        (",FYS,", ",,", "unit_code"),
        (",100,", ",101,", "percent"),
        (",100,", ",-1,", "percent"),
        ("2027-07-31", "2024-07-31", "ends_on"),
        ("2024-08-01", "2024-13-01", "starts_on"),
        ("2024-08-01", "", "starts_on"),
        ("2027-07-31,,,", "2027-07-31,,2025-02-01,2025-01-01", "leave_ends_on"),
        ("2027-07-31,,,", "2027-07-31,,,2025-01-01", "leave_starts_on"),
        ("2027-07-31,,,", "2027-07-31,perhaps,,", "tenure_track"),
        (",NO,,FYS", ",NO,0000-0002-1825-0098,FYS", "orcid"),
        ("P1,", ",", "person_id"),
        ("Ås", "", "family_name"),
    ],
)
def test_a_wrong_cell_is_named(tree, write_file, run_import, old, new, column):
    assert first_error(run_import("staff", write_file(STAFF, KARI.replace(old, new, 1)))) == (
        2,
        column,
    )
    assert not Person.objects.exists()


def test_a_wrong_citizenship_is_an_error_that_does_not_show_it(tree, write_file, run_import):
    result = run_import("staff", write_file(STAFF, KARI.replace(",NO,", ",Utopia,")))
    assert first_error(result) == (2, "citizenships")
    assert "Utopia" not in str(result)


def test_contradicting_rows_of_a_person_name_column_and_first_line(tree, write_file, run_import):
    second = KARI.replace("2024-08-01,2027-07-31", "2020-01-01,2024-07-31")
    result = run_import("staff", write_file(STAFF, KARI, second.replace("kari@", "karin@")))
    assert first_error(result) == (3, "email")
    assert "line 2" in result["errors"][0]["remedy"]


def test_a_repeated_key_is_an_error(tree, write_file, run_import):
    result = run_import("staff", write_file(STAFF, KARI, OLA, KARI.replace(",100,", ",50,")))
    assert first_error(result) == (4, "person_id")
    assert "line 2" in result["errors"][0]["remedy"]


def test_odd_but_real_rows_are_accepted_with_a_warning(tree, write_file, run_import):
    second = KARI.replace("1017", "9999").replace("2024-08-01", "2025-08-01")
    leave = OLA.replace("2025-01-01,,false,,", "2025-01-01,2026-01-01,,2025-12-01,2026-06-01")
    shared = leave.replace("ola@", "kari@")
    result = run_import("staff", write_file(STAFF, KARI, second, shared))
    assert counts(result) == {"created": 3}
    assert set(remark("warning")) == {
        (3, "overlapping_employments"),
        (3, "over_full_time"),
        (3, "unknown_position_code"),
        (4, "leave_outside"),
        (4, "shared_value"),
    }


def test_a_changed_column_of_the_person_updates_all_their_rows(staff, write_file, run_import):
    renamed = KARI.replace("Ås", "Ås-Berg")
    second = renamed.replace("2024-08-01,2027-07-31", "2020-01-01,2024-07-31")
    assert counts(run_import("staff", write_file(STAFF, renamed, second, OLA))) == {
        "created": 1,
        "updated": 1,
        "unchanged": 1,
    }
    assert Person.objects.get(hr_id="P1").folded_name == "as-berg kari"


def test_the_trail_says_what_changed_but_never_a_citizenship(staff, write_file, run_import):
    run_import(
        "staff",
        write_file(STAFF, KARI.replace(",NO,", ",DK,").replace("2027-07-31", "2028-07-31"), OLA),
    )
    person = Person.objects.get(hr_id="P1")
    entries = AuditEntry.objects.filter(person=person)
    changed = entries.get(action="import.updated", object_type="employment")
    assert changed.changes == {"ends_on": ["2027-07-31", "2028-07-31"]}
    assert entries.filter(object_type="personcitizenship").exists()
    assert "DK" not in str(list(entries.values()))


def test_after_a_first_import_no_citizenship_is_left_in_the_staging_tables(staff):
    assert not ImportRow.objects.exists()
    kept = str(list(ImportChange.objects.values())) + str(list(ImportRemark.objects.values()))
    assert "'SE'" not in kept
    assert "country_id" not in kept


def test_a_correction_by_hand_stays_and_is_listed_as_a_conflict(staff, write_file, run_import):
    Employment.objects.filter(position_code="1017").update(
        ends_on=date(2026, 1, 31), corrected={"ends_on": "2026-01-31"}
    )
    result = run_import("staff", write_file(STAFF, KARI, OLA))
    assert (counts(result), result["status"]) == ({"unchanged": 2}, 0)
    assert "conflict: line 2 ends_on" in result["stderr"]
    assert Employment.objects.get(position_code="1017").ends_on == date(2026, 1, 31)


def test_a_start_corrected_by_hand_does_not_make_a_second_employment(staff, write_file, run_import):
    Employment.objects.filter(position_code="1017").update(
        starts_on=date(2024, 9, 1), corrected={"starts_on": "2024-09-01"}
    )
    assert counts(run_import("staff", write_file(STAFF, KARI, OLA))) == {"unchanged": 2}
    assert Employment.objects.count() == 2


def test_a_full_extract_ends_what_is_gone_after_a_confirmation(staff, write_file, run_import):
    path = write_file(STAFF, KARI)
    stopped = run_import("staff", path, "--full")
    assert (counts(stopped), stopped["status"]) == ({"unchanged": 1}, 1)
    assert "1 of 2" in stopped["errors"][0]["remedy"]
    assert "--confirm-ended" in stopped["errors"][0]["remedy"]
    assert Employment.objects.get(position_code="1352").ends_on is None
    done = run_import("staff", path, "--full", "--confirm-ended")
    assert counts(done) == {"ended": 1, "unchanged": 1}
    yesterday = timezone.localdate() - timedelta(days=1)
    assert Employment.objects.get(position_code="1352").ends_on == yesterday
    assert counts(run_import("staff", path, "--full")) == {"unchanged": 1}


def test_a_full_extract_never_ends_before_the_first_day_nor_deletes(staff, write_file, run_import):
    run_import("staff", write_file(STAFF, KARI), "--full", "--confirm-ended", "--on", "2024-12-01")
    ola = Employment.objects.get(position_code="1352")
    assert ola.ends_on == ola.starts_on


def test_who_has_a_rejected_row_is_not_ended(staff, write_file, run_import):
    bad = OLA.replace("FYS", "XYZ")
    result = run_import("staff", write_file(STAFF, KARI, bad), "--full", "--skip-rejected")
    assert counts(result) == {"unchanged": 1, "rejected": 1}
    assert Employment.objects.get(position_code="1352").ends_on is None


def test_without_full_nothing_is_ended(staff, write_file, run_import):
    assert counts(run_import("staff", write_file(STAFF, KARI))) == {"unchanged": 1}
    assert Employment.objects.get(position_code="1352").ends_on is None


def many(rows):
    """Employments of people of whom every third has two."""
    for number in range(rows):
        second = number % 3 == 2
        person = number - 1 if second else number
        days = "2024-08-01,2027-07-31" if second else "2020-08-01,2024-07-31"
        yield f"N{person},Åse,Nr {person},n{person}@uu.example,F,NO;SE,,FYS,1017,100,{days},,,"


def test_an_extract_of_two_thousand_goes_in_twice_and_out_again(tree, write_file, run_import):
    path = write_file(STAFF, *many(2000))
    assert counts(run_import("staff", path)) == {"created": 2000}
    assert Person.objects.count() == 1334
    assert counts(run_import("staff", path)) == {"unchanged": 2000}
    undo(batch=ImportBatch.objects.filter(kind="staff").earliest("pk"))
    assert not Person.objects.exists()


def test_the_number_of_queries_does_not_grow_with_the_rows(
    tree, write_file, django_assert_max_num_queries
):
    path = write_file(STAFF, *many(1500))
    batch = ImportBatch.objects.create(kind="staff", file_name="many", options={})
    with django_assert_max_num_queries(80):
        check(batch=batch, path=path)
        write(batch=batch)
