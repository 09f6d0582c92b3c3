"""Countries, institutions, the suggestions of the host field, and the officer's queue."""

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.core.contributions import cards_about_institution
from portal.core.decisions import Decision, require
from portal.people.requests import SignedInRequest
from portal.places.access import can_match_institution, can_match_institutions
from portal.places.filters import CountryFilter, InstitutionFilter, WaitingFilter
from portal.places.forms import MatchForm
from portal.places.models import AllianceMembership, Country, CountryMembership, Institution
from portal.places.rules import WHILE_TYPING
from portal.places.selectors import match
from portal.places.services.queue import accept_institution, match_institution
from portal.places.tables import CountryTable, InstitutionTable, WaitingTable
from portal.web.forms import form_for
from portal.web.lists import ListPage


class CountryList(ListPage):
    """All countries with what they belong to today."""

    name = "countries"
    heading = gettext_lazy("Countries")
    table_class = CountryTable
    filterset_class = CountryFilter
    template_name = "portal/places/countries.html"
    per_page = 50

    def rows(self) -> QuerySet[Any]:
        """Return the countries with today's memberships."""
        today = CountryMembership.objects.visible_to(self.request.user).active_on(
            timezone.localdate()
        )
        seen: QuerySet[Any] = Country.objects.visible_to(self.request.user)
        return seen.prefetch_related(Prefetch("memberships", today, "today")).order_by("name_nb")


class InstitutionList(ListPage):
    """Institutions on the list, the closed ones among them."""

    name = "institutions"
    heading = gettext_lazy("Institutions")
    table_class = InstitutionTable
    filterset_class = InstitutionFilter
    template_name = "portal/places/institutions.html"
    empty_title = gettext_lazy("No institutions yet")
    empty_text = gettext_lazy("HR or an administrator imports them from ROR.")

    def rows(self) -> QuerySet[Any]:
        """Return what stands on the list and is not withdrawn, with today's alliances."""
        user = self.request.user
        today = AllianceMembership.objects.visible_to(user).active_on(timezone.localdate())
        seen: QuerySet[Any] = Institution.objects.visible_to(user).on_the_list()
        kept = seen.select_related("country").prefetch_related(
            Prefetch("alliances", today, "today")
        )
        return kept.order_by("folded", "pk")

    def facts(self) -> dict[str, Any]:
        """Tell whether the reader may go on to the queue."""
        return {"may_match": can_match_institutions(self.request.user)}


class WaitingList(ListPage):
    """The officer's queue of typed institutions."""

    name = "institutions-waiting"
    heading = gettext_lazy("Institutions to match")
    table_class = WaitingTable
    filterset_class = WaitingFilter
    template_name = "portal/places/waiting.html"
    empty_title = gettext_lazy("Nothing waits")
    empty_text = gettext_lazy("What people type that is not on the list comes here.")

    def decision(self) -> Decision:
        """Open to those who match institutions."""
        return can_match_institutions(self.request.user)

    def rows(self) -> QuerySet[Any]:
        """Return what waits, the oldest first."""
        seen: QuerySet[Any] = Institution.objects.visible_to(self.request.user).waiting()
        return seen.select_related("country").order_by("created_at", "pk")


@require_GET
def institution_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show an institution with its names, codes and alliances."""
    institution = _institution(request, pk)
    alliances = AllianceMembership.objects.visible_to(request.user)
    context = {
        "institution": institution,
        "names": institution.names.exclude(kind="name"),
        "alliances": alliances.filter(institution_id=institution.ror_id),
        "may_match": can_match_institution(request.user, institution),
        "cards": cards_about_institution(request.user, institution),
    }
    return render(request, "portal/places/institution.html", context)


@require_GET
def institution_suggest(request: SignedInRequest) -> HttpResponse:
    """Return the options of the host field for what has been typed so far."""
    field = request.GET.get("field", "")
    text = request.GET.get(field, "").strip()
    found = match(text, WHILE_TYPING, unfinished=True) if text else []
    context = {"matches": found}
    return render(request, "portal/places/suggestions.html", context)


@require_http_methods(["GET", "POST"])
def institution_match(request: SignedInRequest, pk: int) -> HttpResponse:
    """Match a typed institution to one on the list."""
    institution = _waiting(request, pk)
    form = form_for(request, MatchForm, initial={"institution": institution.name})
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["institution"]
        offered = Institution.objects.visible_to(request.user).offered()
        to = get_object_or_404(offered, pk=chosen.institution_id)
        match_institution(institution=institution, to=to, by=request.user)
        messages.success(request, _("Matched. Stays and evidence now point to %s.") % to.name)
        return redirect("institutions_waiting")
    context = {
        "institution": institution,
        "form": form,
        "candidates": match(institution.name),
    }
    return render(request, "portal/places/match.html", context)


@require_POST
def institution_accept(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a typed institution on the list as it stands."""
    institution = _waiting(request, pk)
    accept_institution(institution=institution, by=request.user)
    messages.success(request, _("%s is on the list now.") % institution.name)
    return redirect("institutions_waiting")


def _waiting(request: SignedInRequest, pk: int) -> Institution:
    require(can_match_institutions(request.user))
    institution = _institution(request, pk)
    require(can_match_institution(request.user, institution))
    return institution


def _institution(request: SignedInRequest, pk: int) -> Institution:
    seen = Institution.objects.visible_to(request.user).select_related("country", "matched_to")
    institution: Institution = get_object_or_404(seen, pk=pk)
    return institution
