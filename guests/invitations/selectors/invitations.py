"""Find an invitation: the one of an engagement, the one that a link opens."""

import hashlib
from typing import Any

from allauth.account.models import EmailAddress
from django.db.models import QuerySet
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import KIND
from guests.invitations.access import KEPT_TO, is_kept
from guests.invitations.models import Invitation
from guests.invitations.rules import ACCEPTED, NAME, OPEN, InvitationParameters
from portal.people.models import Person, User
from portal.rulesets.selectors import rule_set_on

_RELATED = (
    *("engagement__case__person", "engagement__case__unit", "engagement__host"),
    *("accepted_by", "checked_by__person"),
)


def parameters_now() -> InvitationParameters:
    """Return the rules of invitations in force today. Raises NoRuleSetError."""
    return InvitationParameters.from_mapping(rule_set_on(NAME, timezone.localdate()).parameters)


def token_hash(token: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def invitation_of(engagement: Engagement) -> Invitation | None:
    """Return the invitation of an engagement that has not been revoked."""
    return _related().filter(engagement=engagement).exclude(state="cancelled").first()


def invitation_by_token(token: str) -> Invitation | None:
    """Return the invitation that a link in a mail opens, used and expired ones too."""
    return _related().filter(token_hash=token_hash(token)).first()


def entry_by_token(token: str) -> Invitation | None:
    """Return the invitation whose link to sign in a token is, while it can be used."""
    found = _related().filter(entry_hash=token_hash(token)).first()
    return found if found and entry_open(found) else None


def entry_open(invitation: Invitation) -> bool:
    """Tell whether the link to sign in can be used, and its sign-in may be entered so."""
    user, ends = invitation.accepted_by, invitation.entry_expires_at
    if user is None or ends is None or ends < timezone.now() or not user.is_active:
        return False
    return invitation.state in ACCEPTED and is_kept(user)


def entry_for(email: str) -> Invitation | None:
    """Return the latest accepted invitation by which somebody at an address may sign in again."""
    users = owners_of(email)
    if len(users) != 1 or not users[0].is_active or not is_kept(users[0]):
        return None
    mine = _related().filter(accepted_by=users[0], state__in=ACCEPTED)
    return mine.order_by("-accepted_at").first()


def _related() -> QuerySet[Invitation]:
    rows: QuerySet[Invitation] = Invitation.objects.select_related(*_RELATED)
    return rows


def link_state(invitation: Invitation) -> str:
    """Return what the link in a mail is good for: open, used, expired or revoked.

    It was sent to one address; where that has been corrected since, it opens nothing.
    """
    state = invitation.standing
    if state in ACCEPTED:
        return "used"
    moved = invitation.email.lower() != invitation.engagement.case.person.email.lower()
    if state == "expired":
        return "expired"
    return "open" if state in OPEN and not moved else "revoked"


def owners_of(email: str) -> list[User]:
    """Return the sign-ins that have an address, two at most."""
    own = EmailAddress.objects.filter(email__iexact=email).values("user_id")
    found = User.objects.filter(email__iexact=email) | User.objects.filter(pk__in=own)
    return list(found.select_related("person").distinct()[:2])


def owns_address(user: Any, email: str) -> bool:
    """Tell whether a sign-in has shown that an address is its own."""
    shown = EmailAddress.objects.filter(user=user, email__iexact=email, verified=True)
    return bool(shown.exists())


def has_sign_in(person: Person) -> bool:
    """Tell whether somebody signs in already."""
    return bool(User.objects.filter(person=person).exists())


def facts_of_invitation(case: Any) -> dict[str, Any]:
    """Return what the checklist of a guest asks of their invitation."""
    if case.kind != KIND:
        return {}
    found = Invitation.objects.filter(engagement__case=case).exclude(state="cancelled")
    invitation = found.select_related("accepted_by").first()
    if invitation is None or invitation.sent_at is None:
        return {"invitation_unopened": False}
    user = invitation.accepted_by
    facts: dict[str, Any] = {
        "invited_on": timezone.localdate(invitation.sent_at),
        "invitation_unopened": invitation.state in ("sent", "bounced"),
    }
    return facts | ({"identity_by_hand": user.kept_to == KEPT_TO} if user else {})
