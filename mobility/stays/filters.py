"""How lists of stays are narrowed."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.forms import CheckboxInput
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.stays.models import SCHEMES, STATES
from mobility.stays.selectors import countries, lacking_details, to_confirm
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter, UnitFilter

WHERE = ("institution__folded", "country__folded")
AS_TYPED = ("institution_name", "city")


class MyStayFilter(ListFilter):
    """The reader's own stays: by scheme, state, country and period."""

    q = SearchFilter(*WHERE, as_typed=AS_TYPED)
    scheme = CodeFilter("scheme", SCHEMES, label=_("Scheme"))
    state = CodeFilter("stay_state", STATES, label=pgettext_lazy("stay", "State"))
    country = django_filters.ModelChoiceFilter(
        label=_("Country"),
        queryset=lambda request: countries(),
        empty_label=pgettext_lazy("filter", "All"),
    )
    since = DayFilter(label=_("Abroad from"), method="ending_after")
    until = DayFilter(label=_("Abroad until"), method="starting_before")
    incomplete = django_filters.BooleanFilter(
        label=_("Only with missing details"), widget=CheckboxInput(), method="lacking"
    )
    to_confirm = django_filters.BooleanFilter(
        label=_("Only planned ones past their end"), widget=CheckboxInput(), method="past"
    )

    def ending_after(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the stays that last until the day or longer, and those without an end."""
        return rows.filter(Q(ends_on__gte=value) | Q(ends_on__isnull=True))

    def starting_before(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the stays that have begun by the day, and those without a start."""
        return rows.filter(Q(starts_on__lte=value) | Q(starts_on__isnull=True))

    def lacking(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the stays that lack what they need to count."""
        return rows.filter(lacking_details()) if value else rows

    def past(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the planned stays whose last day has passed."""
        return to_confirm(rows) if value else rows


class StayFilter(MyStayFilter):
    """Stays of people: also by person and unit."""

    q = SearchFilter("person__folded_name", *WHERE, as_typed=AS_TYPED)
    unit = UnitFilter(person="person")
