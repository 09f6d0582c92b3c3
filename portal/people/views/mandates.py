"""Mandates: the list, one's own, give, lend, end."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from portal.core.decisions import Decision, require
from portal.people.access import can_end_mandate, can_lend_mandate, can_see_mandates
from portal.people.filters import MandateFilter
from portal.people.forms import GrantForm, LendForm
from portal.people.models import Mandate
from portal.people.requests import SignedInRequest
from portal.people.selectors.mandates import own_mandates
from portal.people.services.mandates import end_mandate, grant_mandate, lend_mandate
from portal.people.tables import MandateTable
from portal.web.forms import form_for
from portal.web.lists import ListPage


class MandateList(ListPage):
    """Who has which role where."""

    name = "mandates"
    heading = gettext_lazy("Mandates")
    table_class = MandateTable
    filterset_class = MandateFilter
    template_name = "portal/people/mandates.html"

    def decision(self) -> Decision:
        """Open to administrators."""
        return can_see_mandates(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the mandates that the administrator may see."""
        seen = Mandate.objects.visible_to(self.request.user)
        return seen.select_related("person", "unit", "delegated_from__person")


@require_GET
def my_mandates(request: SignedInRequest) -> HttpResponse:
    """Show the reader's own mandates and what they have lent to others."""
    mine = own_mandates(request.user)
    return render(request, "portal/people/my_mandates.html", {"mine": mine})


@require_http_methods(["GET", "HEAD", "POST"])
def mandate_grant(request: SignedInRequest) -> HttpResponse:
    """Give somebody a mandate."""
    require(can_see_mandates(request.user))
    form = form_for(request, GrantForm, user=request.user)
    if request.method == "POST" and form.is_valid():
        given = grant_mandate(by=request.user, **form.cleaned_data)
        text = _("%(person)s has the mandate from %(day)s.")
        day = date_format(given.starts_on, "SHORT_DATE_FORMAT")
        messages.success(request, text % {"person": given.person, "day": day})
        return redirect("mandates")
    return render(request, "portal/people/mandate_grant.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def mandate_end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask, and then end a mandate or take a lent one back."""
    mandate = _mandate(request, pk)
    require(can_end_mandate(request.user, mandate))
    own = mandate.person_id == request.user.person_id
    lent = mandate.delegated_from
    back = "my_mandates" if lent and lent.person_id == request.user.person_id else "mandates"
    if request.method == "POST":
        end_mandate(mandate=mandate, by=request.user)
        messages.success(request, _("The mandate has ended."))
        return redirect("home" if own else back)
    context = {"mandate": mandate, "own": own, "back": back}
    return render(request, "portal/people/mandate_end.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def mandate_lend(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let another person act in one's place for a period."""
    mandate = _mandate(request, pk)
    require(can_lend_mandate(request.user, mandate))
    form = form_for(request, LendForm, mandate=mandate)
    if request.method == "POST" and form.is_valid():
        lent = lend_mandate(mandate=mandate, by=request.user, **form.cleaned_data)
        messages.success(request, _("%(person)s may act for you.") % {"person": lent.person})
        return redirect("my_mandates")
    context = {"form": form, "mandate": mandate, "today": timezone.localdate()}
    return render(request, "portal/people/mandate_lend.html", context)


def _mandate(request: SignedInRequest, pk: int) -> Mandate:
    seen = Mandate.objects.visible_to(request.user)
    found = seen.select_related("person", "unit", "delegated_from__person")
    mandate: Mandate = get_object_or_404(found, pk=pk)
    return mandate
