"""What a file of the report is made of, as a job and the trail can keep it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mobility.reports.rows import Filters
from portal.people.models import Unit

_NARROWING = ("window", "position", "experience", "flagged", "planned", "search")


NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Order:
    """The unit, the day and, for the work list, its filters."""

    unit: Unit
    on: date
    filters: Filters = NO_FILTERS

    def plain(self) -> dict[str, Any]:
        """Return the order as plain values."""
        return {
            "unit": self.unit.code,
            "on": self.on.isoformat(),
            "filters": _plain(self.filters),
            "sort": self.filters.order,
        }


def order_from(values: Mapping[str, Any]) -> Order:
    """Return the order that `Order.plain` wrote down. Raises Unit.DoesNotExist."""
    kept: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in values["filters"].items()
    }
    filters = Filters(**kept, order=values["sort"])
    return Order(Unit.objects.get(code=values["unit"]), date.fromisoformat(values["on"]), filters)


def _plain(filters: Filters) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name in _NARROWING
        if (value := getattr(filters, name)) != getattr(NO_FILTERS, name)
    }
