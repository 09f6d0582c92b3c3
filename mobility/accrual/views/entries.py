"""HR writes, corrects and removes service periods and earlier terms."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mobility.accrual.access import can_correct
from mobility.accrual.forms import CHANGED, EntryForm, OverrideForm, PeriodForm, TermForm
from mobility.accrual.models import EarlierTerm, ServicePeriod
from mobility.accrual.services.correcting import (
    FIELDS,
    add,
    correct,
    fingerprint_of,
    override,
    remove,
)
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import Person
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for

KINDS: dict[str, tuple[type[Any], type[EntryForm]]] = {
    "periods": (ServicePeriod, PeriodForm),
    "terms": (EarlierTerm, TermForm),
}


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest, person_id: UUID, entries: str) -> HttpResponse:
    """Write a period or a term that the register lacks."""
    people = Person.objects.visible_to(request.user).present()
    person = get_object_or_404(people, public_id=person_id)
    require(can_correct(request.user, person))
    model, form_class = _kind(entries)
    first = {"percent": 100} if model is ServicePeriod else {}
    form = form_for(request, form_class, initial=first)
    if request.method == "POST" and form.is_valid():
        add(kind=model, person=person, values=form.values(), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("research_term_of", person.public_id)
    context = {"form": form, "person": person, "entries": entries, "entry": None}
    return render(request, "mobility/accrual/entry_form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, entries: str, pk: int) -> HttpResponse:
    """Correct a period or a term; a change made meanwhile is told before anything is lost."""
    model, form_class = _kind(entries)
    entry = _entry(request, model, pk)
    first = {name: getattr(entry, name) for name in FIELDS[model]}
    form = form_for(request, form_class, initial={**first, "seen": fingerprint_of(entry)})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["seen"]
            correct(entry=entry, values=form.values(), by=request.user, seen=seen)
        except ChangedMeanwhileError:
            form.add_error(None, CHANGED)
            status = 409
        else:
            messages.success(request, _("Saved."))
            return redirect("research_term_of", entry.person.public_id)
    context = {"form": form, "person": entry.person, "entries": entries, "entry": entry}
    return render(request, "mobility/accrual/entry_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def take_out(request: SignedInRequest, entries: str, pk: int) -> HttpResponse:
    """Remove a period or a term, after a second look."""
    entry = _entry(request, _kind(entries)[0], pk)
    if request.method == "POST":
        remove(entry=entry, by=request.user)
        messages.success(request, _("Removed."))
        return redirect("research_term_of", entry.person.public_id)
    context = {"entry": entry, "entries": entries, "person": entry.person}
    return render(request, "mobility/accrual/remove.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def counts(request: SignedInRequest, pk: int) -> HttpResponse:
    """Decide that a period counts otherwise than the rules say."""
    period = _entry(request, ServicePeriod, pk)
    first = {"counts_percent": period.counts_percent, "reason": period.override_reason}
    form = form_for(request, OverrideForm, initial=first)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            override(period=period, by=request.user, **form.cleaned_data)
        except ChangedMeanwhileError:
            form.add_error(None, CHANGED)
            status = 409
        else:
            messages.success(request, _("Saved."))
            return redirect("research_term_of", period.person.public_id)
    context = {"form": form, "person": period.person, "entry": period}
    return render(request, "mobility/accrual/override.html", context, status=status)


def _kind(entries: str) -> tuple[type[Any], type[EntryForm]]:
    if entries not in KINDS:
        raise Http404
    return KINDS[entries]


def _entry(request: SignedInRequest, model: Any, pk: int) -> Any:
    rows = model.objects.visible_to(request.user).select_related("person")
    entry = get_object_or_404(rows, pk=pk)
    require(can_correct(request.user, entry.person))
    return entry
