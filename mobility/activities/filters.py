"""How lists of activities are narrowed."""

import django_filters
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.activities.rules import STATES, TYPES
from mobility.stays.selectors import countries
from portal.web.filters import CodeFilter, ListFilter, SearchFilter, UnitFilter

WHERE = ("institution__folded", "country__folded")
AS_TYPED = ("title", "institution_name")


class MyActivityFilter(ListFilter):
    """The reader's own activities: by kind, state and country."""

    q = SearchFilter(*WHERE, as_typed=AS_TYPED)
    type = CodeFilter("activity_type", TYPES, label=pgettext_lazy("activity", "Kind"))
    state = CodeFilter(
        "activity_state",
        STATES,
        label=pgettext_lazy("activity", "State"),
        field_name="case__state",
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Country"),
        queryset=lambda request: countries(),
        empty_label=pgettext_lazy("filter", "All"),
    )
    year = django_filters.NumberFilter(label=_("Year"), field_name="ends_on", lookup_expr="year")


class ActivityFilter(MyActivityFilter):
    """Activities of people: also by person and unit."""

    q = SearchFilter("case__person__folded_name", *WHERE, as_typed=AS_TYPED)
    unit = UnitFilter(unit="case__unit")
