"""Prepare decisions for whoever decides: outcome, conditions, amount, reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.deciding.access import can_prepare_for, decision_unit
from mobility.deciding.models import AwardDecision
from mobility.deciding.rules.codes import GIVING
from mobility.grants.models import GrantCalculation
from mobility.grants.selectors.plans import Given
from mobility.grants.services import calculate
from portal.audit.services import record
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User

# From which states which outcome can follow; a refusal also where nobody recommended it.
OUTCOME_FROM = {
    "granted": ("ranked", "waitlisted"),
    "granted_with_conditions": ("ranked", "waitlisted"),
    "waitlisted": ("ranked",),
    "refused": ("ranked", "waitlisted", "not_recommended"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is to be decided, the same for all that were chosen.

    `amount` and `months` are empty where the calculation and the application say them.
    """

    outcome: str
    conditions: str = ""
    conditions_due_on: date | None = None
    reason_code: str = ""
    reason_text: str = ""
    over_budget_reason: str = ""
    amount: Decimal | None = None
    months: int | None = None

    def problems(self) -> dict[str, str]:
        """Return {field: what is missing}; the form asks the same."""
        found = {}
        if self.outcome == "granted_with_conditions" and not self.conditions.strip():
            found["conditions"] = _("Write the conditions.")
        if self.outcome == "refused" and not self.reason_code:
            found["reason_code"] = _("Choose the reason for the refusal.")
        if self.outcome == "refused" and not self.reason_text.strip():
            found["reason_text"] = _("Explain the refusal in words; the applicant reads them.")
        return found


@transaction.atomic
def prepare(
    *, applications: Sequence[Application], outcome: Outcome, by: User
) -> list[AwardDecision]:
    """Prepare the same outcome for each of the applications; prepared before, it is replaced.

    Raises ValidationError by field, NotAllowedError, and ChangedMeanwhileError where one of them
    can no longer be decided like this.
    """
    problems = outcome.problems()
    if problems:
        raise ValidationError(problems)
    return [_prepare_one(one, outcome, by) for one in applications]


def _prepare_one(application: Application, outcome: Outcome, by: User) -> AwardDecision:
    require(can_prepare_for(by, application, decision_unit(application)))
    if application.case.state not in OUTCOME_FROM[outcome.outcome]:
        raise ChangedMeanwhileError
    waiting = application.decisions.filter(state="decided")
    if waiting.exists():
        raise ChangedMeanwhileError
    if application.decisions.filter(state="prepared", reverses__isnull=False).exists():
        text = _("%(title)s: a decision upon an appeal is prepared. Settle the appeal first.")
        raise ValidationError(text % {"title": application})
    values = _values(application, outcome, by)
    open_one = application.decisions.filter(state="prepared")
    if open_one.update(prepared_by=by, **values):
        decision: AwardDecision = open_one.get()
    else:
        decision = _new(application, by, values)
    case = application.case
    told = {"outcome": outcome.outcome, "reason_code": outcome.reason_code}
    record(action="decision.prepared", by=by, unit=case.unit, obj=decision, changes=told)
    return decision


def _new(application: Application, by: User, values: dict[str, object]) -> AwardDecision:
    """Write a decision; of two who prepare one at once the constraint lets one through."""
    try:
        with transaction.atomic():
            made: AwardDecision = AwardDecision.objects.create(
                application=application, prepared_by=by, **values
            )
    except IntegrityError as error:
        raise ChangedMeanwhileError from error
    return made


def _values(application: Application, outcome: Outcome, by: User) -> dict[str, object]:
    gives = outcome.outcome in GIVING
    given = Given(months=outcome.months, cap=outcome.amount)
    made = frozen_calculation(application, by, given) if gives else None
    amount = outcome.amount if outcome.amount is not None else made and made.total
    return {
        "outcome": outcome.outcome,
        "conditions": outcome.conditions.strip(),
        "conditions_due_on": outcome.conditions_due_on if outcome.conditions.strip() else None,
        "reason_code": outcome.reason_code if outcome.outcome == "refused" else "",
        "reason_text": outcome.reason_text.strip(),
        "over_budget_reason": outcome.over_budget_reason.strip(),
        "amount": amount if gives else None,
        "currency": made.currency if made else "NOK",
        "months": (outcome.months or application.term_months) if gives else None,
    }


def frozen_calculation(application: Application, by: User, given: Given) -> GrantCalculation | None:
    """Return the calculation that a decision rests on, computed anew beside the earlier one.

    It holds the months and the amount that are granted at most, so that the letter's table and
    the settlement say the same.
    """
    made = calculate(application=application, moment="decision", by=by, given=given)
    return made or calculation_of(application)


def calculation_of(application: Application) -> GrantCalculation | None:
    """Return the latest calculation of what an application would pay."""
    found: GrantCalculation | None = application.calculations.order_by("-made_at", "-pk").first()
    return found


@transaction.atomic
def discard(*, decision: AwardDecision, by: User) -> None:
    """Take back what was prepared and not decided. Raises ChangedMeanwhileError."""
    application = decision.application
    require(can_prepare_for(by, application, decision_unit(application)))
    gone, _rows = AwardDecision.objects.filter(pk=decision.pk, state="prepared").delete()
    if not gone:
        raise ChangedMeanwhileError
    record(action="decision.discarded", by=by, unit=application.case.unit, obj=application)
