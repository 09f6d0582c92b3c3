"""Register an activity and correct it."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mobility.activities.access import can_edit, can_register
from mobility.activities.forms import ActivityForm, shown
from mobility.activities.models import Activity
from mobility.activities.rules import TYPES
from mobility.activities.services.registering import correct, fingerprint_of, register
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_GET
def start(request: SignedInRequest) -> HttpResponse:
    """Ask what kind of activity it is, before the form that fits it."""
    require(can_register(request.user))
    return render(request, "mobility/activities/start.html", {"types": TYPES})


@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Register one's own activity."""
    require(can_register(request.user))
    if slug not in TYPES:
        raise Http404
    form = form_for(request, ActivityForm, type=slug, person=request.user.person)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["token"] or uuid4()
        activity = register(values=form.values(), by=request.user, token=token)
        messages.success(request, _("The activity is registered and waits for your manager."))
        return redirect("activity", activity.case.public_id)
    return render(
        request, "mobility/activities/form.html", {"form": form, "type": slug, "activity": None}
    )


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Correct an activity; a change made meanwhile is shown before anything is overwritten."""
    activities = Activity.objects.visible_to(request.user).select_related("case", "institution")
    activity = get_object_or_404(activities, case__public_id=public_id)
    require(can_edit(request.user, activity))
    first = {**shown(activity), "seen": fingerprint_of(activity)}
    options = {"type": activity.type, "person": request.user.person, "stored": activity}
    form = form_for(request, ActivityForm, initial=first, **options)
    status = 200
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["seen"]
        try:
            correct(activity=activity, values=form.values(), by=request.user, seen=seen)
        except ChangedMeanwhileError:
            activity.refresh_from_db()
            form.changed_meanwhile(fingerprint_of(activity))
            status = 409
        else:
            messages.success(request, _("The activity is corrected."))
            return redirect("activity", public_id)
    context = {"form": form, "type": activity.type, "activity": activity}
    return render(request, "mobility/activities/form.html", context, status=status)
