"""One activity and the steps it can take."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mobility.activities.access import can_add_evidence, can_edit, can_take, is_own
from mobility.activities.forms import CompleteForm, EvidenceForm, StepForm
from mobility.activities.models import Activity
from mobility.activities.rules import MACHINE, acts
from mobility.activities.selectors import evidence_of, facts_of, remarks_on
from mobility.activities.services import moving
from mobility.activities.services.evidence import add_evidence
from portal.casework.selectors import steps_of, turn_line
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.selectors import file_lines
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for

SIMPLE = tuple(one.name for one in MACHINE.transitions if one.name != "complete")


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show an activity, what is worth a remark, what can be done and what was done."""
    return _page(request, _visible(request, public_id))


@require_http_methods(["GET", "POST"])
def complete(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Say that the activity is done, with its real days and hours."""
    activity = _visible(request, public_id)
    require(can_take(request.user, activity, "complete"))
    if "complete" not in acts(facts_of(activity), timezone.localdate()):
        return _changed(request, activity)
    names = ("starts_on", "ends_on", "hours", "output")
    planned = {name: getattr(activity, name) for name in names}
    form = form_for(request, CompleteForm, initial=planned)
    blocked: list[Any] = []
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in names}
        try:
            moving.complete(activity=activity, values=values, by=request.user)
        except ChangedMeanwhileError:
            return _changed(request, activity)
        except moving.BlockedError as error:
            blocked = error.findings
        else:
            messages.success(request, _("The activity is done and waits to be recognised."))
            return redirect("activity", public_id)
    context = {"form": form, "activity": activity, "blocked": blocked}
    return render(request, "mobility/activities/complete.html", context)


@require_http_methods(["GET", "POST"])
def evidence(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Add a file that shows the activity."""
    activity = _visible(request, public_id)
    require(can_add_evidence(request.user, activity))
    form = form_for(request, EvidenceForm)
    if request.method == "POST" and form.is_valid():
        try:
            add_evidence(activity=activity, file=form.cleaned_data["file"], by=request.user)
        except BadFileError as error:
            form.add_error("file", error.told)
        else:
            messages.success(request, _("The file is added."))
            return redirect("activity", public_id)
    context = {"form": form, "activity": activity}
    return render(request, "mobility/activities/evidence_form.html", context)


@require_http_methods(["GET", "POST"])
def step(request: SignedInRequest, public_id: UUID, slug: str) -> HttpResponse:
    """Take a step that needs no more than words, after a second look."""
    activity = _visible(request, public_id)
    if slug not in SIMPLE:
        raise Http404
    require(can_take(request.user, activity, slug))
    if slug not in acts(facts_of(activity), timezone.localdate()):
        return _changed(request, activity)
    form = form_for(request, StepForm)
    if request.method == "POST" and form.is_valid():
        note = form.cleaned_data["note"]
        try:
            moving.take(activity=activity, step=slug, by=request.user, note=note)
        except ValidationError as error:
            form.add_error("note", error.message_dict["note"])
        except ChangedMeanwhileError:
            return _changed(request, activity)
        else:
            messages.success(request, _("It is done, and the person is told."))
            return redirect("activity", public_id)
    context = {
        "form": form,
        "activity": activity,
        "step": slug,
        "asks_words": slug in moving.NEEDS_WORDS and not is_own(request.user, activity),
    }
    return render(request, "mobility/activities/step.html", context)


def _visible(request: SignedInRequest, public_id: UUID) -> Activity:
    activities = Activity.objects.visible_to(request.user).select_related(
        "case__person", "case__unit", "case__turn_unit", "case__rule_set", "institution", "country"
    )
    found: Activity = get_object_or_404(
        activities.select_related("stay__institution", "certificate"), case__public_id=public_id
    )
    return found


def _changed(request: SignedInRequest, activity: Activity) -> HttpResponse:
    fresh = _visible(request, activity.case.public_id)
    text = _("The activity changed meanwhile, or this step is not open. This is how it stands.")
    messages.warning(request, text)
    return _page(request, fresh, status=409)


def _page(request: SignedInRequest, activity: Activity, status: int = 200) -> HttpResponse:
    user = request.user
    open_steps = acts(facts_of(activity), timezone.localdate())
    context = {
        "activity": activity,
        "case": activity.case,
        "is_own": is_own(user, activity),
        "steps": [one for one in open_steps if can_take(user, activity, one)],
        "may_edit": can_edit(user, activity),
        "may_add": can_add_evidence(user, activity),
        "evidence": file_lines(user, evidence_of(activity).select_related("case")),
        "remarks": remarks_on(activity),
        "turn": turn_line(activity.case),
        "history": steps_of(activity.case),
    }
    return render(request, "mobility/activities/activity.html", context, status=status)
