"""The grant of a case: how it was computed, each time, and computing it anew."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from mobility.applications.models import Application
from mobility.grants.access import can_recalculate
from mobility.grants.forms import RecalculateForm
from mobility.grants.models import GrantCalculation
from mobility.grants.selectors.computing import draft_calculation
from mobility.grants.selectors.shown import shown_calculation, shown_computed, unconfirmed
from mobility.grants.services import recalculate
from portal.core.decisions import deny, require
from portal.people.requests import SignedInRequest
from portal.rulesets.selectors import rule_set_named
from portal.web.forms import form_for


@require_GET
def grant(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show every calculation of a case, the latest first, each beside the one before."""
    application = _visible(request, public_id)
    stored = list(_calculations(request, application))
    draft = None if stored else draft_calculation(application)
    rule_set = rule_set_named(stored[0].inputs["rule_set"]) if stored else None
    rule_set = draft.rule_set if draft else rule_set
    kind = draft.kind if draft else stored[0].kind if stored else ""
    context = {
        "application": application,
        "case": application.case,
        "draft": shown_computed(draft) if draft else None,
        "stored": [(one, shown_calculation(one)) for one in stored],
        "unconfirmed": unconfirmed(rule_set, kind) if rule_set else [],
        "may": can_recalculate(request.user, application.case),
    }
    return render(request, "mobility/grants/grant.html", context)


@require_http_methods(["GET", "POST"])
def again(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Compute a grant anew with what an officer found out."""
    application = _visible(request, public_id)
    require(can_recalculate(request.user, application.case))
    found = draft_calculation(application)
    if found is None:
        require(deny("no_grant"))
    kind = found.kind if found else ""
    currencies = sorted(found.inputs["elsewhere"]) if found else []
    form = form_for(
        request, RecalculateForm, kind=kind, currencies=currencies, initial=_initial(found)
    )
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            recalculate(application=application, by=request.user, given=form.given(), reason=reason)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Computed anew. The earlier calculation is kept."))
            return redirect("grant", public_id)
    return render(request, "mobility/grants/again.html", {"form": form, "case": application.case})


def _initial(found: Any) -> dict[str, Any]:
    given: dict[str, Any] = found.inputs["given"] if found else {}
    names = ("km", "call_year", "trip_cost")
    shown: dict[str, Any] = {name: given[name] for name in names if name in given}
    for currency, one in given.get("exchange", {}).items():
        shown |= {f"per_100_{currency}": one["per_100"], f"rate_on_{currency}": one["on"]}
    return shown


def _visible(request: SignedInRequest, public_id: UUID) -> Application:
    seen = Application.objects.visible_to(request.user)
    related = seen.select_related("case__person", "case__unit", "call")
    found: Application = get_object_or_404(related, case__public_id=public_id)
    return found


def _calculations(request: SignedInRequest, application: Application) -> QuerySet[GrantCalculation]:
    seen = GrantCalculation.objects.visible_to(request.user).filter(application=application)
    found: QuerySet[GrantCalculation] = seen.select_related("previous", "made_by__person")
    return found
