"""Arrival and return as the traveller confirms them, and what travellers write of themselves."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from mobility.duties.access import can_confirm_arrival, can_confirm_return
from mobility.duties.forms import ArrivalForm, ReturnForm, SafetyForm
from mobility.duties.selectors.page import remarks_on_days, stages
from mobility.duties.services import steps
from mobility.duties.services.safety import forget_safety, own_safety, save_safety
from mobility.duties.views.checklist import CHANGED, visible_application
from portal.core.decisions import deny, require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.sentences import sentence


@require_http_methods(["GET", "POST"])
def arrival(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Confirm the arrival."""
    application = visible_application(request, public_id)
    require(can_confirm_arrival(request.user, application))
    first = next(iter(stages(application)), None)
    form = form_for(request, ArrivalForm, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            steps.confirm_arrival(
                application=application, on=form.cleaned_data["on"], by=request.user
            )
        except ChangedMeanwhileError:
            messages.warning(request, CHANGED)
        else:
            messages.success(request, _("Your arrival is confirmed."))
        return redirect("duties", public_id)
    context = {"application": application, "form": form, "first": first}
    return render(request, "mobility/duties/arrival.html", context)


@require_http_methods(["GET", "POST"])
def come_home(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Confirm the return and the actual days at each host."""
    application = visible_application(request, public_id)
    require(can_confirm_return(request.user, application))
    form = form_for(request, ReturnForm, segments=stages(application))
    if request.method == "POST" and form.is_valid():
        try:
            steps.confirm_return(application=application, days=form.days(), by=request.user)
        except ChangedMeanwhileError:
            messages.warning(request, CHANGED)
        else:
            messages.success(request, _("Your return is confirmed. Next comes your report."))
            for one in remarks_on_days(application):
                messages.info(request, sentence(one, request.user.language))
        return redirect("duties", public_id)
    context = {"application": application, "form": form}
    return render(request, "mobility/duties/return.html", context)


@require_http_methods(["GET", "POST"])
def safety(request: SignedInRequest) -> HttpResponse:
    """Write whom to call and until when the passport is valid: one's own only."""
    person = request.user.person
    if person is None:
        require(deny("no_person"))
        return redirect("home")
    held = own_safety(by=request.user)
    form = form_for(request, SafetyForm, initial=held)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        until = data.pop("passport_until")
        save_safety(person=person, contact=data, passport_until=until, by=request.user)
        messages.success(request, _("It is saved. Only the emergency coordinator can open it."))
        return redirect("travel_safety")
    context = {"form": form, "held": bool(held.get("name"))}
    return render(request, "mobility/duties/safety.html", context)


@require_POST
def forget(request: SignedInRequest) -> HttpResponse:
    """Delete one's own contact and passport date."""
    person = request.user.person
    if person is None:
        require(deny("no_person"))
        return redirect("home")
    forget_safety(person=person, by=request.user)
    messages.success(request, _("Your emergency contact and passport date are deleted."))
    return redirect("travel_safety")
