"""Register a stay and correct it."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mobility.stays.access import can_edit, can_register, can_register_for, coordinated_people
from mobility.stays.forms import StayForm, shown
from mobility.stays.models import SCHEMES, Stay
from mobility.stays.rules import ASKS
from mobility.stays.selectors import people_to_choose
from mobility.stays.services.registering import correct, fingerprint_of, register
from portal.core.decisions import require
from portal.core.folding import fold
from portal.core.states import ChangedMeanwhileError
from portal.people.models import Person
from portal.people.requests import SignedInRequest
from portal.rulesets.selectors import institution_profile
from portal.web.forms import form_for


@require_GET
def start(request: SignedInRequest) -> HttpResponse:
    """Ask for whom and what kind of stay, before the form that fits it."""
    require(can_register(request.user))
    person = _person_asked(request)
    require(can_register_for(request.user, person))
    words = fold(request.GET.get("q", "")).split()
    people = coordinated_people(request.user)
    context = {
        "person": person,
        "is_own": person.pk == request.user.person_id,
        "schemes": institution_profile().schemes or SCHEMES,
        "coordinates": people.exists(),
        "q": request.GET.get("q", ""),
        "people": people_to_choose(people, words) if words else (),
    }
    return render(request, "mobility/stays/start.html", context)


@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest, scheme: str) -> HttpResponse:
    """Register a stay under a scheme."""
    if scheme not in ASKS:
        raise Http404
    person = _person_asked(request)
    require(can_register_for(request.user, person))
    form = form_for(request, StayForm, scheme=scheme)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["token"] or uuid4()
        stay = register(person=person, values=form.values(), by=request.user, token=token)
        messages.success(request, _("The stay is registered."))
        return redirect("stay", stay.public_id)
    is_own = person.pk == request.user.person_id
    context = {"form": form, "person": person, "scheme": scheme, "is_own": is_own, "stay": None}
    return render(request, "mobility/stays/form.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Correct a stay; a change made meanwhile is shown before anything is overwritten."""
    stay = get_object_or_404(Stay.objects.visible_to(request.user), public_id=public_id)
    require(can_edit(request.user, stay))
    scheme = request.GET.get("scheme", stay.scheme)
    if scheme not in ASKS:
        raise Http404
    first = {**shown(stay), "seen": fingerprint_of(stay)}
    form = form_for(request, StayForm, scheme=scheme, stored=stay, initial=first)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            correct(
                stay=stay, values=form.values(), by=request.user, seen=form.cleaned_data["seen"]
            )
        except ChangedMeanwhileError:
            stay.refresh_from_db()
            form.changed_meanwhile(fingerprint_of(stay))
            status = 409
        else:
            messages.success(request, _("The stay is corrected."))
            return redirect("stay", stay.public_id)
    is_own = stay.person_id == request.user.person_id
    context = {
        "form": form,
        "person": stay.person,
        "scheme": scheme,
        "is_own": is_own,
        "stay": stay,
        "schemes": institution_profile().schemes or SCHEMES,
    }
    return render(request, "mobility/stays/form.html", context, status=status)


def _person_asked(request: SignedInRequest) -> Person:
    """Return the person in the address, or the reader; one the reader cannot see is 404."""
    asked = request.GET.get("person")
    people = Person.objects.visible_to(request.user).present()
    try:
        wanted = {"public_id": UUID(asked)} if asked else {"pk": request.user.person_id}
    except ValueError as error:
        raise Http404 from error
    person: Person = get_object_or_404(people, **wanted)
    return person
