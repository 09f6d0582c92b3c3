"""Which scheme fits, and beginning an application."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from mobility.applications.access import can_apply
from mobility.applications.rules import ASKS, ONLY_IN_CALLS
from mobility.applications.selectors.fitting import (
    choices_for,
    main_unit,
    own_applications,
)
from mobility.applications.services.drafts import create_draft
from mobility.calls.models import Call
from portal.core.decisions import deny, require
from portal.people.models import Person
from portal.people.requests import SignedInRequest


@require_GET
def start(request: SignedInRequest) -> HttpResponse:
    """Show which schemes are open to the reader, with what speaks for and against."""
    person = _person(request)
    unit = main_unit(person)
    drafts, earlier = own_applications(person)
    context = {
        "choices": choices_for(person, unit) if unit else [],
        "drafts": drafts,
        "earlier": earlier,
        "unit": unit,
    }
    return render(request, "mobility/applications/start.html", context)


@require_POST
def begin(request: SignedInRequest, scheme: str) -> HttpResponse:
    """Begin an application under a scheme, in the call chosen or first come, first served."""
    if scheme not in ASKS:
        raise Http404
    person = _person(request)
    call = _call(request)
    if main_unit(person) is None:
        require(deny("no_employment"))
    if call is None and scheme in ONLY_IN_CALLS:
        raise Http404
    new = create_draft(person=person, scheme=scheme, by=request.user, call=call)
    return redirect("application_step", new.case.public_id, "plan")


def _person(request: SignedInRequest) -> Person:
    require(can_apply(request.user))
    people = Person.objects.visible_to(request.user)
    found: Person = get_object_or_404(people, pk=request.user.person_id)
    return found


def _call(request: SignedInRequest) -> Call | None:
    asked = request.POST.get("call")
    if not asked:
        return None
    try:
        named = UUID(asked)
    except ValueError as error:
        raise Http404 from error
    calls = Call.objects.visible_to(request.user)
    found: Call = get_object_or_404(calls.select_related("unit", "rule_set"), public_id=named)
    return found
