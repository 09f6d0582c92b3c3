"""One condition of a grant: say how it is met, confirm it, or send it back."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mobility.deciding.access import can_confirm_condition, can_meet_condition
from mobility.deciding.forms import MeetForm, SendBackForm
from mobility.deciding.rules.conditions import CONFIRMATION, TASK, confirms
from mobility.deciding.selectors.conditions import condition_of
from mobility.deciding.services.conditions import confirm, meet, send_back
from portal.casework.models import Task
from portal.casework.selectors import task_help, task_title
from portal.core.decisions import Decision, deny, require
from portal.core.states import ChangedMeanwhileError
from portal.documents.selectors import files_of
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_http_methods(["GET", "POST"])
def condition(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a condition and how far it is; its person tells how it is met."""
    task = _task(request, public_id)
    may_meet = can_meet_condition(request.user, task)
    if request.method == "POST":
        require(may_meet)
    form = form_for(request, MeetForm)
    if request.method == "POST" and form.is_valid():
        done = _done(
            request, task, lambda: meet(task=task, by=request.user, **form.cleaned_data), form
        )
        if done is not None:
            return done
    return _page(request, task, form=form if may_meet else None)


@require_http_methods(["GET", "POST"])
def judge(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Confirm that a condition is met, or send it back with a reason."""
    task = _task(request, public_id)
    require(_may_confirm(request, task))
    form = form_for(request, SendBackForm)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if "return" in request.POST:
            done = _done(
                request, task, lambda: send_back(task=task, reason=reason, by=request.user)
            )
        else:
            done = _done(request, task, lambda: confirm(task=task, by=request.user))
        if done is not None:
            return done
    return _page(request, task, judging=form)


def _done(
    request: SignedInRequest, task: Task, act: Callable[[], None], form: MeetForm | None = None
) -> HttpResponse | None:
    """Act and lead back to the case; None where the form says what is wrong."""
    try:
        act()
    except ChangedMeanwhileError:
        messages.warning(request, _("Somebody was faster. This is how it stands now."))
        return redirect("condition", task.public_id)
    except ValidationError as error:
        if form is not None:
            form.add_error(None, ValidationError(error.messages))
        return None
    except BadFileError as error:
        if form is not None:
            form.add_error("file", error.told)
        return None
    messages.success(request, _("Saved."))
    return redirect("application", task.case.public_id)


def _page(request: SignedInRequest, task: Task, **forms: object) -> HttpResponse:
    context = {
        "task": task,
        "case": task.case,
        "title": task_title(task),
        "help": task_help(task),
        "files": files_of(request.user, task.case, task.key),
        "may_confirm": _may_confirm(request, task),
        **forms,
    }
    return render(request, "mobility/deciding/condition.html", context)


def _may_confirm(request: SignedInRequest, task: Task) -> Decision:
    asked = task.case.tasks.filter(key=confirms(task.key)).select_related("case", "unit").first()
    return can_confirm_condition(request.user, asked) if asked else deny("not_your_task")


def _task(request: SignedInRequest, public_id: UUID) -> Task:
    seen = Task.objects.visible_to(request.user).filter(code__in=(TASK, CONFIRMATION))
    found = get_object_or_404(
        seen.select_related("case__person", "case__unit"), public_id=public_id
    )
    return condition_of(found)
