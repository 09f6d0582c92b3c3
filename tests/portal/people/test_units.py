"""Units: the tree, one unit over time, names corrected by administrators."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from portal.audit.models import AuditEntry
from portal.people.models import UnitPlacement
from portal.people.selectors.units import unit_tree
from tests.cast import give, make_employment, make_person, make_unit

TODAY = timezone.localdate


def names(branches):
    return {one.unit.code: names(one.children) for one in branches}


def test_the_tree_is_the_tree_of_today(cast):
    UnitPlacement.objects.filter(unit=cast.MUS).update(ends_on=TODAY() - timedelta(days=1))
    assert names(unit_tree(cast.petter)) == {"UU": {"NAT": {"BIO": {}, "FYS": {}}, "ART": {}}}


def test_a_search_keeps_the_way_to_what_it_found(cast):
    assert names(unit_tree(cast.petter, "fys")) == {"UU": {"NAT": {"FYS": {}}}}


def test_the_tree_costs_two_queries(cast, django_assert_num_queries):
    for number in range(30):
        make_unit(f"X{number}", cast.NAT)
    with django_assert_num_queries(2):
        unit_tree(cast.petter)


def test_the_tree_speaks_the_readers_language(cast, sign_in):
    cast.petter.language = "nn"
    cast.petter.save()
    assert "FYS nn" in sign_in(cast.petter).get(reverse("units")).content.decode()


def test_a_unit_shows_where_it_stood(cast, sign_in):
    moved = TODAY() - timedelta(days=100)
    UnitPlacement.objects.filter(unit=cast.FYS).update(ends_on=moved)
    UnitPlacement.objects.create(
        unit=cast.FYS, parent=cast.ART, starts_on=moved + timedelta(days=1)
    )
    page = sign_in(cast.petter).get(reverse("unit", args=["FYS"])).content.decode()
    assert "NAT en" in page
    assert "ART en" in page


def test_few_people_are_not_counted_for_outsiders(cast, sign_in):
    address = reverse("unit", args=["FYS"])
    assert b"fewer than 5" in sign_in(cast.mia).get(address).content
    assert b"fewer than 5" not in sign_in(cast.frida).get(address).content
    for number in range(2):
        make_employment(make_person(f"N{number}"), cast.FYS)
    assert b"fewer than 5" not in sign_in(cast.mia).get(address).content


def test_a_code_with_a_slash_has_its_page(cast, sign_in):
    make_unit("A/B 1", cast.NAT)
    assert sign_in(cast.mia).get(reverse("unit", args=["A/B 1"])).status_code == 200


FORM = {"name_nb": "Fysikk", "name_nn": "Fysikk", "name_en": "Physics", "acronym": "F"}


def test_an_administrator_corrects_the_names(cast, sign_in):
    sign_in(cast.adam).post(reverse("unit_edit", args=["FYS"]), FORM)
    cast.FYS.refresh_from_db()
    assert cast.FYS.corrected["name_en"] == "Physics"
    assert AuditEntry.objects.get(action="unit.corrected").unit == cast.FYS


def test_a_local_administrator_corrects_local_names_alone(cast, sign_in):
    give(cast.pia.person, "administrator", cast.FYS)
    client = sign_in(cast.pia)
    assert client.post(reverse("unit_edit", args=["FYS"]), FORM).status_code == 302
    assert client.post(reverse("unit_edit", args=["BIO"]), FORM).status_code == 403
