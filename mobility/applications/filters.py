"""How lists of applications are narrowed."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import CheckboxInput
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.applications.models import SCHEMES, Segment
from mobility.applications.rules import STATES
from mobility.calls.models import Call
from portal.casework.models import Case
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter, UnitFilter


def calls_of(request: Any) -> QuerySet[Call]:
    """Return the calls that the reader may see, the latest first."""
    return Call.objects.visible_to(request.user).order_by("-opens_at", "-pk")


class MyApplicationFilter(ListFilter):
    """The reader's own applications: by scheme, state and period."""

    q = SearchFilter(as_typed=("case__title", "title"))
    scheme = CodeFilter("scheme", SCHEMES, label=_("Scheme"))
    state = CodeFilter(
        "application_state",
        STATES,
        label=pgettext_lazy("application", "State"),
        field_name="case__state",
    )
    since = DayFilter(label=_("Abroad from"), method="ending_after")
    until = DayFilter(label=_("Abroad until"), method="starting_before")

    def ending_after(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the applications for a stay that lasts until the day or longer."""
        found = Segment.objects.filter(ends_on__gte=value)
        return rows.filter(pk__in=found.values("application_id"))

    def starting_before(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the applications for a stay that has begun by the day."""
        found = Segment.objects.filter(starts_on__lte=value)
        return rows.filter(pk__in=found.values("application_id"))


class ApplicationFilter(MyApplicationFilter):
    """Applications of people: also by person, unit, call and whose turn it is."""

    q = SearchFilter("case__person__folded_name", as_typed=("case__title", "title"))
    unit = UnitFilter(unit="case__unit")
    call = django_filters.ModelChoiceFilter(
        label=_("Call"),
        queryset=calls_of,
        to_field_name="public_id",
        empty_label=pgettext_lazy("filter", "All"),
    )
    mine = django_filters.BooleanFilter(
        label=_("Only those that wait for me"), widget=CheckboxInput(), method="waiting"
    )

    def waiting(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the applications whose turn is the reader's."""
        if not value or self.request is None:
            return rows
        mine = Case.objects.waiting_for(self.request.user).order_by()
        return rows.filter(case__in=mine)
