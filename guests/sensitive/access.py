"""Who opens and writes strict data of a guest."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from guests.engagements.access import is_guest
from guests.engagements.models import Engagement
from guests.sensitive.rules import OWN, READERS, WRITERS
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Unit


def engagements_met(user: Any, kinds: Iterable[str]) -> QuerySet[Engagement]:
    """Return the engagements seen, and those over which a mandate opens one of the kinds.

    Who answers for export control or emergencies sees that there is a guest, not the case.
    """
    roles = frozenset[str]().union(*(READERS[kind] | WRITERS[kind] for kind in kinds))
    units = Unit.objects.reached_by(user, roles)
    seen = Q(pk__in=Engagement.objects.visible_to(user).values("pk"))
    found: QuerySet[Engagement] = Engagement.objects.filter(
        seen | (Q(case__unit__in=units) & ~Q(case__state="draft"))
    )
    return found


def can_read(user: Any, engagement: Engagement, kind: str) -> Decision:
    """Allow the guest what is their own, and the mandates of the kind over the unit."""
    if is_guest(user, engagement):
        return ALLOW if kind in OWN else deny("strict")
    return ALLOW if user.holds_at(engagement.case.unit, *READERS[kind]) else deny("strict")


def can_write(user: Any, engagement: Engagement, kind: str) -> Decision:
    """Allow the guest what is their own, and who answers for the kind over the unit.

    What ended and was archived is not written any more.
    """
    if engagement.case.state == "archived":
        return deny("engagement_over")
    if is_guest(user, engagement):
        return ALLOW if kind in OWN else deny("strict")
    return ALLOW if user.holds_at(engagement.case.unit, *WRITERS[kind]) else deny("strict")


def can_delete(user: Any, engagement: Engagement, kind: str) -> Decision:
    """Allow who may write it, but for assessments, which stand until their day."""
    return deny("assessment_stands") if kind == "export" else can_write(user, engagement, kind)


def can_read_citizenships(user: Any, engagement: Engagement) -> Decision:
    """Allow the guest, and those who help with permits."""
    return can_read(user, engagement, "arrival")
