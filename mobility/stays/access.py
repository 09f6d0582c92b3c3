"""Who may write about whose stays."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from mobility.stays.models import Stay
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Employment, Person, Unit
from portal.people.rules import COORDINATES


def is_own(user: Any, person: Person) -> bool:
    """Tell whether the person is the user's own."""
    return bool(user.is_authenticated and user.person_id and user.person_id == person.pk)


def can_register_for(user: Any, person: Person) -> Decision:
    """Allow the person, and those who coordinate in a unit where the person works."""
    if is_own(user, person) or user.holds_over(person, *COORDINATES):
        return ALLOW
    return deny("not_your_unit")


def can_register(user: Any) -> Decision:
    """Allow everybody who is a person here, for themselves, and those who coordinate."""
    return ALLOW if user.person_id else deny("no_person")


def coordinated_people(user: Any, roles: Iterable[str] = COORDINATES) -> QuerySet[Person]:
    """Return the persons, now or later employed, for whom the user may register stays."""
    current = Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
    units = Unit.objects.reached_by(user, roles)
    people = Employment.objects.filter(current, unit__in=units).values("person_id")
    return Person.objects.present().filter(pk__in=people)


def can_edit(user: Any, stay: Stay) -> Decision:
    """Allow those who may register for the person, while the stay is not cancelled."""
    decision = can_register_for(user, stay.person)
    if decision and stay.state == "cancelled":
        return deny("stay_cancelled")
    return decision
