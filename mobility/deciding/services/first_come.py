"""First come, first served: money for a recommended application, or a refusal."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.services.steps import take_step
from mobility.calls.models import Budget
from mobility.calls.selectors import budgets_for
from mobility.calls.services.reserving import OverdrawnError, reserve
from mobility.deciding.access import can_reserve, can_waitlist
from mobility.deciding.models import Assessment, AwardDecision
from mobility.deciding.services.letters import accept_by, write_decision_letter
from mobility.deciding.services.preparing import Outcome, calculation_of, frozen_calculation
from mobility.deciding.services.releasing import tell
from mobility.grants.selectors.plans import Given
from portal.audit.services import record
from portal.core.decisions import Decision, deny, require
from portal.documents.services.letters import release_letters
from portal.people.models import User


class TooLateError(Exception):
    """The money was gone before this press; `left` says how much the budget still has."""

    def __init__(self, budget: Budget, left: Decimal) -> None:
        super().__init__(f"{budget}: {left} left")
        self.budget, self.left = budget, left


@transaction.atomic
def reserve_funds(
    *, application: Application, budget: Budget, amount: Decimal, by: User
) -> AwardDecision:
    """Set the money aside and offer it: one step, so that two presses cannot both have it.

    Raises NotAllowedError, ChangedMeanwhileError, and TooLateError where the budget no longer
    reaches; then nothing is written.
    """
    allowed = _by_another(application, by, can_reserve(by, application))
    require(allowed)
    try:
        reserve(budget=budget, case=application.case, amount=amount, by=by)
    except OverdrawnError as error:
        raise TooLateError(error.budget, error.left) from error
    take_step(
        application=application,
        step="reserve_funds",
        by=by,
        allowed=allowed,
        note={"amount": amount, "budget": str(budget)},
        told=[application.case.person_id],
    )
    latest = calculation_of(application)
    # Only another amount than the calculated one is a cap; an extension raises the calculated one.
    capped = latest is not None and latest.currency == budget.currency and latest.total != amount
    made = frozen_calculation(application, by, Given(cap=amount if capped else None))
    currency = made.currency if made else budget.currency
    decision = _decided(application, by, outcome="granted", amount=amount, currency=currency)
    return _known(decision, by)


@transaction.atomic
def waitlist(*, application: Application, by: User) -> AwardDecision:
    """Put an application on the wait list where the money does not reach for it.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    allowed = _by_another(application, by, can_waitlist(by, application))
    require(allowed)
    take_step(application=application, step="waitlist", by=by, allowed=allowed)
    return _known(_decided(application, by, outcome="waitlisted"), by)


@transaction.atomic
def refuse(*, application: Application, outcome: Outcome, by: User) -> AwardDecision:
    """Refuse an application outside calls, with a reason code and words."""
    problems = outcome.problems()
    if problems:
        raise ValidationError(problems)
    allowed = _by_another(application, by, can_reserve(by, application))
    require(allowed)
    take_step(application=application, step="refuse", by=by, allowed=allowed)
    decision = _decided(
        application,
        by,
        outcome="refused",
        reason_code=outcome.reason_code,
        reason_text=outcome.reason_text.strip(),
    )
    return _known(decision, by)


def budgets_of(application: Application) -> list[Budget]:
    """Return the budgets that can pay for an application, the nearest unit first."""
    starts = application.segments.exclude(starts_on=None).order_by("starts_on").first()
    day = starts.starts_on if starts else timezone.localdate()
    fitting = budgets_for(application.scheme, application.case.unit, day)
    made = calculation_of(application)
    return [one for one in fitting if made is None or one.currency == made.currency]


def _by_another(application: Application, by: User, allowed: Decision) -> Decision:
    """Keep the one who recommended from also giving the money."""
    if not allowed:
        return allowed
    latest = Assessment.objects.filter(application=application).first()
    return deny("assessed_it") if latest and latest.assessor_id == by.pk else allowed


def _decided(application: Application, by: User, **values: object) -> AwardDecision:
    latest = Assessment.objects.filter(application=application).first()
    decision: AwardDecision = AwardDecision.objects.create(
        application=application,
        state="released",
        prepared_by=latest.assessor if latest else None,
        decided_by=by,
        decided_at=timezone.now(),
        released_at=timezone.now(),
        **values,
    )
    return decision


def _known(decision: AwardDecision, by: User) -> AwardDecision:
    if decision.outcome == "granted":
        decision.accept_by = accept_by(decision, timezone.localdate())
        decision.save(update_fields=["accept_by"])
    letter = write_decision_letter(decision=decision, by=by)
    release_letters(letters=[letter], by=by, notify=False)
    tell(decision)
    case = decision.application.case
    record(
        action="decision.released",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=decision,
        changes={"outcome": decision.outcome},
    )
    return decision
