"""Persons registered twice: suggested with reasons, told apart, merged with history kept."""

import pytest
from django.urls import reverse

from mobility.experience.models import Evidence
from mobility.stays.models import Stay
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.people.models import DuplicateVerdict, Employment, Person, User
from portal.people.rules import Traits, likeness
from portal.people.selectors.duplicates import duplicate_pairs
from portal.people.services.duplicates import merge_persons, say_not_the_same
from tests.cast import give, make_employment, make_person


@pytest.mark.parametrize(
    ("first", "second", "score"),
    [
        (Traits("bo kari", orcid="1"), Traits("berg kari", orcid="1"), 60),
        (Traits("bo kari", email="k@x"), Traits("bo kari", email="k@x"), 90),
        (Traits("bo kari"), Traits("bo kari"), 30),
        (Traits("bo kari", hr_id="1"), Traits("bo kari"), 50),
        (Traits("bo kari"), Traits("kari bo"), 25),
        (Traits("bo kari", orcid="1"), Traits("bo kari", orcid="2"), 0),
        (Traits("bo", unit_ids=frozenset({1})), Traits("bo", unit_ids=frozenset({1, 2})), 50),
        (Traits("bo"), Traits("berg"), 0),
    ],
)
def test_likeness_is_scored(first, second, score):
    assert likeness(first, second).score == score


@pytest.fixture
def twin(cast):
    """Petter once more, from another import, in another unit."""
    twin = make_person("Petter", email="PETTER@uu.example", hr_id="H-twin")
    make_employment(twin, cast.BIO, "1352")
    return twin


def test_the_twin_is_suggested_with_its_reasons(cast, twin):
    (pair,) = duplicate_pairs(cast.hanne)
    assert {pair.first, pair.second} == {cast.petter.person, twin}
    assert pair.likeness.reasons == ("same_email", "same_name")


def test_only_people_one_may_correct_are_suggested(cast, twin):
    give(cast.pia.person, "hr", cast.FYS)
    assert duplicate_pairs(User.objects.get(pk=cast.pia.pk)) == []


def test_who_was_told_apart_is_not_suggested_again(cast, twin):
    say_not_the_same(first=twin, second=cast.petter.person, by=cast.hanne)
    assert duplicate_pairs(cast.hanne) == []
    assert DuplicateVerdict.objects.get().decided_by == cast.hanne


def test_the_number_of_queries_does_not_grow(cast, twin, django_assert_max_num_queries):
    for number in range(20):
        make_employment(make_person(f"N{number}", email="same@uu.example"), cast.FYS)
        make_employment(make_person(f"M{number}", email=f"m{number // 2}@uu.example"), cast.FYS)
    hanne = User.objects.get(pk=cast.hanne.pk)
    with django_assert_max_num_queries(12):
        assert len(duplicate_pairs(hanne)) == 11


def test_merging_moves_everything_and_deletes_nothing(cast, twin):
    keep = cast.petter.person
    stay = Stay.objects.create(person=twin, scheme="phd_stay", state="completed")
    proof = Evidence.objects.create(person=twin, kind="none", state="self_declared")
    rows = Person.objects.count(), Employment.objects.count()
    moved = merge_persons(keep=keep, merged=twin, by=cast.hanne)
    for row in (stay, proof):
        row.refresh_from_db()
        assert row.person == keep
    assert keep.employments.count() == 2
    assert (Person.objects.count(), Employment.objects.count()) == rows
    assert moved["mobility.Stay.person"] == 1


def test_merging_keeps_both_numbers_from_hr_and_says_what_moved(cast, twin):
    merge_persons(keep=cast.petter.person, merged=twin, by=cast.hanne)
    twin.refresh_from_db()
    assert (twin.merged_into, twin.hr_id) == (cast.petter.person, "H-twin")
    entry = AuditEntry.objects.get(action="person.merged")
    assert entry.person == cast.petter.person
    assert entry.changes["moved"] == {"portal.Employment.person": 1}


def test_what_both_have_stays_where_it_is(cast, twin):
    both = Employment.objects.get(person=cast.petter.person)
    same = make_employment(twin, both.unit, both.position_code, starts_on=both.starts_on)
    merge_persons(keep=cast.petter.person, merged=twin, by=cast.hanne)
    same.refresh_from_db()
    assert same.person == twin
    assert cast.petter.person.employments.count() == 2


def test_a_missing_number_and_address_are_filled_from_the_other(cast):
    bare = make_person("Petter", email="", hr_id=None)
    make_employment(bare, cast.FYS, "1352")
    merge_persons(keep=bare, merged=cast.petter.person, by=cast.hanne)
    bare.refresh_from_db()
    assert (bare.hr_id, bare.email) == ("H-petter", "petter@uu.example")
    assert User.objects.get(pk=cast.petter.pk).person == bare


def test_of_two_sign_ins_the_merged_ones_is_closed(cast):
    merge_persons(keep=cast.petter.person, merged=cast.pia.person, by=cast.hanne)
    assert not User.objects.get(pk=cast.pia.pk).is_active
    assert User.objects.get(pk=cast.petter.pk).is_active


def test_a_person_is_merged_once_only(cast, twin):
    merge_persons(keep=cast.petter.person, merged=twin, by=cast.hanne)
    with pytest.raises(NotAllowedError):
        merge_persons(keep=cast.pia.person, merged=twin, by=cast.hanne)


def test_a_head_cannot_merge(cast, twin):
    with pytest.raises(NotAllowedError):
        merge_persons(keep=cast.petter.person, merged=twin, by=cast.frida)


def test_hr_compares_and_merges_in_the_browser(cast, twin, sign_in):
    client, pair = sign_in(cast.hanne), [cast.petter.person.public_id, twin.public_id]
    assert b"same e-mail address" in client.get(reverse("duplicates")).content
    assert b"1352" in client.get(reverse("duplicate", args=pair)).content
    assert b"Nothing is deleted" in client.get(reverse("duplicate_merge", args=pair)).content
    client.post(reverse("duplicate_merge", args=pair))
    twin.refresh_from_db()
    assert twin.merged_into == cast.petter.person


def test_the_page_of_a_merged_person_leads_to_who_they_are(cast, twin, sign_in):
    merge_persons(keep=cast.petter.person, merged=twin, by=cast.hanne)
    answer = sign_in(cast.adam).get(reverse("person", args=[twin.public_id]))
    assert answer.url == reverse("person", args=[cast.petter.person.public_id])


def merge_refused(**options):
    with pytest.raises(NotAllowedError) as caught:
        merge_persons(**options)
    assert caught.value.decision.code == "holds_mandates"


def test_hr_gets_nobodys_mandates_by_merging(cast):
    make_employment(cast.adam.person, cast.FYS)
    merge_refused(keep=cast.petter.person, merged=cast.adam.person, by=cast.hanne)
    assert cast.adam.person.mandates.exists()


def test_hr_gives_nobodys_sign_in_to_a_person_with_mandates(cast):
    newcomer = make_person("Nora")
    make_employment(newcomer, cast.FYS)
    give(newcomer, "administrator", cast.UU)
    merge_refused(keep=newcomer, merged=cast.petter.person, by=cast.hanne)


def test_an_administrator_merges_people_with_mandates(cast):
    twin = make_person("Frida", email="frida2@uu.example")
    give(twin, "dean", cast.NAT)
    merge_persons(keep=cast.frida.person, merged=twin, by=cast.adam)
    assert set(cast.frida.person.mandates.values_list("role", flat=True)) == {"head", "dean"}


def test_the_merge_page_refuses_what_the_service_refuses(cast, sign_in):
    make_employment(cast.adam.person, cast.FYS)
    pair = [cast.petter.person.public_id, cast.adam.person.public_id]
    assert sign_in(cast.hanne).get(reverse("duplicate_merge", args=pair)).status_code == 403
