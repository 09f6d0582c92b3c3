"""Persons: who sees whom, what HR corrects, relations, citizenship, what one knows of oneself."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.people.models import Person, PersonCitizenship, Relation, User
from portal.people.services.persons import correct_person
from portal.places.models import Country
from tests.cast import give, make_employment, make_person

TODAY = timezone.localdate


def listed(client, **query):
    page = client.get(reverse("persons"), query)
    return [row.record.given_name for row in page.context["table"].page.object_list]


def test_a_head_lists_the_people_of_the_department_alone(cast, sign_in):
    assert sorted(listed(sign_in(cast.frida))) == ["Frida", "Petter", "Pia"]


def test_a_dean_lists_the_people_of_all_departments(cast, sign_in):
    assert "Bjarne" in listed(sign_in(cast.dina))
    assert "Mia" not in listed(sign_in(cast.dina))


def test_people_without_a_role_have_no_list(cast, sign_in):
    assert sign_in(cast.petter).get(reverse("persons")).status_code == 403


@pytest.mark.parametrize("words", ["ase bo", "BØ åse", "aase@uu", "H-77"])
def test_search_folds_and_finds_name_address_and_number(cast, sign_in, words):
    make_employment(make_person("Åse", "Bø", email="aase@uu.example", hr_id="h-77"), cast.FYS)
    found = listed(sign_in(cast.frida), q=words)
    assert found == ["Åse"]


def test_unit_position_and_time_are_about_the_same_employment(cast, sign_in):
    make_employment(cast.petter.person, cast.BIO, "1352")
    client = sign_in(cast.dina)
    assert listed(client, unit="FYS", position="1352") == ["Pia"]
    assert listed(client, unit="BIO", position="1352") == ["Petter"]


def test_those_who_come_later_are_found(cast, sign_in):
    make_employment(make_person("Ny"), cast.FYS, starts_on=TODAY() + timedelta(days=9))
    assert listed(sign_in(cast.frida), employed="coming") == ["Ny"]


def test_the_list_names_the_largest_of_several_employments(cast, sign_in):
    make_employment(cast.petter.person, cast.BIO, "1352", percent=20)
    page = sign_in(cast.dina).get(reverse("persons"), {"q": "petter"})
    (row,) = page.context["table"].page.object_list
    assert (row.record.unit_code, row.record.position_code) == ("FYS", "1017")


def test_the_number_of_queries_does_not_depend_on_the_people(
    cast, sign_in, django_assert_max_num_queries
):
    client = sign_in(cast.frida)
    for number in range(20):
        make_employment(make_person(f"N{number}"), cast.FYS)
    with django_assert_max_num_queries(25):
        assert len(listed(client)) == 23


def test_an_export_is_formula_safe_and_leaves_a_row_in_the_trail(cast, sign_in):
    make_employment(make_person("=cmd()", "@x"), cast.FYS)
    answer = sign_in(cast.frida).get(reverse("persons"), {"export": "csv"})
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert any(row[0].startswith("'@x") for row in rows)
    assert AuditEntry.objects.get(action="list.exported").actor == cast.frida


def test_a_person_of_another_department_does_not_exist_for_a_head(cast, sign_in):
    address = reverse("person", args=[cast.petter.person.public_id])
    assert sign_in(cast.bjarne).get(address).status_code == 404


FORM = {"given_name": "Per", "family_name": "Å", "email": "p@uu.example", "gender": "", "orcid": ""}


def test_what_hr_corrects_is_kept_for_the_next_import(cast, sign_in):
    person = cast.petter.person
    sign_in(cast.hanne).post(reverse("person_edit", args=[person.public_id]), FORM)
    person.refresh_from_db()
    assert person.corrected == {
        "given_name": "Per",
        "family_name": "Å",
        "email": "p@uu.example",
    }
    entry = AuditEntry.objects.get(action="person.corrected")
    assert entry.changes["given_name"] == ["Petter", "Per"]


def test_a_wrong_orcid_is_refused(cast, sign_in):
    address = reverse("person_edit", args=[cast.petter.person.public_id])
    page = sign_in(cast.hanne).post(address, {**FORM, "orcid": "0000-0002-1825-0098"})
    assert b"a digit is wrong" in page.content


def test_a_head_does_not_correct(cast, sign_in):
    address = reverse("person_edit", args=[cast.petter.person.public_id])
    assert sign_in(cast.frida).post(address, FORM).status_code == 403


def test_an_employment_is_corrected_within_reason(cast, sign_in):
    job = cast.petter.person.employments.get()
    address = reverse("employment_edit", args=[job.person.public_id, job.pk])
    client = sign_in(cast.hanne)
    wrong = client.post(address, {"percent": "120", "ends_on": "1999-01-01"}).content
    assert b"between 0 and 100" in wrong
    assert b"before the first" in wrong
    client.post(address, {"percent": "50", "ends_on": ""})
    job.refresh_from_db()
    assert job.corrected == {"percent": "50.00", "ends_on": None}


def test_a_relation_begins_and_ends(cast, sign_in):
    person, client = cast.petter.person, sign_in(cast.frida)
    form = {"kind": "supervisor", "other": "bjarne@uu.example", "starts_on": "2020-01-01"}
    client.post(reverse("relation_add", args=[person.public_id]), form)
    relation = Relation.objects.get()
    client.post(reverse("relation_end", args=[relation.pk]))
    relation.refresh_from_db()
    assert relation.ends_on == TODAY() - timedelta(days=1)
    assert client.post(reverse("relation_end", args=[relation.pk])).status_code == 403


def test_nobody_leads_themselves(cast, sign_in):
    address = reverse("relation_add", args=[cast.petter.person.public_id])
    form = {"kind": "manager", "other": "petter@uu.example", "starts_on": "2020-01-01"}
    assert b"Choose another person" in sign_in(cast.frida).post(address, form).content


@pytest.fixture
def citizen(cast):
    """Petter, with a citizenship."""
    country = Country.objects.first() or Country.objects.create(code="SE", name_en="Sweden")
    PersonCitizenship.objects.create(person=cast.petter.person, country=country)
    return cast.petter.person, country


@pytest.mark.parametrize(
    ("who", "status"),
    [("hanne", 200), ("petter", 200), ("frida", 403), ("adam", 403), ("bjarne", 404)],
)
def test_citizenship_is_for_the_person_and_hr(cast, sign_in, citizen, who, status):
    address = reverse("person_citizenship", args=[citizen[0].public_id])
    assert sign_in(getattr(cast, who)).get(address).status_code == status
    assert AuditEntry.objects.filter(action="citizenship.read").count() == (status == 200)


def test_the_trail_of_a_look_does_not_tell_the_citizenship(cast, sign_in, citizen):
    sign_in(cast.hanne).get(reverse("person_citizenship", args=[citizen[0].public_id]))
    entry = AuditEntry.objects.get(action="citizenship.read")
    assert entry.changes == {}
    assert entry.person == citizen[0]


def test_one_reads_what_is_known_and_what_was_done(cast, sign_in, citizen):
    sign_in(cast.hanne).get(reverse("person_citizenship", args=[citizen[0].public_id]))
    page = sign_in(cast.petter).get(reverse("me")).content.decode()
    assert "1017" in page
    assert "Citizenship was read" in page
    assert "Hanne" in sign_in(cast.petter).get(reverse("my_trail")).content.decode()


def test_a_sign_in_without_person_is_told_how_to_get_one(cast, sign_in):
    assert b"not linked to a person yet" in sign_in(cast.stranger).get(reverse("me")).content


def test_the_page_of_a_person_costs_the_same_however_much_is_known(
    cast, sign_in, django_assert_max_num_queries
):
    for number in range(10):
        make_employment(cast.petter.person, cast.FYS, "1352", starts_on=f"20{10 + number}-01-01")
        Relation.objects.create(
            person=cast.petter.person,
            kind="buddy",
            other=make_person(f"B{number}"),
            starts_on=TODAY(),
        )
    client = sign_in(cast.hanne)
    with django_assert_max_num_queries(45):
        client.get(reverse("person", args=[cast.petter.person.public_id]))


def test_the_choice_of_columns_is_remembered(cast, sign_in):
    client = sign_in(cast.frida)
    client.post(reverse("persons"), {"columns": ["email"]})
    assert User.objects.get(pk=cast.frida.pk).columns == {"persons": ["email"]}
    assert (
        b"Employed until" not in client.get(reverse("persons")).content.split(b"<tbody>")[0][-900:]
    )


def test_persons_merged_into_another_are_not_listed(cast, sign_in):
    Person.objects.filter(pk=cast.pia.person_id).update(merged_into=cast.petter.person)
    assert "Pia" not in listed(sign_in(cast.frida))


def test_hr_does_not_redirect_the_address_by_which_mandates_find_their_sign_in(cast):
    newcomer = make_person("Nora")
    make_employment(newcomer, cast.FYS)
    give(newcomer, "administrator", cast.UU)
    with pytest.raises(NotAllowedError):
        correct_person(person=newcomer, fields={"email": "hanne2@uu.example"}, by=cast.hanne)
    correct_person(person=newcomer, fields={"email": "nora2@uu.example"}, by=cast.adam)
    correct_person(person=cast.frida.person, fields={"email": "f2@uu.example"}, by=cast.hanne)


def test_a_reader_cannot_write_into_the_row_that_their_download_leaves(cast, sign_in):
    asked = {"export": "csv", "rows": "0", "list": "nothing", "q": "petter"}
    sign_in(cast.frida).get(reverse("persons"), asked)
    changes = AuditEntry.objects.get(action="list.exported").changes
    assert changes == {"q": "petter", "list": "persons", "rows": 1}


def test_hr_of_a_unit_that_a_person_left_sees_no_citizenship(cast, citizen):
    assert PersonCitizenship.objects.visible_to(cast.hanne).exists()
    cast.petter.person.employments.update(ends_on=TODAY() - timedelta(days=1))
    assert not PersonCitizenship.objects.visible_to(cast.hanne).exists()
    assert PersonCitizenship.objects.visible_to(cast.petter).exists()
