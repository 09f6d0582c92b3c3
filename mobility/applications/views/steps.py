"""The steps an application can take by a press: submit, return, withdraw, copy, delete."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from mobility.applications.access import (
    can_copy,
    can_delete,
    can_edit,
    can_override,
    can_return,
    can_withdraw,
)
from mobility.applications.forms.acts import ReasonForm
from mobility.applications.rules import OVERRIDABLE
from mobility.applications.selectors.colleagues import supervisors_of
from mobility.applications.selectors.frozen import rules_of
from mobility.applications.selectors.noticed import noticed
from mobility.applications.services import asking, drafts, steps
from mobility.applications.services.exceptions import ask_exception
from mobility.applications.views.page import acted, visible
from portal.core.decisions import NotAllowedError, require
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for

FIXABLE = ("incomplete", "findings_block", "call_closed", "call_not_open")


@require_POST
def submit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Submit the application; where it cannot be, say why and keep everything."""
    application = visible(request, public_id)
    require(can_edit(request.user, application))
    told = _("Your application is submitted. You get a receipt by e-mail.")
    try:
        return acted(request, application, steps.submit, told)
    except NotAllowedError as error:
        if error.decision.code not in FIXABLE:
            raise
        return redirect("application_step", public_id, "summary")


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Withdraw the application, after a second look."""
    application = visible(request, public_id)
    require(can_withdraw(request.user, application))
    if request.method == "POST":
        return acted(request, application, steps.withdraw, _("Your application is withdrawn."))
    return render(request, "mobility/applications/withdraw.html", {"application": application})


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Delete a draft, after a second look."""
    application = visible(request, public_id)
    require(can_delete(request.user, application))
    if request.method == "POST":
        drafts.delete_draft(application=application, by=request.user)
        messages.success(request, _("The draft is deleted."))
        return redirect("my_applications")
    return render(request, "mobility/applications/delete.html", {"application": application})


@require_POST
def copy(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Begin a new draft from this application."""
    application = visible(request, public_id)
    require(can_copy(request.user, application))
    new = drafts.copy_application(application=application, by=request.user)
    messages.success(request, _("A new draft is made. Give it new dates."))
    return redirect("application_step", new.case.public_id, "places")


@require_http_methods(["GET", "HEAD", "POST"])
def return_for_changes(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Send the application back to the applicant with what should change."""
    application = visible(request, public_id)
    require(can_return(request.user, application))
    form = form_for(request, ReasonForm)
    if request.method == "POST" and form.is_valid():
        reason, told = form.cleaned_data["reason"], _("The applicant has been asked to change it.")
        return acted(request, application, steps.return_for_changes, told, reason=reason)
    context = {"application": application, "form": form}
    return render(request, "mobility/applications/return.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def override(request: SignedInRequest, public_id: UUID, code: str) -> HttpResponse:
    """Set a blocking finding aside with a reason."""
    application = visible(request, public_id)
    if code not in OVERRIDABLE:
        raise Http404
    _version, parameters = rules_of(application)
    require(can_override(request.user, application, code, parameters.overridable))
    form = form_for(request, ReasonForm)
    if request.method == "POST" and form.is_valid():
        values = {"reason": form.cleaned_data["reason"], "code": code}
        return acted(request, application, steps.override, _("The finding is set aside."), **values)
    found = [one for one in noticed(application) if one.code == code]
    context = {"application": application, "form": form, "found": found, "code": code}
    return render(request, "mobility/applications/override.html", context)


@require_POST
def exception(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Ask the officers to set aside what blocks the application."""
    application = visible(request, public_id)
    require(can_edit(request.user, application))
    asked = ask_exception(application=application, by=request.user)
    if asked:
        messages.success(request, _("The officers have been asked. You hear from them by e-mail."))
    else:
        messages.warning(request, _("There is nobody to ask. Contact your faculty."))
    return redirect("application_step", public_id, "summary")


@require_POST
def statement(request: SignedInRequest, public_id: UUID, supervisor: UUID) -> HttpResponse:
    """Ask one of the candidate's supervisors for a statement."""
    application = visible(request, public_id)
    chosen = supervisors_of(application.case.person).filter(public_id=supervisor).first()
    if chosen is None:
        raise Http404
    told = _("Your supervisor has been asked.")
    return acted(request, application, asking.ask_statement, told, supervisor=chosen)


@require_POST
def ask_covers(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Ask all colleagues named to confirm that they take over, before submission."""
    application = visible(request, public_id)
    require(can_edit(request.user, application))
    told = _("Your colleagues have been asked.")
    return acted(request, application, asking.ask_covers, told)
