"""What the host does before and on the first day: look at the papers, say where to come."""

from datetime import time

from django.db import transaction
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.invitations.access import can_arrange_first_day, can_check_identity
from guests.invitations.models import FirstDay, Invitation
from guests.invitations.services.accepting import CHECK, LISTED_CHECK
from guests.invitations.services.moving import move_invitation, note_in_trail
from guests.sensitive.services.writing import confirm_identity as note_identity
from portal.audit.services import record
from portal.core.decisions import require
from portal.people.models import User


@transaction.atomic
def confirm_identity(*, invitation: Invitation, method: str, by: User) -> None:
    """Note that photo and name on a paper are the guest's; nothing of the paper is kept.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    require(can_check_identity(by, invitation))
    now = timezone.now()
    move_invitation(invitation, "confirm", checked_at=now, checked_by=by, check_method=method)
    engagement = invitation.engagement
    note_identity(engagement=engagement, way="manual", by=by)
    asked = engagement.case.tasks.filter(code__in=(CHECK, LISTED_CHECK), state="open")
    asked.update(state="done", done_by=by, done_at=now)
    note_in_trail("invitation.confirmed", invitation, by)


@transaction.atomic
def arrange_first_day(
    *, engagement: Engagement, meets_at: time | None, place: str, note: str, by: User
) -> FirstDay:
    """Say where and when a guest comes on the first day. Raises NotAllowedError."""
    require(can_arrange_first_day(by, engagement))
    values = {"meets_at": meets_at, "place": place.strip(), "note": note.strip()}
    day, _new = FirstDay.objects.update_or_create(engagement=engagement, defaults=values)
    case = engagement.case
    record(action="first_day.arranged", by=by, person=case.person, unit=case.unit, obj=case)
    return day
