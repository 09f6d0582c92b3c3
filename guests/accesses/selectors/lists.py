"""Accesses as lists show them."""

from datetime import date, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils.translation import get_language

from guests.accesses.models import AccessGrant
from guests.engagements.models import Engagement

RECEIPT_DAYS = 7


def listed(user: Any) -> QuerySet[Any]:
    """Return the accesses that the user may see, with what a list shows of them."""
    language = (get_language() or "nb")[:2]
    rows: QuerySet[Any] = AccessGrant.objects.visible_to(user).select_related(
        "engagement__case__person", "engagement__case__unit"
    )
    named: QuerySet[Any] = rows.annotate(unit_name=F(f"engagement__case__unit__name_{language}"))
    return named


def without_receipt(on: date) -> Q:
    """Return the condition that a receipt is missing on a day, as `is_overdue` says it."""
    running = Q(removed_on__isnull=True, cancelled=False)
    late = Q(granted_on__isnull=True, ordered_on__lt=on - timedelta(days=RECEIPT_DAYS))
    return running & (late | Q(granted_on__isnull=False, ends_on__lt=on))


def accesses_of(user: Any, engagement: Engagement) -> list[AccessGrant]:
    """Return the accesses of an engagement that the user may see."""
    seen = AccessGrant.objects.visible_to(user).filter(engagement=engagement)
    related = ("engagement__case__unit", "engagement__case__person")
    return list(seen.select_related(*related))


def engagements_given_to(user: Any) -> QuerySet[Engagement]:
    """Return the engagements seen, and those with an access that the user gives."""
    mine = AccessGrant.objects.visible_to(user).values("engagement_id")
    seen = Engagement.objects.visible_to(user).values("pk")
    found: QuerySet[Engagement] = Engagement.objects.filter(Q(pk__in=seen) | Q(pk__in=mine))
    return found
