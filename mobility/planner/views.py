"""Trying out a stay before anything is submitted."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from mobility.planner.access import can_plan, can_plan_for, can_start
from mobility.planner.forms import SketchForm
from mobility.planner.selectors.comparing import Beside, beside
from mobility.planner.selectors.outlook import Outlook, outlook
from mobility.planner.services import start_application
from portal.core.decisions import require
from portal.people.models import Person
from portal.people.requests import SignedInRequest, asks_for_part

# Where the sketch before stands in the address, as an address of its own.
BEFORE = "before"
LONGEST_BEFORE = 4000


@require_GET
@never_cache
def planner(request: SignedInRequest) -> HttpResponse:
    """Try out a stay of one's own."""
    require(can_plan(request.user))
    return _page(request, _person(request, pk=request.user.person_id))


@require_GET
@never_cache
def planner_for(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Try out a stay of somebody in one's unit, as for the conversation with them."""
    person = _person(request, public_id=person_id)
    require(can_plan_for(request.user, person))
    return _page(request, person)


@require_POST
def start(request: SignedInRequest) -> HttpResponse:
    """Begin an application with what was sketched."""
    require(can_plan(request.user))
    person = _person(request, pk=request.user.person_id)
    form = SketchForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Choose hosts and days first."))
        return redirect("planner")
    made = start_application(sketch=form.sketch(), person=person, by=request.user)
    messages.success(request, _("The application is begun with your plan. Nothing is sent yet."))
    return redirect("application_step", made.case.public_id, "plan")


def _person(request: SignedInRequest, **which: Any) -> Person:
    people = Person.objects.visible_to(request.user)
    found: Person = get_object_or_404(people, **which)
    return found


def _page(request: SignedInRequest, person: Person) -> HttpResponse:
    form = SketchForm(request.GET if "scheme" in request.GET else None)
    seen = _seen(request, person, form)
    context = {
        "form": form,
        "person": person,
        "is_own": person.pk == request.user.person_id,
        "seen": seen,
        "before": _address(request) if seen else request.GET.get(BEFORE, ""),
        "may_start": can_start(request.user, person, form.sketch().scheme) if seen else None,
        "sent": list(_own(request).items()) if seen else [],
    }
    template = "outlook" if asks_for_part(request) else "planner"
    answer = render(request, f"mobility/planner/{template}.html", context)
    patch_vary_headers(answer, ("HX-Request",))
    return answer


def _seen(request: SignedInRequest, person: Person, form: SketchForm) -> Beside | None:
    if not form.is_bound or not form.is_valid():
        return None
    today = timezone.localdate()
    now = outlook(person, form.sketch(), today)
    return beside(now, _before(request, person))


def _before(request: SignedInRequest, person: Person) -> Outlook | None:
    written = request.GET.get(BEFORE, "")
    if not written or len(written) > LONGEST_BEFORE:
        return None
    form = SketchForm(QueryDict(written))
    return outlook(person, form.sketch(), timezone.localdate()) if form.is_valid() else None


def _own(request: SignedInRequest) -> QueryDict:
    """Return the sketch's own fields of the address, those that were filled in."""
    kept = QueryDict(mutable=True)
    for name, value in request.GET.items():
        if name != BEFORE and value:
            kept[name] = str(value)
    return kept


def _address(request: SignedInRequest) -> str:
    return _own(request).urlencode()
