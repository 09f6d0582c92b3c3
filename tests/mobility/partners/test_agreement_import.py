"""Agreements from a register kept elsewhere: checked, shown as differences, undone."""

import pytest

from mobility.partners.models import PartnerAgreement
from portal.imports.models import ImportBatch
from portal.imports.services.undoing import NotUndoableError, undo
from portal.people.models import Unit
from portal.places.models import Institution
from tests.importing import counts, first_error

COLUMNS = (
    "external_id,kind,title,code,ror_id,institution,country,units,person_id,starts_on,ends_on,"
    "review_on,exchanges,document_link"
)
ROW = (
    "A1,erasmus,Zürich,CH ZURICH01,05a28rw58,ETH,,FYS;NAT,P1,2024-01-01,2029-12-31,2028-06-01,"
    "PhD;staff_teaching,https://archive.example/1"
)


@pytest.fixture
def register(staff):
    return Institution.objects.create(
        ror_id="https://ror.org/05a28rw58", name="ETH Zürich", country_id="CH", source="ror"
    )


def codes(agreement):
    return sorted(agreement.units.values_list("code", flat=True))


def test_an_agreement_is_made_with_its_units_and_responsible(register, write_file, run_import):
    assert counts(run_import("agreements", write_file(COLUMNS, ROW))) == {"created": 1}
    made = PartnerAgreement.objects.get()
    assert (made.institution, made.country_id, made.responsible.hr_id) == (register, "CH", "P1")
    assert (codes(made), made.kinds_of_exchange) == (["FYS", "NAT"], ("staff_teaching", "phd"))


def test_the_same_file_twice_changes_nothing(register, write_file, run_import):
    path = write_file(COLUMNS, ROW)
    run_import("agreements", path)
    assert counts(run_import("agreements", path)) == {"unchanged": 1}


def test_units_are_added_and_taken_away(register, write_file, run_import):
    run_import("agreements", write_file(COLUMNS, ROW))
    result = run_import("agreements", write_file(COLUMNS, ROW.replace("FYS;NAT", "UU;NAT")))
    assert counts(result) == {"updated": 1}
    assert codes(PartnerAgreement.objects.get()) == ["NAT", "UU"]


def test_a_dry_run_writes_nothing(register, write_file, run_import):
    run_import("agreements", write_file(COLUMNS, ROW), "--dry-run")
    assert not PartnerAgreement.objects.exists()


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("erasmus", "friendship", "kind"),
        ("FYS;NAT", "FYS;XXX", "units"),
        ("P1", "P9", "person_id"),
        ("PhD", "tourists", "exchanges"),
        ("2029-12-31", "2020-12-31", "ends_on"),
        ("https://", "ftp://", "document_link"),
        ("Zürich,CH", ",CH", "title"),
    ],
)
def test_a_wrong_cell_is_named(register, write_file, run_import, old, new, column):
    result = run_import("agreements", write_file(COLUMNS, ROW.replace(old, new, 1)))
    assert first_error(result) == (2, column)


def test_a_correction_by_hand_stays(register, write_file, run_import):
    run_import("agreements", write_file(COLUMNS, ROW))
    PartnerAgreement.objects.update(title="By hand", corrected={"title": "By hand"})
    result = run_import("agreements", write_file(COLUMNS, ROW.replace("ZURICH01", "ZURICH02")))
    assert "conflict: line 2 title" in result["stderr"]
    assert PartnerAgreement.objects.values_list("title", "code").get() == (
        "By hand",
        "CH ZURICH02",
    )


def test_an_import_is_taken_back_with_its_units(register, write_file, run_import):
    run_import("agreements", write_file(COLUMNS, ROW))
    run_import("agreements", write_file(COLUMNS, ROW.replace("FYS;NAT", "UU")))
    undo(batch=ImportBatch.objects.latest("pk"))
    assert codes(PartnerAgreement.objects.get()) == ["FYS", "NAT"]
    undo(batch=ImportBatch.objects.filter(kind="agreements").earliest("pk"))
    assert not PartnerAgreement.objects.exists()
    assert Unit.objects.count() == 3


def test_units_with_an_agreement_are_not_taken_back(tree, db):
    agreement = PartnerAgreement.objects.create(title="Zürich")
    agreement.units.set(Unit.objects.filter(code="FYS"))
    with pytest.raises(NotUndoableError) as caught:
        undo(batch=ImportBatch.objects.get())
    assert [one.code for one in caught.value.obstacles] == ["hangs_on"]
