"""What a colleague or a supervisor is asked about."""

from datetime import date

from django.shortcuts import get_object_or_404

from mobility.applications.models import Application, Cover, Statement
from portal.casework.models import Task


def cover_of(task: Task) -> Cover:
    """Return what the task asks its person to take over. Raises Http404 where it was removed."""
    found: Cover = get_object_or_404(
        Cover.objects.select_related("application__case__person", "candidate"),
        pk=task.facts.get("cover"),
        application__case=task.case,
    )
    return found


def statement_of(task: Task) -> Statement:
    """Return the statement that the task asks for."""
    found: Statement = get_object_or_404(
        Statement.objects.select_related("application__case__person"),
        application__case=task.case,
    )
    return found


def days_of(application: Application) -> tuple[date | None, date | None]:
    """Return the first and the last day of the stay, as far as they are known."""
    days = list(application.segments.values_list("starts_on", "ends_on"))
    first = min((day for day, _ in days if day), default=None)
    return first, max((day for _, day in days if day), default=None)
