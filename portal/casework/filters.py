"""How lists of what waits are narrowed."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.casework.models import Task
from portal.casework.selectors import waiting_kinds
from portal.people.models import Unit
from portal.web.filters import ListFilter, SearchFilter

EVERYTHING = pgettext_lazy("filter", "All")


def _units(request: Any) -> QuerySet[Unit]:
    """Return the units in whose cases the reader has an open task."""
    waiting = Task.objects.waiting_for(request.user).order_by()
    return Unit.objects.filter(pk__in=waiting.values("case__unit_id")).order_by("code")


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
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"),
        field_name="case__unit",
        queryset=_units,
        to_field_name="code",
        empty_label=EVERYTHING,
    )
    overdue = django_filters.BooleanFilter(
        label=_("Only what is overdue"), widget=CheckboxInput(), method="late"
    )

    def late(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep what should have been done before today."""
        return rows.filter(due_on__lt=timezone.localdate()) if value else rows
