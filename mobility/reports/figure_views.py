"""The figures, without names: the page, and the order of a file."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from mobility.reports.definitions import definitions, parameter_lines
from mobility.reports.scope import figures_scope
from mobility.reports.services import order_figures
from mobility.reports.sheet import sheet_for
from mobility.reports.tree import path_to_figures
from portal.people.requests import SignedInRequest

KINDS = ("pdf", "xlsx")


@require_GET
@never_cache
def figures(request: SignedInRequest) -> HttpResponse:
    """Show the figures of a unit on a day; small numbers of other units are hidden."""
    scope = figures_scope(request)
    context = {
        "scope": scope,
        "unit": scope.unit,
        "on": scope.report.on,
        "sheet": sheet_for(scope.report, request.user),
        "path": path_to_figures(scope.unit, scope.report.on),
        "definitions": definitions(scope.report.parameters),
        "parameters": parameter_lines(scope.report.parameters),
    }
    return render(request, "mobility/reports/figures.html", context)


@require_POST
def order(request: SignedInRequest) -> HttpResponse:
    """Order the figures as PDF or XLSX in the background."""
    scope, kind = figures_scope(request), request.POST.get("kind", "")
    if kind not in KINDS:
        raise Http404
    job = order_figures(order=scope.order, kind=kind, by=request.user)
    return redirect("job", job.public_id)
