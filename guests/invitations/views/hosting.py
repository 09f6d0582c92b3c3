"""Pages of the host and the department: the invitation, the papers, the first day."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from guests.engagements.models import Engagement
from guests.invitations.access import (
    can_arrange_first_day,
    can_check_identity,
    can_invite_guest,
    can_revoke,
    can_send,
)
from guests.invitations.forms.hosting import FirstDayForm, GreetingForm, IdentityForm
from guests.invitations.models import Invitation
from guests.invitations.selectors.invitations import invitation_of, parameters_now
from guests.invitations.selectors.stay import first_day_of, first_on
from guests.invitations.services.accepting import CHECK, LISTED_CHECK
from guests.invitations.services.checking import arrange_first_day, confirm_identity
from guests.invitations.services.sending import note_bounced, revoke_invitation, send_invitation
from portal.casework.models import Task
from portal.casework.selectors import case_address
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for

# Who meets these has no business with the invitation; others are told how it stands.
NOT_THEIRS = ("own_case", "not_your_guest")


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show how the invitation stands, and send it, for the first time or again."""
    engagement = _seen(request, public_id)
    invitation = invitation_of(engagement)
    may = can_send(request.user, engagement, invitation)
    if request.method == "POST" or may.code in NOT_THEIRS:
        require(may)
    first = {"greeting": invitation.greeting if invitation else ""}
    form = form_for(request, GreetingForm, initial=first)
    if request.method == "POST" and form.is_valid():
        greeting = form.cleaned_data["greeting"]
        send_invitation(engagement=engagement, by=request.user, greeting=greeting)
        text = _("The invitation is on its way to %(address)s.")
        messages.success(request, text % {"address": engagement.case.person.email})
        return redirect("invitation_send", public_id)
    context = {**_frame(engagement, invitation), "form": form, "may": may}
    context["may_revoke"] = invitation is not None and can_revoke(request.user, invitation)
    context["days"] = parameters_now().valid_days
    return render(request, "guests/invitations/send.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """End an invitation, after a second look."""
    engagement, invitation = _invited(request, public_id)
    require(can_revoke(request.user, invitation))
    if request.method == "POST":
        try:
            revoke_invitation(invitation=invitation, by=request.user)
        except ChangedMeanwhileError:
            messages.warning(request, _("The guest was faster: the invitation is accepted."))
        else:
            messages.success(request, _("The invitation no longer works."))
        return redirect("invitation_send", public_id)
    return render(request, "guests/invitations/revoke.html", _frame(engagement, invitation))


@require_POST
def bounced(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Note that the mail came back."""
    engagement, invitation = _invited(request, public_id)
    require(can_invite_guest(request.user, engagement))
    try:
        note_bounced(invitation=invitation, by=request.user)
    except ChangedMeanwhileError:
        messages.warning(request, _("The invitation has moved on meanwhile."))
    else:
        text = _("Noted. Correct the address on the guest's page, then send the invitation again.")
        messages.success(request, text)
    return redirect("invitation_send", public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def identity(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Note that photo and name on a paper are the guest's."""
    engagement, invitation = _invited(request, public_id)
    may = can_check_identity(request.user, invitation)
    if request.method == "POST" or may.code in NOT_THEIRS:
        require(may)
    form = form_for(request, IdentityForm)
    if request.method == "POST" and form.is_valid():
        try:
            method = form.cleaned_data["method"]
            confirm_identity(invitation=invitation, method=method, by=request.user)
        except ChangedMeanwhileError:
            messages.warning(request, _("Somebody else was faster."))
        else:
            messages.success(request, _("The identity is confirmed."))
        return redirect("identity_check", public_id)
    context = {**_frame(engagement, invitation), "form": form, "may": may}
    return render(request, "guests/invitations/identity.html", context)


@require_GET
def identity_task(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Lead from the task to the page on which it is done."""
    tasks = Task.objects.visible_to(request.user).filter(code__in=(CHECK, LISTED_CHECK))
    task = get_object_or_404(tasks.select_related("case"), public_id=public_id)
    return redirect("identity_check", task.case.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def first_day(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Say where and when the guest comes on the first day."""
    engagement = _seen(request, public_id)
    require(can_arrange_first_day(request.user, engagement))
    held = first_day_of(engagement)
    names = ("meets_at", "place", "note")
    first = {name: getattr(held, name) for name in names} if held else {}
    form = form_for(request, FirstDayForm, initial=first)
    if request.method == "POST" and form.is_valid():
        arrange_first_day(engagement=engagement, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved. The guest sees it on their page."))
        return redirect("first_day", public_id)
    context = {**_frame(engagement, None), "form": form, "first_on": first_on(engagement)}
    return render(request, "guests/invitations/first_day.html", context)


def _frame(engagement: Engagement, invitation: Invitation | None) -> dict[str, Any]:
    return {
        "engagement": engagement,
        "case": engagement.case,
        "invitation": invitation,
        "case_address": case_address(engagement.case),
    }


def _seen(request: SignedInRequest, public_id: UUID) -> Engagement:
    rows = Engagement.objects.visible_to(request.user).select_related(
        "case__person", "case__unit", "host", "first_day"
    )
    found: Engagement = get_object_or_404(rows, case__public_id=public_id)
    return found


def _invited(request: SignedInRequest, public_id: UUID) -> tuple[Engagement, Invitation]:
    engagement = _seen(request, public_id)
    invitation = invitation_of(engagement)
    if invitation is None:
        raise Http404
    return engagement, invitation
