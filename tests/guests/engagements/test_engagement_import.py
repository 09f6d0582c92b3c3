"""Engagements from a file, and from the list of fellowships."""

import pytest

from guests.engagements.models import Engagement
from portal.casework.models import Case, Commitment
from portal.imports.models import ImportBatch, ImportRemark
from portal.imports.services.undoing import undo
from portal.people.models import Person
from tests.factories.engagements import a_guest
from tests.importing import counts, first_error

pytestmark = pytest.mark.django_db

HEADER = (
    "external_id;given_name;family_name;email;unit_code;host;kind;funding;starts_on;ends_on;"
    "purpose;institution;country;state"
)
ADA = (
    "E1;Ada;Lovelace;ada@cam.example;FYS;pia@uu.example;unpaid_guest;own;2026-01-01;2027-12-31;"
    "Light;Cambridge;GB;active"
)
LATER = (
    "E2;Ada;Lovelace;ada@cam.example;FYS;H-frida;unpaid_guest;own;01.02.2028;01.03.2028;Light;;;"
)
LIST = (
    "Prosjektnr{0}Prosjektkortnavn{0}Prosjektnavn{0}Kontrakt startdato{0}Kontrakt sluttdato{0}"
    "Organisasjonsnummer"
)
ROWS = (
    "836355{0}MitoQuant{0}Deep UV{0}01.07.2019 00:00{0}30.06.2021 00:00{0}970422528",
    "794301{0}SPITFIRE{0}Fire{0}{0}31.10.2030 00:00{0}970422528",
    "1{0}OTHER{0}Elsewhere{0}01.07.2019 00:00{0}30.06.2021 00:00{0}111",
)


def test_a_dry_run_writes_nothing(cast, write_file, run_import):
    result = run_import("engagements", write_file(HEADER, ADA, LATER), "--dry-run")
    assert counts(result) == {"created": 2}
    assert not Engagement.objects.exists()


def test_rows_of_one_guest_make_one_person_with_two_stays(cast, write_file, run_import):
    run_import("engagements", write_file(HEADER, ADA, LATER))
    person = Person.objects.get(email="ada@cam.example")
    stays = Engagement.objects.order_by("external_id")
    assert [(one.case.person, one.case.state) for one in stays] == [
        (person, "active"),
        (person, "draft"),
    ]
    assert stays[1].case.turn_person == cast.frida.person
    assert Commitment.objects.get(kind="guest_stay").person == person
    assert stays[1].case in Case.objects.visible_to(cast.frida)


def test_a_known_guest_is_not_made_again(cast, write_file, run_import):
    known = a_guest(email="ada@cam.example")
    run_import("engagements", write_file(HEADER, ADA))
    assert Engagement.objects.get().case.person == known


def test_the_same_file_changes_nothing_and_a_new_date_is_a_difference(
    cast,
    write_file,
    run_import,
):
    run_import("engagements", write_file(HEADER, ADA))
    assert counts(run_import("engagements", write_file(HEADER, ADA))) == {"unchanged": 1}
    moved = write_file(HEADER, ADA.replace("2027-12-31", "2027-11-30"))
    assert counts(run_import("engagements", moved)) == {"updated": 1}
    assert str(Engagement.objects.get().ends_on) == "2027-11-30"


def test_an_import_is_taken_back_with_guest_case_and_period(cast, write_file, run_import):
    run_import("engagements", write_file(HEADER, ADA))
    undo(batch=ImportBatch.objects.get())
    assert not Engagement.objects.exists()
    assert not Case.objects.exists()
    assert not Person.objects.filter(email="ada@cam.example").exists()


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("unit_code", ADA.replace("FYS", "XXX")),
        ("host", ADA.replace("pia@", "nobody@")),
        ("kind", ADA.replace("unpaid_guest", "student")),
        ("ends_on", ADA.replace("2027-12-31", "2025-12-31")),
        ("country", ADA.replace(";GB;", ";Atlantis;")),
        ("purpose", ADA.replace("Light", "")),
    ],
)
def test_what_is_wrong_is_refused_by_cell(column, row, cast, write_file, run_import):
    result = run_import("engagements", write_file(HEADER, row))
    assert first_error(result) == (2, column)
    assert not Engagement.objects.exists()


@pytest.mark.parametrize("separator", [",", ";"])
def test_the_fellowship_list_comes_in_and_loses_no_row(separator, cast, write_file, run_import):
    lines = [row.format(separator) for row in ROWS]
    options = ("--unit", "FYS", "--host", "pia@uu.example", "--organisation", "970422528")
    result = run_import("engagements", write_file(LIST.format(separator), *lines), *options)
    assert counts(result) == {"created": 2}
    past, undated = Engagement.objects.order_by("-external_id")
    assert (past.kind, str(past.ends_on), past.case.state) == (
        "msca_fellow",
        "2021-06-30",
        "ended",
    )
    assert (undated.starts_on, undated.case.state) == (None, "draft")
    told = set(ImportRemark.objects.values_list("code", flat=True))
    assert told >= {"no_start", "other_organisations"}
