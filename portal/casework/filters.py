"""How lists of what waits are narrowed."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.casework.selectors import waiting_kinds
from portal.web.filters import ListFilter, SearchFilter

EVERYTHING = pgettext_lazy("filter", "All")


class TurnFilter(ListFilter):
    """Cases by words, kind and whether they are late."""

    q = SearchFilter("person__folded_name", as_typed=("title",))
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=waiting_kinds, empty_label=EVERYTHING
    )
    overdue = django_filters.BooleanFilter(
        label=_("Only what is overdue"), widget=CheckboxInput(), method="late"
    )

    def late(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep what should have been done before today."""
        return rows.filter(turn_due_on__lt=timezone.localdate()) if value else rows


class TaskFilter(ListFilter):
    """Tasks by words, kind of case and whether they are late."""

    q = SearchFilter("case__person__folded_name", as_typed=("case__title",))
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), field_name="case__kind", choices=waiting_kinds, empty_label=EVERYTHING
    )
    overdue = django_filters.BooleanFilter(
        label=_("Only what is overdue"), widget=CheckboxInput(), method="late"
    )

    def late(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep what should have been done before today."""
        return rows.filter(due_on__lt=timezone.localdate()) if value else rows
