"""Write a settlement, hand it in, judge it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from mobility.calls.models import Reservation
from mobility.calls.selectors import in_currency
from mobility.calls.services.reserving import OverdrawnError, spend
from mobility.grants.models import GrantCalculation
from mobility.grants.selectors.plans import Given
from mobility.grants.services import calculate
from mobility.settling.access import can_judge_settlement, can_settle
from mobility.settling.models import Settlement
from mobility.settling.rules import OPEN_STATES, kroner_by_kind
from mobility.settling.selectors.pages import account_of, settlement_remarks
from mobility.settling.services.closing import close_if_settled
from mobility.settling.services.handing import finish, hand_over, people_of, reopen
from mobility.settling.services.mails import tell
from mobility.settling.services.statements import write_statement
from portal.audit.services import changes_between, record, snapshot
from portal.core.decisions import ALLOW, NotAllowedError, deny, require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User

TASK, APPROVAL = "after:settlement", "approve:settlement"
FIELDS = (
    "documented_from",
    "documented_until",
    "advance_paid",
    "other_support",
    "commuter_declared",
)


@transaction.atomic
def save_settlement(*, settlement: Settlement, values: Mapping[str, Any], by: User) -> Settlement:
    """Keep what has been written so far. Raises NotAllowedError and ChangedMeanwhileError."""
    require(can_settle(by, settlement))
    before = snapshot(settlement, FIELDS)
    after = {name: values[name] for name in FIELDS if name in values}
    _move(settlement, OPEN_STATES, after)
    changes = changes_between(before, snapshot(settlement, FIELDS))
    if changes:
        _record("settlement.saved", settlement, by, changes)
    return settlement


@transaction.atomic
def hand_in(*, settlement: Settlement, by: User) -> Settlement:
    """Compute the settlement and hand it in to finance.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    require(can_settle(by, settlement))
    blocked = any(one.severity == "blocking" for one in settlement_remarks(settlement))
    require(deny("incomplete_after") if blocked else ALLOW)
    calculation = compute(settlement, by)
    now = timezone.now()
    values = {"state": "submitted", "submitted_at": now, "submitted_by": by, "return_reason": ""}
    _move(settlement, OPEN_STATES, {**values, "calculation": calculation})
    _record("settlement.submitted", settlement, by, {"total": str(calculation)})
    case = settlement.application.case
    finish(case=case, key=TASK, by=by)
    task = hand_over(
        case=case, key=APPROVAL, code="settlement_approval", role="payroll_and_finance"
    )
    for person in people_of(task):
        tell("settlement-submitted", settlement.application, person)
    return settlement


def compute(settlement: Settlement, by: User) -> GrantCalculation:
    """Compute the grant from what is documented, beside the one of the decision."""
    # A journey without a receipt is not documented, so nothing is paid for it.
    travel = kroner_by_kind(account_of(settlement).receipts).get("travel", Decimal(0))
    given = Given(
        documented_from=settlement.documented_from,
        documented_until=settlement.documented_until,
        other_grants=settlement.other_support,
        trip_cost=travel,
        paid=settlement.advance_paid,
    )
    made = calculate(application=settlement.application, moment="settlement", by=by, given=given)
    if made is None:
        raise NotAllowedError(deny("no_award"))
    return made


@transaction.atomic
def approve_settlement(*, settlement: Settlement, by: User) -> Settlement:
    """Approve the settlement with its statement; the case is closed where the report is approved.

    The budget's reservation becomes what was really spent. Raises NotAllowedError and
    ChangedMeanwhileError.
    """
    require(can_judge_settlement(by, settlement))
    values = {"state": "approved", "approved_by": by, "approved_at": timezone.now()}
    _move(settlement, ("submitted",), values)
    _record("settlement.approved", settlement, by, {"total": str(settlement.calculation)})
    application = settlement.application
    _spend(settlement, by)
    finish(case=application.case, key=APPROVAL, by=by)
    write_statement(settlement=settlement, by=by)
    tell("settlement-approved", application, application.case.person, **_paid(settlement, by))
    close_if_settled(application=application, by=by)
    return settlement


@transaction.atomic
def return_settlement(*, settlement: Settlement, reason: str, by: User) -> Settlement:
    """Send the settlement back with a reason; its due date stays. Raises NotAllowedError."""
    require(can_judge_settlement(by, settlement))
    _move(settlement, ("submitted",), {"state": "returned", "return_reason": reason})
    _record("settlement.returned", settlement, by, {"reason": reason})
    application = settlement.application
    finish(case=application.case, key=APPROVAL, by=by)
    reopen(case=application.case, key=TASK)
    tell("settlement-returned", application, application.case.person, by=by.person, reason=reason)
    return settlement


def _paid(settlement: Settlement, by: User) -> dict[str, Any]:
    """Return what the mail says of the money: paid out, paid back, or neither."""
    made = settlement.calculation
    payments = made.payments if made else {}
    return {
        "by": by.person,
        "balance": Decimal(str(payments.get("balance") or 0)),
        "repay": Decimal(str(payments.get("repay") or 0)),
        "currency": made.currency if made else "",
    }


def _spend(settlement: Settlement, by: User) -> None:
    calculation = settlement.calculation
    total = calculation.total if calculation else Decimal(0)
    held = Reservation.objects.filter(case=settlement.application.case, state="reserved")
    for one in held.select_related("budget"):
        amount = _in_budget(total, calculation, one.budget.currency)
        try:
            spend(budget=one.budget, case=settlement.application.case, amount=amount, by=by)
        except OverdrawnError as error:
            raise NotAllowedError(deny("budget_too_small")) from error


def _in_budget(total: Decimal, calculation: GrantCalculation | None, currency: str) -> Decimal:
    """Return what was spent in the budget's currency, by the rate of the day."""
    if calculation is None:
        return total
    found = in_currency(total, calculation.currency, currency, timezone.localdate())
    if found is None:
        raise NotAllowedError(deny("no_exchange_rate"))
    return found


def _move(settlement: Settlement, sources: tuple[str, ...], values: dict[str, Any]) -> None:
    here = Settlement.objects.filter(pk=settlement.pk, state__in=sources)
    if not here.update(**values, updated_at=timezone.now()):
        raise ChangedMeanwhileError
    settlement.refresh_from_db()


def _record(action: str, settlement: Settlement, by: User, changes: dict[str, Any]) -> None:
    case = settlement.application.case
    record(action=action, by=by, person=case.person, unit=case.unit, obj=case, changes=changes)
