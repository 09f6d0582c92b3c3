"""The page of one application."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from mobility.applications.models import Application
from mobility.applications.selectors.page import page_facts
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show an application: what it says, what was noticed, whose turn it is, what happened."""
    return page(request, visible(request, public_id))


def visible(request: SignedInRequest, public_id: UUID) -> Application:
    """Return the application that the address names, if it exists for the reader."""
    seen = Application.objects.visible_to(request.user).select_related(
        "case__person", "case__unit", "case__rule_set", "case__turn_unit", "case__turn_person"
    )
    found: Application = get_object_or_404(
        seen.select_related("call__rule_set", "call__unit", "copied_from__case"),
        case__public_id=public_id,
    )
    return found


def page(request: SignedInRequest, application: Application, status: int = 200) -> HttpResponse:
    """Return the page of an application."""
    facts = page_facts(request.user, application)
    return render(request, "mobility/applications/application.html", facts, status=status)


def acted(
    request: SignedInRequest, application: Application, act: Any, told: str, **values: Any
) -> HttpResponse:
    """Take a step by a service and go to the page; who was too late sees how it stands."""
    try:
        act(application=application, by=request.user, **values)
    except ChangedMeanwhileError:
        application = visible(request, application.case.public_id)
        messages.warning(request, _("Somebody else was faster. This is how the case stands."))
        return page(request, application, status=409)
    messages.success(request, told)
    return led_on(request, application)


def led_on(request: SignedInRequest, application: Application) -> HttpResponse:
    """Lead to the case; who saw it only for what they were asked is led to their tasks."""
    if Application.objects.visible_to(request.user).filter(pk=application.pk).exists():
        return redirect("application", application.case.public_id)
    return redirect("my_tasks")
