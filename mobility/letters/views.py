"""The letters of one stay: what it needs, writing one, sending one to the host."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mobility.applications.models import Application
from mobility.letters.access import can_see_letters, can_write_letter
from mobility.letters.forms import HostForm, LetterForm
from mobility.letters.selectors import facts_for, letter_lines, offered
from mobility.letters.services import Typed, preview, send_to_host, write
from portal.core.decisions import require
from portal.documents.composing import kind_of
from portal.documents.models import LANGUAGES, Letter
from portal.documents.rules.kinds import BY_HAND
from portal.documents.rules.texts import MissingFactsError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_GET
def letters(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show which letters the stay needs, which are written, and who has signed."""
    application = _application(request, public_id)
    require(can_see_letters(request.user, application))
    lines = letter_lines(request.user, application, offered(application))
    context = {"application": application, "case": application.case, "lines": lines}
    return render(request, "mobility/letters/letters.html", context)


@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest, public_id: UUID, kind: str) -> HttpResponse:
    """Fill in a letter, look at it, and write it."""
    application = _application(request, public_id)
    require(can_write_letter(request.user, application, kind))
    if kind not in {one.kind for one in offered(application)}:
        raise Http404
    language = request.GET.get("language", "")
    language = language if language in LANGUAGES else request.user.language
    facts = facts_for(application, kind, language)
    form = form_for(request, LetterForm, facts=facts)
    context: dict[str, Any] = {
        "application": application,
        "case": application.case,
        "kind": kind,
        "language": language,
        "languages": LANGUAGES,
        "form": form,
        "known": [one for one in facts if one.is_fixed and one.value],
        "by_hand": [name for name in kind_of(kind).names if name in BY_HAND],
    }
    if request.method == "POST" and form.is_valid():
        typed = Typed(kind, language, form.cleaned_data)
        try:
            if "preview" not in request.POST:
                write(application=application, typed=typed, by=request.user)
                messages.success(request, _("The letter is written."))
                return redirect("case_letters", public_id)
            context["shown"] = preview(application=application, typed=typed)
        except MissingFactsError as error:
            _name_missing(form, error)
    return render(request, "mobility/letters/new.html", context)


@require_http_methods(["GET", "POST"])
def to_host(request: SignedInRequest, letter_id: UUID) -> HttpResponse:
    """Send the host a link with which to sign."""
    seen = Letter.objects.visible_to(request.user).select_related("case__application")
    letter = get_object_or_404(seen, public_id=letter_id, case__application__isnull=False)
    require(can_write_letter(request.user, letter.case.application, letter.kind))
    signature = letter.signatures.filter(party="receiving", way="").first()
    if signature is None:
        raise Http404
    first = {"name": signature.name, "email": signature.email}
    form = form_for(request, HostForm, initial=first)
    if request.method == "POST" and form.is_valid():
        send_to_host(letter=letter, by=request.user, **form.cleaned_data)
        messages.success(request, _("The link is sent. It works once."))
        return redirect("case_letters", letter.case.public_id)
    context = {"letter": letter, "case": letter.case, "form": form}
    return render(request, "mobility/letters/to_host.html", context)


def _application(request: SignedInRequest, public_id: UUID) -> Application:
    seen = Application.objects.visible_to(request.user).select_related("case__person", "case__unit")
    found: Application = get_object_or_404(seen, case__public_id=public_id)
    return found


def _name_missing(form: LetterForm, error: MissingFactsError) -> None:
    """Say at the field that the letter cannot do without it."""
    text = _("The letter needs this.")
    for name in error.names:
        form.add_error(name if name in form.fields else None, text)
