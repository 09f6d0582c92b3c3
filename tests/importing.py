"""Files to import and a way to run the commands as a shell would."""

import json

import pytest
from django.core.management import call_command

STAFF = (
    "person_id,given_name,family_name,email,gender,citizenships,orcid,unit_code,position_code,"
    "percent,starts_on,ends_on,tenure_track,leave_starts_on,leave_ends_on"
)
STAYS = (
    "external_id,person_id,scheme,ror_id,institution,country,city,starts_on,ends_on,state,"
    "purpose,agreement_code,main_funding,group_id"
)
EVIDENCE = "external_id,person_id,kind,country,institution,starts_on,ends_on,state"
UNITS = "code,parent_code,kind,name_nb,name_nn,name_en,valid_from,valid_to"
TREE = (
    "FYS,NAT,department,Institutt for fysikk,Institutt for fysikk,Department of Physics,,",
    "NAT,UU,faculty,Naturfakultetet,,Faculty of Nature,,",
    "UU,,institution,Universitetet i Utsikten,Universitetet i Utsikta,University of Utsyn,,",
)
KARI = "P1,Kari,Ås,kari@uu.example,F,NO,,FYS,1017,100,2024-08-01,2027-07-31,,,"
OLA = "P2,Ola,Bø,ola@uu.example,M,SE;DE,,FYS,1352,100,2025-01-01,,false,,"


@pytest.fixture
def write_file(tmp_path):
    """Write lines under a header into a file."""

    def _write(header, *lines, name="file.csv"):
        path = tmp_path / name
        path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
        return path

    return _write


@pytest.fixture
def run_import(capsys):
    """Run an import; return its JSON object, with its exit status and standard error."""

    def _run(kind, path, *options):
        status = 0
        try:
            call_command(f"import_{kind}", str(path), "--format", "json", *options)
        except SystemExit as end:
            status = end.code
        out, err = capsys.readouterr()
        return json.loads(out) | {"status": status, "stderr": err}

    return _run


@pytest.fixture
def tree(db, write_file, run_import):
    """Three units, imported."""
    return run_import("units", write_file(UNITS, *TREE, name="units.csv"))


@pytest.fixture
def staff(tree, write_file, run_import):
    """Kari and Ola, imported."""
    return run_import("staff", write_file(STAFF, KARI, OLA, name="staff.csv"))


def counts(result):
    """The counts that are not zero."""
    names = ("created", "updated", "ended", "unchanged", "rejected")
    return {name: result[name] for name in names if result[name]}


def first_error(result):
    """Line and column of the first error."""
    return result["errors"][0]["line"], result["errors"][0]["column"]
