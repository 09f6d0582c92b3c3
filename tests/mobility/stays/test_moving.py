"""Confirm, cancel, open again."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from mobility.stays.models import Stay
from mobility.stays.services.moving import cancel, confirm, move, reopen
from portal.audit.models import AuditEntry
from portal.core.decisions import NotAllowedError
from portal.core.states import ChangedMeanwhileError


def test_actual_dates_complete_the_stay(cast, make_stay, today):
    stay = make_stay(cast.pia.person)
    back = today - timedelta(days=5)
    confirm(stay=stay, starts_on=stay.starts_on, ends_on=back, by=cast.pia)
    assert (stay.state, stay.ends_on, stay.confirmed_on) == ("completed", back, today)
    entry = AuditEntry.objects.get(action="stay.confirm")
    assert entry.changes["state"] == ["planned", "completed"]


def test_a_stay_is_not_confirmed_before_its_last_day(cast, make_stay, today):
    stay = make_stay(cast.pia.person)
    tomorrow = today + timedelta(days=1)
    with pytest.raises(ValidationError) as refused:
        confirm(stay=stay, starts_on=stay.starts_on, ends_on=tomorrow, by=cast.pia)
    assert set(refused.value.message_dict) == {"ends_on"}


def test_a_stay_is_confirmed_on_its_last_day(cast, make_stay, today):
    stay = make_stay(cast.pia.person)
    confirm(stay=stay, starts_on=stay.starts_on, ends_on=today, by=cast.pia)
    assert stay.state == "completed"


def test_the_second_of_two_loses(cast, make_stay):
    stay = make_stay(cast.pia.person)
    other = Stay.objects.get(pk=stay.pk)
    cancel(stay=stay, by=cast.pia)
    with pytest.raises(ChangedMeanwhileError):
        confirm(stay=other, starts_on=other.starts_on, ends_on=other.ends_on, by=cast.frida)
    assert Stay.objects.get().state == "cancelled"
    assert not AuditEntry.objects.filter(action="stay.confirm").exists()


def test_a_cancellation_can_be_taken_back(cast, make_stay):
    stay = make_stay(cast.pia.person)
    cancel(stay=stay, by=cast.pia)
    reopen(stay=stay, by=cast.pia)
    assert (stay.state, stay.confirmed_on) == ("planned", None)


def test_a_planned_stay_cannot_be_opened_again(cast, make_stay):
    with pytest.raises(ChangedMeanwhileError):
        reopen(stay=make_stay(cast.pia.person), by=cast.pia)


def test_a_state_set_by_hand_is_remembered_for_imports(cast, make_stay):
    stay = make_stay(cast.pia.person, external_id="R-7")
    cancel(stay=stay, by=cast.anna)
    assert stay.corrected == {"state": "cancelled"}


def test_a_stranger_moves_nothing(cast, make_stay):
    with pytest.raises(NotAllowedError):
        move(stay=make_stay(cast.pia.person), transition="cancel", by=cast.petter)
