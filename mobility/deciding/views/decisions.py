"""Prepare, decide and release the decisions of a round."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from mobility.deciding.access import (
    can_decide,
    can_decide_in,
    can_prepare,
    can_release,
    can_see_decisions,
    can_see_ranking,
)
from mobility.deciding.forms import OutcomeForm
from mobility.deciding.models import AwardDecision, Ranking
from mobility.deciding.selectors.pages import chosen, stamp_of
from mobility.deciding.selectors.rounds import decided_round, open_decisions
from mobility.deciding.services.awarding import decide as decide_batch
from mobility.deciding.services.letters import preview
from mobility.deciding.services.preparing import prepare as prepare_batch
from mobility.deciding.services.releasing import order_release
from mobility.deciding.views.finding import acted, decision_of, ranking_of
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.people.step_up import require_step_up
from portal.web.forms import form_for

PAGES = {
    "prepare": "decisions_prepare",
    "decide": "decisions_decide",
    "release": "decisions_release",
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def overview(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show what is prepared, decided and released; what was chosen goes to the next page."""
    ranking = _deciding(request, public_id)
    if request.method == "POST":
        return _go_on(request, ranking)
    return _page(request, ranking)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def prepare(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Prepare the same outcome for all that were chosen."""
    ranking = _deciding(request, public_id)
    require(can_prepare(request.user, ranking))
    rows = list(chosen(ranking, _keys(request)))
    if not rows:
        return _nothing(request, ranking)
    form = form_for(request, OutcomeForm)
    if request.method == "POST" and form.is_valid():
        return acted(
            request,
            lambda: prepare_batch(applications=rows, outcome=form.values(), by=request.user),
            lambda made: _told(request, ranking, _prepared(len(made))),
            lambda status: _page(request, ranking, status),
            form,
        )
    context = {"ranking": ranking, "rows": rows, "form": form}
    return render(request, "mobility/deciding/prepare.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Decide the prepared decisions of all that were chosen, after the password once more."""
    ranking = _deciding(request, public_id)
    require(can_decide_in(request.user, ranking))
    rows = open_decisions(chosen(ranking, _keys(request)), "prepared")
    if not rows:
        return _nothing(request, ranking)
    if request.method == "POST":
        for one in rows:
            require(can_decide(request.user, one))
        require_step_up(request)
        return acted(
            request,
            lambda: decide_batch(decisions=_as_shown(request, rows), by=request.user),
            lambda made: _told(request, ranking, _decided(len(made))),
            lambda status: _page(request, ranking, status),
        )
    shown = [(one, can_decide(request.user, one), stamp_of(one)) for one in rows]
    context = {"ranking": ranking, "rows": shown}
    return render(request, "mobility/deciding/decide.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def release(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Make the decisions of all that were chosen known together."""
    ranking = _deciding(request, public_id)
    rows = open_decisions(chosen(ranking, _keys(request)), "decided")
    if not rows:
        return _nothing(request, ranking)
    for one in rows:
        require(can_release(request.user, one.application))
    if request.method == "POST":
        job = order_release(decisions=rows, by=request.user)
        return redirect("job", job.public_id)
    return render(request, "mobility/deciding/release.html", {"ranking": ranking, "rows": rows})


@never_cache
@require_GET
def letter(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show the letter of a decision as it would leave today."""
    decision = decision_of(request, public_id)
    require(can_release(request.user, decision.application))
    if decision.letter and decision.letter.state != "written":
        return redirect("letter", decision.letter.public_id)
    context = {"decision": decision, "composed": preview(decision)}
    return render(request, "mobility/deciding/letter.html", context)


def _deciding(request: SignedInRequest, public_id: UUID) -> Ranking:
    ranking = ranking_of(request, public_id)
    require(can_see_ranking(request.user, ranking))
    require(can_see_decisions(request.user, ranking))
    return ranking


def _keys(request: SignedInRequest) -> list[str]:
    """Return the cases chosen: in the form, or in the address that led here."""
    return request.POST.getlist("chosen") or request.GET.getlist("chosen")


def _go_on(request: SignedInRequest, ranking: Ranking) -> HttpResponse:
    name = PAGES.get(request.POST.get("go", ""), "decisions")
    query = urlencode({"chosen": request.POST.getlist("chosen")}, doseq=True)
    return redirect(f"{reverse(name, args=[ranking.public_id])}?{query}")


def _nothing(request: SignedInRequest, ranking: Ranking) -> HttpResponse:
    messages.info(request, _("Choose at least one for which this is the next step."))
    return redirect("decisions", ranking.public_id)


def _told(request: SignedInRequest, ranking: Ranking, text: str) -> HttpResponse:
    messages.success(request, text)
    return redirect("decisions", ranking.public_id)


def _prepared(count: int) -> str:
    text = ngettext("%(count)s decision is prepared.", "%(count)s decisions are prepared.", count)
    return text % {"count": count}


def _decided(count: int) -> str:
    text = ngettext(
        "%(count)s decision is made. The applicant learns of it when it is released.",
        "%(count)s decisions are made. The applicants learn of them when they are released.",
        count,
    )
    return text % {"count": count}


def _as_shown(request: SignedInRequest, rows: list[AwardDecision]) -> list[AwardDecision]:
    """Return the decisions, all of them as the page showed them. Raises ChangedMeanwhileError."""
    shown = dict(text.split(":", 1) for text in request.POST.getlist("shown") if ":" in text)
    stamps = {str(one.public_id): stamp_of(one) for one in rows}
    if any(shown.get(key, stamp) != stamp for key, stamp in stamps.items()):
        raise ChangedMeanwhileError
    return rows


def _page(request: SignedInRequest, ranking: Ranking, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {
        "ranking": ranking,
        **decided_round(ranking, request.GET.get("page")),
        "may_prepare": can_prepare(request.user, ranking),
        "may_decide": can_decide_in(request.user, ranking),
    }
    return render(request, "mobility/deciding/decisions.html", context, status=status)
