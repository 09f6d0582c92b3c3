"""A budget cannot be overdrawn, whoever presses when."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction

from mobility.calls.models import Budget, Reservation
from mobility.calls.services.reserving import OverdrawnError, release, reserve, spend
from portal.audit.models import AuditEntry
from portal.core.states import ChangedMeanwhileError

pytestmark = pytest.mark.django_db


def held(budget):
    return Budget.objects.get(pk=budget.pk).reserved


def test_money_is_set_aside_for_a_case(cast, make_budget, make_case):
    budget = make_budget()
    reserve(budget=budget, case=make_case(), amount=Decimal(60_000), by=cast.finn)
    assert (budget.reserved, budget.left) == (60_000, 40_000)
    entry = AuditEntry.objects.get(action="budget.reserved")
    assert (entry.person, entry.unit) == (None, cast.NAT)


def test_the_last_kroner_go_to_one_of_two_who_saw_them(cast, make_budget, make_case):
    first = make_budget()
    second = Budget.objects.get(pk=first.pk)
    reserve(budget=first, case=make_case(), amount=Decimal(60_000), by=cast.finn)
    with pytest.raises(OverdrawnError) as caught:
        reserve(budget=second, case=make_case(), amount=Decimal(60_000), by=cast.dina)
    assert caught.value.left == 40_000
    assert held(first) == 60_000
    assert Reservation.objects.count() == 1


def test_the_whole_budget_can_be_used_to_the_last_krone(cast, make_budget, make_case):
    budget = make_budget()
    reserve(budget=budget, case=make_case(), amount=Decimal(100_000), by=cast.finn)
    assert budget.left == 0


def test_the_same_click_twice_sets_aside_once(cast, make_budget, make_case):
    budget, case = make_budget(), make_case()
    for _ in range(2):
        reserve(budget=budget, case=case, amount=Decimal(60_000), by=cast.finn)
    assert held(budget) == 60_000
    assert AuditEntry.objects.filter(action="budget.reserved").count() == 1


def test_another_amount_moves_only_the_difference(cast, make_budget, make_case):
    budget, case = make_budget(), make_case()
    for amount in (60_000, 90_000, 30_000):
        reserve(budget=budget, case=case, amount=Decimal(amount), by=cast.finn)
    assert held(budget) == 30_000


def test_what_is_given_back_can_be_used_again_and_only_once(cast, make_budget, make_case):
    budget = make_budget()
    one = reserve(budget=budget, case=make_case(), amount=Decimal(60_000), by=cast.finn)
    for _ in range(2):
        release(reservation=one, by=cast.finn)
    assert held(budget) == 0
    reserve(budget=budget, case=make_case(), amount=Decimal(100_000), by=cast.finn)


def test_what_was_really_spent_replaces_what_was_set_aside(cast, make_budget, make_case):
    budget, case = make_budget(), make_case()
    reserve(budget=budget, case=case, amount=Decimal(60_000), by=cast.finn)
    spend(budget=budget, case=case, amount=Decimal(45_500), by=cast.pal)
    assert held(budget) == 45_500
    with pytest.raises(OverdrawnError):
        spend(budget=budget, case=case, amount=Decimal(100_001), by=cast.pal)


def test_a_stale_release_gives_nothing_back_twice(cast, make_budget, make_case, monkeypatch):
    budget, case = make_budget(), make_case()
    one = reserve(budget=budget, case=case, amount=Decimal(60_000), by=cast.finn)
    stale = Reservation.objects.select_related("budget", "case").get(pk=one.pk)
    release(reservation=one, by=cast.finn)
    found = Reservation.objects.select_related
    monkeypatch.setattr(type(found("budget")), "get", lambda _self, **_kwargs: stale)
    with pytest.raises(ChangedMeanwhileError):
        release(reservation=stale, by=cast.dina)
    monkeypatch.undo()
    assert held(budget) == 0


def test_the_database_itself_refuses_an_overdrawn_budget(make_budget):
    budget = make_budget()
    with pytest.raises(IntegrityError), transaction.atomic():
        Budget.objects.filter(pk=budget.pk).update(reserved=budget.amount + 1)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite writes one at a time")
@pytest.mark.parametrize("same_case", [True, False])
def test_two_clicks_at_the_same_moment(cast, make_budget, make_case, same_case):
    budget, one = make_budget(), make_case()
    cases, start = (one, one if same_case else make_case()), Barrier(2)

    def click(case):
        mine = Budget.objects.get(pk=budget.pk)
        start.wait(timeout=10)
        try:
            reserve(budget=mine, case=case, amount=Decimal(60_000), by=None)
        except (OverdrawnError, ChangedMeanwhileError) as error:
            return type(error)
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(click, cases))
    assert held(budget) == 60_000
    assert told.count(None) >= 1
    assert same_case or OverdrawnError in told


def test_nobody_learns_from_a_budget_what_is_set_aside_for_themselves(cast, make_budget, make_case):
    case = make_case(cast.dina.person)
    reserve(budget=make_budget(), case=case, amount=Decimal(100), by=None)
    assert not Reservation.objects.visible_to(cast.dina).exists()
    assert Reservation.objects.visible_to(cast.finn).exists()
