"""What comes with the portal: the rules of grants, their rates, and the country groups."""

from datetime import date
from decimal import Decimal

import pytest

from mobility.grants.parameters.grants import GRANTS, check
from mobility.grants.rules import GrantParameters
from portal.places.models import CountryMembership
from portal.rulesets.models import Rate
from portal.rulesets.selectors import rates_on, rule_set_on
from portal.rulesets.services.shipping import ship_rates

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 1)


def amount(name, key, on):
    return rates_on([name], on)[name, key].amount


def test_migrate_alone_brings_the_rules_with_the_defaults():
    found = rule_set_on("grants", ON)
    assert GrantParameters.from_mapping(found.parameters) == GrantParameters()
    assert {one.name for one in GRANTS.parameters} == set(found.parameters) == set(found.basis)


def test_the_monthly_rate_rose_on_1_december_2024():
    assert amount("nok_month", "1", date(2024, 11, 30)) == Decimal(19000)
    assert amount("nok_month", "1", date(2024, 12, 1)) == Decimal(23000)


@pytest.mark.parametrize(
    ("call", "key", "standard", "green"),
    [(2021, "500-1999", 275, 320), (2024, "500-1999", 309, 417), (2026, "8000-", 1735, 1735)],
)
def test_travel_bands_are_those_of_the_call_year(call, key, standard, green):
    assert amount("eur_travel", key, date(call, 1, 1)) == standard
    assert amount("eur_travel_green", key, date(call, 1, 1)) == green


def test_day_rates_of_a_call_year_are_those_of_its_groups():
    days = {key for name, key in rates_on(["eur_day"], date(2023, 1, 1))}
    assert days == {"A", "B", "C"}
    assert {key for _, key in rates_on(["eur_day"], date(2024, 1, 1))} == {"1", "2", "3"}


@pytest.mark.parametrize(
    ("country", "call", "group"),
    [("ES", 2023, "erasmus_b"), ("ES", 2024, "erasmus_2"), ("NL", 2024, "erasmus_1")],
)
def test_a_countrys_group_is_that_of_the_call_year(country, call, group):
    active = CountryMembership.objects.active_on(date(call, 1, 1)).filter(country=country)
    assert active.get(group__regex="^erasmus_.$").group == group


def test_nobody_verified_the_rates_carried_over_to_the_new_groups():
    assert set(Rate.objects.filter(last_verified_on=None).values_list("name", "key")) == {
        ("eur_day", "1"),
        ("eur_day", "2"),
        ("eur_day", "3"),
    }


def test_shipping_rates_twice_adds_nothing_and_never_replaces_the_own():
    assert ship_rates(Rate, "grant_rates_1.json") == 0
    Rate.objects.filter(name="nok_month", key="1").delete()
    own = {"name": "nok_month", "key": "1", "amount": 25000, "valid_from": ON}
    Rate.objects.create(**own, state="approved")
    assert ship_rates(Rate, "grant_rates_1.json") == 2
    assert amount("nok_month", "1", ON) == 25000


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("two_person_factor", "0.5"),
        ("rate_date", "yesterday"),
        ("part_month_days", 0),
        ("later_rate_percent", 170),
        ("most_days", 3),
        ("green_steps_km", [1000, 500]),
        ("home_latitude", "91"),
        ("erasmus_schemes", ["phd_stay"]),
    ],
)
def test_a_value_that_cannot_be_used_is_named(name, value):
    assert name in check({name: value, "home_longitude": "10"})
