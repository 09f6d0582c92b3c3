"""The research-term clock of the reader, or of a person they answer for."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from mobility.accrual.access import can_contest, can_correct, can_see_accrual
from mobility.accrual.forms import StartForm
from mobility.accrual.models import Contest, EarlierTerm
from mobility.accrual.rules import shown
from mobility.accrual.selectors import Standing, standing_of
from mobility.accrual.shown import WIDTH, not_drawn, said, shown_stretches
from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.models import Person
from portal.people.requests import SignedInRequest

MOST_LINES = 50


@require_GET
def mine(request: SignedInRequest) -> HttpResponse:
    """Show the reader's own clock."""
    person = request.user.person
    if person is None:
        raise NotAllowedError(deny("no_person"))
    return _page(request, person)


@require_GET
def of(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Show the clock of a person whom the reader answers for."""
    people = Person.objects.visible_to(request.user).present()
    person = get_object_or_404(people, public_id=person_id)
    require(can_see_accrual(request.user, person))
    return _page(request, person)


def _reckoned(standing: Standing) -> dict[str, Any]:
    seen = standing.clock
    return {
        "goals": (seen.full, seen.half),
        "earned": shown(seen.earned),
        "at_most": shown(seen.at_most),
        "used": shown(seen.used),
        "stretches": shown_stretches(standing),
        "said": said(standing),
        "waiting": list(not_drawn(standing)),
    }


def _page(request: SignedInRequest, person: Person) -> HttpResponse:
    form = StartForm(request.GET if "on" in request.GET else None)
    day = form.cleaned_data["on"] if form.is_bound and form.is_valid() else None
    standing = standing_of(person, on=day)
    if standing and not form.is_bound:
        form.initial = {"on": standing.clock.on}
    user = request.user
    trail = AuditEntry.objects.visible_to(user).filter(person=person, action__startswith="accrual.")
    context: dict[str, Any] = {
        "person": person,
        "is_own": person.pk == user.person_id,
        "form": form,
        "standing": standing,
        **(_reckoned(standing) if standing else {}),
        "width": WIDTH,
        "terms": EarlierTerm.objects.visible_to(user).filter(person=person),
        "contests": Contest.objects.visible_to(user)
        .filter(person=person)
        .select_related("period", "term", "answered_by__person"),
        "may_contest": can_contest(user, person),
        "may_correct": can_correct(user, person),
        "lines": [
            (e, told_changes(e))
            for e in trail.select_related("actor__person", "acting_for")[:MOST_LINES]
        ],
    }
    return render(request, "mobility/accrual/clock.html", context)
