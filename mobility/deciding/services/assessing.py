"""Assess an application: recommend it or not, or return it for changes; declare a conflict."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.applications.services.steps import return_for_changes, take_step
from mobility.deciding.access import barred_from, can_assess, can_declare_conflict
from mobility.deciding.models import Assessment, ConflictOfInterest
from mobility.deciding.services.ranking import ranking_for
from portal.audit.services import record
from portal.casework.access import turn_at
from portal.casework.models import Case
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.models import User

# What an assessor concludes, and the step by which the case follows.
STEPS = {"recommended": "recommend", "not_recommended": "not_recommend"}


@transaction.atomic
def assess(
    *,
    application: Application,
    recommendation: str,
    criteria: Mapping[str, Mapping[str, str]],
    text: str,
    by: User,
    reason_code: str = "",
) -> Assessment:
    """Write an assessment and move the case on.

    Without a recommendation, and when returning, `text` says why. Raises ValidationError,
    NotAllowedError, and ChangedMeanwhileError where somebody was faster.
    """
    require(can_assess(by, application))
    if recommendation != "recommended" and not text.strip():
        raise ValidationError({"text": _("Say why, so that the applicant can act on it.")})
    written = Assessment.objects.create(
        application=application,
        assessor=by,
        criteria={name: dict(value) for name, value in criteria.items()},
        recommendation=recommendation,
        text=text.strip(),
        reason_code=reason_code,
    )
    if recommendation == "returned":
        return_for_changes(application=application, by=by, reason=written.text)
        return written
    step, allowed = STEPS[recommendation], can_assess(by, application)
    take_step(application=application, step=step, by=by, allowed=allowed)
    ranking_for(application=application)
    return written


@transaction.atomic
def declare_conflict(*, application: Application, reason: str, by: User) -> ConflictOfInterest:
    """Note that the user is too close to an application to have a part in it.

    Where it was the user's turn and nobody else has it, the turn goes one level up. Declared
    twice it stays as it was. Raises NotAllowedError.
    """
    require(can_declare_conflict(by, application))
    person = by.person
    if person is None:
        raise NotAllowedError(deny("no_person"))
    try:
        with transaction.atomic():
            made = ConflictOfInterest.objects.create(
                application=application, person=person, reason=reason.strip()
            )
    except IntegrityError:
        return ConflictOfInterest.objects.get(application=application, person=person)
    record(action="conflict.declared", by=by, unit=application.case.unit, obj=application)
    _pass_turn_on(application)
    return made


def _pass_turn_on(application: Application) -> None:
    """Move the turn up where everybody who has it declared a conflict."""
    case: Case = application.case
    if not case.turn_role or case.turn_unit is None:
        return
    barred = barred_from([application.pk])
    role, unit = turn_at(case.turn_role, case.unit, case.person, without=barred)
    same = Case.objects.filter(pk=case.pk, state=case.state)
    same.update(turn_role=role, turn_unit=unit)
    case.refresh_from_db()
