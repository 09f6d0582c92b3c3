"""Activities in numbers."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from mobility.activities.access import can_see_figures
from mobility.activities.forms import FiguresForm
from mobility.activities.selectors import Figures, Line, figures, years
from portal.audit.services import record
from portal.core.decisions import require
from portal.people.requests import SignedInRequest
from portal.web.exports import TYPES, file_answer
from portal.web.wording import word


@require_GET
def show(request: SignedInRequest) -> HttpResponse:
    """Show a year's activities by unit and type, or give them as a file."""
    require(can_see_figures(request.user))
    this_year = timezone.localdate().year
    offered = sorted({*years(), this_year, this_year - 1}, reverse=True)
    form = FiguresForm(request.GET or None, years=offered)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    year, unit = asked.get("year") or this_year, asked.get("unit")
    found = figures(request.user, year, unit)
    kind = request.GET.get("export", "")
    if kind in TYPES:
        changes = {"year": year, "unit": unit.code if unit else ""}
        record(action="activity.counted", by=request.user, unit=unit, changes=changes)
        return file_answer(kind, f"activities-{year}", _header(), _rows(found))
    context = {"form": form, "year": year, "unit": unit, "figures": found}
    return render(request, "mobility/activities/figures.html", context)


def _header() -> list[str]:
    return [_("By"), _("Name"), _("Activities"), _("Persons"), _("Hours")]


def _rows(found: Figures) -> list[list[Any]]:
    language = get_language() or "nb"
    rows = [_row(_("Unit"), line.label, line) for line in found.units]
    rows += [
        _row(_("Kind"), word(f"activity_type.{line.label}", language), line) for line in found.types
    ]
    return [*rows, _row(_("In all"), "", found.total)]


def _row(by: str, name: str, line: Line) -> list[Any]:
    numbers = [line.activities, line.persons, line.hours]
    return [by, name, *([_("hidden")] * 3 if line.hidden else numbers)]
