"""My work: the cases whose turn is mine, my tasks, and settling one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from portal.casework.access import can_do_task
from portal.casework.filters import TaskFilter, TurnFilter
from portal.casework.forms import SettleForm
from portal.casework.models import Task
from portal.casework.selectors import (
    address_for,
    my_tasks,
    my_turns,
    task_address,
    task_help,
    task_title,
    why_of,
)
from portal.casework.services import settle_task
from portal.casework.tables import TaskTable, TurnTable
from portal.core.contributions import task_pages
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage


class MyWork(ListPage):
    """The cases that wait for the reader, the longest waiting first."""

    name = "my-work"
    heading = gettext_lazy("My work")
    table_class = TurnTable
    filterset_class = TurnFilter
    template_name = "portal/casework/my_work.html"
    empty_title = gettext_lazy("Nothing waits for you")
    empty_text = gettext_lazy("When it is your turn in a case, it stands here first.")

    def rows(self) -> QuerySet[Any]:
        """Return the cases whose turn is the reader's."""
        return my_turns(self._user())

    def facts(self) -> dict[str, Any]:
        """Return how much waits on both pages."""
        user = self._user()
        return {"turns": my_turns(user).count(), "tasks": my_tasks(user).count()}


class MyTasks(MyWork):
    """The tasks that wait for the reader, by when they are due."""

    name = "my-tasks"
    heading = gettext_lazy("My tasks")
    table_class = TaskTable
    filterset_class = TaskFilter
    empty_title = gettext_lazy("You have no tasks")
    empty_text = gettext_lazy("What you are asked to do in a case stands here.")

    def rows(self) -> QuerySet[Any]:
        """Return the open tasks of the reader."""
        return my_tasks(self._user())


@require_http_methods(["GET", "HEAD", "POST"])
def task(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a task, why it is there, and settle it."""
    found = _seen(request, public_id)
    may = can_do_task(request.user, found)
    if may and found.state == "open" and found.code in task_pages():
        return redirect(task_address(found))
    if request.method == "POST":
        require(may)
    form = form_for(request, SettleForm)
    if request.method == "POST" and form.is_valid():
        return _settled(request, found, **form.cleaned_data)
    context = {
        "task": found,
        "title": task_title(found),
        "help": task_help(found),
        "form": form if may and found.state == "open" else None,
        "may": may,
        "why": why_of(found),
        "case_address": address_for(request.user, found.case),
    }
    return render(request, "portal/casework/task.html", context)


@require_POST
def task_reopen(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Open a task again; one that is done on a page of its own is opened there."""
    found = _seen(request, public_id)
    if found.code in task_pages():
        return redirect(task_address(found))
    return _settled(request, found, state="open", note="")


def _settled(request: SignedInRequest, found: Task, *, state: str, note: str) -> HttpResponse:
    try:
        settle_task(task=found, state=state, by=request.user, note=note)
    except ChangedMeanwhileError:
        messages.warning(request, _("Somebody else was faster. This is how the task stands."))
    else:
        messages.success(request, _("The task is open again.") if state == "open" else _("Saved."))
    return redirect("task", found.public_id)


def _seen(request: SignedInRequest, public_id: UUID) -> Task:
    rows = Task.objects.visible_to(request.user).select_related(
        "case__person", "case__unit", "person", "unit", "done_by__person"
    )
    found: Task = get_object_or_404(rows, public_id=public_id)
    return found
