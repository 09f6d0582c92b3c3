"""Write budgets and change their amount."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from mobility.calls.access import can_change_budget, can_manage_at
from mobility.calls.models import Budget
from portal.audit.services import changes_between, record, snapshot
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import User

FIELDS = ("title", "schemes", "starts_on", "ends_on", "amount", "currency")


@transaction.atomic
def create_budget(*, values: Mapping[str, Any], by: User) -> Budget:
    """Write a budget of a unit; `values` holds FIELDS and the unit."""
    require(can_manage_at(by, values["unit"]))
    _check(values)
    budget: Budget = Budget.objects.create(**values)
    written = changes_between({}, snapshot(budget, FIELDS))
    record(action="budget.created", by=by, unit=budget.unit, obj=budget, changes=written)
    return budget


@transaction.atomic
def change_budget(*, budget: Budget, values: Mapping[str, Any], by: User, seen: str) -> Budget:
    """Change a budget, never below what is reserved; the unit stays.

    Raises NotAllowedError, ValidationError and ChangedMeanwhileError.
    """
    require(can_change_budget(by, budget))
    after = {name: values[name] for name in FIELDS if name in values}
    _check({**{name: getattr(budget, name) for name in FIELDS}, **after})
    if budget.reserved and after.get("currency", budget.currency) != budget.currency:
        raise ValidationError({"currency": _("Money is reserved in the old currency.")})
    if seen != fingerprint_of(budget):
        raise ChangedMeanwhileError
    before = snapshot(budget, FIELDS)
    fits = Budget.objects.filter(pk=budget.pk, amount=budget.amount, reserved__lte=after["amount"])
    if not fits.update(**after):
        raise ValidationError({"amount": _problem(budget)})
    budget.refresh_from_db()
    changes = changes_between(before, snapshot(budget, FIELDS))
    record(action="budget.changed", by=by, unit=budget.unit, obj=budget, changes=changes)
    return budget


def _problem(budget: Budget) -> str:
    """Say why an amount was not written: somebody was faster, or more is reserved."""
    still = Budget.objects.filter(pk=budget.pk, amount=budget.amount)
    now = still.first()
    if now is None:
        raise ChangedMeanwhileError
    return _("%(reserved)s is reserved; the amount cannot be less.") % {"reserved": now.reserved}


def fingerprint_of(budget: Budget) -> str:
    """Return what a form carries to notice that the budget changed since it was drawn."""
    return fingerprint(snapshot(budget, FIELDS))


def _check(values: Mapping[str, Any]) -> None:
    if values["ends_on"] < values["starts_on"]:
        raise ValidationError({"ends_on": _("The last day is before the first.")})
