"""How lists of calls and budgets are narrowed."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.calls.models import SEES_BUDGETS
from mobility.calls.rules import PHASES, SCHEMES
from mobility.calls.selectors import in_phase
from portal.people.models import Unit
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter, UnitFilter

TITLES = ("title_nb", "title_nn", "title_en")


def every_unit(request: Any) -> QuerySet[Unit]:
    """Return all units: the calls are open to everybody."""
    return Unit.objects.visible_to(request.user).order_by("code")


def units_with_budgets(request: Any) -> QuerySet[Unit]:
    """Return the units whose budgets the reader sees."""
    return Unit.objects.reached_by(request.user, SEES_BUDGETS).order_by("code")


class CallFilter(ListFilter):
    """By words, state, scheme, unit and start."""

    q = SearchFilter(as_typed=(*TITLES, "text_nb", "text_nn", "text_en"))
    phase = CodeFilter(
        "call_phase", PHASES, label=pgettext_lazy("call", "State"), method="standing"
    )
    scheme = CodeFilter("scheme", SCHEMES, label=_("Scheme"))
    unit = UnitFilter(unit="unit", queryset=every_unit)
    start = DayFilter(label=_("For a start on"), method="starting")

    def standing(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the calls in a phase now."""
        return rows.filter(in_phase(value, timezone.now()))

    def starting(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the calls in whose window a day lies."""
        return rows.filter(Q(starts_from__lte=value) & Q(starts_until__gte=value))


class BudgetFilter(ListFilter):
    """By title, unit and day."""

    q = SearchFilter(as_typed=("title",))
    unit = UnitFilter(unit="unit", queryset=units_with_budgets)
    on = DayFilter(label=_("In force on"), method="holding")

    def holding(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the budgets that hold on a day."""
        return rows.filter(starts_on__lte=value, ends_on__gte=value)
