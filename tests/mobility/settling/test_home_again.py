"""When a traveller is back, report and settlement are asked for, each with its due date."""

from datetime import timedelta

import pytest
from django.utils import timezone

from mobility.settling.models import Settlement, StayReport
from mobility.settling.services.opening import open_after
from portal.casework.models import Task
from portal.core.periods import add_months
from portal.messages.models import Message
from tests.cast import make_employment

TODAY = timezone.localdate


def tasks(application):
    found = Task.objects.filter(case=application.case, state="open", key__startswith="after:")
    return {one.code: one for one in found}


def test_report_and_settlement_are_due_calendar_months_after_the_last_day(home_again):
    application = home_again(days_ago=10)
    ended = TODAY() - timedelta(days=10)
    found = tasks(application)
    assert found["report"].due_on == add_months(ended, 2)
    assert found["settlement"].due_on == add_months(ended, 1)
    assert found["report"].person == application.case.person


def test_the_traveller_is_told_what_comes_next(home_again):
    application = home_again()
    text = Message.objects.get(kind="after-home", person=application.case.person).text
    assert "report" in text
    assert f"/applications/{application.case.public_id}/" in text
    told = Message.objects.filter(kind="turn", person=application.case.person)
    assert not told.filter(text__contains=str(application.case.public_id)).exists()


def test_a_stay_without_money_has_nothing_to_settle(home_again):
    application = home_again(money=False)
    assert set(tasks(application)) == {"report"}
    assert not Settlement.objects.filter(application=application).exists()


def test_an_erasmus_week_is_also_reminded_of_the_participant_report(home_again):
    application = home_again("hanne", "staff_training", money=False)
    found = tasks(application)
    assert found["participant_report"].due_on == TODAY() + timedelta(days=20)
    assert not found["participant_report"].required


@pytest.fixture(autouse=True)
def employed(cast):
    """Give Hanne of HR an employment, so that she can travel."""
    make_employment(cast.hanne.person, cast.UU, "1434", ends_on=None)


def test_an_early_return_counts_from_the_return(abroad):
    application = abroad(days_ago=-20)
    application.returned_on = TODAY()
    application.save()
    open_after(application=application, by=None)
    assert StayReport.objects.get().due_on == add_months(TODAY(), 2)


def test_asking_again_after_new_dates_moves_what_is_open_and_asks_nothing_twice(home_again):
    application = home_again(days_ago=10)
    application.segments.update(confirmed_ends_on=TODAY() - timedelta(days=3))
    open_after(application=application, by=None)
    assert tasks(application)["report"].due_on == add_months(TODAY() - timedelta(days=3), 2)
    assert Message.objects.filter(kind="after-home").count() == 1
    assert Task.objects.filter(case=application.case, code="report").count() == 1
