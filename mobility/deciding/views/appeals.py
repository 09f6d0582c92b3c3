"""Appeals: the list, one appeal, sending one, and the steps it takes."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.deciding.access import (
    can_appeal,
    can_decide,
    can_handle_appeal,
    can_register_appeal,
    can_see_appeals,
    can_withdraw_appeal,
)
from mobility.deciding.filters import AppealFilter
from mobility.deciding.forms import AppealForm, ReasonForm, ReversalForm
from mobility.deciding.models import Appeal
from mobility.deciding.rules.appeals import MACHINE
from mobility.deciding.selectors.pages import seen_appeals
from mobility.deciding.services import appealing
from mobility.deciding.services.letters import appeal_deadline
from mobility.deciding.tables import AppealTable
from mobility.deciding.views.finding import acted, appeal_of, decision_of
from portal.core.decisions import Decision, require
from portal.people.requests import SignedInRequest
from portal.people.step_up import require_step_up
from portal.web.forms import form_for
from portal.web.lists import ListPage

# Steps that a press with words takes; a reversal is prepared and decided on pages of its own.
WITH_WORDS: dict[str, Callable[..., Appeal]] = {
    "maintain": appealing.maintain,
    "uphold": appealing.uphold,
    "dismiss": appealing.dismiss,
}


class Appeals(ListPage):
    """The appeals that the reader may see."""

    name = "appeals"
    heading = gettext_lazy("Appeals")
    table_class = AppealTable
    filterset_class = AppealFilter
    empty_title = gettext_lazy("No appeals")
    empty_text = gettext_lazy("An appeal appears here when an applicant sends one.")

    def decision(self) -> Decision:
        """Open to those who decide or prepare somewhere."""
        return can_see_appeals(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the appeals of others that the reader may see."""
        return seen_appeals(self.request.user).exclude(case__person_id=self._user().person_id)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Send an appeal against one's own decision, or register one that came on paper."""
    decision = decision_of(request, public_id)
    own = decision.application.case.person_id == request.user.person_id
    require((can_appeal if own else can_register_appeal)(request.user, decision))
    form = form_for(request, AppealForm, own=own)
    known = timezone.localdate(decision.released_at or timezone.now())
    context = {
        "decision": decision,
        "form": form,
        "own": own,
        "until": appeal_deadline(decision.application, known),
        "today": timezone.localdate(),
    }
    if request.method == "POST" and form.is_valid():
        act = appealing.send_appeal if own else appealing.register_appeal
        return acted(
            request,
            lambda: act(decision=decision, by=request.user, **form.cleaned_data),
            lambda made: redirect("appeal", made.case.public_id),
            lambda status: render(
                request, "mobility/deciding/appeal_new.html", context, status=status
            ),
            form,
        )
    return render(request, "mobility/deciding/appeal_new.html", context)


@never_cache
@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show an appeal, what can be done with it and by whom."""
    return _page(request, appeal_of(request, public_id))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: SignedInRequest, public_id: UUID, step: str) -> HttpResponse:
    """Maintain the decision, or note what came of the appeal, with the reasons."""
    appeal = appeal_of(request, public_id)
    if step not in WITH_WORDS:
        raise Http404
    require(can_handle_appeal(request.user, appeal))
    form = form_for(request, ReasonForm, label=_("Reasons"))
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["reason"]
        return _acted(
            request, appeal, lambda: WITH_WORDS[step](appeal=appeal, text=text, by=request.user)
        )
    context = {"appeal": appeal, "case": appeal.case, "step": step, "form": form}
    return render(request, "mobility/deciding/appeal_step.html", context)


@require_POST
def forward(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Note that the appeal went on to the appeals body."""
    appeal = appeal_of(request, public_id)
    require(can_handle_appeal(request.user, appeal))
    return _acted(request, appeal, lambda: appealing.forward(appeal=appeal, by=request.user))


@require_POST
def withdraw(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Take one's own appeal back."""
    appeal = appeal_of(request, public_id)
    require(can_withdraw_appeal(request.user, appeal))
    return _acted(request, appeal, lambda: appealing.withdraw(appeal=appeal, by=request.user))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reversal(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Prepare the decision that takes the place of the one appealed against."""
    appeal = appeal_of(request, public_id)
    require(can_handle_appeal(request.user, appeal))
    form = form_for(request, ReversalForm)
    if request.method == "POST" and form.is_valid():
        return _acted(
            request,
            appeal,
            lambda: appealing.prepare_reversal(
                appeal=appeal, outcome=form.values(), by=request.user
            ),
        )
    context = {"appeal": appeal, "case": appeal.case, "form": form}
    return render(request, "mobility/deciding/reversal.html", context)


@require_POST
def reverse(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Decide the reversal and make it known, after the password once more."""
    appeal = appeal_of(request, public_id)
    prepared = appealing.reversal_of(appeal)
    if prepared is None:
        raise Http404
    require(can_decide(request.user, prepared))
    require_step_up(request)
    text = prepared.reason_text
    return _acted(
        request,
        appeal,
        lambda: appealing.reverse(appeal=appeal, decision=prepared, text=text, by=request.user),
    )


def _acted(request: SignedInRequest, appeal: Appeal, act: Callable[[], Any]) -> HttpResponse:
    def done(made: Any) -> HttpResponse:
        messages.success(request, _("Done. This is how the appeal stands now."))
        return redirect("appeal", appeal.case.public_id)

    key = appeal.case.public_id
    return acted(request, act, done, lambda status: _page(request, appeal_of(request, key), status))


def _page(request: SignedInRequest, appeal: Appeal, status: int = 200) -> HttpResponse:
    may_handle = can_handle_appeal(request.user, appeal)
    prepared = appealing.reversal_of(appeal) if may_handle else None
    context = {
        "appeal": appeal,
        "case": appeal.case,
        "decision": appeal.decision,
        "is_own": appeal.case.person_id == request.user.person_id,
        "steps": MACHINE.steps_from(appeal.case.state) if may_handle else [],
        "prepared": prepared,
        "may_reverse": can_decide(request.user, prepared) if prepared else None,
        "may_withdraw": can_withdraw_appeal(request.user, appeal),
        "letters": appeal.case.letters.exclude(state__in=("written", "withdrawn")),
    }
    return render(request, "mobility/deciding/appeal.html", context, status=status)
