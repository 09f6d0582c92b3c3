"""How lists of what is due, and of shared experience, are narrowed."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.applications.models import SCHEMES
from mobility.settling.selectors.lists import is_overdue, waits_for_approval
from mobility.stays.selectors import countries
from portal.people.models import Unit
from portal.web.filters import CodeFilter, ListFilter, SearchFilter, UnitFilter


class AfterFilter(ListFilter):
    """What is due: by person, scheme, unit, and how it stands."""

    q = SearchFilter("case__person__folded_name", as_typed=("title",))
    overdue = django_filters.BooleanFilter(
        label=_("Only overdue"), widget=CheckboxInput(), method="only_overdue"
    )
    waiting = django_filters.BooleanFilter(
        label=_("Only those that wait for approval"),
        widget=CheckboxInput(),
        method="only_waiting",
    )
    scheme = CodeFilter("scheme", SCHEMES, label=_("Scheme"))
    unit = UnitFilter(unit="case__unit")

    def only_overdue(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep what should have been handed in."""
        return rows.filter(is_overdue(timezone.localdate())) if value else rows

    def only_waiting(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep what was handed in and not judged yet."""
        return rows.filter(waits_for_approval()) if value else rows


class SharedFilter(ListFilter):
    """Shared experience: by host, country, unit and scheme."""

    q = SearchFilter(
        "institution__folded", "country__folded", as_typed=("institution_name", "city")
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Country"),
        queryset=lambda request: countries(),
        empty_label=pgettext_lazy("filter", "All"),
    )
    unit = UnitFilter(
        unit="application__case__unit", queryset=lambda request: Unit.objects.order_by("code")
    )
    scheme = CodeFilter("scheme", SCHEMES, label=_("Scheme"), field_name="application__scheme")
