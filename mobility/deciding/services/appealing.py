"""Appeals: received, looked at anew, forwarded, upheld, or reversed by a new decision."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from mobility.applications.selectors.stay_facts import stay_facts
from mobility.deciding.access import (
    can_appeal,
    can_decide,
    can_handle_appeal,
    can_register_appeal,
    can_withdraw_appeal,
    decision_unit,
    is_open_to_appeal,
)
from mobility.deciding.models import Appeal, AwardDecision
from mobility.deciding.rules.appeals import MACHINE, REVERSALS
from mobility.deciding.services.awarding import decide
from mobility.deciding.services.letters import appeal_deadline, language_of
from mobility.deciding.services.preparing import Outcome, frozen_calculation
from mobility.deciding.services.releasing import release_decision
from mobility.grants.selectors.plans import Given
from portal.audit.services import record
from portal.casework.services import move, open_case
from portal.core.decisions import Decision, require
from portal.core.states import ChangedMeanwhileError
from portal.documents.composing import Coded
from portal.documents.services.letters import release_letters, write_letter
from portal.people.models import User


@transaction.atomic
def send_appeal(*, decision: AwardDecision, grounds: str, by: User) -> Appeal:
    """Send an appeal against one's own decision; a late one is taken and marked."""
    require(can_appeal(by, decision))
    return _receive(decision, grounds, timezone.localdate(), by, registered_by=None)


@transaction.atomic
def register_appeal(
    *, decision: AwardDecision, grounds: str, received_on: date, by: User
) -> Appeal:
    """Register an appeal that came on paper, with the day it came."""
    require(can_register_appeal(by, decision))
    if received_on > timezone.localdate():
        raise ValidationError({"received_on": _("This day is still to come.")})
    return _receive(decision, grounds, received_on, by, registered_by=by)


def _receive(
    decision: AwardDecision, grounds: str, received_on: date, by: User, registered_by: User | None
) -> Appeal:
    if not grounds.strip():
        raise ValidationError({"grounds": _("Say what the appeal is about.")})
    # Of two who appeal at once against the same decision one waits here, and then loses.
    here = AwardDecision.objects.filter(pk=decision.pk, state="released")
    if not here.update(state="released") or not is_open_to_appeal(decision):
        raise ChangedMeanwhileError
    application = decision.application
    known = timezone.localdate(decision.released_at or timezone.now())
    case = open_case(
        machine=MACHINE,
        person=application.case.person,
        unit=decision_unit(application),
        by=by,
        title=str(application),
        rule_set=application.case.rule_set,
    )
    return Appeal.objects.create(
        case=case,
        decision=decision,
        received_on=received_on,
        due_on=appeal_deadline(application, known),
        grounds=grounds.strip(),
        registered_by=registered_by,
    )


@transaction.atomic
def maintain(*, appeal: Appeal, text: str, by: User) -> Appeal:
    """Look at the decision anew and let it stand, with the reasons."""
    return _settle(appeal, "maintain", text, by, reconsideration=_said(text, "text"))


@transaction.atomic
def forward(*, appeal: Appeal, by: User) -> Appeal:
    """Note that the appeal went on to the appeals body."""
    return _settle(appeal, "forward", "", by)


@transaction.atomic
def uphold(*, appeal: Appeal, text: str, by: User) -> Appeal:
    """Note that the appeals body let the decision stand, and tell the applicant."""
    values = {"outcome": "upheld", "outcome_text": _said(text, "text")}
    settled = _settle(appeal, "uphold", text, by, **values)
    _write_outcome(settled, by)
    return settled


@transaction.atomic
def dismiss(*, appeal: Appeal, text: str, by: User) -> Appeal:
    """Dismiss an appeal that cannot be heard, such as one that came too late; a human's word."""
    values = {"outcome": "dismissed", "outcome_text": _said(text, "text")}
    settled = _settle(appeal, "dismiss", text, by, **values)
    _write_outcome(settled, by)
    return settled


@transaction.atomic
def withdraw(*, appeal: Appeal, by: User) -> Appeal:
    """Take one's own appeal back."""
    allowed = can_withdraw_appeal(by, appeal)
    move(case=appeal.case, machine=MACHINE, step="withdraw", by=by, allowed=allowed)
    Appeal.objects.filter(pk=appeal.pk).update(outcome="withdrawn")
    appeal.refresh_from_db()
    return appeal


@transaction.atomic
def prepare_reversal(*, appeal: Appeal, outcome: Outcome, by: User) -> AwardDecision:
    """Prepare the decision that takes the place of the one appealed against."""
    require(can_handle_appeal(by, appeal))
    problems = outcome.problems()
    if outcome.outcome not in REVERSALS:
        problems["outcome"] = _("A reversal grants what was refused.")
    if problems:
        raise ValidationError(problems)
    decision, application = appeal.decision, appeal.decision.application
    others = application.decisions.filter(state__in=("prepared", "decided"))
    if others.exclude(reverses=decision).exists():
        text = _(
            "Another decision on this application is prepared. Release it or take it back first."
        )
        raise ValidationError(text)
    AwardDecision.objects.filter(reverses=decision, state="prepared").delete()
    if AwardDecision.objects.filter(reverses=decision).exists():
        raise ChangedMeanwhileError
    given = Given(months=outcome.months, cap=outcome.amount)
    made = frozen_calculation(application, by, given)
    prepared: AwardDecision = AwardDecision.objects.create(
        application=application,
        reverses=decision,
        outcome=outcome.outcome,
        conditions=outcome.conditions.strip(),
        conditions_due_on=outcome.conditions_due_on,
        reason_text=outcome.reason_text.strip(),
        over_budget_reason=outcome.over_budget_reason.strip(),
        amount=outcome.amount or (made.total if made else None),
        currency=made.currency if made else "NOK",
        months=outcome.months or application.term_months,
        prepared_by=by,
    )
    told = {"outcome": outcome.outcome}
    record(action="decision.prepared", by=by, unit=appeal.case.unit, obj=prepared, changes=told)
    return prepared


@transaction.atomic
def reverse(*, appeal: Appeal, decision: AwardDecision, text: str, by: User) -> Appeal:
    """Decide and release the new decision, whose letter replaces the old one.

    Raises NotAllowedError, ValidationError (budget) and ChangedMeanwhileError.
    """
    require(can_decide(by, decision))
    decide(decisions=[decision], by=by)
    values = {"outcome": "reversed", "outcome_text": text.strip()}
    settled = _settle(appeal, "reverse", text, by, **values)
    AwardDecision.objects.filter(pk=appeal.decision_id).update(state="reversed")
    release_decision(decision=decision, by=by)
    return settled


def reversal_of(appeal: Appeal) -> AwardDecision | None:
    """Return the decision prepared to take the place of the one appealed against."""
    found: AwardDecision | None = AwardDecision.objects.filter(
        reverses_id=appeal.decision_id, state="prepared"
    ).first()
    return found


def _settle(appeal: Appeal, step: str, text: str, by: User, **values: str) -> Appeal:
    allowed: Decision = can_handle_appeal(by, appeal)
    move(
        case=appeal.case, machine=MACHINE, step=step, by=by, allowed=allowed, note={"reason": text}
    )
    if values:
        Appeal.objects.filter(pk=appeal.pk).update(**values)
    appeal.refresh_from_db()
    return appeal


def _said(text: str, field: str) -> str:
    if not text.strip():
        raise ValidationError({field: _("Give the reasons.")})
    return text.strip()


def _write_outcome(appeal: Appeal, by: User) -> None:
    application = appeal.decision.application
    language = language_of(appeal.case.person)
    with override(language):
        facts = {
            **stay_facts(application),
            "decided_by": str(by),
            "decided_on": timezone.localdate(),
            "appealed_on": appeal.received_on,
            "appealed_decision": Coded(f"outcome.{appeal.decision.outcome}"),
            "outcome": Coded(f"appeal_outcome.{appeal.outcome}"),
            "reasons": [line for line in appeal.outcome_text.splitlines() if line.strip()],
        }
    letter = write_letter(
        case=appeal.case, kind="appeal_outcome", language=language, facts=facts, by=by
    )
    release_letters(letters=[letter], by=by)
