"""Set money of a budget aside for a case; a budget cannot be overdrawn.

The money moves by one conditional UPDATE, so that of two who press at once for the last of it
one gets it and the other is told, on every database. Whether the case may have money is the
caller's decision, which it has made before: these services hold only the sums.
"""

from decimal import Decimal

from django.db import transaction
from django.db.models import F

from mobility.calls.models import Budget, Reservation
from portal.audit.services import record
from portal.casework.models import Case
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User


class OverdrawnError(Exception):
    """The budget has less left than was asked for; nothing was written."""

    def __init__(self, budget: Budget, asked: Decimal) -> None:
        budget.refresh_from_db()
        super().__init__(f"{budget}: {budget.left} left, {asked} asked for")
        self.budget, self.left, self.asked = budget, budget.left, asked


@transaction.atomic
def reserve(*, budget: Budget, case: Case, amount: Decimal, by: User | None) -> Reservation:
    """Set an amount aside for a case; again with another amount changes it, the same does nothing.

    Raises OverdrawnError, and ChangedMeanwhileError where the case's money changed meanwhile.
    """
    return _hold(budget, case, amount, "reserved", by)


@transaction.atomic
def spend(*, budget: Budget, case: Case, amount: Decimal, by: User | None) -> Reservation:
    """Settle a case: the amount really spent replaces what was set aside.

    Raises OverdrawnError where it is more and the budget has not enough left.
    """
    return _hold(budget, case, amount, "spent", by)


@transaction.atomic
def release(*, reservation: Reservation, by: User | None) -> Reservation:
    """Give back what was set aside; released before, nothing happens."""
    held: Reservation = Reservation.objects.select_related("budget", "case").get(pk=reservation.pk)
    if held.state == "released":
        return held
    _change(held, "released", Decimal(0), by)
    _move_money(held.budget, -held.amount)
    held.refresh_from_db()
    return held


def _hold(budget: Budget, case: Case, amount: Decimal, state: str, by: User | None) -> Reservation:
    held: Reservation
    held, _ = Reservation.objects.get_or_create(
        budget=budget, case=case, defaults={"amount": Decimal(0), "state": "released", "by": by}
    )
    before = Decimal(0) if held.state == "released" else held.amount
    if (held.state, before) == (state, amount):
        return held
    _change(held, state, amount, by)
    _move_money(budget, amount - before)
    held.refresh_from_db()
    return held


def _change(held: Reservation, state: str, amount: Decimal, by: User | None) -> None:
    """Write the case's own row where nobody has changed it since it was read.

    The trail is the budget's: a person learns of their money when the decision is released.
    """
    here = Reservation.objects.filter(pk=held.pk, state=held.state, amount=held.amount)
    if not here.update(state=state, amount=amount, by=by):
        raise ChangedMeanwhileError
    before = "0" if held.state == "released" else str(held.amount)
    changes = {"amount": [before, str(amount)], "state": [held.state, state]}
    record(
        action=f"budget.{state}",
        by=by,
        unit=held.budget.unit,
        obj=held.budget,
        changes=changes,
    )


def _move_money(budget: Budget, more: Decimal) -> None:
    """Add to what is reserved, only as far as the budget reaches."""
    here = Budget.objects.filter(pk=budget.pk, reserved__gte=-more)
    if more > 0:
        here = here.filter(reserved__lte=F("amount") - more)
    if not here.update(reserved=F("reserved") + more):
        raise OverdrawnError(budget, more)
    budget.refresh_from_db(fields=["amount", "reserved"])
