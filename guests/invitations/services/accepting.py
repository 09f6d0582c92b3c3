"""Accept an invitation, with or without a password; sign in again by a link in a mail."""

import secrets
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.services.relaying import relay
from guests.invitations.access import KEPT_TO, can_accept, is_only_guest
from guests.invitations.models import Invitation
from guests.invitations.rules import OPEN
from guests.invitations.selectors.invitations import (
    entry_for,
    has_sign_in,
    link_state,
    owners_of,
    owns_address,
    parameters_now,
    token_hash,
)
from guests.invitations.services.moving import move_invitation, note_in_trail
from portal.audit.services import record
from portal.casework.services import ask
from portal.core.decisions import ALLOW, Decision, deny, require
from portal.core.states import ChangedMeanwhileError
from portal.messages.services import post_outside
from portal.people.models import Person, User

CHECK = "check_guest_identity"
# The same task where a checklist asks for it.
LISTED_CHECK = "guest.identity_by_host"
_FEW_MINUTES = timedelta(minutes=5)


def may_make_sign_in(invitation: Invitation) -> Decision:
    """Allow a new sign-in only for a mere guest whose address nobody signs in with yet."""
    guest = invitation.engagement.case.person
    if owners_of(invitation.email) or has_sign_in(guest):
        return deny("has_sign_in")
    return ALLOW if is_only_guest(guest) else deny("not_only_guest")


@transaction.atomic
def accept_with_new_sign_in(*, invitation: Invitation, password: str | None) -> User:
    """Accept an invitation and make the guest's sign-in, bound to the address it was sent to.

    Who followed the link has shown that the address is theirs. Without a password they sign in
    by a link in a mail. Raises NotAllowedError and ChangedMeanwhileError.
    """
    require(may_make_sign_in(invitation))
    guest, language = invitation.engagement.case.person, invitation.engagement.language
    address = invitation.email.lower()
    try:
        with transaction.atomic():
            user: User = User.objects.create_user(
                address, password, person=guest, language=language, kept_to=KEPT_TO
            )
            EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
    except IntegrityError as error:  # another tab was faster
        raise ChangedMeanwhileError from error
    record(action="user.linked", by=user, person=guest, obj=user)
    _accept(invitation, user)
    return user


@transaction.atomic
def accept_signed_in(*, invitation: Invitation, by: User) -> None:
    """Accept with a sign-in that the guest has already. NotAllowedError, ChangedMeanwhileError."""
    require(can_accept(by, invitation, owns_address=owns_address(by, invitation.email)))
    guest = invitation.engagement.case.person
    if not by.person_id:
        _join(by, guest)
    _accept(invitation, by)


def keep_guest(user: User) -> None:
    """Keep a sign-in that found its person by itself to the guest's pages, if it is one's."""
    guest = user.person
    if guest is None or not Engagement.objects.filter(case__person=guest).exists():
        return
    if is_only_guest(guest):
        User.objects.filter(pk=user.pk).update(kept_to=KEPT_TO)
        user.kept_to = KEPT_TO


def _join(user: User, guest: Person) -> None:
    try:
        with transaction.atomic():
            free = User.objects.filter(pk=user.pk, person__isnull=True)
            if not free.update(person=guest, kept_to=KEPT_TO):
                raise ChangedMeanwhileError
    except IntegrityError as error:  # the guest has another sign-in
        raise ChangedMeanwhileError from error
    user.person, user.kept_to = guest, KEPT_TO
    record(action="user.linked", by=user, person=guest, obj=user)


def _accept(invitation: Invitation, user: User) -> None:
    """Use the link up, once, while it is open; ask the host to look at the guest's papers."""
    now = timezone.now()
    if link_state(invitation) != "open":
        raise ChangedMeanwhileError
    fresh = Invitation.objects.filter(
        pk=invitation.pk, token_hash=invitation.token_hash, state__in=OPEN, expires_at__gte=now
    )
    if not fresh.exists():
        raise ChangedMeanwhileError
    values = {"accepted_at": now, "accepted_by": user}
    if invitation.opened_at is None:
        values["opened_at"] = now
    move_invitation(invitation, "accept", **values)
    note_in_trail("invitation.accepted", invitation, user)
    _ask_check(invitation, user)


def _ask_check(invitation: Invitation, user: User) -> None:
    """Ask the host to see the guest's papers, by the checklist or, on the short path, without."""
    engagement = invitation.engagement
    relay(engagement, user)
    if engagement.case.tasks.filter(code=LISTED_CHECK).exclude(state="dropped").exists():
        return
    ask(
        case=engagement.case,
        key="identity",
        code=CHECK,
        person=engagement.host,
        by=None,
        due_on=engagement.starts_on,
    )


@transaction.atomic
def send_entry(*, email: str) -> bool:
    """Mail a guest a link to sign in with, if the address is one's; not more often than needed."""
    invitation = entry_for(email.strip())
    if invitation is None:
        return False
    token, now = secrets.token_urlsafe(32), timezone.now()
    minutes = parameters_now().entry_minutes
    ends = now + timedelta(minutes=minutes)
    soon = ends - _FEW_MINUTES
    # One that was sent a moment ago is on its way.
    free = Invitation.objects.filter(pk=invitation.pk).exclude(entry_expires_at__gt=soon)
    if not free.update(entry_hash=token_hash(token), entry_expires_at=ends):
        return False
    user = invitation.accepted_by
    post_outside(
        kind="guest-entry",
        key=f"guest-entry:{invitation.public_id}:{token_hash(token)[:12]}",
        to=user.email if user else invitation.email,
        language=user.language if user else "en",
        context={
            "name": invitation.engagement.case.person.given_name,
            "minutes": minutes,
            "address": f"{settings.SITE_URL}{reverse('guest_entry', args=[token])}",
        },
    )
    note_in_trail("invitation.entry_sent", invitation, None)
    return True


@transaction.atomic
def use_entry(*, invitation: Invitation) -> User:
    """Use a link to sign in up, once. Raises ChangedMeanwhileError."""
    mine = Invitation.objects.filter(
        pk=invitation.pk, entry_hash=invitation.entry_hash, entry_expires_at__gte=timezone.now()
    )
    user = invitation.accepted_by
    if user is None or not mine.update(entry_hash=None, entry_expires_at=None):
        raise ChangedMeanwhileError
    note_in_trail("invitation.entered", invitation, user)
    return user
