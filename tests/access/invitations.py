"""Rows of guests/invitations."""

from datetime import timedelta

from django.utils import timezone

from guests.engagements.access import DEPARTMENT
from guests.invitations.models import Invitation
from guests.invitations.selectors.invitations import invitation_of, token_hash
from guests.invitations.services.accepting import CHECK
from guests.invitations.services.sending import send_invitation
from portal.casework.models import SEES_CASES
from portal.casework.services import ask
from tests.access.matrix import ANYBODY, EVERYONE, GUEST, Row, holders_over_physics
from tests.cast import add_guest
from tests.factories.engagements import a_guest, an_engagement

TOKEN = "known-to-the-guest"
ENTRY = "known-to-gina"
HOST = frozenset({"pia"})
OFFICE = HOST | holders_over_physics(*DEPARTMENT)
CHECKS = HOST | holders_over_physics("hr", "department_administrator")
SEES = HOST | holders_over_physics(*SEES_CASES)
GINA = frozenset({GUEST})


def props(cast, made):
    """Make a guest of Pia's who is invited, and the stay of the guest of the cast."""
    invited = an_engagement(cast.pia, "submitted", guest=a_guest("Marie"))
    invitation = send_invitation(engagement=invited, by=cast.pia)
    Invitation.objects.filter(pk=invitation.pk).update(token_hash=token_hash(TOKEN))
    user = cast.users.get(GUEST) or add_guest(cast, GUEST)
    guest = user.person
    stay = an_engagement(cast.pia, "registered", guest=guest)
    accepted(invitation_of(stay), user)
    task = ask(case=stay.case, key="own", code="confirm_host", person=guest, by=None)
    check = ask(case=stay.case, key="identity", code=CHECK, person=stay.host, by=None)
    return {
        "guest_invited": invited,
        "guest_invitation": invitation_of(invited),
        "guest_stay": stay,
        "guest_task": task,
        "guest_check_task": check,
    }


def accepted(invitation, user):
    """Let the guest of the cast have accepted, and have a link to sign in with."""
    now = timezone.now()
    Invitation.objects.filter(pk=invitation.pk).update(
        state="self_verified",
        accepted_at=now,
        accepted_by=user,
        entry_hash=token_hash(ENTRY),
        entry_expires_at=now + timedelta(hours=1),
    )


def case(which, /, **more):
    return lambda cast, props: {"public_id": getattr(props, which).case.public_id, **more}


def own_task(cast, props):
    return {
        "public_id": props.guest_stay.case.public_id,
        "task_id": props.guest_task.public_id,
    }


ROWS: dict[str, Row] = {
    "invitation": Row(ANYBODY, kwargs=lambda c, p: {"token": TOKEN if p.guest_invited else ""}),
    "guest_link": Row(ANYBODY),
    "guest_entry": Row(ANYBODY, kwargs=lambda c, p: {"token": ENTRY if p.guest_stay else ""}),
    "my_stay": Row(EVERYONE),
    "guest_stay": Row(GINA, kwargs=case("guest_stay")),
    "stay_calendar": Row(GINA, kwargs=case("guest_stay")),
    "stay_task": Row(GINA, kwargs=own_task),
    "stay_about": Row(GINA, kwargs=case("guest_stay", step="you")),
    "about_task": Row(
        SEES | GINA, kwargs=lambda c, p: {"public_id": p.guest_task.public_id}, note="leads on"
    ),
    "invitation_send": Row(OFFICE, kwargs=case("guest_invited"), refused=SEES - OFFICE),
    "invitation_revoke": Row(OFFICE, kwargs=case("guest_invited"), refused=SEES - OFFICE),
    "invitation_bounced": Row(
        OFFICE, kwargs=case("guest_invited"), method="post", refused=SEES - OFFICE
    ),
    "identity_check": Row(CHECKS, kwargs=case("guest_invited"), refused=SEES - CHECKS),
    "identity_task": Row(
        SEES, kwargs=lambda c, p: {"public_id": p.guest_check_task.public_id}, note="leads on"
    ),
    "first_day": Row(OFFICE, kwargs=case("guest_invited"), refused=SEES - OFFICE),
}
