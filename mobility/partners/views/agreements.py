"""The register of agreements: where may I go, one agreement, and what is done with it."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from mobility.partners.access import can_add_document, can_edit, can_end, can_register, can_renew
from mobility.partners.filters import AgreementFilter
from mobility.partners.forms import AgreementForm, DocumentForm, EndForm, RenewForm, shown
from mobility.partners.models import PartnerAgreement
from mobility.partners.rules.agreements import is_quiet, standing
from mobility.partners.selectors.agreements import (
    chain,
    documents_of,
    listed,
    parameters_on,
    term_of,
)
from mobility.partners.services import registering
from mobility.partners.services.documents import add_document, remove_document
from mobility.partners.tables import AgreementTable
from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage


class AgreementList(ListPage):
    """Where may I go: the agreements that hold, open to all staff."""

    name = "agreements"
    heading = gettext_lazy("Where may I go?")
    table_class = AgreementTable
    filterset_class = AgreementFilter
    template_name = "mobility/partners/list.html"
    empty_title = gettext_lazy("No agreement holds today")
    empty_text = gettext_lazy("The international office and the departments register them.")

    def rows(self) -> QuerySet[Any]:
        """Return all agreements with what their columns need."""
        return listed(self.request.user).order_by("partner_name", "pk")

    def facts(self) -> dict[str, Any]:
        """Return what the reader may do."""
        return {
            "may_register": can_register(self.request.user),
            "quiet_years": parameters_on(timezone.localdate()).quiet_years,
        }


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show an agreement, its terms so far, and what can be done with it."""
    user, today = request.user, timezone.localdate()
    agreement = get_object_or_404(listed(user), public_id=public_id)
    seen = AuditEntry.objects.visible_to(user).select_related("actor__person", "acting_for")
    trail = seen.filter(object_type="partneragreement", object_id=str(public_id))
    rules = parameters_on(today)
    context = {
        "agreement": agreement,
        "standing": standing(term_of(agreement), today),
        "is_quiet": is_quiet(term_of(agreement), agreement.last_stay, today, rules),
        "quiet_years": rules.quiet_years,
        "terms": [(one, standing(term_of(one), today)) for one in chain(agreement)],
        "may_edit": can_edit(user, agreement),
        "may_renew": can_renew(user, agreement),
        "may_end": can_end(user, agreement),
        "may_add": can_add_document(user, agreement),
        "documents": documents_of(user, agreement),
        "lines": [(one, told_changes(one)) for one in trail],
    }
    return render(request, "mobility/partners/agreement.html", context)


@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Register an agreement."""
    require(can_register(request.user))
    form = form_for(request, AgreementForm, user=request.user)
    if request.method == "POST" and form.is_valid():
        made = registering.register(
            values=form.values(),
            units=form.cleaned_data["units"],
            by=request.user,
            token=form.cleaned_data["token"] or uuid4(),
        )
        messages.success(request, _("The agreement is registered."))
        return redirect("agreement", made.public_id)
    return render(request, "mobility/partners/form.html", {"form": form, "agreement": None})


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Correct an agreement; a change made meanwhile is shown before anything is overwritten."""
    agreement = _visible(request, public_id)
    require(can_edit(request.user, agreement))
    first = {**shown(agreement), "seen": registering.fingerprint_of(agreement)}
    form = form_for(request, AgreementForm, user=request.user, stored=agreement, initial=first)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            return _corrected(request, agreement, form)
        except ChangedMeanwhileError:
            agreement = _visible(request, public_id)
            form.changed_meanwhile(registering.fingerprint_of(agreement))
            status = 409
    context = {"form": form, "agreement": agreement}
    return render(request, "mobility/partners/form.html", context, status=status)


def _corrected(
    request: SignedInRequest, agreement: PartnerAgreement, form: AgreementForm
) -> HttpResponse:
    data = form.cleaned_data
    registering.correct(
        agreement=agreement,
        values=form.values(),
        units=data["units"],
        by=request.user,
        seen=data["seen"],
    )
    messages.success(request, _("The agreement is corrected."))
    return redirect("agreement", agreement.public_id)


@require_http_methods(["GET", "POST"])
def renew(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Renew an agreement: the next term, with the old one kept."""
    agreement = _visible(request, public_id)
    require(can_renew(request.user, agreement))
    form = form_for(request, RenewForm, agreement=agreement)
    if request.method == "POST" and form.is_valid():
        later = registering.renew(agreement=agreement, by=request.user, **form.cleaned_data)
        messages.success(request, _("The agreement is renewed."))
        return redirect("agreement", later.public_id)
    context = {"form": form, "agreement": agreement}
    return render(request, "mobility/partners/renew.html", context)


@require_http_methods(["GET", "POST"])
def document(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Add a file to an agreement."""
    agreement = _visible(request, public_id)
    require(can_add_document(request.user, agreement))
    form = form_for(request, DocumentForm)
    if request.method == "POST" and form.is_valid():
        try:
            add_document(agreement=agreement, file=form.cleaned_data["file"], by=request.user)
        except BadFileError as error:
            form.add_error("file", error.told)
        else:
            messages.success(request, _("The file is added."))
            return redirect("agreement", agreement.public_id)
    context = {"form": form, "agreement": agreement}
    return render(request, "mobility/partners/document.html", context)


@require_http_methods(["GET", "POST"])
def document_remove(request: SignedInRequest, public_id: UUID, upload_id: UUID) -> HttpResponse:
    """Remove a file from an agreement, after a second look."""
    agreement = _visible(request, public_id)
    require(can_add_document(request.user, agreement))
    upload = get_object_or_404(documents_of(request.user, agreement), public_id=upload_id)
    if request.method == "POST":
        remove_document(agreement=agreement, upload=upload, by=request.user)
        messages.success(request, _("The file is deleted."))
        return redirect("agreement", agreement.public_id)
    context = {"agreement": agreement, "upload": upload}
    return render(request, "mobility/partners/document_remove.html", context)


@require_http_methods(["GET", "POST"])
def end(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """End an agreement, after a second look."""
    agreement = _visible(request, public_id)
    require(can_end(request.user, agreement))
    form = form_for(request, EndForm, agreement=agreement)
    if request.method == "POST" and form.is_valid():
        registering.end(agreement=agreement, by=request.user, **form.cleaned_data)
        messages.success(request, _("The agreement is ended."))
        return redirect("agreement", agreement.public_id)
    return render(request, "mobility/partners/end.html", {"form": form, "agreement": agreement})


def _visible(request: SignedInRequest, public_id: UUID) -> PartnerAgreement:
    agreements = PartnerAgreement.objects.visible_to(request.user).select_related(
        "institution", "country", "responsible"
    )
    found: PartnerAgreement = get_object_or_404(agreements, public_id=public_id)
    return found
