"""Budgets and what is reserved against them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from mobility.calls import access
from mobility.calls.filters import BudgetFilter
from mobility.calls.forms import CHANGED, BudgetForm, add_problems
from mobility.calls.models import Budget, Reservation
from mobility.calls.services import budgets
from mobility.calls.tables import BudgetTable
from portal.core.decisions import Decision, require
from portal.core.states import ChangedMeanwhileError
from portal.people.requests import SignedInRequest
from portal.web.forms import form_for
from portal.web.lists import ListPage

PER_PAGE = 25


class BudgetList(ListPage):
    """The budgets of the units where the reader looks after money or cases."""

    name = "budgets"
    heading = gettext_lazy("Budgets")
    table_class = BudgetTable
    filterset_class = BudgetFilter
    template_name = "mobility/calls/budgets.html"
    empty_title = gettext_lazy("No budgets yet")
    empty_text = gettext_lazy("A budget is money that stays and calls are paid from.")

    def decision(self) -> Decision:
        """Open to those who look after money or cases."""
        return access.can_see_budgets(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the budgets that the reader may see."""
        rows: QuerySet[Any] = Budget.objects.visible_to(self.request.user)
        return rows.select_related("unit")

    def facts(self) -> dict[str, Any]:
        """Return whether the reader may write one."""
        return {"may_write": access.can_manage_somewhere(self._user())}


@require_GET
def show(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Show a budget, what is left of it and for whom money is set aside."""
    budget = _visible(request, public_id)
    held = Reservation.objects.visible_to(request.user).filter(budget=budget)
    rows = held.select_related("case__person", "case__unit")
    context = {
        "budget": budget,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "may_change": access.can_change_budget(request.user, budget),
    }
    return render(request, "mobility/calls/budget.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: SignedInRequest) -> HttpResponse:
    """Write a budget."""
    require(access.can_manage_somewhere(request.user))
    form = form_for(request, BudgetForm, user=request.user)
    if request.method == "POST" and form.is_valid():
        budget = budgets.create_budget(values=form.values(), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("budget", budget.public_id)
    return render(request, "mobility/calls/budget_form.html", {"form": form, "budget": None})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, public_id: UUID) -> HttpResponse:
    """Change a budget; never below what is reserved."""
    budget = _visible(request, public_id)
    require(access.can_change_budget(request.user, budget))
    first = {name: getattr(budget, name) for name in budgets.FIELDS}
    first["seen"] = budgets.fingerprint_of(budget)
    form = form_for(request, BudgetForm, user=request.user, budget=budget, initial=first)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            values, seen = form.values(), form.cleaned_data["seen"]
            budgets.change_budget(budget=budget, values=values, by=request.user, seen=seen)
        except ChangedMeanwhileError:
            form.add_error(None, CHANGED)
            status = 409
        except ValidationError as error:
            add_problems(form, error.message_dict)
        else:
            messages.success(request, _("Saved."))
            return redirect("budget", budget.public_id)
    context = {"form": form, "budget": budget}
    return render(request, "mobility/calls/budget_form.html", context, status=status)


def _visible(request: SignedInRequest, public_id: UUID) -> Budget:
    rows = Budget.objects.visible_to(request.user).select_related("unit")
    budget: Budget = get_object_or_404(rows, public_id=public_id)
    return budget
