"""Verbs of the report: look, ask, order a file. Each leaves a row in the trail."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mobility.experience.services.asking import Asked, ask_all
from mobility.reports.access import can_see_figures, can_see_work_list
from mobility.reports.orders import Order
from mobility.reports.rows import Filters
from mobility.reports.selectors import early_career
from portal.audit.services import record
from portal.core.decisions import require
from portal.jobs.models import Job
from portal.jobs.services import start_job
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
    named = title % {"unit": order.unit, "on": order.on.isoformat()}
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
