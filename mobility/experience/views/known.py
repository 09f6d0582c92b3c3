"""What the portal knows about a person, how it counts, and what can still be done."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from mobility.experience.access import can_declare, can_record_conversation
from mobility.experience.models import Conversation, EvidenceRequest
from mobility.experience.standing import Known, known_about
from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.core.decisions import NotAllowedError, deny
from portal.people.models import Person
from portal.people.requests import SignedInRequest

SHOWN_ACTIONS = ("stay.", "evidence.", "experience.", "conversation.")
MOST_LINES = 50


@require_GET
def mine(request: SignedInRequest) -> HttpResponse:
    """Show the reader what the portal knows about them."""
    person = request.user.person
    if person is None:
        raise NotAllowedError(deny("no_person"))
    return _page(request, person)


@require_GET
def of(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Show those who answer for a person what the portal knows."""
    people = Person.objects.visible_to(request.user).present()
    return _page(request, get_object_or_404(people, public_id=person_id))


def _page(request: SignedInRequest, person: Person) -> HttpResponse:
    known = known_about(person, timezone.localdate())
    return render(request, "mobility/experience/known.html", _context(request, person, known))


def _context(request: SignedInRequest, person: Person, known: Known) -> dict[str, Any]:
    user = request.user
    is_own = person.pk == user.person_id
    conversations = Conversation.objects.visible_to(user).filter(person=person)
    trail = AuditEntry.objects.visible_to(user).filter(person=person)
    entries = trail.select_related("actor__person", "acting_for")[:200]
    shown = [one for one in entries if one.action.startswith(SHOWN_ACTIONS)][:MOST_LINES]
    return {
        "person": person,
        "known": known,
        "is_own": is_own,
        "voice": "own." if is_own else "about.",
        "may_declare": can_declare(user, person),
        "may_record": can_record_conversation(user, person),
        "question": EvidenceRequest.objects.visible_to(user)
        .filter(person=person, answered_at__isnull=True)
        .first(),
        "conversations": conversations.select_related("unit", "recorded_by__person"),
        "lines": [(one, told_changes(one)) for one in shown],
    }
