"""What is told before and during a stay, each once."""

from datetime import date, timedelta

import pytest

from mobility.duties.rules import DutyParameters, Part
from mobility.duties.rules.reminders import Going, reminders
from mobility.duties.selectors.notices import notices_on
from portal.messages.models import Message
from portal.messages.services import post_notices
from tests.factories.granted import settle_all, step

PARAMETERS = DutyParameters()
START, END = date(2027, 9, 1), date(2028, 5, 31)
OPEN = frozenset(
    {
        "national_insurance",
        "entry",
        "workplace_agreement",
        "it_loan",
        "travel_advice",
        "emergency_contact",
    }
)


def told(on, *, state="preparing", codes=OPEN, end=END, others=()):
    going = Going(state, (Part("DE", START, end),), codes, others)
    return {one.code: one for one in reminders(going, on, PARAMETERS)}


@pytest.mark.parametrize(
    ("code", "days"),
    [("papers", 270), ("nav", 120), ("agreement", 60), ("it_loan", 42), ("safety", 14)],
)
def test_a_reminder_begins_so_many_days_before_departure(code, days):
    day = START - timedelta(days=days)
    assert code in told(day)
    assert code not in told(day - timedelta(days=1))


def test_each_occasion_has_a_mark_of_its_own_and_the_latest_alone_is_told():
    marks = [told(START - timedelta(days=n))["agreement"].mark for n in (60, 31, 30, 14, 1)]
    assert marks == [f"{START}-{n}" for n in (60, 60, 30, 14, 14)]


def test_what_is_done_is_not_told():
    assert told(START - timedelta(days=10), codes=frozenset()) == {}


@pytest.mark.parametrize(("days", "there"), [(2, False), (3, True), (10, True)])
def test_who_has_not_confirmed_the_arrival_is_asked(days, there):
    assert ("arrival" in told(START + timedelta(days=days))) is there


def test_half_way_the_traveller_is_asked_whether_the_dates_are_right():
    middle = START + (END - START) / 2
    assert "halfway" in told(middle, state="ongoing")
    assert "halfway" not in told(middle - timedelta(days=1), state="ongoing")
    short = START + timedelta(days=10)
    assert "halfway" not in told(short, state="ongoing", end=short)


def test_traveller_and_hr_hear_of_a_limit_fifteen_days_before():
    insured_until = START + timedelta(days=89)
    found = told(insured_until - timedelta(days=15), state="ongoing")
    assert found["limit_insurance"].roles == ("person", "hr")
    assert "limit_insurance" not in told(insured_until - timedelta(days=16), state="ongoing")
    assert "limit_insurance" not in told(insured_until, state="ongoing", end=insured_until)


def test_days_of_other_stays_bring_the_tax_limit_nearer():
    taxed = START + timedelta(days=182)
    assert "limit_tax" in told(taxed - timedelta(days=15), state="ongoing")
    earlier = (Part("DE", START - timedelta(days=100), START - timedelta(days=51)),)
    sooner = taxed - timedelta(days=65)
    assert "limit_tax" in told(sooner, state="ongoing", others=earlier)
    assert "limit_tax" not in told(sooner, state="ongoing")


@pytest.mark.parametrize(("days", "mark"), [(0, None), (1, f"{END}+1"), (20, f"{END}+14")])
def test_after_the_last_day_the_return_is_asked_for(days, mark):
    found = told(END + timedelta(days=days), state="ongoing").get("return")
    assert (found and found.mark) == mark


def test_the_head_is_told_of_the_agreement_and_once_however_often_it_runs(cast, stay):
    settle_all(stay, cast.petter, but=("workplace_agreement",))
    day = stay.segments.get().starts_on - timedelta(days=58)
    for later in (0, 0, 1):
        post_notices(on=day + timedelta(days=later))
    found = Message.objects.filter(kind="stay-reminder")
    assert sorted(found.values_list("to", flat=True)) == [cast.dag.email, cast.frida.email]
    assert f"/duties/{stay.case.public_id}/" in found.first().text


def test_the_mail_names_what_is_open_and_what_to_do_next(cast, stay):
    post_notices(on=stay.segments.get().starts_on - timedelta(days=100))
    texts = [one.text for one in Message.objects.filter(to=cast.petter.email)]
    assert any("A1 or confirmation from NAV" in text for text in texts)
    assert all(f"/duties/{stay.case.public_id}/" in text for text in texts)


def test_a_stay_that_comes_to_nothing_is_quiet(cast, stay):
    step(stay, "cancel", cast.frida)
    assert list(notices_on(stay.segments.get().starts_on - timedelta(days=10))) == []
