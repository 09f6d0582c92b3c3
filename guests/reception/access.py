"""Who sees how reception goes."""

from typing import Any

from django.db.models import QuerySet

from guests.engagements.access import can_list, is_guest
from guests.engagements.models import Engagement
from portal.casework.models import SEES_CASES
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Unit

EDITS_DESKS = ("head", "deputy", "department_administrator", "hr")


def can_see_board(user: Any) -> Decision:
    """Allow those who see or handle cases of some unit."""
    return can_list(user)


def units_seen(user: Any) -> QuerySet[Unit]:
    """Return the units whose guests the user sees."""
    units: QuerySet[Unit] = Unit.objects.reached_by(user, SEES_CASES).order_by("code")
    return units


def can_see_presence(user: Any) -> Decision:
    """Allow those who see the cases of some unit."""
    return ALLOW if user.holds(*SEES_CASES) else deny("needs_role")


def can_edit_desks(user: Any, unit: Unit) -> Decision:
    """Allow the unit's leader and administrator, and HR."""
    return ALLOW if user.holds_at(unit, *EDITS_DESKS) else deny("needs_role")


def can_check_in(user: Any, engagement: Engagement) -> Decision:
    """Allow the guest alone to say how it went."""
    return ALLOW if is_guest(user, engagement) else deny("not_your_stay")


def can_see_figures(user: Any) -> Decision:
    """Allow leaders, HR and the international office the figures of their units."""
    seen = user.holds("head", "deputy", "dean", "faculty_officer", "hr", "international_officer")
    return ALLOW if seen else deny("needs_role")
