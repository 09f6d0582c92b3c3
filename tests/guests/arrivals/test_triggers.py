"""Who takes the full path, and who is one line (incoming.md 1.4, 1.5)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guests.arrivals.reasons.wording import WORDING
from guests.arrivals.rules import KINDS, NEEDS, TRIGGERS, FirstFields, triggers
from tests.guests.arrivals.imagined import PARAMETERS, codes, said

# Monday and Tuesday.
SEMINAR = FirstFields(starts_on=date(2027, 2, 1), ends_on=date(2027, 2, 2))
ANSWERED = {"sensitive": False, "we_pay": False, "guest_pays": False}


def pulled(**changes):
    return triggers(replace(SEMINAR, **changes), PARAMETERS)


def test_a_two_day_seminar_guest_is_one_line():
    found = pulled(kind="unpaid_guest", **ANSWERED)
    assert (found.needed, found.unanswered) == (False, ())
    assert codes(found.reasons) == {"trigger.none"}


def test_what_nobody_answered_could_still_change_a_no():
    assert pulled().unanswered == ("sensitive", "we_pay", "guest_pays")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"needs": ("account",)}, "account"),
        ({"needs": ("letter",)}, "letter"),
        ({"needs": ("office",)}, "rooms"),
        ({"needs": ("card",)}, "rooms"),
        ({"needs": ("lab",)}, "lab"),
        ({"needs": ("systems",)}, "systems"),
        ({"needs": ("housing",)}, "housing"),
        ({"needs": ("fieldwork",)}, "fieldwork"),
        ({"sensitive": True}, "export"),
        ({"we_pay": True}, "we_pay"),
        ({"guest_pays": True}, "guest_pays"),
        ({"kind": "adjunct"}, "employed"),
        ({"ends_on": date(2027, 2, 5)}, "length"),
        ({"ends_on": None}, "length"),
        ({"ends_on": date(2027, 1, 1)}, "length"),
    ],
)
def test_each_trigger_asks_for_the_full_path_alone(changes, reason):
    found = pulled(**ANSWERED | changes)
    assert (found.needed, codes(found.reasons)) == (True, {f"trigger.{reason}"})


@pytest.mark.parametrize(
    ("first", "last", "needed"),
    [
        (date(2027, 2, 4), date(2027, 2, 9), False),  # Thursday to Tuesday: four working days
        (date(2027, 2, 4), date(2027, 2, 10), True),
        (date(2027, 3, 24), date(2027, 3, 31), False),  # Easter between
    ],
)
def test_weekends_and_holidays_do_not_make_a_visit_long(first, last, needed):
    assert pulled(starts_on=first, ends_on=last).needed is needed


@pytest.mark.parametrize(("citizenship", "needed"), [("US", False), ("DK", False), ("IR", True)])
def test_who_may_need_a_visa_needs_papers_from_us(citizenship, needed):
    assert pulled(arrival=said(citizenship, 2)).needed is needed


def test_a_citizenship_not_told_yet_is_no_trigger():
    assert not pulled(arrival=said(citizenships=())).needed


def test_a_trigger_that_is_switched_off_pulls_nothing():
    without = replace(PARAMETERS, full_path_triggers=tuple(t for t in TRIGGERS if t != "housing"))
    assert not triggers(replace(SEMINAR, needs=("housing",)), without).needed


@pytest.mark.parametrize("code", [*TRIGGERS, "none"])
def test_every_trigger_can_be_said(code):
    assert set(WORDING[f"arrival.trigger.{code}"]) == {"nb", "nn", "en"}


ANSWERS = st.one_of(st.none(), st.booleans())


@settings(deadline=None)
@given(st.sampled_from(("", *KINDS)), st.sets(st.sampled_from(NEEDS)), ANSWERS, ANSWERS)
def test_asking_for_more_never_takes_the_full_path_away(kind, needs, sensitive, we_pay):
    some = {"kind": kind, "sensitive": sensitive, "we_pay": we_pay}
    fewer = pulled(needs=tuple(sorted(needs)), **some)
    more = pulled(needs=NEEDS, **some)
    assert more.needed >= fewer.needed
    assert {bool(one.source) for one in fewer.reasons} == {True}
