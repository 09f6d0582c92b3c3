"""What holds for every imagined guest."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from guests.arrivals.rules import KINDS, PAY, ArrivalCase, arrival_facts
from tests.guests.arrivals.imagined import PARAMETERS, START
from tests.guests.arrivals.test_every_combination import contradictions, leaks, unworded

COUNTRIES = ["NO", "DK", "DE", "CH", "GB", "US", "BR", "UA", "VU", "IR", "IN", "CN"]
ORDER = ["up_to_90", "up_to_6_months", "over_6_months"]
SOMEWHERE = st.sampled_from(["", *COUNTRIES])
CASES = st.builds(
    ArrivalCase,
    kind=st.sampled_from(("", *KINDS)),
    citizenships=st.lists(st.sampled_from(COUNTRIES), max_size=3).map(tuple),
    residence=SOMEWHERE,
    permit_country=SOMEWHERE,
    permit_until=st.one_of(st.none(), st.just(START + timedelta(days=120))),
    starts_on=st.just(START),
    ends_on=st.one_of(st.none(), st.integers(-3, 1500).map(lambda n: START + timedelta(days=n))),
    pay=st.sampled_from(("", *PAY)),
    percent=st.sampled_from([None, 20, 100]),
    home_country=SOMEWHERE,
    works_elsewhere=st.sampled_from([None, True, False]),
    schengen_days_before=st.sampled_from([None, 0, 45, 90]),
    partner_coming=st.sampled_from([None, True, False]),
    children_ages=st.lists(st.integers(0, 20), max_size=2).map(tuple),
)
# What stands in the way, in the order in which one would rather not have it.
OPEN = ["none", "report_move", "registration_employee", "registration_own_funds", "exempt_short"]


def closed(facts):
    """Return how much stands in the way of a guest."""
    path = facts.permit_path
    return OPEN.index(path) if path in OPEN else len(OPEN)


@settings(deadline=None)
@given(CASES)
def test_no_guest_gets_answers_that_contradict_each_other_or_cannot_be_said(case):
    facts = arrival_facts(case, PARAMETERS)
    assert [*contradictions(facts)] == []
    assert [*unworded(facts.findings())] == []
    assert [*leaks(facts)] == []


@settings(deadline=None)
@given(CASES, st.sampled_from(COUNTRIES))
def test_one_more_citizenship_never_closes_a_door(case, more):
    if not case.citizenships:
        return
    before = arrival_facts(case, PARAMETERS)
    after = arrival_facts(replace(case, citizenships=(*case.citizenships, more)), PARAMETERS)
    assert after.permit_first <= before.permit_first
    assert "unknown" in {before.permit_path, after.permit_path} or closed(after) <= closed(before)
    assert before.visa != "not_needed" or after.visa == "not_needed"


@settings(deadline=None)
@given(CASES, st.integers(1, 400))
def test_a_longer_stay_is_never_asked_less(case, longer):
    if case.ends_on is None or case.ends_on < case.starts_on:
        return
    later = replace(case, ends_on=case.ends_on + timedelta(days=longer))
    before, after = arrival_facts(case, PARAMETERS), arrival_facts(later, PARAMETERS)
    assert ORDER.index(after.duration_class) >= ORDER.index(before.duration_class)
    assert after.report_move >= before.report_move
    assert before.tuberculosis != "needed" or after.tuberculosis == "needed"
    assert before.id_check != "needed" or after.id_check == "needed"


@settings(deadline=None)
@given(CASES)
def test_the_order_of_citizenships_does_not_matter(case):
    turned = replace(case, citizenships=case.citizenships[::-1])
    one, other = arrival_facts(case, PARAMETERS), arrival_facts(turned, PARAMETERS)
    assert one.named() == other.named()
    assert one.why == other.why
