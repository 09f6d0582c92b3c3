"""Service periods and earlier terms from HR's register."""

from datetime import date

import pytest

from mobility.accrual.models import EarlierTerm, ServicePeriod
from portal.imports.models import ImportBatch, ImportRemark
from portal.imports.services.undoing import undo
from tests.importing import counts, first_error

PERIODS = "external_id,person_id,kind,role,starts_on,ends_on,percent"
TERMS = "external_id,person_id,starts_on,ends_on,months,report_approved,note"
SERVED = "A1,P1,ordinary,,2020-01-01,,100"
BOUGHT = "A2,P1,buyout,,2022-01-01,2022-12-31,50"
TERM = "T1,P1,2019-01-01,2019-06-30,6,ja,"
CASES = (("service_periods", PERIODS, SERVED), ("earlier_terms", TERMS, TERM))


def test_service_is_made_with_its_kind(staff, write_file, run_import):
    result = run_import("service_periods", write_file(PERIODS, SERVED, BOUGHT))
    assert counts(result) == {"created": 2}
    period = ServicePeriod.objects.get(external_id="A2")
    assert (period.kind, period.percent, period.ends_on) == ("buyout", 50, date(2022, 12, 31))


def test_a_term_is_made_with_its_months_and_report(staff, write_file, run_import):
    run_import("earlier_terms", write_file(TERMS, TERM, TERM.replace("T1", "T2").replace("ja", "")))
    first, second = EarlierTerm.objects.order_by("external_id")
    assert (first.months, first.report_approved, second.report_approved) == (6, True, None)


@pytest.mark.parametrize(("kind", "header", "line"), CASES)
def test_a_dry_run_writes_nothing(staff, write_file, run_import, kind, header, line):
    run_import(kind, write_file(header, line), "--dry-run")
    assert not ServicePeriod.objects.exists()
    assert not EarlierTerm.objects.exists()


@pytest.mark.parametrize(("kind", "header", "line"), CASES)
def test_the_same_file_twice_changes_nothing(staff, write_file, run_import, kind, header, line):
    path = write_file(header, line)
    run_import(kind, path)
    assert counts(run_import(kind, path)) == {"unchanged": 1}


@pytest.mark.parametrize(("kind", "header", "line"), CASES)
def test_an_import_is_taken_back(staff, write_file, run_import, kind, header, line):
    run_import(kind, write_file(header, line))
    undo(batch=ImportBatch.objects.latest("pk"))
    assert not ServicePeriod.objects.exists()
    assert not EarlierTerm.objects.exists()


@pytest.mark.parametrize(("kind", "header", "line"), CASES)
def test_a_row_does_not_silently_change_hands(staff, write_file, run_import, kind, header, line):
    run_import(kind, write_file(header, line))
    result = run_import(kind, write_file(header, line.replace("P1", "P2")))
    assert first_error(result) == (2, "external_id")


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("P1", "P9", "person_id"),
        ("buyout", "holiday", "kind"),
        ("2022-01-01", "", "starts_on"),
        ("2022-12-31", "2021-12-31", "ends_on"),
        ("50", "500", "percent"),
        ("A2", "", "external_id"),
    ],
)
def test_a_wrong_cell_of_service_is_named(staff, write_file, run_import, old, new, column):
    result = run_import("service_periods", write_file(PERIODS, BOUGHT.replace(old, new, 1)))
    assert first_error(result) == (2, column)


@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        (",6,", ",0,", "months"),
        (",6,", ",six,", "months"),
        (",6,", ",NaN,", "months"),
        (",6,", ",37,", "months"),
        ("2019-06-30", "", "ends_on"),
        ("ja", "kanskje", "report_approved"),
    ],
)
def test_a_wrong_cell_of_a_term_is_named(staff, write_file, run_import, old, new, column):
    result = run_import("earlier_terms", write_file(TERMS, TERM.replace(old, new, 1)))
    assert first_error(result) == (2, column)


def test_leave_on_leave_is_accepted_with_a_warning(staff, write_file, run_import):
    both = BOUGHT.replace("A2", "A3").replace("50", "60")
    run_import("service_periods", write_file(PERIODS, SERVED, BOUGHT, both))
    found = ImportRemark.objects.filter(severity="warning").values_list("line", "code")
    assert set(found) == {(4, "overlapping_service")}


def test_a_correction_by_hand_stays(staff, write_file, run_import):
    run_import("service_periods", write_file(PERIODS, BOUGHT))
    ServicePeriod.objects.update(percent=40, corrected={"percent": "40.00"})
    result = run_import("service_periods", write_file(PERIODS, BOUGHT.replace("buyout", "office")))
    assert counts(result) == {"updated": 1}
    assert "conflict: line 2 percent" in result["stderr"]
    assert ServicePeriod.objects.values_list("kind", "percent").get() == ("office", 40)
