"""Close and open sign-ins."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from portal.audit.services import record
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.access import can_deactivate, can_manage_users
from portal.people.models import Mandate, User


@transaction.atomic
def deactivate_user(*, user: User, by: User) -> None:
    """Close a sign-in and end its sessions; nothing is deleted."""
    # As in end_mandate: two administrators must not close each other at the same moment.
    list(Mandate.objects.filter(role="administrator").order_by("pk").select_for_update())
    require(can_deactivate(by, user))
    if not User.objects.filter(pk=user.pk, is_active=True).update(is_active=False):
        raise NotAllowedError(deny("changed_meanwhile"))
    _end_sessions(user)
    record(action="user.deactivated", by=by, person=user.person, obj=user)


@transaction.atomic
def activate_user(*, user: User, by: User) -> None:
    """Open a sign-in that was closed."""
    require(can_manage_users(by))
    if not User.objects.filter(pk=user.pk, is_active=False).update(is_active=True):
        raise NotAllowedError(deny("changed_meanwhile"))
    record(action="user.activated", by=by, person=user.person, obj=user)


@transaction.atomic
def sign_out_everywhere(*, user: User, by: User) -> int:
    """End all sessions of a sign-in; return how many there were."""
    require(can_manage_users(by))
    ended = _end_sessions(user)
    record(
        action="user.signed_out", by=by, person=user.person, obj=user, changes={"sessions": ended}
    )
    return ended


def _end_sessions(user: User) -> int:
    sessions = list(UserSession.objects.filter(user=user))
    for session in sessions:
        session.end()
    return len(sessions)
