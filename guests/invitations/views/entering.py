"""Pages without a sign-in: an invitation, a link to sign in with, asking for one."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from guests.invitations.access import can_accept
from guests.invitations.forms.entering import AddressForm, PasswordForm
from guests.invitations.models import Invitation
from guests.invitations.selectors.invitations import (
    entry_by_token,
    invitation_by_token,
    link_state,
    owns_address,
)
from guests.invitations.services.accepting import (
    accept_signed_in,
    accept_with_new_sign_in,
    may_make_sign_in,
    send_entry,
    use_entry,
)
from guests.invitations.services.sending import ask_anew, note_opened
from portal.core.states import ChangedMeanwhileError
from portal.documents.limits import braked
from portal.people.models import User
from portal.web.kept import kept_page

GONE = {"expired": 410, "revoked": 410}
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@braked
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Let a guest in by an invitation: with a new password, without one, or signed in."""
    found = invitation_by_token(token)
    if found is None:  # perhaps the link of an earlier mail
        return render(request, "guests/invitations/link_gone.html", status=404)
    _speak(request, found.engagement.language)
    if link_state(found) != "open":
        return _closed(request, found, token)
    if request.method != "POST":
        note_opened(invitation=found)
        return _page(request, found, None)
    try:
        return _accepted(request, found)
    except ChangedMeanwhileError:
        return redirect("invitation", token)


def _accepted(request: HttpRequest, found: Invitation) -> HttpResponse:
    if isinstance(request.user, User):
        accept_signed_in(invitation=found, by=request.user)
        return _welcome(request)
    form = None
    if "without" not in request.POST:
        form = PasswordForm(request.POST, email=found.email)
        if not form.is_valid():
            return _page(request, found, form)
    password = form.cleaned_data["password1"] if form else None
    user = accept_with_new_sign_in(invitation=found, password=password)
    login(request, user, backend=BACKEND)
    return _welcome(request)


def _welcome(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("Welcome. This page is yours: it shows what happens and when."))
    return redirect("my_stay")


def _closed(request: HttpRequest, found: Invitation, token: str) -> HttpResponse:
    """Say why a link opens nothing any more; a guest who came too late asks for a new one."""
    state = link_state(found)
    if request.method == "POST" and state == "expired":
        ask_anew(invitation=found)
        messages.success(request, _("Your host has been asked to send a new invitation."))
        return redirect("invitation", token)
    return _page(request, found, None)


def _page(request: HttpRequest, found: Invitation, form: PasswordForm | None) -> HttpResponse:
    state, user = link_state(found), request.user
    context: dict[str, Any] = {
        "invitation": found,
        "engagement": found.engagement,
        "state": state,
        "may_make": may_make_sign_in(found),
    }
    if isinstance(user, User):
        owns = owns_address(user, found.email)
        context["may_accept"] = can_accept(user, found, owns_address=owns)
    context["form"] = form or PasswordForm(email=found.email)
    status = 422 if form is not None else GONE.get(state, 200)
    return render(request, "guests/invitations/invitation.html", context, status=status)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@braked
def guest_link(request: HttpRequest) -> HttpResponse:
    """Send a guest who has no password a link; the answer is the same for every address."""
    form = AddressForm(request.POST or None)
    sent = request.method == "POST" and form.is_valid()
    if sent:
        send_entry(email=form.cleaned_data["email"])
    context = {"form": form, "sent": sent}
    return render(request, "guests/invitations/link.html", context)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@braked
def guest_entry(request: HttpRequest, token: str) -> HttpResponse:
    """Sign a guest in by a link, on a press, so that no mail scanner uses it up."""
    found = entry_by_token(token)
    user = found.accepted_by if found else None
    if found is None or user is None:
        return render(request, "guests/invitations/entry_gone.html", status=410)
    _speak(request, user.language)
    if request.method != "POST":
        return render(request, "guests/invitations/entry.html", {"invitation": found})
    try:
        user = use_entry(invitation=found)
    except ChangedMeanwhileError:
        return redirect("guest_entry", token)
    login(request, user, backend=BACKEND)
    return redirect(kept_page(request) or "my_stay")


def _speak(request: HttpRequest, language: str) -> None:
    """Answer in the guest's language, unless the browser has chosen another here."""
    chosen = settings.LANGUAGE_COOKIE_NAME in request.COOKIES or request.user.is_authenticated
    if not chosen:
        translation.activate(language)
