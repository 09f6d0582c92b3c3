"""The units that a reader can choose among, and the way down to one."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from mobility.reports.access import work_list_units
from portal.core.folding import fold
from portal.people.models import Unit, UnitAncestry, UnitPlacement, User
from portal.people.organisation import valid_on


@dataclass(slots=True)
class Branch:
    """A unit with the units under it; `found` where its name or code fits the search."""

    unit: Unit
    found: bool
    branches: list["Branch"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Step:
    """A unit above another; `linked` where its work list opens for the reader."""

    unit: Unit
    linked: bool


def unit_tree(user: User, search: str) -> list[Branch]:
    """Return the units whose work list the user may open today, as a tree.

    With a search only those that fit and what stands above them.
    """
    units = {unit.pk: unit for unit in work_list_units(user)}
    placed = UnitPlacement.objects.filter(valid_on(timezone.localdate()), unit_id__in=units)
    parents = dict(placed.values_list("unit_id", "parent_id"))
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for pk, unit in units.items():
        parent = parents.get(pk)
        below[parent if parent in units else None].append(unit)
    return _branches(below, None, fold(search).split())


def path_to(unit: Unit, on: date, user: User) -> list[Step]:
    """Return the units above a unit on a day, from the top, and which of them open."""
    above = UnitAncestry.objects.filter(valid_on(on), unit=unit, depth__gt=0)
    units = [one.ancestor for one in above.select_related("ancestor").order_by("-depth")]
    reached = set(
        work_list_units(user).filter(pk__in=[u.pk for u in units]).values_list("pk", flat=True)
    )
    return [Step(one, one.pk in reached) for one in units]


def _branches(
    below: dict[int | None, list[Unit]], parent: int | None, words: list[str]
) -> list[Branch]:
    made = []
    for unit in sorted(below.get(parent, ()), key=lambda one: fold(one.name)):
        text = fold(f"{unit.name} {unit.code} {unit.acronym}")
        branch = Branch(unit, all(word in text for word in words))
        branch.branches = _branches(below, unit.pk, words)
        if branch.found or branch.branches:
            made.append(branch)
    return made


def path_to_figures(unit: Unit, on: date) -> list[Step]:
    """Return the units above a unit on a day; the figures of all of them open."""
    above = UnitAncestry.objects.filter(valid_on(on), unit=unit, depth__gt=0)
    return [
        Step(one.ancestor, linked=True)
        for one in above.select_related("ancestor").order_by("-depth")
    ]
