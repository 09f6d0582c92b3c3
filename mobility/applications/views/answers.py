"""What colleagues and supervisors answer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mobility.applications.access import can_answer_cover, can_give_statement
from mobility.applications.forms.acts import CoverAnswerForm, StatementForm
from mobility.applications.rules.questions import COVER, STATEMENT
from mobility.applications.selectors.answers import cover_of, days_of, statement_of
from mobility.applications.services.asking import answer_cover, give_statement
from mobility.applications.views.page import led_on
from portal.casework.models import Task
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_http_methods(["GET", "HEAD", "POST"])
def cover_answer(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Let a colleague say whether they take over; they see the question, not the application."""
    tasks = Task.objects.visible_to(request.user).filter(code=COVER)
    task = get_object_or_404(tasks.select_related("case__person"), public_id=public_id)
    cover = cover_of(task)
    require(can_answer_cover(request.user, cover))
    form = form_for(request, CoverAnswerForm)
    if request.method == "POST" and form.is_valid():
        confirms = form.cleaned_data["answer"] == "yes"
        values = {"confirms": confirms, "note": form.cleaned_data["note"]}
        try:
            answer_cover(cover=cover, task=task, by=request.user, **values)
        except ChangedMeanwhileError:
            messages.warning(request, _("The question was answered or taken back meanwhile."))
        else:
            messages.success(request, _("Thank you. The applicant has been told."))
        return redirect("home")
    context = {"form": form, "task": task, "cover": cover, "days": days_of(cover.application)}
    return render(request, "mobility/applications/cover_answer.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def statement_give(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Let the supervisor write the statement."""
    tasks = Task.objects.visible_to(request.user).filter(code=STATEMENT)
    task = get_object_or_404(tasks.select_related("case__person"), public_id=public_id)
    statement = statement_of(task)
    require(can_give_statement(request.user, statement))
    form = form_for(request, StatementForm)
    if request.method == "POST" and form.is_valid():
        values = {"supports": form.cleaned_data["supports"] == "yes"}
        try:
            give_statement(
                statement=statement, text=form.cleaned_data["text"], by=request.user, **values
            )
        except ChangedMeanwhileError:
            messages.warning(request, _("The statement has been given already."))
        else:
            messages.success(request, _("Thank you. The candidate can read the statement now."))
        return led_on(request, statement.application)
    context = {"form": form, "task": task, "application": statement.application}
    return render(request, "mobility/applications/statement.html", context)
