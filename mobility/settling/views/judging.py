"""Approve a report or a settlement, or send it back; share a report; what was sent elsewhere."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.applications.models import Application
from mobility.settling.access import can_judge_report, can_judge_settlement
from mobility.settling.forms import JudgeForm
from mobility.settling.selectors.due import PARTICIPANT
from mobility.settling.selectors.pages import (
    certificates_of,
    report_of,
    settlement_of,
    settlement_remarks,
    sums_of,
)
from mobility.settling.services import accounts, reporting
from mobility.settling.views.found import stay
from portal.casework.access import can_do_task
from portal.casework.models import Task
from portal.casework.services import settle_task
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.selectors import file_lines
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_http_methods(["GET", "POST"])
def report(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Approve a report, or send it back with a reason."""
    application = stay(request, public_id)
    found = report_of(application)
    if found is None:
        raise Http404
    require(can_judge_report(request.user, found))
    form = form_for(request, JudgeForm)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        acts: dict[str, Callable[[], Any]] = {
            "approve": lambda: reporting.approve_report(report=found, by=request.user),
            "return": lambda: reporting.return_report(report=found, reason=reason, by=request.user),
        }
        return _acted(request, acts, "stay_report", public_id)
    context = {
        "form": form,
        "application": application,
        "case": application.case,
        "report": found,
        "outcomes": list(found.outcomes.all()),
        "certificates": file_lines(request.user, certificates_of(application)),
        "may_read": True,
    }
    return render(request, "mobility/settling/report_judge.html", context)


@require_http_methods(["GET", "POST"])
def settlement(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Approve a settlement, or send it back with a reason."""
    application = stay(request, public_id)
    found = settlement_of(application)
    if found is None:
        raise Http404
    require(can_judge_settlement(request.user, found))
    form = form_for(request, JudgeForm)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        acts: dict[str, Callable[[], Any]] = {
            "approve": lambda: accounts.approve_settlement(settlement=found, by=request.user),
            "return": lambda: accounts.return_settlement(
                settlement=found, reason=reason, by=request.user
            ),
        }
        return _acted(request, acts, "settlement", public_id)
    context = {
        "form": form,
        "application": application,
        "case": application.case,
        "settlement": found,
        "shown": sums_of(found),
        "receipts": list(application.receipts.select_related("upload")),
        "remarks": settlement_remarks(found),
    }
    return render(request, "mobility/settling/settlement_judge.html", context)


@require_POST
def share(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Give or take back the consent to share a report."""
    application = stay(request, public_id)
    found = report_of(application)
    if found is None:
        raise Http404
    shared = request.POST.get("share") == "yes"
    reporting.share(report=found, shared=shared, by=request.user)
    told = _("The report is shared.") if shared else _("The report is no longer shared.")
    messages.success(request, told)
    return redirect("stay_report", public_id)


_WHERE = {
    "report": "stay_report_write",
    "settlement": "settlement_write",
    "report_approval": "stay_report_judge",
    "settlement_approval": "settlement_judge",
}


@require_GET
def task(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Lead from a task to the page on which it is done; done, to what came of it."""
    tasks = Task.objects.visible_to(request.user).select_related("case")
    found = get_object_or_404(tasks, public_id=public_id, code__in=_WHERE)
    page = _WHERE[found.code]
    if found.state != "open" or not can_do_task(request.user, found):
        page = "settlement" if page.startswith("settlement") else "stay_report"
    return redirect(page, found.case.public_id)


@require_POST
def participant(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Say that the participant report has been sent in the EU's own system."""
    application = stay(request, public_id)
    seen = Task.objects.visible_to(request.user).filter(case_id=application.case_id)
    task = get_object_or_404(seen, code=PARTICIPANT)
    require(can_do_task(request.user, task))
    if task.state == "open":
        settle_task(task=task, state="done", by=request.user)
    messages.success(request, _("Noted. You get no more reminders of it."))
    return redirect("application", public_id)


def _acted(
    request: SignedInRequest, acts: dict[str, Callable[[], Any]], page: str, public_id: UUID
) -> HttpResponse:
    act = acts["return" if "return" in request.POST else "approve"]
    try:
        act()
    except ChangedMeanwhileError:
        messages.warning(request, _("Somebody was faster. This is how it stands now."))
    else:
        messages.success(request, _("It is done, and the person is told."))
    # Who saw the case because of the task alone sees it no more.
    seen = Application.objects.visible_to(request.user).filter(case__public_id=public_id)
    return redirect(page, public_id) if seen.exists() else redirect("my_tasks")
