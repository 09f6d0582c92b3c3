"""The list of calls, one call, and writing one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.calls import access
from mobility.calls.filters import CallFilter
from mobility.calls.forms import CHANGED, BeginForm, CallForm, add_problems, shown, suggestion
from mobility.calls.models import Budget, Call
from mobility.calls.rules import frozen_in
from mobility.calls.selectors import eligible_people
from mobility.calls.services import announcing
from mobility.calls.tables import CallTable
from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import Unit
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage


class CallList(ListPage):
    """All calls that the reader may see; those that close last stand first."""

    name = "calls"
    heading = gettext_lazy("Calls")
    table_class = CallTable
    filterset_class = CallFilter
    template_name = "mobility/calls/list.html"
    empty_title = gettext_lazy("No calls yet")
    empty_text = gettext_lazy("Calls for research terms and stays abroad come here.")

    def rows(self) -> QuerySet[Any]:
        """Return the published calls, and drafts to those who manage them."""
        rows: QuerySet[Any] = Call.objects.visible_to(self.request.user)
        return rows.select_related("unit").order_by("-closes_at", "pk")

    def facts(self) -> dict[str, Any]:
        """Return whether the reader may announce one."""
        return {"may_announce": access.can_manage_somewhere(self._user())}


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a call: what, for whom, when, by which rules, and how one can appeal."""
    user, call = request.user, _visible(request, public_id)
    manages = access.can_manage_at(user, call.unit)
    trail = AuditEntry.objects.visible_to(user).filter(
        object_type="call", object_id=str(call.public_id)
    )
    lines = trail.select_related("actor__person", "acting_for")
    context = {
        "call": call,
        "manages": manages,
        "may_apply": eligible_people(call).filter(pk=user.person_id or 0).exists(),
        "budget": Budget.objects.visible_to(user).filter(pk=call.budget_id).first(),
        "may_change": access.can_change_call(user, call),
        "may_publish": access.can_publish(user, call),
        "may_close": access.can_close_call(user, call),
        "may_cancel": access.can_cancel_call(user, call),
        "lines": [(one, told_changes(one)) for one in lines],
    }
    return render(request, "mobility/calls/call.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Write a call as a draft: first the scheme and the unit, then what its rules suggest."""
    require(access.can_manage_somewhere(request.user))
    asked = "scheme" in request.GET
    begin = BeginForm(request.GET if asked else None, user=request.user)
    if not asked or not begin.is_valid():
        return render(request, "mobility/calls/begin.html", {"form": begin})
    scheme, unit = begin.cleaned_data["scheme"], begin.cleaned_data["unit"]
    first = suggestion(scheme, unit)
    form = form_for(request, CallForm, scheme=scheme, unit=unit, initial=first)
    if request.method == "POST" and form.is_valid():
        call = announcing.draft_call(values=form.values(), by=request.user)
        messages.success(request, _("Saved as a draft. Publish it when it is right."))
        return redirect("call", call.public_id)
    return render(request, "mobility/calls/form.html", _form_context(form, scheme, unit, None))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Change a call; what applicants rely on cannot be changed once it is open."""
    call = _visible(request, public_id)
    require(access.can_change_call(request.user, call))
    first = {**shown(call), "seen": announcing.fingerprint_of(call)}
    options = {"scheme": call.scheme, "unit": call.unit, "call": call}
    form = form_for(request, CallForm, **options, frozen=frozen_in(call.phase), initial=first)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            values, seen = form.values(), form.cleaned_data["seen"]
            announcing.change_call(call=call, values=values, by=request.user, seen=seen)
        except ChangedMeanwhileError:
            form.add_error(None, CHANGED)
            status = 409
        except ValidationError as error:
            add_problems(form, error.message_dict)
        else:
            messages.success(request, _("Saved."))
            return redirect("call", call.public_id)
    context = _form_context(form, call.scheme, call.unit, call)
    return render(request, "mobility/calls/form.html", context, status=status)


@require_POST
def publish(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Publish a draft."""
    call = _visible(request, public_id)
    return _stepped(request, call, announcing.publish, _("The call is published."))


@require_http_methods(["GET", "HEAD", "POST"])
def close(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Close an open call before its time, after a second look."""
    call = _visible(request, public_id)
    require(access.can_close_call(request.user, call))
    if request.method == "POST":
        return _stepped(request, call, announcing.close_now, _("The call is closed."))
    return render(request, "mobility/calls/close.html", {"call": call})


@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Cancel a call, after a second look."""
    call = _visible(request, public_id)
    require(access.can_cancel_call(request.user, call))
    if request.method == "POST":
        return _stepped(request, call, announcing.cancel_call, _("The call is cancelled."))
    return render(request, "mobility/calls/cancel.html", {"call": call})


def _visible(request: SignedInRequest, public_id: UUID) -> Call:
    calls = Call.objects.visible_to(request.user).select_related("unit", "rule_set", "budget")
    call: Call = get_object_or_404(calls, public_id=public_id)
    return call


def _form_context(form: CallForm, scheme: str, unit: Unit, call: Call | None) -> dict[str, Any]:
    return {"form": form, "scheme": scheme, "unit": unit, "call": call}


def _stepped(request: SignedInRequest, call: Call, act: Any, told: str) -> HttpResponse:
    try:
        act(call=call, by=request.user)
    except ChangedMeanwhileError:
        messages.warning(request, _("The call changed meanwhile. This is how it stands."))
    except ValidationError as error:
        messages.warning(request, " ".join(error.messages))
    else:
        messages.success(request, told)
    return redirect("call", call.public_id)
