"""Who may invite a guest, who may accept, who looks at a guest's papers."""

from typing import Any

from guests.engagements.access import is_department, is_guest, is_host_side
from guests.engagements.models import Engagement
from guests.engagements.rules import BEFORE_APPROVAL, OVER
from guests.invitations.models import Invitation
from guests.invitations.rules import ACCEPTED, MAY_INVITE
from guests.sensitive.access import can_write
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Person

# What a guest's sign-in is kept to.
KEPT_TO = "guests"


def is_only_guest(person: Person) -> bool:
    """Tell whether the university knows a person as a guest and as nothing else."""
    if person.hr_id or person.merged_into_id:
        return False
    return not person.employments.exists() and not person.mandates.exists()


def can_invite_guest(user: Any, engagement: Engagement) -> Decision:
    """Allow the host's side and the department, from when the engagement was submitted."""
    if is_guest(user, engagement):
        return deny("own_case")
    if not is_host_side(user, engagement) and not is_department(user, engagement):
        return deny("not_your_guest")
    if engagement.case.state not in MAY_INVITE:
        return deny("invitation_not_now")
    return ALLOW if engagement.case.person.email else deny("guest_without_address")


def can_send(user: Any, engagement: Engagement, invitation: Invitation | None) -> Decision:
    """Allow sending for the first time or again, until somebody has accepted."""
    allowed = can_invite_guest(user, engagement)
    if allowed and invitation is not None and invitation.state in ACCEPTED:
        return deny("invitation_accepted")
    return allowed


def can_revoke(user: Any, invitation: Invitation) -> Decision:
    """Allow taking back an invitation that nobody has accepted."""
    engagement = invitation.engagement
    if is_guest(user, engagement):
        return deny("own_case")
    if not is_host_side(user, engagement) and not is_department(user, engagement):
        return deny("not_your_guest")
    if invitation.state in ACCEPTED:
        return deny("invitation_accepted")
    return deny("invitation_over") if invitation.state == "cancelled" else ALLOW


def can_check_identity(user: Any, invitation: Invitation) -> Decision:
    """Allow who receives the guest to note that they have seen photo and name on a paper."""
    engagement = invitation.engagement
    if is_guest(user, engagement):
        return deny("own_case")
    if not is_host_side(user, engagement) and not can_write(user, engagement, "identity"):
        return deny("not_your_guest")
    if invitation.state == "confirmed":
        return deny("identity_confirmed")
    return ALLOW if invitation.state in ACCEPTED else deny("invitation_not_accepted")


def can_arrange_first_day(user: Any, engagement: Engagement) -> Decision:
    """Allow the host's side and the department to say where the guest comes."""
    if is_guest(user, engagement):
        return deny("own_case")
    if engagement.case.state in OVER:
        return deny("engagement_over")
    mine = is_host_side(user, engagement) or is_department(user, engagement)
    return ALLOW if mine else deny("not_your_guest")


def can_tell(user: Any, engagement: Engagement) -> Decision:
    """Allow the guest to tell about themselves until the stay is over."""
    if not is_guest(user, engagement):
        return deny("not_your_stay")
    return deny("engagement_over") if engagement.case.state in OVER else ALLOW


def can_rename_self(user: Any, engagement: Engagement) -> Decision:
    """Allow a mere guest their own name until the host has seen it on a paper."""
    allowed = can_tell(user, engagement)
    if not allowed:
        return allowed
    if not is_only_guest(engagement.case.person):
        return deny("kept_elsewhere")
    seen = Invitation.objects.filter(engagement__case__person=engagement.case.person)
    return deny("identity_confirmed") if seen.filter(state="confirmed").exists() else ALLOW


def can_choose_funding(user: Any, engagement: Engagement) -> Decision:
    """Allow the guest to say who pays while nobody here has said so, or it is not approved yet."""
    allowed = can_tell(user, engagement)
    if not allowed:
        return allowed
    open_still = not engagement.funding or engagement.case.state in BEFORE_APPROVAL
    return ALLOW if open_still else deny("department_said")


def can_accept(user: Any, invitation: Invitation, *, owns_address: bool) -> Decision:
    """Allow a sign-in to accept that is the guest's own, or has the address and nobody's yet.

    An address alone never joins a sign-in to somebody whom the university knows as more than a
    guest: HR's own address does that.
    """
    guest = invitation.engagement.case.person
    if user.person_id:
        return ALLOW if user.person_id == guest.pk else deny("signed_in_as_other")
    if not owns_address:
        return deny("signed_in_as_other")
    return ALLOW if is_only_guest(guest) else deny("not_only_guest")


def is_kept(user: Any) -> bool:
    """Tell whether a sign-in is kept to the guest's own pages: nothing else is known of them.

    Asked more than once for a page, it is looked up once for each loaded user.
    """
    if user.kept_to != KEPT_TO or not user.person_id:
        return False
    known = vars(user)
    if "is_only_guest" not in known:
        known["is_only_guest"] = is_only_guest(user.person)
    return bool(known["is_only_guest"])
