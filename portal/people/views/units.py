"""The organisation: the tree and one unit."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from portal.core.contributions import cards_about_unit
from portal.core.decisions import require
from portal.people.access import can_edit_unit, can_see_people
from portal.people.forms import UnitForm
from portal.people.models import Mandate, Unit, UnitPlacement
from portal.people.requests import SignedInRequest
from portal.people.selectors.units import staff_of, unit_tree
from portal.people.services.persons import rename_unit
from portal.web.forms import form_for


@require_GET
def unit_list(request: SignedInRequest) -> HttpResponse:
    """Show the units of today as a tree, or those that a search finds."""
    search = request.GET.get("q", "").strip()[:100]
    tree = unit_tree(request.user, search)
    return render(request, "portal/people/units.html", {"tree": tree, "search": search})


@require_GET
def unit_page(request: SignedInRequest, code: str) -> HttpResponse:
    """Show a unit: names, places in the tree over time, roles, how many work there."""
    unit = get_object_or_404(Unit.objects.visible_to(request.user), code=code)
    today = timezone.localdate()
    placements = UnitPlacement.objects.visible_to(request.user)
    mandates = Mandate.objects.visible_to(request.user).in_force(today).filter(unit=unit)
    context = {
        "unit": unit,
        "placements": placements.filter(unit=unit).select_related("parent"),
        "children": Unit.objects.visible_to(request.user).filter(
            pk__in=placements.children_of(unit, today)
        ),
        "mandates": mandates.select_related("person", "delegated_from__person"),
        "staff": staff_of(request.user, unit, today),
        "cards": cards_about_unit(request.user, unit),
        "may_edit": can_edit_unit(request.user, unit),
        "sees_people": can_see_people(request.user),
    }
    return render(request, "portal/people/unit.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def unit_edit(request: SignedInRequest, code: str) -> HttpResponse:
    """Correct a unit's names."""
    unit = get_object_or_404(Unit.objects.visible_to(request.user), code=code)
    require(can_edit_unit(request.user, unit))
    form = form_for(request, UnitForm, instance=unit)
    if request.method == "POST" and form.is_valid():
        unit.refresh_from_db()
        rename_unit(unit=unit, fields=form.cleaned_data, by=request.user)
        messages.success(request, _("The names are saved. An import will not overwrite them."))
        return redirect("unit", code)
    return render(request, "portal/people/unit_edit.html", {"form": form, "unit": unit})
