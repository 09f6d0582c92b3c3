"""Guests by phase, guests by task, who is here."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from guests.engagements.rules import RUNNING
from guests.engagements.selectors.lists import listed
from guests.reception.access import (
    can_edit_desks,
    can_see_board,
    can_see_figures,
    can_see_presence,
    units_seen,
)
from guests.reception.filters import GuestFilter
from guests.reception.forms import DesksForm, MatrixForm, UnitForm
from guests.reception.rules import CELLS
from guests.reception.selectors.board import arriving, board, matrix
from guests.reception.selectors.figures import figures_of
from guests.reception.selectors.presence import guests_of, weeks_of
from guests.reception.services.answering import set_desks
from portal.core.decisions import require
from portal.people.models import Unit
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for

PER_PAGE = 50
SOON = 10


@require_GET
def show_board(request: SignedInRequest) -> HttpResponse:
    """Show the guests of each phase, and first those who come soon and lack something."""
    require(can_see_board(request.user))
    today = timezone.localdate()
    rows = listed(request.user).exclude(case__person_id=request.user.person_id)
    found = GuestFilter(request.GET, queryset=rows, request=request)
    soon = arriving(request.user, today)
    context = {
        "filter": found,
        "columns": board(found.qs, today),
        "soon": list(soon.order_by("starts_on", "pk")[:SOON]),
        "soon_count": soon.count(),
        "today": today,
    }
    return render(request, "guests/reception/board.html", context)


@require_GET
def show_matrix(request: SignedInRequest) -> HttpResponse:
    """Show guests by tasks, a page of guests at a time."""
    require(can_see_board(request.user))
    today = timezone.localdate()
    rows = listed(request.user).exclude(case__person_id=request.user.person_id)
    found = GuestFilter(request.GET, queryset=rows.filter(case__state__in=RUNNING), request=request)
    ordered = found.qs.order_by("starts_on", "pk")
    page = Paginator(ordered, PER_PAGE).get_page(request.GET.get("page"))
    form = MatrixForm(request.GET)
    phase = form.cleaned_data["phase"] if form.is_valid() else ""
    context = {
        "filter": found,
        "form": form,
        "page": page,
        "looks": CELLS,
        "matrix": matrix(request.user, list(page.object_list), phase, today),
    }
    return render(request, "guests/reception/matrix.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def presence(request: SignedInRequest) -> HttpResponse:
    """Show who is at a unit week by week, and whether there are desks for them."""
    require(can_see_presence(request.user))
    unit, today = _unit(request), timezone.localdate()
    desks = form_for(request, DesksForm)
    may = can_edit_desks(request.user, unit)
    if request.method == "POST":
        require(may)
        if desks.is_valid():
            set_desks(unit=unit, by=request.user, **desks.cleaned_data)
            messages.success(request, _("Saved."))
            return redirect(f"{request.path}?unit={unit.code}")
    guests = guests_of(request.user, unit, today)
    page = Paginator(guests.rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "unit": unit,
        "form": UnitForm({"unit": unit.code}, user=request.user),
        "desks": desks if may else None,
        "guests": guests,
        "page": page,
        "lines": [(one, weeks_of(one, guests.mondays)) for one in page.object_list],
        "over": [week for week in guests.weeks if week.is_over],
    }
    return render(request, "guests/reception/presence.html", context)


@require_GET
def show_figures(request: SignedInRequest) -> HttpResponse:
    """Show how guests of a unit say their reception went; few answers show nothing."""
    require(can_see_figures(request.user))
    unit = _unit(request)
    year = request.GET.get("year", "")
    chosen = int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else None
    context = {
        "unit": unit,
        "form": UnitForm({"unit": unit.code}, user=request.user),
        "year": chosen,
        "figures": figures_of(unit, chosen),
    }
    return render(request, "guests/reception/figures.html", context)


def _unit(request: SignedInRequest) -> Unit:
    """Return the unit that was asked for, or the first that the reader sees."""
    units = units_seen(request.user)
    code: Any = request.GET.get("unit", "")
    found: Unit | None = units.filter(code=code).first() if code else units.first()
    if found is None:
        raise Http404
    return found
