"""An import is taken back while nothing later touches its rows."""

from datetime import date

import pytest
from django.core.management import call_command

from portal.imports.models import ImportBatch
from portal.imports.services.checking import check
from portal.imports.services.undoing import NotUndoableError, undo
from portal.imports.services.writing import ChangedMeanwhileError, NotWritableError, write
from portal.people.models import Employment, Person, PersonCitizenship, Relation, Unit, UnitAncestry
from tests.importing import KARI, OLA, STAFF, TREE, UNITS, counts


def last():
    return ImportBatch.objects.latest("pk")


def everything():
    return [
        list(model.objects.order_by("pk").values())
        for model in (Unit, Person, Employment, PersonCitizenship)
    ]


def test_a_first_import_leaves_nothing_behind(staff):
    undo(batch=last())
    assert not Person.objects.exists()
    assert not PersonCitizenship.objects.exists()
    assert last().state == "undone"


def test_an_update_is_restored_to_the_letter(staff, write_file, run_import):
    before = everything()
    changed = KARI.replace("Ås", "Aas").replace(",NO,", ",DK;SE,").replace("2027-07-31", "")
    run_import("staff", write_file(STAFF, changed), "--full", "--confirm-ended")
    assert everything() != before
    undo(batch=last())
    assert everything()[:3] == before[:3]
    countries = PersonCitizenship.objects.values_list("person__hr_id", "country_id")
    assert set(countries) == {("P1", "NO"), ("P2", "SE"), ("P2", "DE")}


def test_units_are_taken_back_with_their_tree(tree, write_file, run_import):
    ancestry = UnitAncestry.objects.count()
    run_import(
        "units", write_file(UNITS, "FYS,UU,section,F,,,2025-01-01,", "KJE,FYS,section,K,,,,")
    )
    undo(batch=last())
    assert UnitAncestry.objects.count() == ancestry
    assert Unit.objects.get(code="FYS").kind == "department"


def test_a_later_edit_stands_in_the_way_and_is_named(staff, capsys):
    Employment.objects.filter(position_code="1017").update(ends_on=date(2026, 1, 1))
    with pytest.raises(SystemExit):
        call_command("undo_import", str(last().pk))
    assert "line 2 Kari Ås" in capsys.readouterr().err
    assert Person.objects.count() == 2
    assert last().state == "written"


def test_a_later_import_stands_in_the_way(staff, write_file, run_import):
    first = last()
    run_import("staff", write_file(STAFF, KARI.replace("kari@", "karin@"), OLA))
    with pytest.raises(NotUndoableError) as refused:
        undo(batch=first)
    assert {one.code for one in refused.value.obstacles} >= {"later_import"}


def test_something_that_hangs_on_a_created_row_stands_in_the_way(staff):
    kari, ola = Person.objects.order_by("hr_id")
    Relation.objects.create(person=kari, kind="manager", other=ola, starts_on=date(2025, 1, 1))
    with pytest.raises(NotUndoableError) as refused:
        undo(batch=last())
    assert {one.code for one in refused.value.obstacles} == {"hangs_on"}


def test_undoing_twice_is_refused(staff):
    undo(batch=last())
    with pytest.raises(NotUndoableError):
        undo(batch=last())


def test_units_with_people_are_not_taken_back(tree, staff):
    with pytest.raises(NotUndoableError):
        undo(batch=ImportBatch.objects.get(kind="units"))


def checked(path, kind="staff"):
    batch = ImportBatch.objects.create(kind=kind, file_name=path.name, options={})
    return check(batch=batch, path=path)


def test_the_second_of_two_writers_loses(staff, write_file):
    batch = checked(write_file(STAFF, KARI.replace("Ås", "Aas"), OLA))
    write(batch=batch)
    with pytest.raises(NotWritableError):
        write(batch=batch)


def test_a_change_between_check_and_write_stops_the_write(staff, write_file):
    batch = checked(write_file(STAFF, KARI.replace("Ås", "Aas"), OLA))
    Person.objects.filter(hr_id="P1").update(given_name="Karin")
    with pytest.raises(ChangedMeanwhileError):
        write(batch=batch)
    assert ImportBatch.objects.get(pk=batch.pk).state == "checked"


def test_a_person_made_between_check_and_write_stops_the_write(tree, write_file):
    batch = checked(write_file(STAFF, KARI))
    Person.objects.create(hr_id="P1", given_name="K", family_name="Å")
    with pytest.raises(ChangedMeanwhileError):
        write(batch=batch)
    assert Employment.objects.count() == 0


def test_an_unchanged_tree_may_be_taken_back_as_nothing(tree, write_file, run_import):
    assert counts(run_import("units", write_file(UNITS, *TREE))) == {"unchanged": 3}
    undo(batch=last())
    assert Unit.objects.count() == 3
