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
from mobility.stays.access import can_register_for, coordinated_people
from mobility.stays.selectors import people_to_choose
from portal.core.decisions import require
from portal.core.folding import fold
from portal.core.states import ChangedMeanwhileError
from portal.people.models import Person
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_GET
def start(request: SignedInRequest) -> HttpResponse:
    """Ask for whom and what kind of activity it is, before the form that fits it."""
    require(can_register(request.user))
    person = person_asked(request)
    require(can_register_for(request.user, person))
    words = fold(request.GET.get("q", "")).split()
    people = coordinated_people(request.user)
    context = {
        "types": TYPES,
        "person": person,
        "is_own": person.pk == request.user.person_id,
        "coordinates": people.exists(),
        "q": request.GET.get("q", ""),
        "people": people_to_choose(people, words) if words else (),
    }
    return render(request, "mobility/activities/start.html", context)


@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Register an activity, one's own or that of somebody one coordinates for."""
    require(can_register(request.user))
    if slug not in TYPES:
        raise Http404
    person = person_asked(request)
    require(can_register_for(request.user, person))
    is_own = person.pk == request.user.person_id
    form = form_for(request, ActivityForm, type=slug, person=person, is_own=is_own)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["token"] or uuid4()
        activity = register(person=person, values=form.values(), by=request.user, token=token)
        messages.success(request, _("The activity is registered and waits for the manager."))
        return redirect("activity", activity.case.public_id)
    context = {"form": form, "type": slug, "activity": None, "person": person, "is_own": is_own}
    return render(request, "mobility/activities/form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Correct an activity; a change made meanwhile is shown before anything is overwritten."""
    activities = Activity.objects.visible_to(request.user).select_related(
        "case__person", "institution"
    )
    activity = get_object_or_404(activities, case__public_id=public_id)
    require(can_edit(request.user, activity))
    first = {**shown(activity), "seen": fingerprint_of(activity)}
    person = activity.case.person
    is_own = person.pk == request.user.person_id
    options = {"type": activity.type, "person": person, "is_own": is_own, "stored": activity}
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
    context = {
        "form": form,
        "type": activity.type,
        "activity": activity,
        "person": person,
        "is_own": is_own,
    }
    return render(request, "mobility/activities/form.html", context, status=status)


def person_asked(request: SignedInRequest) -> Person:
    """Return the person in the address, or the reader; one the reader cannot see is 404."""
    asked = request.GET.get("person")
    people = Person.objects.visible_to(request.user).present()
    try:
        wanted = {"public_id": UUID(asked)} if asked else {"pk": request.user.person_id}
    except ValueError as error:
        raise Http404 from error
    person: Person = get_object_or_404(people, **wanted)
    return person
