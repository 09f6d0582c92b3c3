"""How the lists of this room are narrowed."""

from typing import Any

import django_filters
from django.db.models import F, QuerySet
from django.forms import CheckboxInput
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.duties.access import UNDER_WAY
from mobility.duties.models import EMERGENCY_READERS
from mobility.stays.selectors import countries
from portal.people.models import Unit
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter, UnitFilter


def units_watched(request: Any) -> QuerySet[Unit]:
    """Return the units whose emergencies the reader coordinates."""
    return Unit.objects.reached_by(request.user, EMERGENCY_READERS).order_by("code")


class PreparationFilter(ListFilter):
    """By person, unit, state, and whether all that is required is done."""

    q = SearchFilter("person__folded_name")
    unit = UnitFilter(unit="unit")
    state = CodeFilter("application_state", UNDER_WAY, label=pgettext_lazy("case", "State"))
    ready = django_filters.BooleanFilter(
        label=_("Only ready to be cleared"), widget=CheckboxInput(), method="only_ready"
    )

    def only_ready(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the stays in preparation whose required tasks are all settled."""
        if not value:
            return rows
        return rows.filter(state="preparing", tasks_settled=F("tasks_required"))


class WhereaboutsFilter(ListFilter):
    """By name, place, unit, country and day."""

    q = SearchFilter(
        "person__folded_name",
        "institution__folded",
        "country__folded",
        as_typed=("institution_name", "city"),
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Country"),
        queryset=lambda request: countries(),
        empty_label=pgettext_lazy("filter", "All"),
    )
    city = django_filters.CharFilter(label=_("City"), lookup_expr="icontains")
    unit = UnitFilter(person="person", queryset=units_watched)
    on = DayFilter(label=_("Abroad on"), method="on_the_day")

    def on_the_day(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Leave the rows as they are: the page has chosen those of the day already."""
        return rows
