"""One party's signature on a letter, and the ways to give it."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.casework.models import Task
from portal.core.decisions import require
from portal.documents.access import (
    SIGN,
    can_manage_links,
    can_note_signature,
    can_record_signature,
    can_sign,
)
from portal.documents.forms import NoteForm, OutsiderForm, ScanForm
from portal.documents.models import Signature
from portal.documents.services.letters import ensure_file
from portal.documents.services.links import Asked, send_link
from portal.documents.services.signatures import bring_scan, give_by_provider, note_signed, sign
from portal.documents.services.uploads import BadFileError
from portal.documents.signing import signing_provider
from portal.people.requests import SignedInRequest
from portal.people.step_up import require_step_up
from portal.web.forms import form_for


@require_safe
@never_cache
def signature(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show who is to sign, and every way that is open to the reader."""
    found = _seen(request, public_id)
    user = request.user
    context = {
        "signature": found,
        "letter": found.letter,
        "may_sign": can_sign(user, found),
        "may_record": can_record_signature(user, found),
        "may_note": can_note_signature(user, found),
        "has_provider": signing_provider() is not None,
    }
    return render(request, "portal/documents/signature.html", context)


@require_safe
def sign_task(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Lead from the task to what is to be signed."""
    tasks = Task.objects.visible_to(request.user).filter(code=SIGN)
    found: Task = get_object_or_404(tasks, public_id=public_id)
    return redirect("signature", found.facts["signature"])


@require_POST
def signature_sign(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Sign, once the password has been given anew."""
    found = _seen(request, public_id)
    require(can_sign(request.user, found))
    require_step_up(request)
    sign(signature=found, by=request.user)
    messages.success(request, _("Signed."))
    return redirect("letter", found.letter.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def signature_scan(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Bring a signed copy."""
    found = _seen(request, public_id)
    require(can_record_signature(request.user, found))
    form = form_for(request, ScanForm)
    if request.method == "POST" and form.is_valid():
        try:
            bring_scan(signature=found, by=request.user, **form.cleaned_data)
        except BadFileError as error:
            form.add_error("file", error.told)
        else:
            return _kept(request, found)
    return _form_page(request, found, form, _("Upload a signed copy"))


@require_http_methods(["GET", "HEAD", "POST"])
def signature_note(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Note a signature that was made elsewhere."""
    found = _seen(request, public_id)
    require(can_note_signature(request.user, found))
    form = form_for(request, NoteForm)
    if request.method == "POST" and form.is_valid():
        note_signed(signature=found, by=request.user, **form.cleaned_data)
        return _kept(request, found)
    return _form_page(request, found, form, _("It has been signed elsewhere"))


@require_http_methods(["GET", "HEAD", "POST"])
def signature_link(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Send a link to somebody without an account."""
    found = _seen(request, public_id)
    case = found.letter.case
    require(can_record_signature(request.user, found))
    require(can_manage_links(request.user, case))
    known = {"name": found.name, "email": found.email, "language": found.letter.language}
    form = form_for(request, OutsiderForm, initial=known)
    if request.method == "POST" and form.is_valid():
        asked = Asked("sign", {"text": "link_text.sign"}, signature=found)
        send_link(case=case, to=form.outsider(), asked=asked, by=request.user)
        messages.success(request, _("The link is sent."))
        return redirect("signature", found.public_id)
    return _form_page(request, found, form, _("Send a link"))


@require_POST
def signature_start(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Hand the letter to the institution's signing service, and show the way there."""
    found, provider = _seen(request, public_id), signing_provider()
    require(can_sign(request.user, found))
    if provider is None:
        raise Http404
    with ensure_file(found.letter).file.open("rb") as file:
        content = file.read()
    address = provider.start(
        file=content,
        signature=str(found.public_id),
        signer=str(request.user),
        return_to=f"{settings.SITE_URL}{reverse('signature_return', args=[found.public_id])}",
    )
    context = {"signature": found, "letter": found.letter, "address": address}
    return render(request, "portal/documents/signature_away.html", context)


@require_safe
@never_cache
def signature_return(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Ask the signing service who signed, when the signer comes back from it."""
    found, provider = _seen(request, public_id), signing_provider()
    signed = provider.outcome(signature=str(found.public_id)) if provider else None
    if signed and not found.signed_at:
        require(can_sign(request.user, found))
        told = {"name": signed.name, "reference": signed.reference}
        give_by_provider(signature=found, by=request.user, **told)
    return redirect("signature", found.public_id)


def _seen(request: SignedInRequest, public_id: UUID) -> Signature:
    rows = Signature.objects.visible_to(request.user).select_related(
        "letter__case__unit", "letter__case__person", "person", "upload"
    )
    found: Signature = get_object_or_404(rows, public_id=public_id)
    return found


def _kept(request: SignedInRequest, found: Signature) -> HttpResponse:
    messages.success(request, _("The signature is kept."))
    return redirect("letter", found.letter.public_id)


def _form_page(request: SignedInRequest, found: Signature, form: Any, heading: str) -> HttpResponse:
    context = {"signature": found, "letter": found.letter, "form": form, "heading": heading}
    return render(request, "portal/documents/signature_form.html", context)
