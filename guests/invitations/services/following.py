"""What becomes of invitations by themselves: mails that failed, time that ran out."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from guests.invitations.models import Invitation
from guests.invitations.rules import OPEN
from guests.invitations.services.moving import move_invitation, note_in_trail
from guests.invitations.services.sending import mail_key, note_bounced
from portal.core.states import ChangedMeanwhileError
from portal.messages.models import Message


def follow_up(*, now: datetime | None = None) -> int:
    """Note which invitations bounced or expired; return how many changed."""
    moment = now or timezone.now()
    return _bounced() + _expired(moment)


def _bounced() -> int:
    failed = Message.objects.filter(kind="guest-invitation", state="failed").values("key")
    keys = {one["key"] for one in failed}
    if not keys:
        return 0
    waiting = Invitation.objects.filter(state="sent").select_related("engagement__case")
    return sum(_taken(_bounce, one) for one in waiting if mail_key(one) in keys)


def _bounce(invitation: Invitation) -> None:
    note_bounced(invitation=invitation, by=None)


def _expired(moment: datetime) -> int:
    late = Invitation.objects.filter(state__in=OPEN, expires_at__lt=moment)
    return sum(_taken(_expire, one) for one in late.select_related("engagement__case"))


def _expire(invitation: Invitation) -> None:
    move_invitation(invitation, "expire")
    note_in_trail("invitation.expired", invitation, None)


def _taken(step: Callable[[Invitation], None], invitation: Invitation) -> bool:
    """Take a step unless somebody was faster; tell whether it was taken."""
    try:
        with transaction.atomic():
            step(invitation)
    except ChangedMeanwhileError:
        return False
    return True
