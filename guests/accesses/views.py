"""Accesses of one guest, and the list of those who give them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from guests.accesses.access import can_list, can_note, can_order
from guests.accesses.filters import AccessFilter
from guests.accesses.forms import OrderForm, ReceiptForm
from guests.accesses.models import AccessGrant
from guests.accesses.selectors.lists import (
    RECEIPT_DAYS,
    accesses_of,
    engagements_given_to,
    listed,
)
from guests.accesses.services import ordering
from guests.accesses.tables import AccessTable
from guests.engagements.models import Engagement
from portal.casework.models import Task
from portal.casework.selectors import task_title
from portal.core.decisions import Decision, require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage

_ACTS = {
    "order": ordering.order_wanted,
    "grant": ordering.note_granted,
    "remove": ordering.note_removed,
    "cancel": ordering.cancel_access,
}
_WITH_RECEIPT = ("grant", "remove")


class AccessList(ListPage):
    """The accesses that the reader gives or follows up."""

    name = "accesses"
    heading = gettext_lazy("Accesses of guests")
    table_class = AccessTable
    filterset_class = AccessFilter
    empty_title = gettext_lazy("No accesses")
    empty_text = gettext_lazy("They appear when a guest who needs some is registered.")

    def decision(self) -> Decision:
        """Open to those who give accesses or follow guests up."""
        return can_list(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the accesses that exist for the reader."""
        return listed(self.request.user)


@require_http_methods(["GET", "HEAD", "POST"])
def of_engagement(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show what a guest is let into, and order more."""
    engagement = _met(request, public_id)
    orders = can_order(request.user, engagement)
    form = form_for(request, OrderForm, ends_on=engagement.ends_on)
    if request.method == "POST":
        require(orders)
        if form.is_valid():
            ordering.order_access(engagement=engagement, by=request.user, **form.cleaned_data)
            messages.success(request, _("Ordered. Who gives it has a task."))
            return redirect("guest_accesses", public_id)
    today = timezone.localdate()
    lines = [
        (one, _receipt(request, one), one.overdue_on(today, RECEIPT_DAYS))
        for one in accesses_of(request.user, engagement)
    ]
    context = {
        "engagement": engagement,
        "case": engagement.case,
        "form": form if orders else None,
        "lines": lines,
        "orders": bool(orders),
        "lists": bool(can_list(request.user)),
    }
    return render(request, "guests/accesses/accesses.html", context)


@require_GET
def task(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Lead from a task to the accesses of its guest."""
    found: Task = get_object_or_404(
        Task.objects.visible_to(request.user).select_related("case"), public_id=public_id
    )
    return redirect("guest_accesses", found.case.public_id)


@require_POST
def act(request: SignedInRequest, public_id: UUID, name: str) -> HttpResponse:
    """Order, note as given or taken back, or cancel one access."""
    if name not in _ACTS:
        raise Http404
    rows = AccessGrant.objects.visible_to(request.user).select_related(
        "engagement__case__unit", "engagement__case__person", "engagement__administrator"
    )
    access: AccessGrant = get_object_or_404(rows, public_id=public_id)
    form, told = ReceiptForm(request.POST), {}
    if name in _WITH_RECEIPT and form.is_valid():
        told = {"receipt": form.cleaned_data["receipt"]}
    try:
        _ACTS[name](access=access, by=request.user, **told)
    except ChangedMeanwhileError:
        messages.warning(request, _("Somebody else was faster. This is how it stands."))
    except ordering.NotYetError as error:
        messages.error(request, _("Not yet. First: %(tasks)s") % {"tasks": _titles(error.tasks)})
    else:
        messages.success(request, _("Saved."))
    return redirect("guest_accesses", access.engagement.case.public_id)


def _receipt(request: SignedInRequest, access: AccessGrant) -> ReceiptForm | None:
    """Return the form for a receipt, with ids of its own, where the reader may note one."""
    if not can_note(request.user, access):
        return None
    return ReceiptForm(auto_id=f"id_{access.pk}_%s")


def _titles(tasks: list[Task]) -> str:
    return "; ".join(str(task_title(task)) for task in tasks)


def _met(request: SignedInRequest, public_id: UUID) -> Engagement:
    seen = engagements_given_to(request.user)
    related = ("case__person", "case__unit", "administrator")
    found: Engagement = get_object_or_404(seen.select_related(*related), case__public_id=public_id)
    return found
