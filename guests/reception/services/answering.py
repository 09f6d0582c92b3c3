"""Answer how it went, and say how many desks there are."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.reception.access import can_check_in, can_edit_desks
from guests.reception.models import CheckIn, DeskCapacity
from guests.reception.rules import HIGHEST, LOWEST, QUESTIONS, moments_due
from portal.audit.services import record
from portal.core.decisions import deny, require
from portal.people.models import Unit, User


@transaction.atomic
def answer_check_in(
    *,
    engagement: Engagement,
    moment: str,
    answers: Mapping[str, int],
    words: str,
    by: User,
) -> CheckIn:
    """Keep a guest's answers for a moment; answered again they are replaced.

    The trail says that it was answered, never what. Raises NotAllowedError, also before the
    moment has come, and ValueError for a grade that there is not.
    """
    require(can_check_in(by, engagement))
    today = timezone.localdate()
    first, last = engagement.arrived_on or engagement.starts_on, engagement.ends_on
    if moment not in moments_due(first, engagement.departed_on or last, today, ()):
        require(deny("not_asked_yet"))
    given = {name: grade for name, grade in answers.items() if name in QUESTIONS and grade}
    if any(not LOWEST <= grade <= HIGHEST for grade in given.values()):
        message = "grades are from 1 to 5"
        raise ValueError(message)
    values = {"answers": given, "words": words, "answered_by": by, "answered_at": timezone.now()}
    made, _new = CheckIn.objects.update_or_create(
        engagement=engagement, moment=moment, defaults=values
    )
    case = engagement.case
    record(action="check_in.answered", by=by, person=case.person, unit=case.unit, obj=case)
    return made


@transaction.atomic
def set_desks(*, unit: Unit, starts_on: date, desks: int, by: User) -> DeskCapacity:
    """Say how many desks a unit has for guests from a day on. Raises NotAllowedError."""
    require(can_edit_desks(by, unit))
    made, _new = DeskCapacity.objects.update_or_create(
        unit=unit, starts_on=starts_on, defaults={"desks": desks}
    )
    changes = {"starts_on": starts_on.isoformat(), "desks": desks}
    record(action="desks.set", by=by, unit=unit, changes=changes)
    return made
