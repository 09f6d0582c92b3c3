"""What is settled for a guest, and the strict data behind it for those who may open it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from guests.engagements.models import Engagement
from guests.sensitive.access import can_delete, can_read, can_write, engagements_met
from guests.sensitive.forms import FORMS, ArrivalForm, StrictForm
from guests.sensitive.rules import KINDS
from guests.sensitive.selectors.outcomes import outcome_lines
from guests.sensitive.services.reading import read_guest_citizenships, read_strict
from guests.sensitive.services.writing import delete_strict, save_guest_citizenships, save_strict
from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_GET
def overview(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show what is settled, and lead to what the reader may open."""
    engagement = _met(request, public_id, KINDS)
    lines = outcome_lines(request.user, engagement)
    context = {"engagement": engagement, "case": engagement.case, "lines": lines}
    return render(request, "guests/sensitive/overview.html", context)


@require_http_methods(["GET", "POST"])
def record(request: SignedInRequest, public_id: UUID, kind: str) -> HttpResponse:
    """Open one kind, which is logged, and write it."""
    engagement = _of_kind(request, public_id, kind)
    require(can_read(request.user, engagement, kind))
    held = read_strict(engagement=engagement, kind=kind, by=request.user)
    writes = can_write(request.user, engagement, kind)
    form = form_for(request, FORMS[kind], initial=_initial(request, engagement, kind, held))
    if request.method == "POST":
        require(writes)
        if form.is_valid():
            _save(request, engagement, kind, form)
            messages.success(request, _("Saved. The trail says that it was written, not what."))
            return redirect("guest_clearances", public_id)
    context = {
        "engagement": engagement,
        "case": engagement.case,
        "kind": kind,
        "form": form,
        "held": held,
        "writes": writes,
        "deletes": held and can_delete(request.user, engagement, kind),
    }
    return render(request, "guests/sensitive/record.html", context)


@require_http_methods(["GET", "POST"])
def delete(request: SignedInRequest, public_id: UUID, kind: str) -> HttpResponse:
    """Delete one kind before its day, after a second look."""
    engagement = _of_kind(request, public_id, kind)
    require(can_delete(request.user, engagement, kind))
    if request.method == "POST":
        delete_strict(engagement=engagement, kind=kind, by=request.user)
        messages.success(request, _("Deleted."))
        return redirect("guest_clearances", public_id)
    context = {"case": engagement.case, "kind": kind}
    return render(request, "guests/sensitive/delete.html", context)


def _met(request: SignedInRequest, public_id: UUID, kinds: Sequence[str]) -> Engagement:
    seen = engagements_met(request.user, kinds).select_related("case__person", "case__unit")
    found: Engagement = get_object_or_404(seen, case__public_id=public_id)
    return found


def _of_kind(request: SignedInRequest, public_id: UUID, kind: str) -> Engagement:
    if kind not in KINDS:
        raise Http404
    return _met(request, public_id, [kind])


def _initial(
    request: SignedInRequest, engagement: Engagement, kind: str, held: Any
) -> dict[str, Any]:
    """Return what the form begins with: what is written, or what the engagement says."""
    told = model_to_dict(held) if held else {}
    if kind == "export":
        told.setdefault("area", engagement.subject_area)
    if kind == "arrival":
        told["citizenships"] = read_guest_citizenships(engagement=engagement, by=request.user)
    return told


def _save(request: SignedInRequest, engagement: Engagement, kind: str, form: StrictForm) -> None:
    save_strict(engagement=engagement, kind=kind, values=form.values(), by=request.user)
    if isinstance(form, ArrivalForm):
        save_guest_citizenships(engagement=engagement, countries=form.countries(), by=request.user)
