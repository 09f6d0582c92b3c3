"""Verbs of the report: look, ask, order a file. Each leaves a row in the trail."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from mobility.experience.services.asking import Asked, ask_all
from mobility.reports.access import can_see_figures, can_see_work_list
from mobility.reports.documents import figures_pdf, figures_xlsx, work_list_pdf
from mobility.reports.orders import Order, order_from
from mobility.reports.rows import Filters
from mobility.reports.selectors import early_career
from mobility.reports.sheet import sheet_for
from portal.audit.services import record
from portal.core.decisions import NotAllowedError, deny, require
from portal.jobs.models import Job
from portal.jobs.runner import Outcome
from portal.jobs.services import report_progress, start_job
from portal.people.models import Person, User

WORK_LIST_TASK = "mobility.reports.tasks.make_work_list"
FIGURES_TASK = "mobility.reports.tasks.make_figures"


def log_look(*, order: Order, by: User) -> None:
    """Leave a row in the trail that the list of a unit was looked at."""
    _log("early_career.viewed", order, by)


def log_export(*, order: Order, kind: str, rows: int | None, by: User | None) -> None:
    """Leave a row in the trail that the list of a unit was taken out as a file."""
    _log("early_career.exported", order, by, {"format": kind, "rows": rows})


@transaction.atomic
def order_work_list(*, order: Order, by: User) -> Job:
    """Order the work list as PDF; the job makes it. Raises NotAllowedError."""
    require(can_see_work_list(by, order.unit))
    _log("early_career.exported", order, by, {"format": "pdf"})
    title = _("Early-career work list, %(unit)s, %(on)s")
    return _start(WORK_LIST_TASK, title, order, by)


@transaction.atomic
def order_figures(*, order: Order, kind: str, by: User) -> Job:
    """Order the figures as `pdf` or `xlsx`; the job makes it. Raises NotAllowedError."""
    require(can_see_figures(by))
    _log("early_career.figures_exported", order, by, {"format": kind})
    title = _("Early-career figures, %(unit)s, %(on)s")
    return _start(FIGURES_TASK, title, order, by, kind=kind)


def ask_unanswered(*, order: Order, person: UUID | None, by: User) -> Asked:
    """Ask those of the cohort about whom nothing is known, all or the one person.

    Who has an open question is not asked again. Raises NotAllowedError.
    """
    require(can_see_work_list(by, order.unit))
    cohort = early_career(on=order.on, unit=order.unit, filters=Filters(experience=("unknown",)))
    wanted = {row.person_pk for row in cohort.stream() if person in (None, row.public_id)}
    return ask_all(unit=order.unit, by=by, only=Person.objects.filter(pk__in=wanted))


def _start(task: str, title: str, order: Order, by: User, **more: Any) -> Job:
    named = title % {"unit": order.unit, "on": date_format(order.on, "SHORT_DATE_FORMAT")}
    arguments = {**order.plain(), "language": get_language() or "nb", **more}
    return start_job(owner=by, title=named[:200], task=task, arguments=arguments)


def _log(action: str, order: Order, by: User | None, more: Mapping[str, Any] | None = None) -> None:
    told = {**order.plain(), **(more or {})}
    del told["unit"]
    record(
        action=action,
        by=by,
        unit=order.unit,
        changes={name: [None, value] for name, value in told.items()},
    )


def make_work_list(job: Job) -> Outcome:
    """Return the PDF that a job ordered, if its owner may still see the list."""
    order = order_from(job.arguments)
    require(can_see_work_list(_owner(job), order.unit))
    with override(job.arguments["language"]):
        report_progress(job=job, done=1, total=3)
        report = early_career(on=order.on, unit=order.unit, filters=order.filters)
        report_progress(job=job, done=2, total=3)
        return Outcome(work_list_pdf(report), _file_name("early-career", order, "pdf"))


def make_figures(job: Job) -> Outcome:
    """Return the figures that a job ordered, as its owner may see them now."""
    order, kind = order_from(job.arguments), job.arguments["kind"]
    require(can_see_figures(_owner(job)))
    with override(job.arguments["language"]):
        report_progress(job=job, done=1, total=3)
        sheet = sheet_for(early_career(on=order.on, unit=order.unit), _owner(job))
        report_progress(job=job, done=2, total=3)
        content = figures_pdf(sheet) if kind == "pdf" else figures_xlsx(sheet)
        return Outcome(content, _file_name("early-career-figures", order, kind))


def _file_name(start: str, order: Order, kind: str) -> str:
    return f"{start}-{order.unit.code}-{order.on.isoformat()}.{kind}"


def _owner(job: Job) -> User:
    if job.owner is None:
        raise NotAllowedError(deny("needs_role"))
    return job.owner
