"""Reminders on the days of the rule set, each once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.deciding.notices import notices
from tests.factories.deciding import a_decision, a_ranking, a_round


@pytest.fixture
def today():
    return timezone.localdate()


def kinds(on):
    return sorted({(one.kind, one.person.given_name) for one in notices(on)})


def test_a_ranking_reminds_its_heads_before_on_and_after_the_day(cast, make_round, today):
    made = make_round("recommended")
    a_ranking(made.call, cast.FYS)
    due = made.call.ranking_due_on
    keys = set()
    for day in (-7, 0, 3):
        told = [one for one in notices(due + timedelta(days=day)) if one.kind == "ranking-due"]
        assert {one.person for one in told} == {cast.frida.person, cast.dag.person}
        keys |= {one.key for one in told}
    assert len(keys) == 6
    assert kinds(due - timedelta(days=20)) == []


def test_a_reminder_missed_in_an_outage_comes_with_the_same_key(cast, make_round):
    made = make_round("recommended")
    a_ranking(made.call, cast.FYS)
    day = made.call.ranking_due_on - timedelta(days=7)
    keys = [{one.key for one in notices(day + timedelta(days=late))} for late in (0, 1, 2)]
    assert keys[0] == keys[1] == keys[2]


def test_who_has_handed_in_is_not_reminded(cast, make_round):
    made = make_round("ranked")
    a_ranking(made.call, cast.FYS, state="handed_in")
    assert kinds(made.call.ranking_due_on) == []


def test_decisions_remind_the_faculty(cast, make_round):
    made = make_round("ranked")
    a_round(made.call, cast.NAT, made["petter"])
    told = kinds(made.call.decision_due_on)
    assert told == [("decision-due", "Dina"), ("decision-due", "Finn")]


def test_an_open_offer_reminds_its_person(cast, make_round, today):
    made = make_round("granted")
    until = today + timedelta(days=7)
    a_decision(made["petter"], cast.finn, state="released", decided_by=cast.dina, accept_by=until)
    assert ("offer-due", "Petter") in kinds(today)
    assert ("offer-due", "Petter") not in kinds(today + timedelta(days=4))
