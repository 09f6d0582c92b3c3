"""Who is here, week by week, and whether there are desks for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from guests.engagements.models import Engagement
from guests.engagements.rules import RUNNING
from guests.engagements.selectors.lists import listed
from guests.reception.models import DeskCapacity
from guests.reception.rules import Presence, Week, desk_weeks, weeks_from
from portal.people.models import Unit

WEEKS = 26


@dataclass(frozen=True, slots=True)
class Guests:
    """Those who are or will be at a unit, and what that means for its desks."""

    unit: Unit
    mondays: Sequence[date]
    weeks: Sequence[Week]
    rows: QuerySet[Any]


def present(user: Any, unit: Unit, first: date, last: date) -> QuerySet[Any]:
    """Return the guests of a unit and those below it in a period, as far as the user sees them."""
    below = Unit.objects.subtree(unit, first)
    states = (*RUNNING, "ended", "archived")
    begun = Q(arrived_on__lte=last) | Q(arrived_on__isnull=True, starts_on__lte=last)
    left = Q(departed_on__gte=first) | Q(departed_on__isnull=True, ends_on__gte=first)
    rows = listed(user).filter(begun, left, case__unit__in=below, case__state__in=states)
    return rows.order_by("starts_on", "pk")


def guests_of(user: Any, unit: Unit, day: date) -> Guests:
    """Return who is at a unit in the half year from a day, and the desks week by week."""
    mondays = weeks_from(day, WEEKS)
    last = mondays[-1] + timedelta(days=6)
    rows = present(user, unit, mondays[0], last)
    facts = rows.values_list("arrived_on", "starts_on", "departed_on", "ends_on", "needs")
    here = [
        Presence(came or first, left or until, "office" in needs)
        for came, first, left, until, needs in facts
    ]
    capacity = DeskCapacity.objects.filter(unit=unit).values_list("starts_on", "desks")
    return Guests(unit, mondays, desk_weeks(here, mondays, list(capacity)), rows)


def weeks_of(engagement: Engagement, mondays: Sequence[date]) -> list[bool]:
    """Tell for each week whether a guest is here in it."""
    first = engagement.arrived_on or engagement.starts_on
    last = engagement.departed_on or engagement.ends_on
    if first is None or last is None:
        return [False for _ in mondays]
    return [first <= monday + timedelta(days=6) and last >= monday for monday in mondays]
