"""Who may ask, answer and record a conversation."""

from typing import Any

from mobility.stays.access import can_register_for, is_own
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Person, Unit
from portal.people.rules import SEES_WORK_LIST


def can_declare(user: Any, person: Person) -> Decision:
    """Allow the person, and those who coordinate in a unit where the person works."""
    return can_register_for(user, person)


def can_mark_documented(user: Any, person: Person) -> Decision:
    """Allow those who coordinate: nobody documents their own experience."""
    return deny("own_documents") if is_own(user, person) else can_register_for(user, person)


def can_ask(user: Any, unit: Unit) -> Decision:
    """Allow those who work with the early-career list of the unit."""
    return ALLOW if user.holds_at(unit, *SEES_WORK_LIST) else deny("not_your_unit")


def can_record_conversation(user: Any, person: Person) -> Decision:
    """Allow those who work with the list of a unit where the person works, about others."""
    if is_own(user, person):
        return deny("own_conversation")
    return ALLOW if user.holds_over(person, *SEES_WORK_LIST) else deny("not_your_unit")
