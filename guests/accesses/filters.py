"""How lists of accesses are narrowed."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guests.accesses.rules import KINDS
from guests.accesses.selectors.lists import without_receipt
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter, UnitFilter


class AccessFilter(ListFilter):
    """Accesses by words, unit, kind, what is open, and when they end."""

    shown_first = 4

    q = SearchFilter("engagement__case__person__folded_name", as_typed=("what", "receipt"))
    unit = UnitFilter(unit="engagement__case__unit")
    kind = CodeFilter("access_kind", KINDS, label=_("Access to"))
    open = django_filters.BooleanFilter(
        label=_("Only what is not given or not taken back"),
        widget=CheckboxInput(),
        method="left_open",
    )
    overdue = django_filters.BooleanFilter(
        label=_("Only without a receipt in time"), widget=CheckboxInput(), method="late"
    )
    until = DayFilter(label=_("Ends by"), field_name="ends_on", lookup_expr="lte")

    def left_open(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep what somebody still has to do something about."""
        if not value:
            return rows
        open_ones = Q(granted_on__isnull=True) | Q(end_asked_on__isnull=False)
        return rows.filter(open_ones, removed_on__isnull=True, cancelled=False)

    def late(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep what has no receipt and should."""
        return rows.filter(without_receipt(timezone.localdate())) if value else rows
