"""Keep the closure of the dated unit tree."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from portal.core.periods import Period
from portal.people.models import UnitAncestry, UnitPlacement


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit stands in a period; a top has no parent."""

    unit: int | str
    parent: int | str | None
    period: Period


@dataclass(frozen=True, slots=True)
class Descent:
    """A unit stood under an ancestor in a period; depth 0 is the unit itself."""

    ancestor: int | str
    unit: int | str
    depth: int
    period: Period


class CycleError(ValueError):
    """Units stand under themselves on some day; `units` are those of the ring."""

    def __init__(self, units: Sequence[int | str]) -> None:
        super().__init__(f"units {', '.join(map(str, units))} stand under themselves")
        self.units = tuple(units)


def closure(places: Iterable[Place]) -> Iterator[Descent]:
    """Yield every descent of the tree, the periods along each path intersected.

    A unit's own row (depth 0) has the periods of its placements. Where a parent was not valid,
    the path ends there. Raises CycleError.
    """
    of: dict[int | str, list[Place]] = {}
    for place in places:
        of.setdefault(place.unit, []).append(place)
    for unit, own in of.items():
        for place in own:
            yield Descent(unit, unit, 0, place.period)
            yield from _above((unit,), place, of)


def _above(
    path: tuple[int | str, ...], place: Place, of: Mapping[int | str, Sequence[Place]]
) -> Iterator[Descent]:
    """Yield the descents of the path's first unit over the parent of `place`, its last."""
    if place.parent is None:
        return
    for upper in of.get(place.parent, ()):
        common = place.period.overlap(upper.period)
        if common is None:
            continue
        if upper.unit in path:
            raise CycleError(path[path.index(upper.unit) :])
        yield Descent(upper.unit, path[0], len(path), common)
        yield from _above((*path, upper.unit), Place(upper.unit, upper.parent, common), of)


def rebuild_ancestry() -> int:
    """Derive all ancestries anew from the placements; return how many there are.

    Raises CycleError, and then keeps what was there.
    """
    rows = UnitPlacement.objects.order_by("unit_id", "pk").values_list(
        "unit_id", "parent_id", "starts_on", "ends_on"
    )
    places = [Place(unit, parent, Period(first, last)) for unit, parent, first, last in rows]
    made = [
        UnitAncestry(
            ancestor_id=one.ancestor,
            unit_id=one.unit,
            depth=one.depth,
            starts_on=one.period.starts_on,
            ends_on=one.period.ends_on,
        )
        for one in closure(places)
    ]
    with transaction.atomic():
        UnitAncestry.objects.all().delete()
        UnitAncestry.objects.bulk_create(made, batch_size=2000)
    return len(made)
