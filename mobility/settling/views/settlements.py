"""A settlement and its receipts."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.applications.models import Application
from mobility.settling.access import can_enter, can_judge_settlement, can_settle, is_own
from mobility.settling.forms import ReceiptForm, SettlementForm, settlement_shown
from mobility.settling.models import Receipt, Settlement
from mobility.settling.selectors.due import stay_days
from mobility.settling.selectors.pages import (
    account_of,
    overdue,
    receipt_sums,
    settlement_of,
    settlement_remarks,
    sums_of,
)
from mobility.settling.services import accounts
from mobility.settling.services.receipts import add_receipt, remove_receipt
from mobility.settling.views.found import stay
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a settlement: every line, the difference to the decision, what is paid or paid back."""
    application, settlement = _found(request, public_id)
    facts = _facts(request, application, settlement)
    may_write = can_settle(request.user, settlement)
    blocked = any(one.severity == "blocking" for one in facts["remarks"])
    context = {
        **facts,
        "shown": sums_of(settlement),
        "may_write": may_write,
        "may_hand_in": may_write and not blocked,
        "may_judge": can_judge_settlement(request.user, settlement),
    }
    return render(request, "mobility/settling/settlement.html", context)


@require_http_methods(["GET", "POST"])
def write(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Write the settlement; what is saved is a draft, unless it is handed in with it."""
    application, settlement = _found(request, public_id)
    require(can_settle(request.user, settlement))
    first = settlement_shown(settlement, stay_days(application))
    monthly = account_of(settlement).monthly
    form = form_for(request, SettlementForm, initial=first, monthly=monthly)
    if request.method == "POST" and form.is_valid():
        try:
            accounts.save_settlement(
                settlement=settlement, values=form.cleaned_data, by=request.user
            )
        except ChangedMeanwhileError:
            messages.warning(request, _("It was handed in meanwhile, in another window."))
        else:
            if "hand_in" in request.POST:
                return _handed_in(request, settlement)
            messages.success(request, _("The settlement is saved as a draft."))
        return redirect("settlement", public_id)
    context = {**_facts(request, application, settlement, first), "form": form}
    return render(request, "mobility/settling/settlement_write.html", context)


@require_POST
def hand_in(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Hand the settlement in to finance."""
    _application, settlement = _found(request, public_id)
    require(can_settle(request.user, settlement))
    return _handed_in(request, settlement)


def _handed_in(request: SignedInRequest, settlement: Settlement) -> HttpResponse:
    public_id = settlement.application.case.public_id
    if any(one.severity == "blocking" for one in settlement_remarks(settlement)):
        messages.warning(request, _("Something is still missing in the settlement."))
        return redirect("settlement_write", public_id)
    try:
        accounts.hand_in(settlement=settlement, by=request.user)
    except ChangedMeanwhileError:
        messages.warning(request, _("It was handed in meanwhile, in another window."))
    else:
        messages.success(request, _("The settlement is handed in. You hear when it is approved."))
    return redirect("settlement", public_id)


@require_http_methods(["GET", "POST"])
def receipts(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """List the receipts of a stay and add one; they are collected during the stay too."""
    application = stay(request, public_id)
    may_enter = can_enter(request.user, application, settlement_of(application))
    form = form_for(request, ReceiptForm)
    if request.method == "POST":
        require(may_enter)
        if form.is_valid() and _added(request, application, form):
            messages.success(request, _("The receipt is added."))
            return redirect("stay_receipts", public_id)
    context = {
        "application": application,
        "case": application.case,
        "is_own": is_own(request.user, application),
        "receipts": list(application.receipts.select_related("upload")),
        "sums": receipt_sums(application),
        "may_enter": may_enter,
        "form": form,
    }
    return render(request, "mobility/settling/receipts.html", context)


@require_POST
def receipt_remove(request: SignedInRequest, public_id: UUID, number: int) -> HttpResponse:
    """Take a receipt off again."""
    application = stay(request, public_id)
    seen = Receipt.objects.visible_to(request.user).filter(application=application)
    remove_receipt(receipt=get_object_or_404(seen, pk=number), by=request.user)
    messages.success(request, _("The receipt is removed."))
    return redirect("stay_receipts", public_id)


def _added(request: SignedInRequest, application: Application, form: ReceiptForm) -> bool:
    file = form.cleaned_data["file"]
    try:
        add_receipt(application=application, values=form.values(), file=file, by=request.user)
    except BadFileError as error:
        form.add_error("file", error.told)
        return False
    return True


def _found(request: SignedInRequest, public_id: UUID) -> tuple[Application, Settlement]:
    application = stay(request, public_id)
    settlement = settlement_of(application)
    if settlement is None:
        raise Http404
    # Its rules read the stay again and again; one object is enough.
    settlement.application = application
    return application, settlement


def _facts(
    request: SignedInRequest,
    application: Application,
    settlement: Settlement,
    shown: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    is_open = settlement.state in ("draft", "returned")
    is_approved = settlement.state == "approved"
    return {
        "application": application,
        "case": application.case,
        "settlement": settlement,
        "is_own": is_own(request.user, application),
        "receipts": list(application.receipts.select_related("upload")),
        "sums": receipt_sums(application),
        "remarks": [] if is_approved else settlement_remarks(settlement, shown),
        "overdue": overdue(settlement.due_on) if is_open else 0,
    }
