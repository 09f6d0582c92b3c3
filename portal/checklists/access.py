"""Who writes templates: administrators for all, a unit's own for its own people."""

from typing import Any

from portal.checklists.models import KEEPS_LOCAL, LocalTemplate
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Unit
from portal.rulesets.access import can_administer_rules


def can_read_templates(user: Any) -> Decision:
    """Allow administrators, and who keeps the tasks of a unit."""
    if can_administer_rules(user) or user.holds(*KEEPS_LOCAL):
        return ALLOW
    return deny("needs_role")


def can_write_templates(user: Any) -> Decision:
    """Allow administrators of the whole institution."""
    return can_administer_rules(user)


def can_keep_local(user: Any, unit: Unit) -> Decision:
    """Allow the head, a deputy and the department administrator of the unit, and administrators."""
    if can_administer_rules(user) or user.holds_at(unit, *KEEPS_LOCAL):
        return ALLOW
    return deny("needs_role")


def can_change_local(user: Any, local: LocalTemplate) -> Decision:
    """Allow who keeps the tasks of its unit."""
    return can_keep_local(user, local.unit)
