"""Clearance, arrival and return."""

from datetime import datetime, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from mobility.duties.selectors.page import remarks_on_days
from mobility.duties.services import steps
from mobility.duties.services.reconciling import reconcile_duties
from portal.casework.models import Task
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError
from tests.factories.granted import granted, settle_all, step


@pytest.fixture
def ready(cast, stay):
    """The stay with everything done, agreed and in preparation."""
    settle_all(stay, cast.petter, but=("workplace_agreement",))
    agreement = stay.case.tasks.select_related("case").get(code="workplace_agreement")
    steps.settle(task=agreement, state="done", by=cast.frida)
    stay.case.refresh_from_db()
    return stay


@pytest.fixture
def cleared(cast, ready):
    steps.clear(case=ready.case, by=cast.hanne)
    return ready


def noon(day):
    return datetime.combine(day, time(12), tzinfo=timezone.get_current_timezone())


def on_day(day):
    return time_machine.travel(noon(day), tick=False)


def test_hr_is_asked_to_clear_when_nothing_is_left_and_clears_once(cast, ready):
    assert Task.objects.waiting_for(cast.hanne).filter(code="clearance").exists()
    steps.clear(case=ready.case, by=cast.hanne)
    assert ready.case.state == "cleared"
    assert not Task.objects.waiting_for(cast.hanne).exists()
    with pytest.raises(NotAllowedError):
        steps.clear(case=ready.case, by=cast.hanne)


def test_two_who_clear_at_once_one_wins(cast, ready):
    stale = type(ready.case).objects.get(pk=ready.case.pk)
    steps.clear(case=ready.case, by=cast.hanne)
    with pytest.raises(ChangedMeanwhileError):
        steps.clear(case=stale, by=cast.hanne)


def test_nobody_clears_while_a_required_task_is_left(cast, ready):
    ready.case.tasks.filter(code="export_control").update(state="open")
    with pytest.raises(NotAllowedError):
        steps.clear(case=ready.case, by=cast.hanne)


@pytest.mark.parametrize("name", ["petter", "frida", "dina", "adam"])
def test_only_hr_clears(cast, ready, name):
    with pytest.raises(NotAllowedError):
        steps.clear(case=ready.case, by=cast.users[name])


def test_a_high_risk_journey_needs_the_dean_too(cast):
    application = granted(cast, country="CN", days=20)
    step(application, "accept", cast.petter)
    settle_all(application, cast.petter)
    dean = application.case.tasks.select_related("case").get(code="dean_clearance")
    with pytest.raises(NotAllowedError):
        steps.clear(case=application.case, by=cast.hanne)
    steps.settle(task=dean, state="done", by=cast.dina)
    steps.clear(case=application.case, by=cast.hanne)
    assert application.case.state == "cleared"


def test_other_dates_with_a_new_duty_take_the_clearance_back(cast, cleared):
    segment = cleared.segments.get()
    segment.country_id = "CN"
    segment.save()
    reconcile_duties(application=cleared, by=cast.frida)
    cleared.case.refresh_from_db()
    assert cleared.case.state == "preparing"


def test_hr_takes_a_clearance_back_and_is_asked_again(cast, cleared):
    steps.reopen_clearance(case=cleared.case, by=cast.hanne)
    assert cleared.case.state == "preparing"
    assert Task.objects.waiting_for(cast.hanne).filter(code="clearance").exists()


def test_nobody_departs_before_the_clearance(cast, ready):
    with pytest.raises(NotAllowedError):
        steps.confirm_arrival(application=ready, on=timezone.localdate(), by=cast.petter)


@pytest.mark.parametrize(("offset", "code"), [(-3, "actual.early"), (5, "actual.late")])
def test_an_early_or_late_arrival_is_taken_as_it_was(cast, cleared, offset, code):
    first = cleared.segments.get()
    came, left = first.starts_on + timedelta(days=offset), first.ends_on
    with on_day(came):
        steps.confirm_arrival(application=cleared, on=came, by=cast.petter)
    cleared.refresh_from_db()
    assert (cleared.case.state, cleared.arrived_on) == ("ongoing", came)
    with on_day(left):
        steps.confirm_return(application=cleared, days={first.pk: (came, left)}, by=cast.petter)
    assert [one.code for one in remarks_on_days(cleared)] == [code]


def test_an_arrival_to_come_is_not_confirmed(cast, cleared):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError):
        steps.confirm_arrival(application=cleared, on=tomorrow, by=cast.petter)


def test_only_the_traveller_confirms(cast, cleared):
    for user in (cast.frida, cast.hanne):
        with pytest.raises(NotAllowedError):
            steps.confirm_arrival(application=cleared, on=timezone.localdate(), by=user)


def test_a_return_completes_the_stay_with_its_actual_days(cast, cleared):
    first = cleared.segments.get()
    came, left = first.starts_on, first.ends_on - timedelta(days=10)
    with on_day(left):
        steps.confirm_arrival(application=cleared, on=came, by=cast.petter)
        steps.confirm_return(application=cleared, days={first.pk: (came, left)}, by=cast.petter)
    cleared.refresh_from_db()
    stay = cleared.segments.get().stay
    assert (cleared.case.state, cleared.returned_on) == ("returned_home", left)
    assert (stay.state, stay.ends_on, stay.confirmed_on) == ("completed", left, left)
    assert cleared.case.commitments.get().ends_on == left


def test_days_that_cannot_be_are_refused(cast, cleared):
    first = cleared.segments.get()
    with on_day(first.starts_on + timedelta(days=5)):
        steps.confirm_arrival(application=cleared, on=first.starts_on, by=cast.petter)
        for days in ((first.starts_on, first.ends_on), (first.ends_on, first.starts_on)):
            with pytest.raises(ValidationError):
                steps.confirm_return(application=cleared, days={first.pk: days}, by=cast.petter)
    assert cleared.case.state == "ongoing"


def test_a_postponed_stay_is_taken_up_again(cast, ready):
    step(ready, "postpone", cast.frida)
    with pytest.raises(NotAllowedError):
        steps.take_up(case=ready.case, by=cast.bjarne)
    steps.take_up(case=ready.case, by=cast.petter)
    assert ready.case.state == "preparing"
