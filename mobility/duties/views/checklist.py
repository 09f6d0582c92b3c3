"""The checklist of a case, its tasks, and the clearance."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.applications.models import Application
from mobility.duties.access import can_reopen, can_see_preparations, can_settle
from mobility.duties.filters import PreparationFilter
from mobility.duties.forms import ReasonForm
from mobility.duties.selectors.checklist import checklist, country_names, stored_reason
from mobility.duties.selectors.page import acts_on
from mobility.duties.selectors.preparing import under_way
from mobility.duties.services import steps
from mobility.duties.services.reasons import own_reasons
from mobility.duties.tables import PreparationTable
from portal.casework.models import Task
from portal.core.decisions import Decision, require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage

CHANGED = gettext_lazy("Somebody was faster. This is how it stands now.")


class Preparations(ListPage):
    """Stays that are prepared or under way, with how far they are."""

    name = "preparations"
    heading = gettext_lazy("Preparing to go")
    table_class = PreparationTable
    filterset_class = PreparationFilter
    empty_title = gettext_lazy("Nobody prepares to go")
    empty_text = gettext_lazy("A stay stands here from the day its award is accepted.")

    def rows(self) -> Any:
        """Return the stays of the units that the reader answers for."""
        return under_way(self.request.user).order_by("starts_on", "pk")

    def decision(self) -> Decision:
        """Tell whether the reader prepares stays with anybody."""
        return can_see_preparations(self.request.user)


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show what must be done before and during a stay, why, by whom and by when."""
    application = visible_application(request, public_id)
    reasons = own_reasons(application=application, by=request.user)
    case = application.case
    context = {
        "application": application,
        "case": case,
        "list": checklist(request.user, case, reasons),
        "own": case.person_id == request.user.person_id,
        "acts": acts_on(request.user, application),
    }
    return render(request, "mobility/duties/checklist.html", context)


@require_http_methods(["GET", "POST"])
def task(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a task, and settle it: done, not relevant with a reason, or open again."""
    found = _visible_task(request, public_id)
    if found.code == "clearance":
        return redirect("duties", found.case.public_id)
    state = request.POST.get("state", "")
    form = form_for(request, ReasonForm)
    if request.method == "POST" and state in ("done", "open"):
        return _settled(request, found, state)
    if request.method == "POST" and form.is_valid():
        return _settled(request, found, "not_relevant", form.cleaned_data["note"])
    context = {
        "task": found,
        "form": form,
        "why": stored_reason(found, country_names()),
        "may_settle": can_settle(request.user, found),
        "may_reopen": can_reopen(request.user, found),
    }
    return render(request, "mobility/duties/task.html", context)


@require_http_methods(["GET", "POST"])
def clear(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Clear a stay after a look at what was done and what was not relevant."""
    application = visible_application(request, public_id)
    listed = checklist(request.user, application.case)
    require(acts_on(request.user, application).clear)
    if request.method == "POST":
        return _moved(request, application, steps.clear, _("The stay is cleared."))
    context = {"application": application, "case": application.case, "list": listed}
    return render(request, "mobility/duties/clear.html", context)


@require_POST
def reopen_clearance(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Take a clearance back."""
    application = visible_application(request, public_id)
    told = _("The clearance is taken back.")
    return _moved(request, application, steps.reopen_clearance, told)


@require_POST
def take_up(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Prepare a postponed stay again."""
    application = visible_application(request, public_id)
    return _moved(request, application, steps.take_up, _("The stay is prepared again."))


def visible_application(request: SignedInRequest, public_id: UUID) -> Application:
    """Return the application of a case that the reader may see, or 404."""
    seen = Application.objects.visible_to(request.user)
    found = seen.select_related("case__person", "case__unit", "call")
    application: Application = get_object_or_404(found, case__public_id=public_id)
    return application


def _visible_task(request: SignedInRequest, public_id: UUID) -> Task:
    seen = Task.objects.visible_to(request.user).filter(case__kind="application")
    found = seen.select_related("case__person", "case__unit", "case__application", "unit")
    task: Task = get_object_or_404(found, public_id=public_id)
    return task


def _settled(request: SignedInRequest, task: Task, state: str, note: str = "") -> HttpResponse:
    try:
        steps.settle(task=task, state=state, by=request.user, note=note)
    except ChangedMeanwhileError:
        messages.warning(request, CHANGED)
    except ValidationError as error:
        messages.warning(request, error.messages[0])
    return redirect("duties", task.case.public_id)


def _moved(request: SignedInRequest, application: Application, act: Any, told: str) -> HttpResponse:
    try:
        act(case=application.case, by=request.user)
    except ChangedMeanwhileError:
        messages.warning(request, CHANGED)
    else:
        messages.success(request, told)
    return redirect("duties", application.case.public_id)
