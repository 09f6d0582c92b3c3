"""The guest's own pages: the stay, a task, the calendar file."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from guests.engagements.models import Engagement
from guests.invitations.forms.tasks import AttachForm, DoneForm
from guests.invitations.selectors.calendar import calendar_of
from guests.invitations.selectors.stay import stay_now, stay_page, stays_of
from guests.invitations.services.doing import attach_to_task, finish_task
from portal.casework.access import can_do_task
from portal.casework.models import Task
from portal.casework.selectors import task_help, task_title, why_of
from portal.core.contributions import task_pages
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.selectors import file_lines
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_safe
def my_stay(request: SignedInRequest) -> HttpResponse:
    """Show the guest the stay that matters now."""
    engagement = stay_now(request.user)
    if engagement is None:
        return render(request, "guests/invitations/no_stay.html")
    return _page(request, engagement)


@require_safe
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show the guest one of their stays."""
    return _page(request, _own(request, public_id))


def _page(request: SignedInRequest, engagement: Engagement) -> HttpResponse:
    context = stay_page(request.user, engagement)
    return render(request, "guests/invitations/stay.html", context)


@require_safe
def calendar(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Send the calendar file of a stay."""
    engagement = _own(request, public_id)
    answer = HttpResponse(
        calendar_of(request.user, engagement), content_type="text/calendar; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="my-stay.ics"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def task(request: SignedInRequest, public_id: UUID, task_id: UUID) -> HttpResponse:
    """Show the guest a task of theirs: why it is there, what to send, and that it is done."""
    engagement = _own(request, public_id)
    mine = Task.objects.visible_to(request.user).filter(
        case=engagement.case, person_id=request.user.person_id
    )
    found = get_object_or_404(mine.select_related("case__unit", "case__person"), public_id=task_id)
    if found.code in task_pages() and found.state == "open":
        return redirect(task_pages()[found.code], found.public_id)
    if request.method == "POST":
        require(can_do_task(request.user, found))
    attach = form_for(request, AttachForm) if "attach" in request.POST else AttachForm()
    done = form_for(request, DoneForm) if not attach.is_bound else DoneForm()
    status = 200
    if attach.is_bound and attach.is_valid():
        try:
            attach_to_task(task=found, file=attach.cleaned_data["file"], by=request.user)
        except BadFileError as error:
            attach.add_error("file", error.told)
            status = 422
        else:
            messages.success(request, _("The document is attached."))
            return redirect("stay_task", public_id, task_id)
    if done.is_bound and done.is_valid():
        return _finished(request, engagement, found, done.cleaned_data["note"])
    files = found.evidences.visible_to(request.user)
    context = {
        "engagement": engagement,
        "task": found,
        "title": task_title(found),
        "help": task_help(found),
        "why": why_of(found),
        "files": file_lines(request.user, files.select_related("case", "uploaded_by")),
        "attach": attach,
        "form": done,
    }
    return render(request, "guests/invitations/task.html", context, status=status)


def _finished(
    request: SignedInRequest, engagement: Engagement, found: Task, note: str
) -> HttpResponse:
    try:
        finish_task(task=found, by=request.user, note=note)
    except ChangedMeanwhileError:
        messages.warning(request, _("The task was changed meanwhile. This is how it stands."))
        return redirect("stay_task", engagement.case.public_id, found.public_id)
    messages.success(request, _("Thank you, that is done."))
    return redirect("guest_stay", engagement.case.public_id)


def _own(request: SignedInRequest, public_id: UUID) -> Engagement:
    found: Engagement = get_object_or_404(stays_of(request.user), case__public_id=public_id)
    return found
