"""The tree of units, and how many work in one."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from portal.core.folding import fold
from portal.people.models import Employment, Unit, UnitPlacement, User
from portal.people.organisation import valid_on
from portal.people.rules import SEES_FIGURES

FEW = 5


@dataclass(slots=True)
class Branch:
    """A unit in the tree as it is drawn: what stands below it, and whether a search found it."""

    unit: Unit
    children: list["Branch"]
    found: bool = False
    open: bool = False


def unit_tree(user: User, search: str = "") -> list[Branch]:
    """Return the units of today as a tree, in two queries.

    With a search only those found remain, with the way up from each of them, opened.
    """
    today = timezone.localdate()
    placed = UnitPlacement.objects.filter(valid_on(today)).values_list("unit_id", "parent_id")
    above = dict(placed.order_by("pk"))
    units = sorted(Unit.objects.visible_to(user).filter(pk__in=above), key=lambda u: fold(u.name))
    branches = {unit.pk: Branch(unit, []) for unit in units}
    tops: list[Branch] = []
    for unit in units:
        parent = branches.get(above[unit.pk] or 0)
        (parent.children if parent else tops).append(branches[unit.pk])
    words = fold(search).split()
    return [branch for branch in tops if _kept(branch, words, 0)]


def _kept(branch: Branch, words: list[str], depth: int) -> bool:
    """Mark what the search found and drop what it did not; tell whether the branch stays."""
    unit = branch.unit
    text = fold(f"{unit.code} {unit.acronym} {unit.name_nb} {unit.name_nn} {unit.name_en}")
    branch.found = bool(words) and all(word in text for word in words)
    branch.children = [one for one in branch.children if _kept(one, words, depth + 1)]
    branch.open = depth == 0 or (bool(words) and bool(branch.children))
    return not words or branch.found or bool(branch.children)


@dataclass(frozen=True, slots=True)
class Staff:
    """How many people work in a unit and below; few are not counted for outsiders."""

    count: int
    suppressed: bool


def staff_of(user: User, unit: Unit, day: date) -> Staff:
    """Count the persons employed in the unit and below on the day.

    1 to 4 persons are shown as "fewer than 5" to those without a role there.
    """
    below = Unit.objects.subtree(unit, day)
    jobs = Employment.objects.filter(valid_on(day), unit__in=below).order_by()
    count = jobs.values("person_id").distinct().count()
    return Staff(count, 0 < count < FEW and not user.holds_at(unit, *SEES_FIGURES))
