"""One's own mandates, and those that end soon."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from portal.core.decisions import Decision
from portal.people.access import can_lend_mandate
from portal.people.models import Mandate, User

SOON = timedelta(days=30)


def ending_mandates(user: User) -> QuerySet[Mandate]:
    """Return mandates in the units the user administers that end within 30 days."""
    today = timezone.localdate()
    mine = Mandate.objects.visible_to(user).in_force(today)
    return mine.filter(ends_on__lte=today + SOON, delegated_from__isnull=True)


@dataclass(frozen=True, slots=True)
class OwnMandate:
    """A mandate of the reader with what they have lent of it and whether they may lend it."""

    mandate: Mandate
    lent: list[Mandate]
    may_lend: Decision


def own_mandates(user: User) -> list[OwnMandate]:
    """Return the reader's mandates that have not ended, with what is lent of each."""
    today = timezone.localdate()
    alive = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    mine = Mandate.objects.visible_to(user).filter(alive, person_id=user.person_id)
    lent = Mandate.objects.filter(alive).select_related("person")
    rows = mine.select_related("unit", "delegated_from__person").prefetch_related(
        Prefetch("delegations", queryset=lent, to_attr="lent")
    )
    return [OwnMandate(one, one.lent, can_lend_mandate(user, one)) for one in rows]
