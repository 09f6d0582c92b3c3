"""One person's timeline, for the person and for those who may see them."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from mobility.timeline.rules import lines
from mobility.timeline.selectors.person import timeline_of
from portal.core.decisions import NotAllowedError, deny
from portal.people.models import Person
from portal.people.requests import SignedInRequest


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as the page shows it."""

    entry: lines.Entry
    address: str
    overdue: bool


@require_GET
def mine(request: SignedInRequest) -> HttpResponse:
    """Show the reader's own timeline."""
    person = request.user.person
    if person is None:
        raise NotAllowedError(deny("no_person"))
    return _page(request, person)


@require_GET
def of(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Show a person's timeline to those who may see the person."""
    people = Person.objects.visible_to(request.user).present()
    return _page(request, get_object_or_404(people, public_id=person_id))


def _page(request: SignedInRequest, person: Person) -> HttpResponse:
    today = timezone.localdate()
    entries = timeline_of(request.user, person)
    first, last = lines.span(entries, today)
    by_place: dict[str, list[Line]] = {"past": [], "now": [], "coming": []}
    for entry in entries:
        by_place[_shown_under(entry, today)].append(_line(entry, today))
    context = {
        "person": person,
        "is_own": person.pk == request.user.person_id,
        "today": today,
        "at": lines.percent(lines.per_mille(today, first, last)),
        "years": range(first.year, last.year + 1),
        "lanes": lines.bars(entries, first, last),
        "now": by_place["now"],
        "coming": by_place["coming"],
        "past": by_place["past"][::-1],
    }
    return render(request, "mobility/timeline/person.html", context)


def _shown_under(entry: lines.Entry, today: date) -> str:
    """Return the heading of an entry; what is overdue waits now, however old it is."""
    return "now" if lines.is_overdue(entry, today) else lines.place(entry, today)


def _line(entry: lines.Entry, today: date) -> Line:
    return Line(entry, address(entry.page), lines.is_overdue(entry, today))


def address(page: tuple[str, Any]) -> str:
    """Return the address of a page given by its name and argument, or nothing."""
    name, argument = page
    return reverse(name, args=[argument]) if name else ""
