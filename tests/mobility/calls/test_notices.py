"""Eligible staff hear when a call opens and before it closes."""

from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from mobility.calls.notices import notices
from mobility.calls.selectors import eligible_people
from portal.messages.services import post_notices, send_waiting
from portal.rulesets.models import RuleSet

pytestmark = pytest.mark.django_db
OPENS = datetime(2027, 3, 1, tzinfo=timezone.get_default_timezone())
CLOSES = datetime(2027, 4, 30, 23, 59, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def call(make_call):
    return make_call(opens_at=OPENS, closes_at=CLOSES)


def told(on):
    return sorted((one.kind, one.person.given_name) for one in notices(on.date()))


def test_a_phd_call_concerns_the_phd_candidates_of_its_units(cast, call):
    assert [one.given_name for one in eligible_people(call)] == ["Petter"]


def test_a_research_term_concerns_whom_its_rules_name(cast, make_call):
    rules = RuleSet.objects.get(name="research_term_ntnu", version=1)
    call = make_call(scheme="research_term", rule_set=rules)
    assert {one.given_name for one in eligible_people(call)} == {"Frida", "Bjarne"}


def test_a_training_call_concerns_everybody(cast, make_call):
    call = make_call(scheme="staff_training")
    found = {one.given_name for one in eligible_people(call)}
    assert found == {"Petter", "Pia", "Frida", "Bjarne"}


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (OPENS - timedelta(days=1), None),
        (OPENS, "call-opens"),
        (CLOSES - timedelta(days=21), "call-closes"),
        (CLOSES - timedelta(days=7), "call-closes"),
        (CLOSES - timedelta(days=1), "call-closes"),
        (CLOSES + timedelta(days=1), None),
    ],
)
def test_the_days_on_which_people_are_told(call, day, kind):
    assert told(day) == ([(kind, "Petter")] if kind else [])


def test_each_is_told_once_on_each_occasion(cast, call, on_commit):
    day = OPENS.date()
    while day <= CLOSES.date():
        post_notices(on=day)
        day += timedelta(days=1)
    send_waiting()
    mine = [one.subject for one in mail.outbox if one.to == ["petter@uu.example"]]
    assert len(mine) == 4
    assert mine[0].startswith("The call is open")


def test_drafts_and_cancelled_calls_are_silent(call):
    for state in ("draft", "cancelled"):
        type(call).objects.update(state=state)
        assert told(OPENS) == []
