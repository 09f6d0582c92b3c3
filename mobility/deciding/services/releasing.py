"""Make decisions known together: move the cases, release the letters, tell the applicants."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from mobility.applications.models import Application
from mobility.applications.services.steps import take_step
from mobility.deciding.access import can_release
from mobility.deciding.models import AwardDecision
from mobility.deciding.rules.codes import GIVING
from mobility.deciding.services.conditions import ask_conditions
from mobility.deciding.services.letters import accept_by, write_decision_letter
from portal.audit.services import record
from portal.core.decisions import Decision, NotAllowedError, deny, require
from portal.core.states import ChangedMeanwhileError
from portal.documents.services.letters import release_letters
from portal.jobs.models import Job
from portal.jobs.services import report_progress, start_job
from portal.messages.services import post
from portal.people.models import User

RELEASE_TASK = "mobility.deciding.tasks.release_decisions"
STEPS = {
    "granted": "grant",
    "granted_with_conditions": "grant_with_conditions",
    "waitlisted": "waitlist",
    "refused": "refuse",
}
ON_APPEAL = {
    "granted": "grant_on_appeal",
    "granted_with_conditions": "grant_with_conditions_on_appeal",
}


@transaction.atomic
def order_release(*, decisions: Sequence[AwardDecision], by: User) -> Job:
    """Order that decisions become known; a job does it. Raises NotAllowedError."""
    for decision in decisions:
        require(can_release(by, decision.application))
    arguments = {"decisions": [decision.pk for decision in decisions], "language": by.language}
    return start_job(
        owner=by, title=_("Release of decisions"), task=RELEASE_TASK, arguments=arguments
    )


def release_ordered(job: Job) -> None:
    """Release what a job ordered, one by one; who withdrew meanwhile is passed over."""
    if job.owner is None:
        raise NotAllowedError(deny("needs_role"))
    wanted = job.arguments["decisions"]
    rows = AwardDecision.objects.filter(pk__in=wanted).select_related(
        "application__case__person", "application__case__unit", "application__call", "decided_by"
    )
    with override(job.arguments["language"]):
        for done, decision in enumerate(rows.order_by("pk"), start=1):
            _release_or_pass(decision, job.owner)
            report_progress(job=job, done=done, total=len(wanted))


def _release_or_pass(decision: AwardDecision, by: User) -> None:
    """Release one decision; one that another job released, or that was dropped, stays as it is."""
    try:
        release_decision(decision=decision, by=by)
    except ChangedMeanwhileError:
        case = decision.application.case
        record(action="decision.not_released", by=by, unit=case.unit, obj=decision)


@transaction.atomic
def release_decision(*, decision: AwardDecision, by: User) -> AwardDecision:
    """Move the case, make the letter available and tell the applicant, all or nothing.

    Raises NotAllowedError, and ChangedMeanwhileError where somebody was faster.
    """
    application = decision.application
    allowed = can_release(by, application)
    require(allowed)
    today = timezone.localdate()
    offer = accept_by(decision, today) if decision.outcome in GIVING else None
    here = AwardDecision.objects.filter(pk=decision.pk, state="decided")
    if not here.update(state="released", released_at=timezone.now(), accept_by=offer):
        raise ChangedMeanwhileError
    decision.refresh_from_db()
    _follow(application, decision, by, allowed)
    if decision.outcome == "granted_with_conditions":
        ask_conditions(decision=decision, by=by)
    letter = write_decision_letter(decision=decision, by=by)
    release_letters(letters=[letter], by=by, notify=False)
    tell(decision)
    case = application.case
    told = {"outcome": decision.outcome}
    record(
        action="decision.released",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=decision,
        changes=told,
    )
    return decision


def _follow(application: Application, decision: AwardDecision, by: User, allowed: Decision) -> None:
    """Move the case after its decision; a reversal moves only what was refused or waits."""
    if not decision.reverses_id:
        step = STEPS[decision.outcome]
    elif application.case.state in ("refused", "waitlisted"):
        step = ON_APPEAL[decision.outcome]
    else:
        return
    # The mail that it is decided says until when to answer.
    told = [application.case.person_id]
    take_step(application=application, step=step, by=by, allowed=allowed, told=told)


def tell(decision: AwardDecision) -> None:
    """Tell the applicant that there is a decision; what it is stands behind the sign-in."""
    case = decision.application.case
    address = reverse("application", args=[case.public_id])
    context: dict[str, Any] = {
        "title": str(decision.application),
        "accept_by": decision.accept_by,
        "address": f"{settings.SITE_URL}{address}",
    }
    key = f"decision-released:{decision.public_id}"
    post(kind="decision-released", key=key, person=case.person, context=context)
