"""The order of a round: one page, small forms, each press a plain POST."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mobility.applications.models import Application
from mobility.deciding.access import (
    can_prepare,
    can_rank,
    can_reopen,
    can_see_ranking,
    can_see_rounds,
    decides_here,
)
from mobility.deciding.filters import RoundFilter
from mobility.deciding.forms import ReasonForm
from mobility.deciding.models import Ranking
from mobility.deciding.selectors.pages import listed_rankings, seen_applications
from mobility.deciding.selectors.rounds import conflicts_in_round, departments_of, round_of
from mobility.deciding.services import ranking as services
from mobility.deciding.services.bundling import order_bundle
from mobility.deciding.tables import RoundTable
from mobility.deciding.views.finding import ranking_of
from portal.core.decisions import Decision, require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage


class Rounds(ListPage):
    """The rankings of the units where the reader assesses or decides."""

    name = "rounds"
    heading = gettext_lazy("Rank and decide")
    table_class = RoundTable
    filterset_class = RoundFilter
    empty_title = gettext_lazy("No rounds yet")
    empty_text = gettext_lazy(
        "A round appears here when the first application in a call is assessed."
    )

    def decision(self) -> Decision:
        """Open to those who assess or decide somewhere."""
        return can_see_rounds(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the rankings that the reader may see."""
        return listed_rankings(self.request.user)


@never_cache
@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a round's order with its line, and who waits for a place."""
    ranking = ranking_of(request, public_id)
    require(can_see_ranking(request.user, ranking))
    return _page(request, ranking)


@require_POST
def act(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Move one row: up, down, to a place, out; or write why it has its place."""
    ranking = ranking_of(request, public_id)
    require(can_see_ranking(request.user, ranking))
    application = _application(request, ranking)
    try:
        _act(request, ranking, application)
    except ChangedMeanwhileError:
        return _changed(request, ranking)
    page = request.POST.get("page", "")
    query = f"?page={page}" if page.isdecimal() else ""
    address = reverse("ranking", args=[ranking.public_id])
    return redirect(f"{address}{query}#row-{application.pk}")


def _act(request: SignedInRequest, ranking: Ranking, application: Application) -> None:
    what, user = request.POST.get("act"), request.user
    common: dict[str, Any] = {"ranking": ranking, "application": application, "by": user}
    if what == "reason":
        services.give_reason(**common, reason=request.POST.get("reason", "")[:2000])
        return
    version = _number(request, "version")
    if what == "out":
        services.take_out(**common, version=version)
        return
    here = _number(request, "place")
    wanted = {"up": here - 1, "down": here + 1, "to": _number(request, "at")}
    if what not in wanted:
        raise Http404
    services.place(**common, at=wanted[what], version=version)


@require_POST
def merge(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Lay in the departments' orders."""
    ranking = ranking_of(request, public_id)
    require(can_see_ranking(request.user, ranking))
    try:
        services.merge(ranking=ranking, version=_number(request, "version"), by=request.user)
    except ChangedMeanwhileError:
        return _changed(request, ranking)
    return redirect("ranking", public_id)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def hand_in(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Close the order and hand it on, or say what it lacks."""
    ranking = ranking_of(request, public_id)
    require(can_rank(request.user, ranking))
    form = form_for(request, ReasonForm, label=_("Note to whoever decides"), required=False)
    if request.method == "POST" and form.is_valid():
        try:
            note, version = form.cleaned_data["reason"], _number(request, "version")
            services.hand_in(ranking=ranking, version=version, note=note, by=request.user)
        except ChangedMeanwhileError:
            return _changed(request, ranking)
        except ValidationError as error:
            form.add_error(None, error)
        except services.NotReadyError:
            form.add_error(None, _("The ranking has gaps. They are told below."))
        else:
            messages.success(request, _("The ranking is handed in."))
            return redirect("ranking", public_id)
    context = {"ranking": ranking, "form": form, "lacks": services.readiness(ranking)}
    status = 422 if form.errors else 200
    return render(request, "mobility/deciding/hand_in.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Open a handed-in order again."""
    ranking = ranking_of(request, public_id)
    require(can_reopen(request.user, ranking))
    form = form_for(request, ReasonForm, label=_("Why it is opened again"))
    if request.method == "POST" and form.is_valid():
        try:
            services.reopen(ranking=ranking, reason=form.cleaned_data["reason"], by=request.user)
        except ChangedMeanwhileError:
            return _changed(request, ranking)
        messages.success(request, _("The ranking is open again."))
        return redirect("ranking", public_id)
    return render(request, "mobility/deciding/reopen.html", {"ranking": ranking, "form": form})


@require_POST
def bundle(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Order everything of the round as one PDF for the meeting."""
    ranking = ranking_of(request, public_id)
    require(can_see_ranking(request.user, ranking))
    job = order_bundle(ranking=ranking, by=request.user)
    return redirect("job", job.public_id)


def _application(request: SignedInRequest, ranking: Ranking) -> Application:
    seen = seen_applications(request.user).filter(call=ranking.call)
    key = request.POST.get("application", "")
    if not key.isdecimal():
        raise Http404
    found: Application = get_object_or_404(seen, pk=key)
    return found


def _number(request: SignedInRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 9 else 0


def _changed(request: SignedInRequest, ranking: Ranking) -> HttpResponse:
    text = _("The order changed since you opened the page. This is how it stands now.")
    messages.warning(request, text)
    return _page(request, ranking_of(request, ranking.public_id), status=409)


def _page(request: SignedInRequest, ranking: Ranking, status: int = 200) -> HttpResponse:
    decides = decides_here(ranking)
    context = {
        "ranking": ranking,
        "round": round_of(ranking, request.GET.get("page") or request.POST.get("page")),
        "decides": decides,
        "departments": departments_of(ranking) if decides else [],
        "conflicts": conflicts_in_round(ranking),
        "may_rank": can_rank(request.user, ranking),
        "may_reopen": can_reopen(request.user, ranking),
        "may_prepare": can_prepare(request.user, ranking),
    }
    return render(request, "mobility/deciding/ranking.html", context, status=status)
