"""The two-minute form that asks for earlier international experience."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.experience.access import can_declare, can_mark_documented
from mobility.experience.forms import EvidenceForm, shown
from mobility.experience.models import KINDS, Evidence
from mobility.experience.services import declaring
from portal.core.decisions import deny, require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import Person
from portal.people.requests import SignedInRequest
from portal.rulesets.selectors import institution_profile
from portal.web.forms import form_for


@require_GET
def answer(request: SignedInRequest, person_id: UUID | None = None) -> HttpResponse:
    """Ask the plain questions; each leads to a short form."""
    person = _person(request, person_id)
    items = person.evidence.select_related("institution", "country")
    kinds = [kind for kind in institution_profile().evidence_kinds or KINDS if kind != "none"]
    is_own = person.pk == request.user.person_id
    context = {"person": person, "is_own": is_own, "items": items, "kinds": kinds}
    return render(request, "mobility/experience/answer.html", context)


@require_http_methods(["GET", "POST"])
def add(request: SignedInRequest, person_id: UUID, kind: str) -> HttpResponse:
    """Add one item of a kind."""
    person = _person(request, person_id)
    if kind not in KINDS or kind == "none":
        raise Http404
    may_document = can_mark_documented(request.user, person).allowed
    form = form_for(request, EvidenceForm, kind=kind, may_document=may_document)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["token"] or uuid4()
        declaring.declare(person=person, values=form.values(), by=request.user, token=token)
        messages.success(request, _("Thank you. Is there anything more?"))
        return _back_to_answer(request, person)
    is_own = person.pk == request.user.person_id
    context = {"form": form, "person": person, "kind": kind, "is_own": is_own, "item": None}
    return render(request, "mobility/experience/item.html", context)


@require_POST
def none(request: SignedInRequest, person_id: UUID) -> HttpResponse:
    """Answer that there is no international experience."""
    person = _person(request, person_id)
    declaring.declare_none(person=person, by=request.user, token=uuid4())
    messages.success(request, _("Thank you for answering."))
    if person.pk == request.user.person_id:
        return redirect("experience")
    return redirect("experience_of", person.public_id)


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Correct an item; a change made meanwhile is shown before anything is overwritten."""
    item = _item(request, public_id)
    if item.kind == "none":
        raise Http404
    may_document = can_mark_documented(request.user, item.person).allowed
    first = {**shown(item), "seen": declaring.fingerprint_of(item)}
    form = form_for(
        request, EvidenceForm, kind=item.kind, may_document=may_document, stored=item, initial=first
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["seen"]
            declaring.correct(item=item, values=form.values(), by=request.user, seen=seen)
        except ChangedMeanwhileError:
            item.refresh_from_db()
            form.changed_meanwhile(declaring.fingerprint_of(item))
            status = 409
        else:
            messages.success(request, _("The entry is corrected."))
            return _back_to_answer(request, item.person)
    is_own = item.person_id == request.user.person_id
    context = {
        "form": form,
        "person": item.person,
        "kind": item.kind,
        "is_own": is_own,
        "item": item,
    }
    return render(request, "mobility/experience/item.html", context, status=status)


@require_http_methods(["GET", "POST"])
def remove(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Remove an item, after a second look."""
    item = _item(request, public_id)
    context = {"item": item, "seen": declaring.fingerprint_of(item)}
    if request.method == "GET":
        return render(request, "mobility/experience/remove.html", context)
    try:
        declaring.remove(item=item, by=request.user, seen=request.POST.get("seen", ""))
    except ChangedMeanwhileError:
        messages.warning(request, _("The entry changed meanwhile. This is how it stands."))
        return render(request, "mobility/experience/remove.html", context, status=409)
    messages.success(request, _("The entry is removed."))
    return _back_to_answer(request, item.person)


def _person(request: SignedInRequest, person_id: UUID | None) -> Person:
    """Return the person asked for, or the reader; refused where they may not answer."""
    if person_id is None and not request.user.person_id:
        require(deny("no_person"))
    people = Person.objects.visible_to(request.user).present()
    wanted = {"public_id": person_id} if person_id else {"pk": request.user.person_id}
    person: Person = get_object_or_404(people, **wanted)
    require(can_declare(request.user, person))
    return person


def _item(request: SignedInRequest, public_id: UUID) -> Evidence:
    visible = Evidence.objects.visible_to(request.user)
    items = visible.select_related("person", "institution", "country")
    item: Evidence = get_object_or_404(items, public_id=public_id)
    require(can_declare(request.user, item.person))
    return item


def _back_to_answer(request: SignedInRequest, person: Person) -> HttpResponse:
    if person.pk == request.user.person_id:
        return redirect("experience_answer")
    return redirect("experience_answer_for", person.public_id)
