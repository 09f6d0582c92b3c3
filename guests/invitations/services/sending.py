"""Send an invitation, send it again, take it back, note that it came back."""

import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import KIND, OVER
from guests.engagements.services.relaying import relay
from guests.invitations.access import can_invite_guest, can_revoke, can_send
from guests.invitations.models import Invitation
from guests.invitations.rules import ACCEPTED
from guests.invitations.selectors.invitations import invitation_of, parameters_now, token_hash
from guests.invitations.services.moving import move_invitation, note_in_trail
from portal.casework.services import Moved
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.messages.services import post, post_outside, take_back
from portal.people.models import User


@transaction.atomic
def send_invitation(*, engagement: Engagement, by: User, greeting: str = "") -> Invitation:
    """Mail the guest an invitation to their own pages; sent again, the old link ends at once.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    invitation = invitation_of(engagement)
    require(can_send(by, engagement, invitation))
    again = invitation is not None and invitation.times_sent > 0
    invitation = invitation or _begin(engagement, by)
    token, now = secrets.token_urlsafe(32), timezone.now()
    move_invitation(
        invitation,
        "send",
        email=engagement.case.person.email,
        greeting=greeting.strip() or invitation.greeting,
        token_hash=token_hash(token),
        expires_at=_last_moment(now),
        sent_at=now,
        times_sent=invitation.times_sent + 1,
        opened_at=None,
        asked_anew_at=None,
        made_by=by,
    )
    # The earlier mail may still wait: its link is dead before it leaves.
    take_back(kind="guest-invitation", key_start=f"invitation:{invitation.public_id}:")
    _mail(invitation, token)
    relay(engagement, by)
    note_in_trail("invitation.resent" if again else "invitation.sent", invitation, by)
    return invitation


def _last_moment(now: datetime) -> datetime:
    """Return the end of the last day on which the link can be used, as it is shown."""
    last = timezone.localtime(now) + timedelta(days=parameters_now().valid_days)
    return last.replace(hour=23, minute=59, second=59, microsecond=0)


def _begin(engagement: Engagement, by: User | None) -> Invitation:
    try:
        with transaction.atomic():
            made: Invitation = Invitation.objects.create(
                engagement=engagement, email=engagement.case.person.email, made_by=by
            )
    except IntegrityError as error:  # somebody else invites at the same moment
        raise ChangedMeanwhileError from error
    return made


def _mail(invitation: Invitation, token: str) -> None:
    address = f"{settings.SITE_URL}{reverse('invitation', args=[token])}"
    engagement = invitation.engagement
    post_outside(
        kind="guest-invitation",
        key=mail_key(invitation),
        to=invitation.email,
        language=engagement.language,
        context={"invitation": invitation, "engagement": engagement, "address": address},
    )


def mail_key(invitation: Invitation) -> str:
    """Return the key of the mail that carries the link in use."""
    return f"invitation:{invitation.public_id}:{(invitation.token_hash or '')[:12]}"


@transaction.atomic
def revoke_invitation(*, invitation: Invitation, by: User) -> None:
    """End an invitation that nobody has accepted. NotAllowedError, ChangedMeanwhileError."""
    require(can_revoke(by, invitation))
    _revoke(invitation, by)


def _revoke(invitation: Invitation, by: User | None) -> None:
    move_invitation(invitation, "revoke")
    take_back(kind="guest-invitation", key_start=f"invitation:{invitation.public_id}:")
    note_in_trail("invitation.revoked", invitation, by)


@transaction.atomic
def note_bounced(*, invitation: Invitation, by: User | None) -> None:
    """Note that the mail came back; `by` is None where the outbox found out.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    if by is not None:
        require(can_invite_guest(by, invitation.engagement))
    move_invitation(invitation, "bounce")
    note_in_trail("invitation.bounced", invitation, by)


@transaction.atomic
def note_opened(*, invitation: Invitation) -> None:
    """Note that the link was opened for the first time."""
    try:
        move_invitation(invitation, "open", opened_at=timezone.now())
    except ChangedMeanwhileError:
        return
    note_in_trail("invitation.opened", invitation, None)
    relay(invitation.engagement, None)


@transaction.atomic
def ask_anew(*, invitation: Invitation) -> bool:
    """Tell the host that their guest came too late, once for each invitation that expired."""
    waiting = Invitation.objects.filter(pk=invitation.pk, asked_anew_at__isnull=True)
    if not waiting.update(asked_anew_at=timezone.now()):
        return False
    engagement = invitation.engagement
    page = reverse("invitation_send", args=[engagement.case.public_id])
    post(
        kind="invitation-anew",
        key=f"invitation-anew:{invitation.public_id}:{invitation.times_sent}",
        person=engagement.host,
        context={"engagement": engagement, "address": f"{settings.SITE_URL}{page}"},
    )
    note_in_trail("invitation.asked_anew", invitation, None)
    return True


def follow(moved: Moved) -> None:
    """Lay an invitation ready when an engagement is submitted; end it when that is over."""
    if moved.case.kind != KIND:
        return
    engagement = moved.case.engagement
    if moved.after == "submitted" and engagement.case.person.email:
        if invitation_of(engagement) is None:
            _begin(engagement, moved.by)
    elif moved.after in OVER:
        found = invitation_of(engagement)
        if found is not None and found.state not in ACCEPTED:
            _revoke(found, moved.by)
