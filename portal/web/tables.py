"""What the house's lists have in common: the base table and a few kinds of columns."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

import django_tables2 as tables
from django.db.models import F
from django.utils.formats import date_format
from django.utils.translation import get_language
from django_tables2.data import TableQuerysetData
from django_tables2.utils import OrderBy

from portal.web.wording import word

_NUMERIC = {"th": {"class": "numeric"}, "td": {"class": "numeric"}}


class SortedRows(TableQuerysetData):
    """A queryset sorted alike on every database: empty last, ties by age of the row.

    A column's `order_by` may hold `{language}`, so that names sort as they are shown. A page is
    found by its keys first, so that the database sorts keys and puts only its rows together.
    """

    data: Any

    def __getitem__(self, key: Any) -> Any:
        """Return the rows of a page in their order."""
        if not isinstance(key, slice):
            return super().__getitem__(key)
        keys = list(self.data.values_list("pk", flat=True)[key])
        found = {row.pk: row for row in self.data.filter(pk__in=keys).order_by()}
        return [found[pk] for pk in keys if pk in found]

    @property
    def ordering(self) -> None:
        """Leave the queryset's own order as it is."""

    def order_by(self, aliases: Iterable[str]) -> None:
        """Sort by the columns chosen; a leading minus is descending."""
        language = (get_language() or "nb")[:2]
        terms = []
        for alias in aliases:
            column = self.table.columns[OrderBy(alias).bare]
            names = column.column.order_by or (OrderBy(column.accessor),)
            for name in names:
                bare = OrderBy(name).bare.replace(".", "__").format(language=language)
                field = F(bare)
                down = alias.startswith("-") != str(name).startswith("-")
                terms.append(field.desc(nulls_last=True) if down else field.asc(nulls_last=True))
        if terms:
            self.data = self.data.order_by(*terms, "pk")


class ListTable(tables.Table):
    """Base of the house's lists.

    `caption` says what the table holds. `fixed` columns cannot be hidden; `optional` ones are
    hidden until the reader chooses them. What a cell exports is `value_<column>`, or the plain
    value; `render_<column>` is for the page only.
    """

    caption: ClassVar[Any] = ""
    fixed: ClassVar[Sequence[str]] = ()
    optional: ClassVar[Sequence[str]] = ()

    def __init__(self, data: Any, **options: Any) -> None:
        sortable = hasattr(data, "order_by") and hasattr(data, "count")
        super().__init__(SortedRows(data) if sortable else data, **options)

    def choose(self, chosen: Sequence[str] | None) -> None:
        """Show the chosen columns; None is the table's own choice."""
        for name in self.choosable():
            shown = name not in self.optional if chosen is None else name in chosen
            (self.columns.show if shown else self.columns.hide)(name)

    def choosable(self) -> list[str]:
        """Return the names of the columns that the reader may show or hide."""
        return [column.name for column in self.columns.iterall() if column.name not in self.fixed]

    def choices(self) -> list[tuple[str, str, bool]]:
        """Return (name, heading, shown) of each column that may be shown or hidden."""
        free = self.choosable()
        return [
            (column.name, str(column.header), column.visible)
            for column in self.columns.iterall()
            if column.name in free
        ]

    def exported(self) -> tuple[list[str], Iterator[list[Any]]]:
        """Return the headings and the rows of the columns shown, as plain values."""
        shown = [one for one in self.columns.iterall() if one.visible]
        kept = [one for one in shown if not one.column.exclude_from_export]
        rows = self.data.data.iterator(chunk_size=2000)
        return [str(one.header) for one in kept], (
            [self._plain(one, record) for one in kept] for record in rows
        )

    def _plain(self, column: Any, record: Any) -> Any:
        value = column.accessor.resolve(record, quiet=True)
        own = getattr(self, f"value_{column.name}", None)
        if own:
            return own(value=value, record=record)
        return getattr(column.column, "value_of", _as_text)(value)


def _as_text(value: Any) -> Any:
    return value if isinstance(value, bool | int | float) or value is None else str(value)


class DayColumn(tables.Column):
    """A date, written out on the page and a real date in exports."""

    def render(self, value: Any) -> str:
        """Return the date in the reader's language."""
        return date_format(value, "SHORT_DATE_FORMAT")

    def value_of(self, value: Any) -> Any:
        """Return the date itself."""
        return value


class NumberColumn(tables.Column):
    """A number, aligned to the right."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"attrs": _NUMERIC, **options})

    def value_of(self, value: Any) -> Any:
        """Return the number itself."""
        return value


class CodeColumn(tables.Column):
    """A code, shown and exported with its wording under a prefix (`scheme.phd_stay`)."""

    def __init__(self, prefix: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.prefix = prefix

    def render(self, value: Any) -> str:
        """Return the wording in the reader's language."""
        return word(f"{self.prefix}.{value}", get_language() or "nb")

    def value_of(self, value: Any) -> Any:
        """Return the wording, as on the page."""
        return self.render(value) if value else ""
