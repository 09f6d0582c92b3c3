"""Countries and alliances stand there after migrate alone."""

import csv
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

from portal.places.models import AllianceMembership, Country, CountryMembership
from tests.portal.places.register import NTNU

pytestmark = pytest.mark.django_db
TABLE = Path(__file__).parents[4] / "shared/data/countries/iso3166_nb_nn_en.csv"


def groups(code, day):
    active = CountryMembership.objects.active_on(day).filter(country_id=code)
    return set(active.values_list("group", flat=True))


@pytest.mark.skipif(not TABLE.is_file(), reason="the shared table of countries is not here")
def test_codes_and_names_equal_the_iso_table():
    fields = ("code", "alpha3", "numeric", "name_nb", "name_nn", "name_en")
    there = {row[0]: row for row in Country.objects.values_list(*fields)}
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.reader(file):
            assert row[0] == "alpha2" or there[row[0]] == tuple(row)


def test_kosovo_stands_beside_the_iso_countries():
    assert Country.objects.get(pk="XK").name_nn == "Kosovo"


@pytest.mark.parametrize(
    ("language", "name"), [("nb", "Østerrike"), ("nn", "Austerrike"), ("en", "Austria")]
)
def test_a_country_is_named_in_the_readers_language(language, name):
    with translation.override(language):
        assert Country.objects.get(pk="AT").name == name


@pytest.mark.parametrize(
    ("code", "group", "last_day_out", "first_day_in"),
    [
        ("HR", "eu", date(2013, 6, 30), date(2013, 7, 1)),
        ("HR", "schengen", date(2022, 12, 31), date(2023, 1, 1)),
        ("CH", "schengen", date(2008, 12, 11), date(2008, 12, 12)),
        ("NO", "eea", date(1993, 12, 31), date(1994, 1, 1)),
        ("RS", "erasmus_programme", date(2018, 12, 31), date(2019, 1, 1)),
    ],
)
def test_a_membership_begins_on_its_day(code, group, last_day_out, first_day_in):
    assert group not in groups(code, last_day_out)
    assert group in groups(code, first_day_in)


def test_the_united_kingdom_left_with_the_end_of_january_2020():
    assert "eu" in groups("GB", date(2020, 1, 31))
    assert "eu" not in groups("GB", date(2020, 2, 1))


def test_the_nordic_territories_are_nordic_and_not_in_the_union():
    for code in ("FO", "GL", "AX"):
        found = groups(code, date(2026, 1, 1))
        assert found & {"nordic", "eu", "eea"} == {"nordic"}


def test_russia_stays_a_priority_country_and_is_suspended():
    panorama = CountryMembership.objects.active_on(date(2026, 1, 1)).filter(group="panorama")
    assert panorama.count() == 9
    assert [one.country_id for one in panorama.filter(suspended=True)] == ["RU"]


def test_no_country_is_in_two_classes_of_the_aid_list():
    active = CountryMembership.objects.active_on(date(2026, 1, 1))
    classed = list(active.filter(group__startswith="dac_").values_list("country_id", flat=True))
    assert len(classed) == len(set(classed)) > 100


def test_every_membership_names_its_source():
    assert not CountryMembership.objects.filter(source="").exists()


def test_an_alliance_attaches_when_the_institution_arrives(register):
    assert {one.alliance for one in register[NTNU].alliances.all()} == {
        "enhance",
        "nordic_five_tech",
    }


def test_an_alliance_member_may_be_missing_from_the_register():
    assert AllianceMembership.objects.filter(alliance="enhance").count() == 10
    assert AllianceMembership.objects.filter(alliance="nordic_five_tech").count() == 5
