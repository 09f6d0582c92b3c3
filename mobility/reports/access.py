"""Who may open the named work list of a unit, and who the figures without names."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Employment, Person, Unit, UnitAncestry, User
from portal.people.organisation import UnitQuerySet, valid_on
from portal.people.rules import SEES_FIGURES, SEES_WORK_LIST

# For whom the home page counts what waits: those who answer for the people of a unit. For HR of
# a whole university it would be read at every sign-in and concern nobody they talk with.
ANSWERS_FOR_PEOPLE = frozenset({"head", "deputy", "dean", "faculty_officer"})


def can_see_work_list(user: User, unit: Unit) -> Decision:
    """Allow the responsible head, dean's officers and HR over the unit."""
    return ALLOW if user.holds_at(unit, *SEES_WORK_LIST) else deny("not_your_unit")


def can_see_figures(user: User) -> Decision:
    """Allow whoever works with the people of some unit; the figures of all units are open to them.

    Small numbers of other units are hidden from them all the same.
    """
    return ALLOW if user.holds(*SEES_FIGURES) else deny("needs_role")


def work_list_units(user: User) -> UnitQuerySet:
    """Return the units whose work list the user may open today."""
    return Unit.objects.reached_by(user, SEES_WORK_LIST)


def own_unit_ids(user: User) -> frozenset[int]:
    """Return the ids of the units whose small numbers the user may see."""
    return frozenset(work_list_units(user).values_list("pk", flat=True))


def top_units(user: User, roles: Iterable[str] = SEES_WORK_LIST) -> list[Unit]:
    """Return the units of the user's mandates that do not stand under another one of them."""
    units = {one.unit_id: one.unit for one in user.mandates_today if one.role in roles}
    if len(units) < 2:
        return list(units.values())
    under = UnitAncestry.objects.filter(
        valid_on(timezone.localdate()), ancestor_id__in=units, unit_id__in=units, depth__gt=0
    )
    below = set(under.values_list("unit_id", flat=True))
    return sorted(
        (unit for pk, unit in units.items() if pk not in below), key=lambda unit: unit.code
    )


def figure_tops(user: User) -> list[Unit]:
    """Return the units at which the user's view of the figures begins."""
    return top_units(user, SEES_WORK_LIST) or top_units(user, SEES_FIGURES)


def unit_shared_with(user: User, person: Person) -> Unit | None:
    """Return the unit by which the person stands on a list that opens for the user today.

    Of several the one of the largest employment, then of the earliest.
    """
    today = timezone.localdate()
    current = Employment.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=today), person=person
    )
    shared = current.filter(unit__in=work_list_units(user)).select_related("unit")
    found = shared.order_by("-percent", "starts_on", "pk").first()
    return found.unit if found else None
