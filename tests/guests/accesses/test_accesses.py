"""Accesses of guests: ordered, given and taken back, each with a receipt."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from guests.accesses.models import AccessGrant
from guests.accesses.rules import Dates, is_overdue, lasts_until, missing_kinds, state_of
from guests.accesses.selectors.lists import without_receipt
from guests.accesses.services import ordering
from guests.engagements.services.steps import take_step
from portal.casework.models import Task
from portal.core.decisions import ALLOW, NotAllowedError
from portal.core.states import ChangedMeanwhileError
from tests.factories.engagements import an_engagement

DAY = date(2026, 6, 1)
BEFORE, AFTER = DAY - timedelta(1), DAY + timedelta(1)


@pytest.mark.parametrize(
    ("dates", "state", "overdue"),
    [
        (Dates(), "wanted", False),
        (Dates(ordered_on=DAY - timedelta(7)), "ordered", False),
        (Dates(ordered_on=DAY - timedelta(8)), "ordered", True),
        (Dates(DAY, DAY, DAY), "granted", False),
        (Dates(DAY, DAY, BEFORE), "granted", True),
        (Dates(DAY, DAY, BEFORE, DAY), "ending", True),
        (Dates(DAY, DAY, AFTER, DAY), "ending", False),
        (Dates(DAY, DAY, BEFORE, DAY, DAY), "removed", False),
        (Dates(ordered_on=DAY - timedelta(99), cancelled=True), "cancelled", False),
    ],
)
def test_how_an_access_stands(dates, state, overdue):
    assert state_of(dates) == state
    assert is_overdue(dates, DAY, 7) is overdue


def test_an_access_never_outlasts_the_stay():
    assert lasts_until(AFTER, DAY) == DAY
    assert lasts_until(BEFORE, DAY) == BEFORE
    assert lasts_until(None, DAY) == DAY
    assert lasts_until(None, None) is None


def test_what_a_guest_needs_is_wanted_once():
    assert missing_kinds(["lab", "housing", "account"], ["account"]) == ["lab"]


@pytest.fixture
def stay(cast):
    return an_engagement(cast.pia, "active", needs=["account", "card", "lab", "housing"])


def held(stay, kind):
    return AccessGrant.objects.get(engagement=stay, kind=kind)


def open_tasks(stay):
    tasks = Task.objects.filter(case=stay.case, state="open", key__startswith="access:")
    return sorted((one.code, one.role) for one in tasks)


@pytest.mark.django_db
def test_registering_a_guest_notes_what_they_need_with_a_task_for_each_giver(stay):
    assert sorted(stay.accesses.values_list("kind", flat=True)) == ["account", "card", "lab"]
    assert [code for code, _ in open_tasks(stay)] == ["access_give"] * 3
    assert {role for _, role in open_tasks(stay)} >= {"it"}


@pytest.mark.django_db
def test_the_end_of_a_stay_asks_for_each_access_that_was_given_and_waits_for_receipts(cast, stay):
    ordering.note_granted(access=held(stay, "account"), by=cast.ivar, receipt="user-1")
    take_step(engagement=stay, step="end_early", by=None, allowed=ALLOW)
    account, card = held(stay, "account"), held(stay, "card")
    assert (account.state, card.state) == ("ending", "cancelled")
    assert open_tasks(stay) == [("access_end", "it")]
    ordering.note_removed(access=account, by=cast.ivar)
    assert open_tasks(stay) == []


@pytest.mark.django_db
def test_an_access_whose_day_has_passed_is_asked_for_once_and_overdue_until_its_receipt(cast, stay):
    ordering.note_granted(access=held(stay, "account"), by=cast.ivar)
    day = stay.ends_on + timedelta(1)
    assert ordering.end_accesses(today=day - timedelta(1)) == 0
    assert ordering.end_accesses(today=day) == 1
    assert ordering.end_accesses(today=day) == 0
    late = AccessGrant.objects.filter(without_receipt(day))
    assert [one.kind for one in late] == ["account"]
    assert all(one.overdue_on(day, 7) for one in late)


@pytest.mark.django_db
def test_an_extension_lets_accesses_last_as_long(cast, stay):
    ordering.note_granted(access=held(stay, "account"), by=cast.ivar)
    last = stay.ends_on + timedelta(60)
    ordering.end_accesses(today=stay.ends_on + timedelta(1))
    take_step(
        engagement=stay,
        step="request_extension",
        by=None,
        allowed=ALLOW,
        values={"wanted_ends_on": last},
    )
    stay.agreement_ends_on = None
    take_step(engagement=stay, step="approve_extension", by=None, allowed=ALLOW)
    account = held(stay, "account")
    assert (account.ends_on, account.state) == (last, "granted")


@pytest.mark.django_db
def test_no_laboratory_before_what_must_come_first(cast, stay):
    Task.objects.create(case=stay.case, key="x", code="hse_training", blocks=["lab"], role="hse")
    with pytest.raises(ordering.NotYetError):
        ordering.note_granted(access=held(stay, "lab"), by=cast.hilde)
    Task.objects.filter(key="x").update(state="done")
    assert ordering.note_granted(access=held(stay, "lab"), by=cast.hilde).state == "granted"


@pytest.mark.django_db
def test_two_who_note_the_same_receipt_one_wins(cast, stay):
    first, second = held(stay, "account"), held(stay, "account")
    ordering.note_granted(access=first, by=cast.ivar)
    with pytest.raises(ChangedMeanwhileError):
        ordering.note_granted(access=second, by=cast.hanne)


@pytest.mark.django_db
def test_nobody_notes_what_others_give(cast, stay):
    with pytest.raises(NotAllowedError):
        ordering.note_granted(access=held(stay, "account"), by=cast.pia)
    with pytest.raises(NotAllowedError):
        ordering.note_granted(access=held(stay, "account"), by=cast.bjarne)


@pytest.mark.django_db
def test_it_sees_its_own_accesses_without_the_case(client, cast, stay):
    client.force_login(cast.ivar)
    page = client.get(reverse("guest_accesses", args=[stay.case.public_id])).content.decode()
    assert "Account" in page
    assert "Access card" not in page
    listed = client.get(reverse("accesses"), {"open": "on"}).content.decode()
    assert "Lovelace" in listed


@pytest.mark.django_db
def test_an_order_after_the_stay_is_refused_and_nothing_typed_is_lost(client, cast, stay):
    client.force_login(cast.anna)
    address = reverse("guest_accesses", args=[stay.case.public_id])
    late = (stay.ends_on + timedelta(1)).isoformat()
    page = client.post(address, {"kind": "systems", "what": "Kløverdata", "ends_on": late})
    assert page.status_code == 200
    assert "Kløverdata" in page.content.decode()
    good = client.post(address, {"kind": "systems", "what": "Kløverdata", "ends_on": ""})
    assert good.status_code == 302
    made = held(stay, "systems")
    assert (made.state, made.ends_on) == ("ordered", stay.ends_on)
    assert made.ordered_on == timezone.localdate()
