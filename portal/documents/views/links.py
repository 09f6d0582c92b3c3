"""Links for people without an account: their page, and renewing or revoking one."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.core.states import ChangedMeanwhileError
from portal.documents.composing import of_letter
from portal.documents.forms import AnswerForm
from portal.documents.limits import braked
from portal.documents.models import ExternalLink
from portal.documents.selectors import asked_in_words, contact_of, link_by_token, link_state
from portal.documents.services.letters import ensure_file
from portal.documents.services.links import answer_link, note_opened, renew_link, revoke_link
from portal.documents.services.uploads import BadFileError
from portal.people.requests import SignedInRequest

GONE = {"expired": 410, "revoked": 410}


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@braked
def external_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show what is asked and take the answer; afterwards say that it is done, and whom to ask."""
    link = _found(request, token)
    if link_state(link) != "open":
        return _page(request, link, None)
    if request.method != "POST":
        note_opened(link=link)
        return _page(request, link, AnswerForm(purpose=link.purpose))
    form = AnswerForm(request.POST, request.FILES, purpose=link.purpose)
    if form.is_valid():
        try:
            answer_link(link=link, answer=form.answered())
        except BadFileError as error:
            form.add_error("file", error.told)
            link.refresh_from_db()
        except ChangedMeanwhileError:
            return redirect("external_link", token)
        else:
            return redirect("external_link", token)
    return _page(request, link, form)


@login_not_required
@require_safe
@never_cache
@braked
def external_file(request: HttpRequest, token: str) -> HttpResponse:
    """Download the letter that is to be signed, while the link is open."""
    link = _found(request, token)
    if link.signature is None or link_state(link) != "open":
        raise Http404
    with ensure_file(link.signature.letter).file.open("rb") as file:
        answer = HttpResponse(file.read(), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{link.signature.letter.kind}.pdf"'
    return answer


@require_POST
def link_renew(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Send a new link in place of an old one."""
    renew_link(link=_seen(request, public_id), by=request.user)
    messages.success(request, _("A new link is sent. The old one no longer works."))
    return _back(request)


@require_POST
def link_revoke(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """End a link."""
    revoke_link(link=_seen(request, public_id), by=request.user)
    messages.success(request, _("The link no longer works."))
    return _back(request)


def _found(request: HttpRequest, token: str) -> ExternalLink:
    link = link_by_token(token)
    if link is None:
        raise Http404
    chosen = settings.LANGUAGE_COOKIE_NAME in request.COOKIES or request.user.is_authenticated
    if not chosen:
        translation.activate(link.language)
    return link


def _page(request: HttpRequest, link: ExternalLink, form: AnswerForm | None) -> HttpResponse:
    state = link_state(link)
    letter = link.signature.letter if link.signature else None
    context = {
        "link": link,
        "state": state,
        "form": form,
        "text": asked_in_words(link),
        "contact": contact_of(link),
        "letter": letter,
        "composed": of_letter(letter) if letter and form else None,
        "token": request.path.rstrip("/").rpartition("/")[2],
    }
    return render(request, "portal/documents/link.html", context, status=GONE.get(state, 200))


def _seen(request: SignedInRequest, public_id: UUID) -> ExternalLink:
    rows = ExternalLink.objects.visible_to(request.user).select_related(
        "case__unit", "case__person"
    )
    link: ExternalLink = get_object_or_404(rows, public_id=public_id)
    return link


def _back(request: SignedInRequest) -> HttpResponse:
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    return redirect(target if safe else "home")
