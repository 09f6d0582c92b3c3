"""The applicant's decision: read it, accept or decline the offer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from mobility.deciding.access import can_answer_offer, can_extend_offer
from mobility.deciding.forms import ExtensionForm, ReasonForm
from mobility.deciding.models import AwardDecision
from mobility.deciding.services import offers
from mobility.deciding.views.finding import acted, decision_of
from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show an offer, and accept it."""
    decision = decision_of(request, public_id)
    require(can_answer_offer(request.user, decision))
    if request.method == "POST":
        return _answer(request, decision, offers.accept, _("You have accepted the offer."))
    return _page(request, decision)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Decline an offer, after a second look."""
    decision = decision_of(request, public_id)
    require(can_answer_offer(request.user, decision))
    form = form_for(request, ReasonForm, label=_("Why"), required=False)
    if request.method == "POST" and form.is_valid():
        told = _("You have declined the offer. Thank you for telling us in time.")
        return _answer(request, decision, offers.decline, told)
    context = {"decision": decision, "case": decision.application.case, "form": form}
    return render(request, "mobility/deciding/decline.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def extend(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Give the applicant more time to answer."""
    decision = decision_of(request, public_id)
    require(can_extend_offer(request.user, decision))
    form = form_for(request, ExtensionForm)

    def shown(status: int = 200) -> HttpResponse:
        case = decision.application.case
        context = {"decision": decision, "case": case, "form": form}
        return render(request, "mobility/deciding/extend.html", context, status=status)

    def done(made: object) -> HttpResponse:
        messages.success(request, _("The applicant has more time now, and is told by e-mail."))
        return redirect("application", decision.application.case.public_id)

    if request.method != "POST" or not form.is_valid():
        return shown()
    values = form.cleaned_data
    return acted(
        request,
        lambda: offers.extend(decision=decision, by=request.user, **values),
        done,
        shown,
        form,
    )


def _answer(
    request: SignedInRequest, decision: AwardDecision, act: object, told: str
) -> HttpResponse:
    answer = offers.accept if act is offers.accept else offers.decline

    def done(made: object) -> HttpResponse:
        messages.success(request, told)
        return redirect("application", decision.application.case.public_id)

    return acted(
        request,
        lambda: answer(decision=decision, by=request.user),
        done,
        lambda status: _page(request, decision_of(request, decision.public_id), status),
    )


def _page(request: SignedInRequest, decision: AwardDecision, status: int = 200) -> HttpResponse:
    context = {
        "decision": decision,
        "case": decision.application.case,
        "may_answer": can_answer_offer(request.user, decision),
    }
    return render(request, "mobility/deciding/offer.html", context, status=status)
