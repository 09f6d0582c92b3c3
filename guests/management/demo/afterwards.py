"""What has happened to the demo's guests since they were registered: accesses and answers."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from guests.accesses.models import AccessGrant
from guests.accesses.rules import missing_kinds
from guests.accesses.services.ordering import plan_tasks
from guests.engagements.models import Engagement
from guests.reception.models import CheckIn
from guests.reception.rules import QUESTIONS, moments_due

_COMING, _HERE = ("registered", "ready"), ("arrived", "active", "extension_requested", "ending")
_GONE = ("ended", "archived")


def seed_accesses(rng: Random, on: date) -> None:
    """Write the accesses of registered guests: most with a receipt, a few without."""
    states = (*_COMING, *_HERE, *_GONE)
    found = Engagement.objects.filter(case__state__in=states).order_by("pk")
    guests = list(found.select_related("case__person", "case__unit", "administrator"))
    AccessGrant.objects.bulk_create(
        _access(rng, one, kind, on) for one in guests for kind in missing_kinds(one.needs, ())
    )
    for one in guests:
        if one.case.state != "archived":
            plan_tasks(one, None)


def _access(rng: Random, one: Engagement, kind: str, on: date) -> AccessGrant:
    state, first = one.case.state, one.arrived_on or one.starts_on or on
    access = AccessGrant(engagement=one, kind=kind, ends_on=one.departed_on or one.ends_on)
    if state == "registered" and rng.random() < 0.5:
        return access
    access.ordered_on = min(on, first - timedelta(days=14))
    if state in _COMING or rng.random() < 0.04:
        return access
    access.granted_on = min(on, first)
    if state in _GONE and access.ends_on:
        access.end_asked_on = access.ends_on + timedelta(days=1)
        if state == "archived" or rng.random() < 0.85:
            access.removed_on = access.end_asked_on
    return access


def seed_check_ins(rng: Random, on: date) -> None:
    """Let most guests have said how it goes."""
    found = Engagement.objects.filter(case__state__in=(*_HERE, *_GONE), full_path=True)
    CheckIn.objects.bulk_create(
        CheckIn(
            engagement=one,
            moment=moment,
            answers={question: rng.choice((2, 3, 4, 4, 5, 5)) for question in QUESTIONS},
            answered_at=timezone.make_aware(datetime.combine(on - timedelta(days=2), time(10))),
        )
        for one in found.select_related("case").order_by("pk")
        for moment in moments_due(one.arrived_on, one.departed_on or one.ends_on, on, ())
        if rng.random() < 0.7
    )
