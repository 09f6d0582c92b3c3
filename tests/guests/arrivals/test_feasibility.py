"""Which deadlines are missed, and the earliest realistic arrival."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guests.arrivals.reasons.wording import WORDING
from guests.arrivals.rules import (
    KINDS,
    LEADS,
    NEEDS,
    PAY,
    ArrivalCase,
    arrival_facts,
    feasibility,
)
from portal.core.working_days import working_day_from
from tests.guests.arrivals.imagined import PARAMETERS, codes, said

TODAY = date(2026, 11, 26)
DAY = timedelta(days=1)
BUT_POLICE = tuple(code for code in LEADS if code != "police")


def tried(facts, starts_on, today=TODAY, **more):
    return feasibility(facts, starts_on, today, PARAMETERS, **more)


def leads(facts, **more):
    return {one.code: one.lead_days for one in tried(facts, None, **more).deadlines}


def test_an_american_for_ten_weeks_needs_only_approval_and_agreement():
    assert leads(said("US", 70)) == {"approval": 30, "agreement": 30}


def test_a_short_visit_is_approved_in_a_week():
    assert leads(said("US", 2))["approval"] == 7


def test_what_must_come_first_begins_first():
    iranian = said("IR", 700, kind="postdoc", pay="salary", sensitive=True)
    found = leads(iranian)
    assert found == {"export": 148, "approval": 134, "contract": 134, "permit": 120, "police": 30}
    order = [one.code for one in tried(iranian, None).deadlines]
    assert order == ["export", "approval", "contract", "permit", "police"]


def test_a_brazilian_candidate_in_a_lab_with_housing():
    needs = ("account", "lab", "housing")
    facts = said("BR", 240, kind="visiting_phd", pay="external_grant", needs=needs)
    assert leads(facts) == {
        "approval": 134,
        "letter": 134,
        "permit": 120,
        "housing": 60,
        "office": 60,
        "agreement": 30,
        "police": 30,
        "account": 14,
    }


def test_a_short_visit_of_an_adjunct_waits_for_hr_and_not_for_a_permit():
    short = said("US", 30, kind="adjunct", pay="salary")
    assert leads(short) == {"approval": 90, "legal_check": 90, "contract": 90}
    assert {"permit", "legal_check", "police"} <= set(leads(said("US", 91, kind="adjunct")))


def test_a_visa_that_may_be_needed_takes_its_time():
    assert leads(said("IR", 60))["visa"] == 90
    assert "visa" not in leads(said("US", 60))
    assert not tried(said("IR", 60), None).is_settled


@pytest.mark.parametrize(("today", "missed"), [(TODAY, False), (TODAY + DAY, True)])
def test_a_deadline_is_missed_the_day_after(today, missed):
    starts_on = TODAY + timedelta(days=30)
    found = tried(said("US", 70), starts_on, today)
    assert {one.code for one in found.missed} == ({"approval", "agreement"} if missed else set())
    assert found.is_possible is not missed
    assert ("feasibility.too_late" in codes(found.reasons)) is missed


def test_a_missed_deadline_tells_its_day_and_the_earliest_arrival():
    found = tried(said("IN", 400, kind="postdoc", pay="salary"), date(2027, 1, 4))
    assert [one.code for one in found.missed] == ["approval", "contract", "permit"]
    assert found.missed[2].due_on == date(2026, 9, 6)
    assert found.earliest_realistic_arrival == date(2027, 4, 9)  # 134 days on
    assert codes(found.reasons) == {
        "lead.approval",
        "lead.contract",
        "lead.permit",
        "feasibility.too_late",
    }


def test_the_police_hold_nobody_back():
    found = tried(said("DE", 400, kind="postdoc", pay="salary"), TODAY + 10 * DAY, done=BUT_POLICE)
    assert ([one.code for one in found.missed], found.is_possible) == (["police"], True)
    assert "feasibility.hurry" in codes(found.reasons)


def test_what_is_done_takes_no_more_time():
    facts = said("IN", 400, kind="postdoc", pay="salary")
    found = tried(facts, TODAY, done=LEADS)
    assert (found.deadlines, found.earliest_realistic_arrival) == ((), TODAY)
    assert leads(facts, done=("permit",))["contract"] == 90


def test_without_a_day_there_is_still_an_earliest():
    found = tried(said("US", 70), None)
    assert found.missed == ()
    assert found.earliest_realistic_arrival == date(2026, 12, 28)  # the 26th is a holiday
    assert "feasibility.no_date" in codes(found.reasons)


@pytest.mark.parametrize(
    "changes", [{"citizenships": ()}, {"sensitive": None}, {"ends_on": None}], ids=str
)
def test_what_is_not_known_makes_the_day_the_earliest_at_best(changes):
    found = tried(said("US", 400, **changes), date(2028, 1, 3))
    assert not found.is_settled
    assert "feasibility.not_settled" in codes(found.reasons)


def test_leads_that_hold_are_the_institutions_choice():
    only = replace(PARAMETERS, leads_that_hold=("account",))
    found = feasibility(said("US", 70), TODAY, TODAY, only)
    assert (found.is_possible, found.earliest_realistic_arrival) == (True, TODAY)


@pytest.mark.parametrize("code", LEADS)
def test_every_lead_can_be_said(code):
    for prefix in ("arrival.lead", "arrival.lead_only", "arrival_lead"):
        assert set(WORDING[f"{prefix}.{code}"]) == {"nb", "nn", "en"}


DAYS = st.dates(date(2026, 1, 1), date(2030, 12, 31))
CASES = st.builds(
    ArrivalCase,
    kind=st.sampled_from(("", *KINDS)),
    citizenships=st.lists(st.sampled_from(["DE", "DK", "IR", "US", "GB"]), max_size=2).map(tuple),
    starts_on=st.one_of(st.none(), DAYS),
    ends_on=st.one_of(st.none(), DAYS),
    pay=st.sampled_from(("", *PAY)),
    needs=st.sets(st.sampled_from(NEEDS)).map(sorted).map(tuple),
    sensitive=st.sampled_from([None, True, False]),
)
DONE = st.sets(st.sampled_from(LEADS))


@settings(deadline=None)
@given(CASES, DAYS, DONE)
def test_who_comes_on_the_earliest_day_is_in_time_and_a_day_sooner_is_not(case, today, done):
    facts = arrival_facts(case, PARAMETERS)
    earliest = tried(facts, None, today, done=done).earliest_realistic_arrival
    assert tried(facts, earliest, today, done=done).is_possible
    longest = max(
        (days for code, days in leads(facts, done=done).items() if code != "police"), default=0
    )
    assert earliest == working_day_from(today + longest * DAY)
    if longest:
        assert not tried(facts, today + (longest - 1) * DAY, today, done=done).is_possible


@settings(deadline=None)
@given(CASES, DAYS, DONE, DONE)
def test_doing_more_never_delays(case, today, some, more):
    facts = arrival_facts(case, PARAMETERS)
    before = tried(facts, None, today, done=some).earliest_realistic_arrival
    assert tried(facts, None, today, done=some | more).earliest_realistic_arrival <= before


@settings(deadline=None)
@given(CASES, DAYS)
def test_every_reason_can_be_said(case, today):
    for one in tried(arrival_facts(case, PARAMETERS), case.starts_on, today).reasons:
        for text in WORDING[one.code].values():
            assert "{" not in text.format(**one.facts)
