"""One stay and the steps it can take."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.stays.access import can_edit, can_register_for
from mobility.stays.forms import ConfirmForm
from mobility.stays.models import Stay
from mobility.stays.rules import ASKS, acts
from mobility.stays.selectors import remarks_on
from mobility.stays.services import moving
from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a stay, what is worth a remark, what can be done and what was done."""
    return _page(request, _visible(request, public_id))


@require_http_methods(["GET", "POST"])
def confirm(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Confirm the actual dates after return."""
    stay = _visible(request, public_id)
    require(can_register_for(request.user, stay.person))
    if "confirm" not in acts(stay.state, stay.ends_on, timezone.localdate()):
        return _changed(request, stay)
    planned = {"starts_on": stay.starts_on, "ends_on": stay.ends_on}
    form = form_for(request, ConfirmForm, initial=planned)
    if request.method == "POST" and form.is_valid():
        return _moved(request, stay, moving.confirm, _("The stay is confirmed."), **form.days())
    return render(request, "mobility/stays/confirm.html", {"form": form, "stay": stay})


@require_http_methods(["GET", "POST"])
def cancel(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Cancel a stay, after a second look."""
    stay = _visible(request, public_id)
    require(can_register_for(request.user, stay.person))
    if request.method == "POST":
        return _moved(request, stay, moving.cancel, _("The stay is cancelled."))
    return render(request, "mobility/stays/cancel.html", {"stay": stay})


@require_POST
def reopen(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Take a confirmation or cancellation back."""
    stay = _visible(request, public_id)
    return _moved(request, stay, moving.reopen, _("The stay is planned again."))


def _visible(request: SignedInRequest, public_id: UUID) -> Stay:
    stays = Stay.objects.visible_to(request.user).select_related("person", "institution", "country")
    stay: Stay = get_object_or_404(stays, public_id=public_id)
    return stay


def _moved(
    request: SignedInRequest, stay: Stay, act: Any, told: str, **values: Any
) -> HttpResponse:
    try:
        act(stay=stay, by=request.user, **values)
    except ChangedMeanwhileError:
        return _changed(request, stay)
    messages.success(request, told)
    return redirect("stay", stay.public_id)


def _changed(request: SignedInRequest, stay: Stay) -> HttpResponse:
    stay.refresh_from_db()
    messages.warning(
        request, _("The stay changed meanwhile, or this step is not open. This is how it stands.")
    )
    return _page(request, stay, status=409)


def _page(request: SignedInRequest, stay: Stay, status: int = 200) -> HttpResponse:
    user = request.user
    may = can_register_for(user, stay.person)
    seen = AuditEntry.objects.visible_to(user).select_related("actor__person", "acting_for")
    trail = seen.filter(object_type="stay", object_id=str(stay.public_id))
    context = {
        "stay": stay,
        "is_own": stay.person_id == user.person_id,
        "acts": acts(stay.state, stay.ends_on, timezone.localdate()) if may else [],
        "may_edit": can_edit(user, stay),
        "asks": ASKS[stay.scheme],
        "remarks": remarks_on(stay),
        "lines": [(one, told_changes(one)) for one in trail],
    }
    return render(request, "mobility/stays/stay.html", context, status=status)
