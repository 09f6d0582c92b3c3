"""My work: the cases whose turn is mine, my tasks, and settling one."""

import re
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from portal.casework.access import (
    can_do_task,
    can_hand_over,
    can_settle,
    can_waive,
    waits_for,
)
from portal.casework.filters import TaskFilter, TurnFilter
from portal.casework.forms import CommentForm, HandOverForm, SettleForm, WaiveForm
from portal.casework.models import Task
from portal.casework.selectors import (
    address_for,
    coded,
    colleagues,
    mailed_title,
    my_tasks,
    my_turns,
    task_address,
    task_help,
    task_title,
    why_of,
)
from portal.casework.services import comment, hand_over, settle_many, settle_task, waive
from portal.casework.tables import TaskTable, TurnTable
from portal.core.contributions import sections_of_task, task_pages
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


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
        allowed = can_settle(request.user, found, form.cleaned_data["state"])
        if allowed:
            return _settled(request, found, **form.cleaned_data)
        form.add_error(None, coded(f"refusal.{allowed.code}"))
    context = {
        **_around(request, found),
        "task": found,
        "title": task_title(found),
        "help": task_help(found),
        "form": form if may and found.state == "open" else None,
        "may": may,
        "why": why_of(found),
        "case_address": address_for(request.user, found.case),
    }
    return render(request, "portal/casework/task.html", context)


def _around(request: SignedInRequest, found: Task) -> dict[str, Any]:
    """Return what stands around a task: what comes first, what was said, and further acts."""
    user, is_open = request.user, found.state == "open"
    people = colleagues(user, found) if can_hand_over(user, found) else None
    seen = Task.objects.visible_to(user).filter(pk__in=[one.pk for one in waits_for(found)])
    named = set(seen.values_list("pk", flat=True))
    return {
        "first": [
            task_title(one) if one.pk in named else mailed_title(one) for one in waits_for(found)
        ],
        "comments": found.comments.select_related("by__person"),
        "comment_form": CommentForm(),
        "waive_form": WaiveForm() if is_open and can_waive(user, found) else None,
        "hand_form": HandOverForm(people=people) if people is not None and people else None,
        "sections": sections_of_task(user, found),
    }


@require_POST
def task_comment(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Say something about a task."""
    found, form = _seen(request, public_id), CommentForm(request.POST)
    if form.is_valid():
        comment(task=found, text=form.cleaned_data["text"], by=request.user)
        messages.success(request, _("Your comment is there."))
    else:
        messages.error(request, _("Write something of at most 1000 characters."))
    return redirect("task", found.public_id)


@require_POST
def task_waive(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Let a task go undone, for a reason."""
    found, form = _seen(request, public_id), WaiveForm(request.POST)
    require(can_waive(request.user, found))
    if not form.is_valid():
        messages.error(request, _("Say why the task need not be done."))
        return redirect("task", found.public_id)
    try:
        waive(task=found, by=request.user, reason=form.cleaned_data["reason"])
    except ChangedMeanwhileError:
        messages.warning(request, _("Somebody else was faster. This is how the task stands."))
    else:
        messages.success(request, _("The task is waived."))
    return redirect("task", found.public_id)


@require_POST
def task_hand_over(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Give a task to a colleague."""
    found = _seen(request, public_id)
    require(can_hand_over(request.user, found))
    form = HandOverForm(request.POST, people=colleagues(request.user, found))
    if not form.is_valid():
        messages.error(request, _("Choose a colleague from the list."))
        return redirect("task", found.public_id)
    to = form.cleaned_data["to"]
    hand_over(task=found, to=to, by=request.user)
    messages.success(request, _("The task is %(name)s's now.") % {"name": to})
    return redirect("my_tasks")


@require_POST
def tasks_done(request: SignedInRequest) -> HttpResponse:
    """Mark the chosen tasks done, those that can be."""
    chosen = [one for one in request.POST.getlist("task") if _UUID.fullmatch(one)]
    tasks = my_tasks(request.user).filter(public_id__in=chosen).exclude(code__in=task_pages())
    done, left = settle_many(tasks=list(tasks), by=request.user)
    if done:
        count = len(done)
        text = ngettext("%(count)s task is done.", "%(count)s tasks are done.", count)
        messages.success(request, text % {"count": count})
    if left:
        told = ", ".join(task_title(one) for one in left)
        messages.warning(request, _("Not yet, look at: %(tasks)s") % {"tasks": told})
    if not (done or left):
        messages.info(request, _("Choose the tasks first."))
    return redirect("my_tasks")


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
