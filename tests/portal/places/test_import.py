"""Institutions from ROR's table, ROR's JSON and the ECHE list."""

import json
from contextlib import suppress
from io import StringIO

import pytest
from django.core.management import call_command

from portal.imports.models import ImportBatch
from portal.places.models import Institution, InstitutionName
from portal.places.selectors import match
from tests.portal.places.register import ETH, NTNU, make_institution

pytestmark = pytest.mark.django_db

HEADER = "id,name,country_code,country,city,lat,lng,acronyms,aliases,website,record_version\n"
NTNU_ROW = (
    f"{NTNU},Norwegian University of Science and Technology,NO,Norway,Trondheim,63.43,10.39,"
    "NTNU,Norges Teknisk-Naturvitenskapelige Universitet|NTNU Trondheim,https://www.ntnu.edu,v2\n"
)
ETH_ROW = f"{ETH},ETH Zurich,CH,Switzerland,Zurich,47.36,8.55,,ETH Zürich,https://ethz.ch,v2\n"
CHARTERS = "erasmus_code,pic,oid,legal_name,city,country_cd,website_url\r\n"
NTNU_CODE = "N\u00a0 TRONDHE01"
JSON_NTNU = {
    "id": NTNU,
    "status": "active",
    "types": ["education", "funder"],
    "domains": ["ntnu.no"],
    "links": [{"type": "website", "value": "https://www.ntnu.edu"}],
    "locations": [
        {
            "geonames_details": {
                "country_code": "NO",
                "name": "Trondheim",
                "lat": 63.43049,
                "lng": 10.39506,
            }
        }
    ],
    "names": [
        {"lang": None, "types": ["acronym"], "value": "NTNU"},
        {
            "lang": "no",
            "types": ["label"],
            "value": "Norges Teknisk-Naturvitenskapelige Universitet",
        },
        {
            "lang": "en",
            "types": ["ror_display", "label"],
            "value": "Norwegian University of Science and Technology",
        },
    ],
}


@pytest.fixture
def run(tmp_path):
    """Import a text as a file and return the command's JSON object."""

    def run(text, name="file.csv", *options):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8", newline="")
        out = StringIO()
        with suppress(SystemExit):
            call_command("import_institutions", str(file), "--format", "json", *options, stdout=out)
        return json.loads(out.getvalue())

    return run


def counts(result):
    return {name: value for name, value in result.items() if name != "errors" and value}


def test_rors_table_becomes_institutions_that_are_found(run):
    assert counts(run(HEADER + NTNU_ROW + ETH_ROW)) == {"created": 2}
    ntnu = Institution.objects.get(ror_id=NTNU)
    assert (ntnu.city, ntnu.country_id, ntnu.status) == ("Trondheim", "NO", "active")
    assert ntnu.names.count() == 4
    assert match("NTNU trondheim")[0].institution == ntnu


def test_the_same_table_twice_changes_nothing(run):
    run(HEADER + NTNU_ROW)
    assert counts(run(HEADER + NTNU_ROW)) == {"unchanged": 1}


def test_a_new_name_is_found_and_one_that_is_gone_is_not(run):
    run(HEADER + NTNU_ROW)
    changed = NTNU_ROW.replace("NTNU Trondheim", "Gløshaugen")
    assert counts(run(HEADER + changed)) == {"updated": 1}
    assert match("Gløshaugen")
    assert not InstitutionName.objects.filter(name="NTNU Trondheim").exists()


def test_one_that_is_withdrawn_is_not_offered_any_more(run):
    run(HEADER + NTNU_ROW)
    header = HEADER.replace("name,", "name,types,status,")
    row = NTNU_ROW.replace("Technology,NO", "Technology,education,withdrawn,NO")
    assert counts(run(header + row)) == {"updated": 1}
    assert match("NTNU") == []


def test_rors_json_brings_languages_kinds_and_its_own_types(run):
    assert counts(run(json.dumps([JSON_NTNU]), "ror.json")) == {"created": 1}
    ntnu = Institution.objects.get(ror_id=NTNU)
    assert (ntnu.types, ntnu.domain, ntnu.lat) == ("education|funder", "ntnu.no", 63.43049)
    assert ntnu.names.get(kind="label").lang == "no"


def test_a_wrong_row_stops_everything_and_says_what_to_do(run):
    result = run(HEADER + NTNU_ROW + "ntnu,Nowhere,QQ,,,95,x,,,,\n")
    assert {error["column"] for error in result["errors"]} == {"id", "country_code", "lat", "lng"}
    assert all(error["line"] == 3 and error["remedy"] for error in result["errors"])
    assert not Institution.objects.exists()


def test_the_good_rows_are_written_when_the_bad_ones_are_skipped(run):
    result = run(HEADER + NTNU_ROW + "ntnu,Nowhere,QQ,,,,,,,,\n", "file.csv", "--skip-rejected")
    assert counts(result) == {"created": 1, "rejected": 1}


def test_a_dry_run_writes_nothing(run):
    assert counts(run(HEADER + NTNU_ROW, "file.csv", "--dry-run")) == {"created": 1}
    assert not Institution.objects.exists()


def charter(name="NTNU", code=NTNU_CODE, pic="999977851", site="www.ntnu.no", country="NO"):
    return f"{code},{pic},E10209399,{name},TRONDHEIM,{country},{site}\r\n"


def test_a_charter_joins_by_name_and_keeps_the_spaces_of_its_code(run):
    run(HEADER + NTNU_ROW)
    row = charter("NORGES TEKNISK-NATURVITENSKAPELIGE UNIVERSITET")
    assert counts(run(CHARTERS + row)) == {"updated": 1}
    ntnu = Institution.objects.get(ror_id=NTNU)
    assert (ntnu.erasmus_code, ntnu.pic, ntnu.oid) == (NTNU_CODE, "999977851", "E10209399")
    assert counts(run(CHARTERS + row)) == {"unchanged": 1}


def test_a_charter_joins_by_web_address(run):
    run(HEADER + NTNU_ROW)
    run(CHARTERS + charter("Another name entirely", site="https://www.ntnu.edu/about"))
    assert Institution.objects.get(ror_id=NTNU).erasmus_code == NTNU_CODE


def test_a_charter_that_may_be_two_is_not_guessed(run):
    for number in (1, 2):
        make_institution(
            f"https://ror.org/0000000{number}1", "Handelshøyskolen", city=f"Town {number}"
        )
    assert counts(run(CHARTERS + charter("Handelshøyskolen", site=""))) == {"unchanged": 1}
    assert not Institution.objects.exclude(erasmus_code="").exists()


def test_two_charters_of_one_institution_give_it_no_code(run):
    run(HEADER + NTNU_ROW)
    name = "Norges Teknisk-Naturvitenskapelige Universitet"
    two = charter(name, site="") + charter(name, "N\u00a0 TRONDHE99", "999977852", site="")
    assert counts(run(CHARTERS + two)) == {"unchanged": 2}


def test_a_charter_of_an_unknown_school_makes_nothing(run):
    run(HEADER + NTNU_ROW)
    assert counts(run(CHARTERS + charter("Lycée Sévigné", site=""))) == {"unchanged": 1}
    assert Institution.objects.count() == 1


def test_the_commissions_own_country_codes_are_understood(run):
    make_institution("https://ror.org/00000001", "University of Crete", "GR")
    run(CHARTERS + charter("University of Crete", site="", country="EL"))
    assert Institution.objects.get(country_id="GR").erasmus_code == NTNU_CODE


def test_ror_imported_again_keeps_the_codes_of_a_charter(run):
    run(HEADER + NTNU_ROW)
    run(CHARTERS + charter("NTNU", site="www.ntnu.edu"))
    assert counts(run(HEADER + NTNU_ROW)) == {"unchanged": 1}


def test_an_import_can_be_undone(run):
    run(HEADER + NTNU_ROW)
    before = sorted(InstitutionName.objects.values_list("name", flat=True))
    run(HEADER + NTNU_ROW.replace("NTNU Trondheim", "Gløshaugen") + ETH_ROW)
    from_batch = _last_batch()
    call_command("undo_import", str(from_batch), stdout=StringIO(), stderr=StringIO())
    assert sorted(InstitutionName.objects.values_list("name", flat=True)) == before
    assert match("ETH Zurich") == []


def _last_batch():
    return ImportBatch.objects.order_by("-pk").values_list("pk", flat=True)[0]
