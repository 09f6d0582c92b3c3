"""Who orders, gives and takes back an access."""

from typing import Any

from guests.accesses.models import AccessGrant
from guests.accesses.rules import ROLES
from guests.engagements.access import can_edit, is_approved, is_guest
from guests.engagements.models import Engagement
from portal.casework.rules import ACTS_AS
from portal.core.decisions import ALLOW, Decision, deny


def gives_any(user: Any) -> bool:
    """Tell whether the user gives some kind of access somewhere."""
    return bool(user.holds(*{role for name in ROLES.values() for role in ACTS_AS[name]}))


def can_list(user: Any) -> Decision:
    """Allow the list to those who give accesses, and to those who follow guests up."""
    return ALLOW if gives_any(user) or user.holds("hr", "head", "deputy") else deny("needs_role")


def can_order(user: Any, engagement: Engagement) -> Decision:
    """Allow the host's side and the department, once the leader has said yes."""
    if is_guest(user, engagement):
        return deny("own_case")
    allowed = can_edit(user, engagement)
    if not allowed:
        return allowed
    return ALLOW if is_approved(engagement) else deny("not_approved_yet")


def can_note(user: Any, access: AccessGrant) -> Decision:
    """Allow noting a receipt: who gives the kind over the unit, and HR; never of oneself."""
    if is_guest(user, access.engagement):
        return deny("own_case")
    unit = access.engagement.case.unit
    mine = user.holds_at(unit, *ACTS_AS[access.giver], "hr", "department_administrator")
    return ALLOW if mine else deny("not_your_access")
