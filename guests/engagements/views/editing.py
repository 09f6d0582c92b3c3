"""Change what is known of an engagement."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from guests.engagements.access import can_edit, can_edit_department, can_rename_guest
from guests.engagements.forms.facts import DepartmentForm, EngagementForm, FactsForm, GuestForm
from guests.engagements.models import Engagement
from guests.engagements.services import editing
from guests.engagements.services.steps import LeftBeforeError
from guests.engagements.views.page import ANSWERS, visible
from guests.engagements.views.telling import told_tasks
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Change what the stay is."""
    engagement = visible(request, public_id)
    require(can_edit(request.user, engagement))
    return _edit(request, engagement, EngagementForm, editing.change_stay)


@require_http_methods(["GET", "HEAD", "POST"])
def department(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Change what the department keeps."""
    engagement = visible(request, public_id)
    require(can_edit_department(request.user, engagement))
    return _edit(request, engagement, DepartmentForm, editing.change_department)


def _edit(
    request: SignedInRequest,
    engagement: Engagement,
    form_class: type[FactsForm],
    change: Callable[..., editing.Edited],
) -> HttpResponse:
    form = form_for(request, form_class, engagement=engagement)
    status, missing = 200, []
    if request.method == "POST" and form.is_valid():
        try:
            return _changed(request, engagement, change, form)
        except ChangedMeanwhileError:
            engagement, status = visible(request, engagement.case.public_id), 409
            form.changed_meanwhile(engagement)
        except LeftBeforeError as error:
            engagement, status = visible(request, engagement.case.public_id), 409
            missing = error.missing
    context = {
        "engagement": engagement,
        "case": engagement.case,
        "form": form,
        "missing": missing,
        "inside": True,
        "answers": ANSWERS,
        "is_department": form_class is DepartmentForm,
    }
    return render(request, "guests/engagements/form.html", context, status=status)


def _changed(
    request: SignedInRequest, engagement: Engagement, change: Any, form: Any
) -> HttpResponse:
    done = change(
        engagement=engagement,
        values=form.values(),
        by=request.user,
        seen=form.cleaned_data["seen"],
    )
    messages.success(request, " ".join([_("Saved."), *told_tasks(done.tasks)]))
    return redirect("engagement", engagement.case.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def guest(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Correct how the guest is called and reached."""
    engagement = visible(request, public_id)
    require(can_rename_guest(request.user, engagement))
    person = engagement.case.person
    first = {name: getattr(person, name) for name in ("given_name", "family_name", "email")}
    form = form_for(request, GuestForm, initial=first)
    if request.method == "POST" and form.is_valid():
        editing.rename_guest(engagement=engagement, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("engagement", public_id)
    return render(
        request, "guests/engagements/guest.html", {"engagement": engagement, "form": form}
    )
