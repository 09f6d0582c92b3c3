"""Who opens the calendar of which units; the timeline opens with the person."""

from typing import Any

from django.db.models import QuerySet

from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Unit
from portal.people.rules import SEES_PEOPLE


def can_see_calendar(user: Any) -> Decision:
    """Allow those who answer for people somewhere."""
    return ALLOW if user.holds(*SEES_PEOPLE) else deny("needs_role")


def calendar_units(user: Any) -> QuerySet[Unit]:
    """Return the units whose people the user may see."""
    return Unit.objects.reached_by(user, SEES_PEOPLE).order_by("code")


def first_unit(user: Any) -> Unit | None:
    """Return the unit with which the user's calendar opens: of the mandates the widest."""
    held = [one.unit_id for one in user.mandates_today if one.role in SEES_PEOPLE]
    found: Unit | None = calendar_units(user).filter(pk__in=held).first()
    return found
