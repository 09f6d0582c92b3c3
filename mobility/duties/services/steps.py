"""Take a granted stay on its way: agreement, clearance, arrival, return."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.applications.models import Application, Segment
from mobility.applications.selectors.frozen import machine_of
from mobility.duties.access import (
    AGREEMENTS,
    can_clear,
    can_confirm_arrival,
    can_confirm_return,
    can_reopen,
    can_reopen_clearance,
    can_settle,
    can_take_up,
)
from mobility.duties.rules.arriving import Actual, problems
from mobility.duties.selectors.checklist import CLEARANCE, left_of
from mobility.duties.services.reconciling import (
    forget_open_tasks,
    offer_clearance,
    reconcile_duties,
)
from mobility.duties.services.stays import cancel_stays, complete_stays, plan_stays
from portal.casework.models import Case, Task
from portal.casework.services import Moved, move, settle_task
from portal.core.decisions import ALLOW, require
from portal.people.models import User


def follow(told: Moved) -> None:
    """Follow an application: an accepted award brings stays and duties, a cancelled none."""
    if told.case.kind != "application":
        return
    if told.step == "accept":
        begin(application=_application_of(told.case), by=told.by)
    elif told.step == "cancel":
        cancel_stays(application=_application_of(told.case), by=told.by)
        forget_open_tasks(case=told.case, by=told.by)


@transaction.atomic
def begin(*, application: Application, by: User | None) -> None:
    """Plan the stays and list the duties of an award; without an agreement prepare at once."""
    plan_stays(application=application, by=by)
    reconcile_duties(application=application, by=by)
    if not _unsigned(application.case):
        _prepare(application, by)


@transaction.atomic
def settle(*, task: Task, state: str, by: User, note: str = "") -> Task:
    """Mark a task done or not relevant (with a reason), or open it again.

    The agreement takes the case on to its preparation. Raises NotAllowedError,
    ChangedMeanwhileError, and ValidationError where a reason is missing.
    """
    require(can_reopen(by, task) if state == "open" else can_settle(by, task))
    if state == "not_relevant" and not note.strip():
        raise ValidationError({"note": _("Say in a few words why it is not relevant.")})
    settled = settle_task(task=task, state=state, by=by, note=note)
    if task.case.state == "accepted" and task.key in AGREEMENTS and not _unsigned(task.case):
        _sign(_application_of(task.case), by)
    offer_clearance(case=task.case, by=by)
    return settled


@transaction.atomic
def agreement_signed(*, application: Application, by: User | None) -> None:
    """Take a case on when its agreements are signed, here or elsewhere.

    What was asked again for other dates is signed too: a new agreement replaces the old one.
    """
    signed = {"state": "done", "done_by": by, "done_at": timezone.now()}
    asked = Q(key__in=AGREEMENTS)
    for key in AGREEMENTS:
        asked |= Q(key__startswith=f"{key}@")
    application.case.tasks.filter(asked, state="open").update(**signed)
    if application.case.state == "accepted":
        _sign(application, by)
    else:
        offer_clearance(case=application.case, by=by)


@transaction.atomic
def terms_agreed(*, application: Application, by: User | None) -> None:
    """Settle the task of the extra terms: they stand in the agreement that all have signed."""
    done = {"state": "done", "done_by": by, "done_at": timezone.now()}
    application.case.tasks.filter(code="contract_terms", state="open").update(**done)


@transaction.atomic
def clear(*, case: Case, by: User) -> None:
    """Clear a stay: all that is required is done. Raises NotAllowedError, ChangedMeanwhileError."""
    application = _application_of(case)
    decision = can_clear(by, case, left=left_of(case))
    move(case=case, machine=machine_of(application), step="clear", by=by, allowed=decision)
    case.tasks.filter(key=f"{CLEARANCE}hr").update(state="done", done_by=by, done_at=timezone.now())


@transaction.atomic
def reopen_clearance(*, case: Case, by: User) -> None:
    """Take a clearance back. Raises NotAllowedError, ChangedMeanwhileError."""
    machine, allowed = machine_of(_application_of(case)), can_reopen_clearance(by, case)
    move(case=case, machine=machine, step="reopen_clearance", by=by, allowed=allowed)
    case.tasks.filter(key=f"{CLEARANCE}hr").update(state="dropped")
    offer_clearance(case=case, by=by)


@transaction.atomic
def take_up(*, case: Case, by: User) -> None:
    """Prepare a postponed stay again. Raises NotAllowedError, ChangedMeanwhileError."""
    application = _application_of(case)
    allowed = can_take_up(by, case)
    move(case=case, machine=machine_of(application), step="take_up", by=by, allowed=allowed)
    plan_stays(application=application, by=by)
    reconcile_duties(application=application, by=by)


@transaction.atomic
def confirm_arrival(*, application: Application, on: date, by: User) -> None:
    """Say when the traveller came, earlier or later than planned; the stay is under way.

    Raises NotAllowedError, ValidationError, ChangedMeanwhileError.
    """
    allowed = can_confirm_arrival(by, application)
    require(allowed)
    if problem := arrival_problem(on):
        raise ValidationError({"on": problem})
    note = {"arrived_on": on}
    machine = machine_of(application)
    move(case=application.case, machine=machine, step="depart", by=by, allowed=allowed, note=note)
    Application.objects.filter(pk=application.pk).update(arrived_on=on)
    first = application.segments.filter(starts_on__isnull=False).first()
    if first:
        Segment.objects.filter(pk=first.pk).update(confirmed_starts_on=on)


@transaction.atomic
def confirm_return(
    *, application: Application, days: Mapping[int, tuple[date, date]], by: User
) -> None:
    """Say which days were really spent at each host; the stay is over.

    `days` are {segment: (first day, last day)}. Raises NotAllowedError, ValidationError by
    segment, ChangedMeanwhileError.
    """
    allowed = can_confirm_return(by, application)
    require(allowed)
    segments = [one for one in application.segments.select_related("institution") if one.pk in days]
    wrong = return_problems(segments, days)
    if wrong or not segments:
        raise ValidationError({f"ends_{pk}": text for pk, text in wrong.items()})
    home = max(last for _first, last in days.values())
    machine, note = machine_of(application), {"returned_on": home}
    move(
        case=application.case,
        machine=machine,
        step="come_home",
        by=by,
        allowed=allowed,
        note=note,
    )
    Application.objects.filter(pk=application.pk).update(returned_on=home)
    for one in segments:
        first, last = days[one.pk]
        actual = {"confirmed_starts_on": first, "confirmed_ends_on": last}
        Segment.objects.filter(pk=one.pk).update(**actual)
    complete_stays(application=application, by=by)
    forget_open_tasks(case=application.case, by=by)


def arrival_problem(on: date) -> str:
    """Return what is wrong with a day of arrival; the form asks the same."""
    if on > timezone.localdate():
        return _("Confirm your arrival when you are there.")
    return ""


def return_problems(
    segments: list[Segment], days: Mapping[int, tuple[date, date]]
) -> dict[int, str]:
    """Return {segment: what is wrong} of actual days; the form asks the same."""
    found = problems(actual_days(segments, days), timezone.localdate())
    said = {
        "ends_before_start": _("The last day is before the first."),
        "not_over_yet": _("Confirm the return when the last day has come."),
        "overlaps": _("These days overlap another host's."),
    }
    return {segments[place].pk: said[code] for place, code in found.items()}


def actual_days(segments: list[Segment], days: Mapping[int, tuple[date, date]]) -> list[Actual]:
    """Return granted and actual days of each host side by side."""
    return [
        Actual(one.host, one.starts_on or first, one.ends_on or last, first, last)
        for one in segments
        for first, last in [days[one.pk]]
    ]


def _unsigned(case: Case) -> bool:
    """Tell whether the case still waits for a signed agreement."""
    return bool(case.tasks.filter(key__in=AGREEMENTS, state="open").exists())


def _sign(application: Application, by: User | None) -> None:
    move(
        case=application.case,
        machine=machine_of(application),
        step="sign_agreement",
        by=by,
        allowed=ALLOW,
        # It is prepared at once, and of that they hear.
        told=[application.case.person_id],
    )
    _prepare(application, by)


def _prepare(application: Application, by: User | None) -> None:
    machine = machine_of(application)
    move(case=application.case, machine=machine, step="prepare", by=by, allowed=ALLOW)
    offer_clearance(case=application.case, by=by)


def _application_of(case: Case) -> Application:
    application: Application = case.application
    return application
