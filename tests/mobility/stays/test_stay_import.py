"""Stays from a register."""

from datetime import date

import pytest

from mobility.stays.models import Stay
from portal.audit.models import AuditEntry
from portal.imports.models import ImportBatch, ImportRemark
from portal.imports.services.undoing import undo
from portal.people.models import Person
from portal.places.models import Institution
from tests.importing import STAYS, counts, first_error

ETH = "https://ror.org/05a28rw58"
STAY = "S1,P1,phd_stay,05a28rw58,ETH,,Zürich,2025-01-01,2025-06-30,completed,Research,,RCN,G1"


@pytest.fixture
def eth(db):
    return Institution.objects.create(ror_id=ETH, name="ETH Zurich", country_id="CH", source="ror")


def warnings():
    return set(ImportRemark.objects.filter(severity="warning").values_list("line", "code"))


def test_a_stay_is_made_with_its_host_and_the_hosts_country(staff, eth, write_file, run_import):
    assert counts(run_import("stays", write_file(STAYS, STAY))) == {"created": 1}
    stay = Stay.objects.get()
    assert (stay.institution, stay.institution_name, stay.country_id) == (eth, "ETH", "CH")
    assert (stay.days, stay.city, stay.group_id) == (181, "Zürich", "G1")
    assert AuditEntry.objects.get(object_type="stay").person == stay.person


def test_the_same_stays_twice_change_nothing(staff, eth, write_file, run_import):
    path = write_file(STAYS, STAY, STAY.replace("S1", "S2").replace("05a28rw58", ""))
    run_import("stays", path)
    assert counts(run_import("stays", path)) == {"unchanged": 2}


@pytest.mark.parametrize("country", ["DE", "DEU", "Tyskland", "germany"])
def test_the_rows_country_wins_over_the_institutions(staff, eth, write_file, run_import, country):
    run_import("stays", write_file(STAYS, STAY.replace("ETH,,", f"ETH,{country},")))
    assert Stay.objects.get().country_id == "DE"


def test_an_unknown_typed_institution_is_kept_as_typed(staff, write_file, run_import):
    run_import("stays", write_file(STAYS, STAY.replace("05a28rw58,ETH,", ",Vår lille lab,")))
    stay = Stay.objects.get()
    assert (stay.institution, stay.institution_name, stay.country) == (None, "Vår lille lab", None)


def test_a_typed_name_that_is_exactly_one_institutions_is_linked(
    staff, eth, write_file, run_import
):
    run_import("stays", write_file(STAYS, STAY.replace("05a28rw58,ETH,", ",eth zürich,")))
    assert Stay.objects.get().institution == eth


def test_an_officers_match_is_not_undone_by_the_same_file(staff, eth, write_file, run_import):
    path = write_file(STAYS, STAY.replace("05a28rw58,ETH,", ",Tech in Z,"))
    run_import("stays", path)
    Stay.objects.update(institution=eth, country_id="CH")
    assert counts(run_import("stays", path)) == {"unchanged": 1}


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("05a28rw58", "00000nope", "ror_id"),
        ("P1", "P9", "person_id"),
        ("phd_stay", "holiday", "scheme"),
        ("completed", "done", "state"),
        ("ETH,,", "ETH,Utopia,", "country"),
        ("2025-06-30", "2024-06-30", "ends_on"),
        ("S1", "", "external_id"),
    ],
)
def test_a_wrong_cell_is_named(staff, eth, write_file, run_import, old, new, column):
    result = run_import("stays", write_file(STAYS, STAY.replace(old, new, 1)))
    assert first_error(result) == (2, column)
    assert not Stay.objects.exists()


def test_a_repeated_external_id_is_an_error_also_across_persons(staff, eth, write_file, run_import):
    result = run_import("stays", write_file(STAYS, STAY, STAY.replace("P1", "P2")))
    assert first_error(result) == (3, "external_id")


def test_a_stay_does_not_silently_change_hands(staff, eth, write_file, run_import):
    run_import("stays", write_file(STAYS, STAY))
    result = run_import("stays", write_file(STAYS, STAY.replace("P1", "P2")))
    assert first_error(result) == (2, "external_id")


def test_odd_but_real_stays_are_accepted_with_a_warning(staff, eth, write_file, run_import):
    planned = STAY.replace("S1", "S2").replace("completed", "planned")
    undated = STAY.replace("S1", "S3").replace("2025-01-01", "")
    outside = STAY.replace("S1", "S4").replace("2025-01-01,2025-06-30", "2019-01-01,2019-02-01")
    result = run_import("stays", write_file(STAYS, STAY, planned, undated, outside))
    assert counts(result) == {"created": 4}
    assert warnings() == {
        (3, "planned_in_the_past"),
        (3, "overlapping_stays"),
        (4, "undated"),
        (5, "outside_employment"),
    }


def test_a_stay_of_a_merged_person_belongs_to_the_other(staff, eth, write_file, run_import):
    kari, ola = Person.objects.order_by("hr_id")
    Person.objects.filter(pk=kari.pk).update(merged_into=ola)
    run_import("stays", write_file(STAYS, STAY))
    assert Stay.objects.get().person == ola


def test_a_correction_by_hand_stays(staff, eth, write_file, run_import):
    run_import("stays", write_file(STAYS, STAY))
    Stay.objects.update(ends_on=date(2025, 7, 15), corrected={"ends_on": "2025-07-15"})
    result = run_import("stays", write_file(STAYS, STAY.replace("Zürich", "Basel")))
    assert counts(result) == {"updated": 1}
    assert "conflict: line 2 ends_on" in result["stderr"]
    assert Stay.objects.values_list("ends_on", "city").get() == (date(2025, 7, 15), "Basel")


def test_an_import_of_stays_is_taken_back(staff, eth, write_file, run_import):
    run_import("stays", write_file(STAYS, STAY))
    undo(batch=ImportBatch.objects.latest("pk"))
    assert not Stay.objects.exists()
    assert Person.objects.count() == 2
