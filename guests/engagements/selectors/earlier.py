"""Find an earlier guest, without telling the host about people whom they may not see."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from guests.engagements.models import Engagement
from portal.core.folding import fold
from portal.people.models import Person

MOST = 8


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whom the host may know already: who, from where, and when they were here last."""

    person: Person
    home: str
    last_on: date | None


def people_known_to(user: Any) -> QuerySet[Person]:
    """Return the persons whom the user may choose as guest: those seen, and guests seen."""
    guests = Engagement.objects.visible_to(user).values("case__person_id")
    seen = Person.objects.visible_to(user).values("pk")
    people: QuerySet[Person] = Person.objects.present().filter(Q(pk__in=guests) | Q(pk__in=seen))
    return people


def known_guests(user: Any, name: str, email: str) -> list[Known]:
    """Return who may be meant by a name or an address, among those whom the user may see."""
    words = fold(name).split()
    meant = Q(email__iexact=email.strip()) if email.strip() else Q()
    if words:
        named = Q()
        for one in words:
            named &= Q(folded_name__contains=one)
        meant |= named
    if not meant:
        return []
    people = list(people_known_to(user).filter(meant).exclude(pk=user.person_id)[:MOST])
    stays: dict[int, Engagement] = {}
    seen = Engagement.objects.visible_to(user).filter(case__person__in=people)
    for stay in seen.select_related("case", "home_institution").order_by("ends_on", "pk"):
        stays[stay.case.person_id] = stay
    return [_known(one, stays.get(one.pk)) for one in people]


def _known(person: Person, stay: Engagement | None) -> Known:
    return Known(person, stay.home if stay else "", stay.ends_on if stay else None)


def person_meant(given_name: str, family_name: str, email: str) -> Person | None:
    """Return the one person who has this address and goes by one of these names.

    Neither the name nor the address alone is enough: a host who guesses an address learns
    nothing, and two who share one are told apart by HR.
    """
    if not email.strip():
        return None
    words = set(fold(f"{given_name} {family_name}").split())
    same = Person.objects.present().filter(email__iexact=email.strip())
    alike = [one for one in same[:3] if words & set(one.folded_name.split())]
    return alike[0] if len(alike) == 1 else None
