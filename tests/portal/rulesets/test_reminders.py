"""Entries that nobody verified for twelve months go to who looks after them, once a period."""

from datetime import date

import pytest

from portal.messages.models import Message
from portal.messages.services import post_notices
from portal.rulesets.models import Rate, RuleSet
from portal.rulesets.selectors import unverified
from tests.cast import give, make_unit
from tests.factories.rulesets import a_rate, shipped

pytestmark = pytest.mark.django_db
VERIFIED = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def only_one_rule_set(cast):
    """Leave the early-career rules alone in force, so that each test counts its own mails."""
    RuleSet.objects.exclude(name="early_career").delete()
    Rate.objects.all().delete()


@pytest.fixture
def owned(cast):
    RuleSet.objects.update(last_verified_on=VERIFIED, owner=cast.ingrid)


def told():
    return list(Message.objects.values_list("to", flat=True))


def test_nothing_is_sent_before_twelve_months(owned):
    assert post_notices(on=date(2027, 2, 28)) == 0


def test_the_owner_is_told_once_however_often_the_job_runs(owned, cast):
    for day in (date(2027, 3, 1), date(2027, 3, 1), date(2027, 5, 1)):
        post_notices(on=day)
    assert told() == [cast.ingrid.email]
    assert "/rules/sets/early_career@1/" in Message.objects.get().text


def test_a_year_later_the_owner_is_told_again(owned):
    assert post_notices(on=date(2027, 3, 1)) == 1
    assert post_notices(on=date(2028, 3, 1)) == 1


def test_a_verified_entry_is_quiet_again(owned):
    RuleSet.objects.update(last_verified_on=date(2027, 2, 1))
    assert post_notices(on=date(2027, 3, 1)) == 0


def test_without_an_owner_the_administrators_are_told(cast):
    RuleSet.objects.update(last_verified_on=VERIFIED)
    post_notices(on=date(2027, 3, 1))
    assert sorted(told()) == [cast.adam.email, cast.alma.email]


def test_only_what_is_in_force_is_asked_about(cast):
    RuleSet.objects.update(last_verified_on=date(2026, 11, 1))
    a_rate(valid_from=date(2024, 1, 1), last_verified_on=date(2024, 1, 1))
    a_rate(valid_from=date(2026, 1, 1), last_verified_on=date(2026, 1, 1))
    found = [one.entry.valid_from for one in unverified(date(2027, 2, 1))]
    assert found == [date(2026, 1, 1)]
    assert shipped() not in found


def test_an_administrator_of_a_unit_without_a_place_today_is_not_told(cast):
    """A closed unit has no parent either, and is no top for that."""
    RuleSet.objects.update(last_verified_on=VERIFIED, owner=None)
    closed = make_unit("OLD")
    closed.placements.all().delete()
    give(cast.mia.person, "administrator", closed)
    post_notices(on=date(2027, 3, 1))
    assert cast.mia.email not in told()
    assert cast.adam.email in told()
