"""Typed names find their institution in the database, and only theirs."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from portal.places.models import Institution
from portal.places.rules import WHILE_TYPING
from portal.places.selectors import match, same_name
from tests.portal.places.register import ETH, NTNU, TOKYO, YORK, YORK_CA

DATA = Path(__file__).parents[4] / "shared" / "data"


def found(text, *parameters, **options):
    return [one.institution.ror_id for one in match(text, *parameters, **options)]


@pytest.mark.parametrize(
    ("text", "ror_id"),
    [
        ("ETH", ETH),
        ("eth zurich", ETH),
        ("E.T.H. Zürich", ETH),
        ("NTNU trondheim", NTNU),
        ("Institutt for fysikk, NTNU, Trondheim", NTNU),
        ("Norwegian Univ of Sci & Tech", NTNU),
        ("Univ. of Tokyo", TOKYO),
        ("東京大学", TOKYO),
        ("Universty of Tokio", TOKYO),
        ("Department of Physics, University of Tokyo, Tokyo, Japan", TOKYO),
    ],
)
def test_a_name_as_people_type_it_finds_the_right_one_first(register, text, ror_id):
    assert found(text)[:1] == [ror_id]


@pytest.mark.parametrize(
    "text",
    ["", "   ", "?", "University", "Institute of Technology", "asdf qwer", "my home office", "123"],
)
def test_what_fits_nothing_offers_nothing(register, text):
    assert found(text) == []


def test_a_withdrawn_institution_is_never_offered(register):
    assert found("Jawzjan University") == []
    assert same_name("Jawzjan University") == []


def test_one_withdrawn_since_it_was_indexed_is_not_offered(register):
    Institution.objects.filter(ror_id=ETH).update(status="withdrawn")
    assert ETH not in found("ETH Zurich")


def test_the_country_decides_between_two(register):
    assert found("York University, Canada")[0] == YORK_CA
    assert found("York University, UK")[0] == YORK


def test_a_begun_word_is_enough_while_typing(register):
    assert NTNU in found("norges tekn", WHILE_TYPING, unfinished=True)


def test_scores_lie_between_nothing_and_one_best_first(register):
    scores = [one.score for one in match("York University")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_the_command_answers_each_line_blank_ones_too(register, tmp_path):
    names = tmp_path / "names.txt"
    names.write_text("ETH\n\nNTNU trondheim\n", encoding="utf-8")
    out = StringIO()
    call_command("match_institutions", str(names), stdout=out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["name"] for line in lines] == ["ETH", "", "NTNU trondheim"]
    assert lines[1]["candidates"] == []
    assert lines[0]["candidates"][0].keys() == {"ror_id", "name", "score"}


def test_the_work_for_a_name_does_not_grow_with_the_register(
    register, django_assert_max_num_queries
):
    with django_assert_max_num_queries(20):
        match("Department of Physics, Univeristy of Oslo, Oslo, Norway")


@pytest.mark.proof
@pytest.mark.skipif(not (DATA / "ror").is_dir(), reason="the shared ROR data is not here")
def test_rors_own_labelled_names_find_their_institution(db):
    call_command("import_institutions", str(DATA / "ror" / "ror_education.csv"), stdout=StringIO())
    with (DATA / "ror" / "ror_education.csv").open(encoding="utf-8") as file:
        listed = {row["id"] for row in csv.DictReader(file)}
    labelled = json.loads((DATA / "ror_names" / "dataset_names.json").read_text(encoding="utf-8"))
    known = [one for one in labelled if one["ror-id"] in listed]
    strange = [one for one in labelled if one["ror-id"] not in listed]
    right = sum(one["ror-id"] in found(one["affiliation"]) for one in known)
    offered = sum(bool(found(one["affiliation"])) for one in strange)
    assert right / len(known) >= 0.93
    assert offered / len(strange) <= 0.2
