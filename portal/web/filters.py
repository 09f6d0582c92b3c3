"""What the filters of the house's lists have in common."""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any, ClassVar

import django_filters
from django.db.models import Q, QuerySet
from django.forms import BoundField, TextInput
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.core.folding import fold
from portal.people.models import Employment, Unit
from portal.people.rules import SEES_PEOPLE
from portal.web.widgets import DayInput
from portal.web.wording import word


class SearchFilter(django_filters.CharFilter):
    """A search field over folded columns: every word typed must be found in one of them.

    `as_typed` are columns that nobody folded: there only the case of a to z does not matter.
    """

    def __init__(self, *columns: str, as_typed: Sequence[str] = (), **options: Any) -> None:
        widget = TextInput(attrs={"type": "search", "autocomplete": "off", "maxlength": 100})
        super().__init__(**{"label": _("Search"), "widget": widget, "max_length": 100, **options})
        self.columns, self.as_typed = columns, as_typed

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Keep the rows in which each word occurs; case and accents do not matter."""
        for part in (value or "").split():
            folded = {f"{column}__contains": fold(part) for column in self.columns}
            typed = {f"{column}__icontains": part for column in self.as_typed}
            found = (Q((name, text)) for name, text in {**folded, **typed}.items())
            qs = qs.filter(reduce(or_, found))
        return qs


class CodeFilter(django_filters.ChoiceFilter):
    """A choice among codes with their wording under a prefix (`scheme.phd_stay`)."""

    def __init__(self, prefix: str, codes: tuple[str, ...], **options: Any) -> None:
        def choices() -> list[tuple[str, str]]:
            language = get_language() or "nb"
            return [(code, word(f"{prefix}.{code}", language)) for code in codes]

        everything = pgettext_lazy("filter", "All")
        super().__init__(**{"choices": choices, "empty_label": everything, **options})


class DayFilter(django_filters.DateFilter):
    """A day chosen in a calendar."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"widget": DayInput(), **options})


def units_of(request: Any) -> QuerySet[Unit]:
    """Return the units whose people the reader may see."""
    return Unit.objects.reached_by(request.user, SEES_PEOPLE).order_by("code")


class UnitFilter(django_filters.ModelChoiceFilter):
    """A unit and all that stands below it today.

    `unit` is the path from the row to its unit; or `person` the path to a person, who counts
    where an employment of theirs has not ended.
    """

    def __init__(self, *, unit: str = "", person: str = "", **options: Any) -> None:
        super().__init__(
            **{
                "label": _("Unit"),
                "queryset": units_of,
                "to_field_name": "code",
                "empty_label": pgettext_lazy("filter", "All"),
                **options,
            }
        )
        self.unit_path, self.person_path = unit, person

    def filter(self, qs: QuerySet[Any], value: Unit | None) -> QuerySet[Any]:
        """Keep the rows of the unit's subtree."""
        if value is None:
            return qs
        today = timezone.localdate()
        units = Unit.objects.subtree(value, today)
        if self.unit_path:
            return qs.filter(**{f"{self.unit_path}__in": units})
        current = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
        people = Employment.objects.filter(current, unit__in=units).values("person_id")
        return qs.filter(**{f"{self.person_path}__in": people})


class ListFilter(django_filters.FilterSet):
    """Base of the filters of a list."""

    # How many filters stand open before the rest, which opens on demand.
    shown_first: ClassVar[int] = 1

    @property
    def is_narrowed(self) -> bool:
        """Tell whether the reader chose anything."""
        return self._has_text(self.form.visible_fields())

    @property
    def is_narrowed_more(self) -> bool:
        """Tell whether the reader chose anything among the filters that open on demand."""
        return self._has_text(self.more_fields)

    @property
    def first_fields(self) -> list[BoundField]:
        """Return the filters that always stand open."""
        return self._fields()[: self._first()]

    @property
    def more_fields(self) -> list[BoundField]:
        """Return the filters that open on demand."""
        return self._fields()[self._first() :]

    def _fields(self) -> list[BoundField]:
        fields: list[BoundField] = self.form.visible_fields()
        return fields

    def _first(self) -> int:
        # Two or three filters are not worth hiding.
        return self.shown_first if len(self._fields()) > 3 else 3

    def _has_text(self, fields: Sequence[BoundField]) -> bool:
        return any(str(self.data.get(field.name, "")).strip() for field in fields)
