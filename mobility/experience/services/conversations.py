"""Record that a conversation was held; never why."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.experience.access import can_record_conversation
from mobility.experience.models import STEPS, Conversation
from portal.audit.services import record
from portal.core.decisions import require
from portal.people.models import Person, Unit, User


@transaction.atomic
def record_conversation(
    *,
    person: Person,
    unit: Unit,
    held_on: date,
    agreed_step: str,
    review_on: date | None = None,
    by: User,
) -> Conversation:
    """Record a conversation: the day, the agreed step (stay, virtual, not_now), when to look again.

    The person sees it. Raises NotAllowedError, and ValidationError by field.
    """
    require(can_record_conversation(by, person))
    problems = conversation_problems(held_on, agreed_step, review_on)
    if problems:
        raise ValidationError(problems)
    held = Conversation.objects.create(
        person=person,
        unit=unit,
        held_on=held_on,
        agreed_step=agreed_step,
        review_on=review_on,
        recorded_by=by,
    )
    changes = {
        "held_on": [None, held_on.isoformat()],
        "agreed_step": [None, agreed_step],
        "review_on": [None, review_on.isoformat() if review_on else None],
    }
    record(
        action="conversation.recorded", by=by, person=person, unit=unit, obj=held, changes=changes
    )
    return held


def conversation_problems(
    held_on: date, agreed_step: str, review_on: date | None
) -> dict[str, str]:
    """Return {field: what is wrong} of a conversation; the form asks the same."""
    problems = {}
    if held_on > timezone.localdate():
        problems["held_on"] = _("A conversation is recorded after it was held.")
    if agreed_step not in STEPS:
        problems["agreed_step"] = _("Choose the agreed step.")
    if review_on and review_on <= held_on:
        problems["review_on"] = _("The review comes after the conversation.")
    return problems
