"""Invite a guest, several at once, or the same one again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from guests.engagements.access import can_copy, can_delete, can_start
from guests.engagements.forms.starting import GuestRows, StartForm, StayForm
from guests.engagements.services import starting
from guests.engagements.views.page import visible
from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: SignedInRequest) -> HttpResponse:
    """Ask the first questions about a guest, and begin an engagement."""
    require(can_start(request.user))
    form = form_for(request, StartForm, user=request.user)
    if request.method == "POST" and form.is_valid():
        made = starting.start_engagement(
            guest=form.guest(), by=request.user, values=form.values(), **form.place()
        )
        messages.success(
            request, _("The guest is entered. Nobody else sees it before you send it.")
        )
        return redirect("engagement", made.case.public_id)
    return render(request, "guests/engagements/start.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def group(request: SignedInRequest) -> HttpResponse:
    """Invite several guests who come for the same."""
    require(can_start(request.user))
    form = form_for(request, StayForm, user=request.user)
    rows = GuestRows(request.POST or None, prefix="guests")
    if request.method == "POST" and form.is_valid() and rows.is_valid():
        guests = [starting.Guest(**row) for row in rows.cleaned_data if row]
        made = starting.invite_group(
            guests=guests, by=request.user, values=form.values(), **form.place()
        )
        told = ngettext("%(n)s guest is entered.", "%(n)s guests are entered.", len(made))
        messages.success(request, told % {"n": len(made)})
        return redirect("my_guests")
    return render(request, "guests/engagements/group.html", {"form": form, "rows": rows})


@require_POST
def copy(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Begin a new engagement of the same guest with what is known."""
    engagement = visible(request, public_id)
    require(can_copy(request.user, engagement))
    new = starting.copy_engagement(engagement=engagement, by=request.user)
    messages.success(request, _("A new draft is made. Give it new dates."))
    return redirect("engagement_edit", new.case.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Throw a draft away, after a second look."""
    engagement = visible(request, public_id)
    require(can_delete(request.user, engagement))
    if request.method == "POST":
        starting.delete_draft(engagement=engagement, by=request.user)
        messages.success(request, _("The draft is deleted."))
        return redirect("my_guests")
    return render(request, "guests/engagements/delete.html", {"engagement": engagement})
