"""Write a report, hand it in, judge it, share it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.services.steps import take_step
from mobility.settling.access import (
    can_hand_in_report,
    can_judge_report,
    can_share,
    can_write_report,
)
from mobility.settling.models import Outcome, StayReport
from mobility.settling.rules import OPEN_STATES, TEXTS
from mobility.settling.selectors.pages import report_remarks
from mobility.settling.services.closing import close_if_settled
from mobility.settling.services.handing import finish, hand_over, people_of, reopen
from mobility.settling.services.mails import tell
from portal.audit.services import record
from portal.core.decisions import ALLOW, deny, require
from portal.core.states import ChangedMeanwhileError
from portal.documents.models import Upload
from portal.documents.services.uploads import store_upload
from portal.people.models import User

TASK, APPROVAL = "after:report", "approve:report"
CERTIFICATE = "certificate"


@transaction.atomic
def save_report(*, application: Application, values: Mapping[str, str], by: User) -> StayReport:
    """Keep what has been written so far; the first saving begins the report.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    report, _ = StayReport.objects.get_or_create(application=application)
    require(can_write_report(by, application, report))
    texts = {name: values[name] for name in TEXTS if name in values}
    changed = [name for name, text in texts.items() if getattr(report, name) != text]
    if not changed:
        return report
    here = StayReport.objects.filter(pk=report.pk, state__in=OPEN_STATES)
    if not here.update(**texts, updated_at=timezone.now()):
        raise ChangedMeanwhileError
    report.refresh_from_db()
    return report


@transaction.atomic
def add_outcome(*, report: StayReport, values: Mapping[str, Any], by: User) -> Outcome:
    """Add one thing that came of the stay. Raises NotAllowedError."""
    require(can_write_report(by, report.application, report))
    outcome = Outcome.objects.create(report=report, **values)
    _record("report.outcome_added", report, by, {"outcome": outcome.text})
    return outcome


@transaction.atomic
def remove_outcome(*, outcome: Outcome, by: User) -> None:
    """Take one thing off the report. Raises NotAllowedError."""
    report = outcome.report
    require(can_write_report(by, report.application, report))
    _record("report.outcome_removed", report, by, {"outcome": outcome.text})
    outcome.delete()


def add_certificate(*, report: StayReport, file: Any, by: User) -> Upload:
    """Keep the host's certificate of attendance. Raises NotAllowedError and BadFileError."""
    require(can_write_report(by, report.application, report))
    return store_upload(case=report.application.case, kind=CERTIFICATE, file=file, by=by)


@transaction.atomic
def hand_in(*, report: StayReport, share: bool, by: User) -> StayReport:
    """Hand the report in to the head. Raises NotAllowedError and ChangedMeanwhileError."""
    require(can_hand_in_report(by, report))
    blocked = any(one.severity == "blocking" for one in report_remarks(report))
    require(deny("incomplete_after") if blocked else ALLOW)
    now = timezone.now()
    values = {"state": "submitted", "submitted_at": now, "return_reason": ""}
    _move(report, OPEN_STATES, values)
    _share(report, share=share)
    _record("report.submitted", report, by, {"shared": share})
    case = report.application.case
    finish(case=case, key=TASK, by=by)
    task = hand_over(case=case, key=APPROVAL, code="report_approval", role="head")
    for person in people_of(task):
        tell("report-submitted", report.application, person)
    return report


@transaction.atomic
def approve_report(*, report: StayReport, by: User) -> StayReport:
    """Approve the report; the case moves on, and is closed where the money is settled too."""
    decision = can_judge_report(by, report)
    require(decision)
    values = {"state": "approved", "approved_by": by, "approved_at": timezone.now()}
    _move(report, ("submitted",), values)
    _record("report.approved", report, by, {})
    application = report.application
    finish(case=application.case, key=APPROVAL, by=by)
    take_step(application=application, step="approve_report", by=by, allowed=decision)
    tell("report-approved", application, application.case.person, by=by.person)
    close_if_settled(application=application, by=None)
    return report


@transaction.atomic
def return_report(*, report: StayReport, reason: str, by: User) -> StayReport:
    """Send the report back with a reason; its due date stays. Raises NotAllowedError."""
    require(can_judge_report(by, report))
    _move(report, ("submitted",), {"state": "returned", "return_reason": reason})
    _record("report.returned", report, by, {"reason": reason})
    case = report.application.case
    finish(case=case, key=APPROVAL, by=by)
    reopen(case=case, key=TASK)
    tell("report-returned", report.application, case.person, by=by.person, reason=reason)
    return report


@transaction.atomic
def share(*, report: StayReport, shared: bool, by: User) -> StayReport:
    """Give or take back the consent to share; taken back, it is gone at once."""
    require(can_share(by, report))
    _share(report, share=shared)
    _record("report.shared" if shared else "report.unshared", report, by, {})
    return report


def _share(report: StayReport, *, share: bool) -> None:
    stamp = timezone.now() if share else None
    StayReport.objects.filter(pk=report.pk).update(is_shared=share, shared_at=stamp)
    report.refresh_from_db(fields=("is_shared", "shared_at"))


def _move(report: StayReport, sources: tuple[str, ...], values: dict[str, Any]) -> None:
    here = StayReport.objects.filter(pk=report.pk, state__in=sources)
    if not here.update(**values):
        raise ChangedMeanwhileError
    report.refresh_from_db()


def _record(action: str, report: StayReport, by: User, changes: dict[str, Any]) -> None:
    case = report.application.case
    record(action=action, by=by, person=case.person, unit=case.unit, obj=case, changes=changes)
