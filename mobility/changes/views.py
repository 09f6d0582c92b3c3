"""Pages of changes of a granted stay."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.applications.models import Application
from mobility.changes.access import can_decide, can_propose, can_withdraw
from mobility.changes.forms import AnswerForm, ChangeForm, RefusalForm
from mobility.changes.models import ChangeRequest
from mobility.changes.rules import KINDS, possible
from mobility.changes.selectors.stages import standing
from mobility.changes.selectors.told import beside, open_request, rows
from mobility.changes.services import requests
from mobility.changes.services.applying import outlook
from mobility.duties.selectors.checklist import country_names, named
from mobility.grants.selectors.shown import shown_computed
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for

CHANGED = gettext_lazy("Somebody was faster, or the stay changed meanwhile. This is how it stands.")


@require_GET
def start(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Choose what shall change."""
    application = _application(request, public_id)
    require(can_propose(request.user, application))
    kinds = possible(application.case.state)
    context = {"application": application, "case": application.case, "kinds": kinds}
    return render(request, "mobility/changes/start.html", context)


@require_http_methods(["GET", "POST"])
def new(request: SignedInRequest, public_id: UUID, kind: str) -> HttpResponse:
    """Say what shall be otherwise, see what that does, and send it."""
    application = _application(request, public_id)
    if kind not in KINDS:
        raise Http404
    require(can_propose(request.user, application, kind))
    form = form_for(request, ChangeForm, application=application, kind=kind)
    context: dict[str, Any] = {
        "application": application,
        "case": application.case,
        "kind": kind,
        "form": form,
    }
    if request.method == "POST" and form.is_valid():
        if "send" in request.POST:
            return _sent(request, application, kind, form)
        context |= _outlook(application, kind, form)
    return render(request, "mobility/changes/new.html", context)


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a request: what was asked and why, what it does, who answers or what was answered."""
    return _page(request, _change(request, public_id))


@require_http_methods(["GET", "POST"])
def approve(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Approve a request after a look at what it does."""
    change = _change(request, public_id)
    require(can_decide(request.user, change))
    form = form_for(request, AnswerForm)
    if request.method == "POST" and form.is_valid():
        told = _("The change is approved. The stay, its tasks and the grant follow it.")
        try:
            return _done(request, change, requests.approve, told, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
            # What was tried has left its marks on the objects; the page shows what is stored.
            change = _change(request, public_id)
    context = {"change": change, "form": form, "rows": rows(change), "effect": _effect(change)}
    return render(request, "mobility/changes/approve.html", context)


@require_http_methods(["GET", "POST"])
def refuse(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Refuse a request with a reason."""
    change = _change(request, public_id)
    require(can_decide(request.user, change))
    form = form_for(request, RefusalForm)
    if request.method == "POST" and form.is_valid():
        told = _("The change is refused. The traveller gets a letter with the reason.")
        return _done(request, change, requests.refuse, told, **form.cleaned_data)
    return render(request, "mobility/changes/refuse.html", {"change": change, "form": form})


@require_POST
def withdraw(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Take one's own request back."""
    change = _change(request, public_id)
    return _done(request, change, requests.withdraw, _("Your request is withdrawn."))


def _application(request: SignedInRequest, public_id: UUID) -> Application:
    seen = Application.objects.visible_to(request.user)
    found = seen.select_related("case__person", "case__unit", "call")
    application: Application = get_object_or_404(found, case__public_id=public_id)
    return application


def _change(request: SignedInRequest, public_id: UUID) -> ChangeRequest:
    seen = ChangeRequest.objects.visible_to(request.user)
    found = seen.select_related(
        "case__person",
        "case__unit",
        "case__turn_person",
        "case__turn_unit",
        "application__case__person",
        "application__case__unit",
        "application__call",
        "letter",
        "decided_by__person",
    )
    change: ChangeRequest = get_object_or_404(found, case__public_id=public_id)
    return change


def _outlook(application: Application, kind: str, form: ChangeForm) -> dict[str, Any]:
    proposed = form.proposed()
    found = outlook(application, kind, proposed)
    names = country_names()
    return {
        "outlook": found,
        "added": [(one, named(one.why, names)) for one in found.duties.added],
        "rows": beside(standing(application), proposed),
        "grant": shown_computed(found.after, found.before) if found.after else None,
        "had_grant": found.before is not None,
    }


def _sent(
    request: SignedInRequest, application: Application, kind: str, form: ChangeForm
) -> HttpResponse:
    change = requests.propose(
        application=application,
        kind=kind,
        proposed=form.proposed(),
        reason=form.cleaned_data["reason"],
        by=request.user,
    )
    messages.success(request, _("Your request is sent. You get a letter with the answer."))
    return redirect("change", change.case.public_id)


def _done(
    request: SignedInRequest, change: ChangeRequest, act: Any, told: str, **values: Any
) -> HttpResponse:
    try:
        act(change=change, by=request.user, **values)
    except ChangedMeanwhileError:
        messages.warning(request, CHANGED)
        return _page(request, _change(request, change.case.public_id), status=409)
    messages.success(request, told)
    return redirect("change", change.case.public_id)


def _page(request: SignedInRequest, change: ChangeRequest, status: int = 200) -> HttpResponse:
    user = request.user
    context = {
        "change": change,
        "case": change.case,
        "rows": rows(change),
        "effect": _effect(change),
        "may_decide": can_decide(user, change),
        "may_withdraw": can_withdraw(user, change),
        "own": change.case.person_id == user.person_id,
        "waits": open_request(change.application) is not None,
    }
    return render(request, "mobility/changes/change.html", context, status=status)


def _effect(change: ChangeRequest) -> dict[str, Any]:
    """Return what a request kept of what it would do."""
    stored = change.effect or {}
    before, after = (_money(one) for one in stored.get("grant", [None, None]))
    changed = stored.get("changed", {})
    return {
        "added": stored.get("added", []),
        "dropped": stored.get("dropped", []),
        "changed": sorted(changed, key=lambda code: (changed[code], code)),
        "findings": stored.get("findings", []),
        "grant_before": before,
        "grant_after": after,
    }


def _money(told: str | None) -> str:
    """Return a kept sum as the reader writes it: 158,125 NOK."""
    if not told:
        return ""
    amount, currency = told.split()
    value = Decimal(amount)
    places = 0 if value == int(value) else 2
    return f"{number_format(value, places, force_grouping=True)} {currency}"
