"""One letter, its file, and the page on which anybody may verify it."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_safe

from portal.core.contributions import case_pages
from portal.documents.composing import of_letter
from portal.documents.limits import braked
from portal.documents.models import Letter
from portal.documents.selectors import signature_lines, verified
from portal.documents.services.letters import ensure_file, note_read
from portal.people.requests import SignedInRequest


@require_safe
@never_cache
def letter(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a letter as text, with its file and who has signed."""
    found = _seen(request, public_id)
    note_read(letter=found, by=request.user)
    context: dict[str, Any] = {
        "letter": found,
        "composed": of_letter(found),
        "signatures": signature_lines(request.user, found),
        "case_page": case_pages().get(found.case.kind, ""),
        "replaced_by": getattr(found, "replaced_by", None),
    }
    return render(request, "portal/documents/letter.html", context)


@require_GET
@never_cache
def letter_file(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Download the letter as PDF."""
    found = _seen(request, public_id)
    note_read(letter=found, by=request.user)
    with ensure_file(found).file.open("rb") as file:
        answer = HttpResponse(file.read(), content_type="application/pdf")
    name = f"{slugify(found.subject) or found.kind}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@login_not_required
@require_safe
@never_cache
@braked
def verify_letter(request: HttpRequest) -> HttpResponse:
    """Say of a code which letter it stands on and whether that is valid; no names."""
    code = request.GET.get("code", "").strip()[:40]
    found = verified(code) if code else None
    context = {"code": code, "letter": found, "unknown": bool(code) and found is None}
    return render(request, "portal/documents/verify.html", context)


def _seen(request: SignedInRequest, public_id: UUID) -> Letter:
    letters = Letter.objects.visible_to(request.user).select_related(
        "case__person", "case__unit", "replaced_by", "replaces"
    )
    found: Letter = get_object_or_404(letters, public_id=public_id)
    return found
