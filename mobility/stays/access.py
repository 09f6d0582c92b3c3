"""Who may write about whose stays."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from mobility.stays.models import Stay
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Employment, Person, Unit
from portal.people.rules import COORDINATES


def reached_people(user: Any, roles: Iterable[str]) -> QuerySet[Any]:
    """Return the ids of persons employed now or later in units where the user has a role."""
    current = Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
    units = Unit.objects.reached_by(user, roles)
    return Employment.objects.filter(current, unit__in=units).values("person_id")


def is_own(user: Any, person: Person) -> bool:
    """Tell whether the person is the user's own."""
    return bool(user.is_authenticated and user.person_id and user.person_id == person.pk)


def can_register_for(user: Any, person: Person) -> Decision:
    """Allow the person, and those who coordinate in a unit where the person works."""
    if is_own(user, person):
        return ALLOW
    if reached_people(user, COORDINATES).filter(person_id=person.pk).exists():
        return ALLOW
    return deny("not_your_unit" if user.is_authenticated else "needs_role")


def can_register_for_others(user: Any) -> Decision:
    """Allow those who coordinate anywhere."""
    return ALLOW if user.holds(*COORDINATES) else deny("needs_role")


def can_edit(user: Any, stay: Stay) -> Decision:
    """Allow those who may register for the person, while the stay is not cancelled."""
    decision = can_register_for(user, stay.person)
    if decision and stay.state == "cancelled":
        return deny("stay_cancelled")
    return decision
