"""Decide what was prepared: by another person, within the budget or with a reason."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.calls.models import Budget, Reservation
from mobility.calls.selectors import in_currency
from mobility.calls.services.reserving import OverdrawnError, release, reserve
from mobility.deciding.access import can_decide
from mobility.deciding.models import AwardDecision
from mobility.deciding.rules.codes import GIVING
from mobility.grants.services import no_rate
from portal.audit.services import record
from portal.casework.models import Case
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User


@transaction.atomic
def decide(*, decisions: Sequence[AwardDecision], by: User) -> list[AwardDecision]:
    """Decide a batch: all of it or nothing. The applicants learn of it when it is released.

    Money is set aside at once, so that two batches cannot spend it twice. Raises NotAllowedError,
    ChangedMeanwhileError, and ValidationError where the budget does not reach and no reason for
    going beyond it was prepared.
    """
    return [_decide_one(one, by) for one in decisions]


def _decide_one(decision: AwardDecision, by: User) -> AwardDecision:
    require(can_decide(by, decision))
    here = AwardDecision.objects.filter(
        pk=decision.pk, state="prepared", outcome=decision.outcome, amount=decision.amount
    )
    if decision.amount is None:
        here = AwardDecision.objects.filter(
            pk=decision.pk, state="prepared", outcome=decision.outcome, amount__isnull=True
        )
    if not here.update(state="decided", decided_by=by, decided_at=timezone.now()):
        raise ChangedMeanwhileError
    decision.refresh_from_db()
    if decision.outcome in GIVING:
        set_aside(decision=decision, by=by)
    case = decision.application.case
    told = {"outcome": decision.outcome, "over_budget_reason": decision.over_budget_reason}
    record(action="decision.decided", by=by, unit=case.unit, obj=decision, changes=told)
    return decision


def set_aside(*, decision: AwardDecision, by: User) -> Reservation | None:
    """Reserve a decision's amount in its call's budget, where there is one.

    Another currency is converted by the rate of the day, or stops it. A budget that does not
    reach stops it, unless a reason was prepared; then nothing is reserved and the reason stands
    in the decision.
    """
    call = decision.application.call
    budget = call.budget if call else None
    if budget is None or not decision.amount:
        return None
    today = timezone.localdate()
    amount = in_currency(decision.amount, decision.currency, budget.currency, today)
    if amount is None:
        raise ValidationError(no_rate(budget, decision.currency))
    try:
        return reserve(budget=budget, case=decision.application.case, amount=amount, by=by)
    except OverdrawnError as error:
        if decision.over_budget_reason:
            return None
        raise ValidationError(_too_little(error.budget, decision)) from error


def _too_little(budget: Budget, decision: AwardDecision) -> str:
    text = _(
        "%(budget)s has %(left)s %(currency)s left, which is not enough for %(title)s. Prepare it "
        "with a reason for going beyond the budget, or choose fewer."
    )
    facts = {"budget": budget, "left": budget.left, "currency": budget.currency}
    return text % {**facts, "title": decision.application}


def give_back(*, case: Case, by: User | None) -> None:
    """Release all money that is set aside for a case and not spent."""
    for held in Reservation.objects.filter(case=case, state="reserved"):
        release(reservation=held, by=by)
