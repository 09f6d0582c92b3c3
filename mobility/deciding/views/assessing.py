"""Assess one application, and say that one is too close to it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from mobility.applications.models import Application
from mobility.applications.selectors.noticed import noticed
from mobility.deciding.access import can_assess, can_declare_conflict
from mobility.deciding.forms import AssessForm, ReasonForm
from mobility.deciding.selectors.away import away_beside
from mobility.deciding.selectors.rounds import conflicts_in, rules_of
from mobility.deciding.services.assessing import assess as write_assessment
from mobility.deciding.services.assessing import declare_conflict
from mobility.deciding.views.finding import acted, application_of
from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def assess(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Assess an application beside who else is away in the same time."""
    application = application_of(request, public_id)
    if application.case.state != "submitted":
        return _too_late(request, application)
    require(can_assess(request.user, application))
    criteria = rules_of(application).criteria(application.scheme)
    form = form_for(request, AssessForm, criteria=criteria)
    if request.method == "POST" and form.is_valid():
        return acted(
            request,
            lambda: write_assessment(application=application, by=request.user, **form.values()),
            lambda made: _done(request, application),
            lambda status: _again(request, application, form, status),
            form,
        )
    return _page(request, application, form)


def _done(request: SignedInRequest, application: Application) -> HttpResponse:
    messages.success(request, _("Your assessment is kept, and the applicant sees how it stands."))
    return redirect("application", application.case.public_id)


def _too_late(request: SignedInRequest, application: Application) -> HttpResponse:
    require(can_declare_conflict(request.user, application))
    if request.method == "POST":
        messages.warning(request, _("Somebody else was faster. This is how it stands now."))
    context = {"application": application, "case": application.case}
    status = 409 if request.method == "POST" else 200
    return render(request, "mobility/deciding/assessed.html", context, status=status)


def _again(
    request: SignedInRequest, application: Application, form: AssessForm, status: int
) -> HttpResponse:
    if status == 409:
        return _too_late(request, application_of(request, application.case.public_id))
    return _page(request, application, form, status)


def _page(
    request: SignedInRequest, application: Application, form: AssessForm, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "application": application,
        "case": application.case,
        "form": form,
        "noticed": noticed(application),
        "segments": application.segments.select_related("institution", "country"),
        "covers": application.covers.select_related("candidate", "covered_by"),
        "away": away_beside(application),
        "conflicts": conflicts_in([application.pk]),
    }
    return render(request, "mobility/deciding/assess.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def conflict(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Declare that one is too close to an application."""
    application = application_of(request, public_id)
    require(can_declare_conflict(request.user, application))
    label = _("Why, in a few words")
    form = form_for(request, ReasonForm, label=label, required=False, most=300)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"][:300]
        declare_conflict(application=application, reason=reason, by=request.user)
        messages.success(
            request, _("Your conflict of interest is noted. Somebody else takes over.")
        )
        return redirect("application", application.case.public_id)
    context = {"application": application, "case": application.case, "form": form}
    return render(request, "mobility/deciding/conflict.html", context)
