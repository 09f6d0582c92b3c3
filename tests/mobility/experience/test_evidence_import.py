"""Evidence of international experience from a register."""

import pytest

from mobility.experience.models import Evidence
from portal.imports.models import ImportRemark
from tests.importing import EVIDENCE, counts, first_error

DEGREE = "E1,P1,degree_phd,DE,TU Berlin,,2020-06-30,documented"
PROJECT = "E2,P1,project,SE,KTH,2019-01-01,2019-12-31,self_declared"
NONE = "E3,P2,none,,,,,self_declared"


def warnings():
    return set(ImportRemark.objects.filter(severity="warning").values_list("line", "code"))


def test_a_degree_needs_only_its_last_day_and_none_needs_none(staff, write_file, run_import):
    result = run_import("evidence", write_file(EVIDENCE, DEGREE, PROJECT, NONE))
    assert counts(result) == {"created": 3}
    assert warnings() == set()
    assert Evidence.objects.get(external_id="E1").institution_name == "TU Berlin"
    assert Evidence.objects.get(external_id="E2").days == 365


def test_the_same_evidence_twice_changes_nothing(staff, write_file, run_import):
    path = write_file(EVIDENCE, DEGREE, PROJECT, NONE)
    run_import("evidence", path)
    assert counts(run_import("evidence", path)) == {"unchanged": 3}


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (DEGREE.replace("degree_phd", "conference"), "kind"),
        (DEGREE.replace("documented", "rumour"), "state"),
        (DEGREE.replace("DE", "XX"), "country"),
        (DEGREE.replace("P1", "P9"), "person_id"),
        (NONE.replace(",,,,,", ",,,2020-01-01,,"), "starts_on"),
        (PROJECT.replace("2019-12-31", "2018-12-31"), "ends_on"),
    ],
)
def test_a_wrong_cell_is_named(staff, write_file, run_import, line, column):
    assert first_error(run_import("evidence", write_file(EVIDENCE, line))) == (2, column)
    assert not Evidence.objects.exists()


def test_odd_but_real_evidence_is_accepted_with_a_warning(staff, write_file, run_import):
    lines = (
        DEGREE.replace("2020-06-30", ""),
        PROJECT.replace("2019-01-01", ""),
        NONE.replace("P2", "P1"),
    )
    assert counts(run_import("evidence", write_file(EVIDENCE, *lines))) == {"created": 3}
    assert warnings() == {(2, "undated"), (3, "undated"), (4, "none_beside_other")}


def test_none_beside_what_is_already_known_is_a_warning(staff, write_file, run_import):
    run_import("evidence", write_file(EVIDENCE, DEGREE))
    run_import("evidence", write_file(EVIDENCE, NONE.replace("P2", "P1")))
    assert warnings() == {(2, "none_beside_other")}
