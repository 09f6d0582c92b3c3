"""Whose stays somebody may try out."""

from typing import Any

from mobility.applications.access import can_apply
from mobility.applications.rules import ONLY_IN_CALLS
from mobility.applications.selectors.fitting import call_for
from mobility.stays.access import can_register_for
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Person, User


def can_plan(user: Any) -> Decision:
    """Allow everybody who is a person here, for themselves."""
    return ALLOW if user.person_id else deny("no_person")


def can_plan_for(user: Any, person: Person) -> Decision:
    """Allow the person, and those who coordinate in a unit where the person works."""
    return can_register_for(user, person)


def can_start(user: User, person: Person, scheme: str) -> Decision:
    """Allow the person themselves, where somebody can apply under the scheme now."""
    if user.person_id != person.pk:
        return deny("only_own_plan")
    if scheme in ONLY_IN_CALLS and call_for(person, scheme) is None:
        return deny("no_open_call")
    return can_apply(user)
