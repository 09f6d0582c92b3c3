"""Delete strict data on its day; the receipt says how many rows of which kind, never whose."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import OVER
from guests.sensitive.models import STRICT_MODELS, IdentityCheck
from guests.sensitive.rules import NAME, KeepingParameters, delete_on
from portal.audit.services import record
from portal.people.models import Employment, PersonCitizenship
from portal.people.organisation import valid_on
from portal.rulesets.selectors import rule_set_on


@transaction.atomic
def forget_strict(*, today: date | None = None) -> dict[str, int]:
    """Delete what is kept no longer; return {kind: rows}.

    An engagement ends on the day the guest left, or was to leave; a cancelled one when it was
    cancelled. Somebody who has another engagement or works here keeps their citizenships.
    """
    day = today or timezone.localdate()
    parameters = KeepingParameters.from_mapping(rule_set_on(NAME, day).parameters)
    gone = {kind: _forget(kind, day, parameters) for kind in STRICT_MODELS}
    gone["passport"] = _forget_passports(day, parameters)
    gone["citizenship"] = _forget_citizenships(day, parameters)
    told = {kind: rows for kind, rows in gone.items() if rows}
    if told:
        record(action="strict.forgotten", changes=told)
    return told


def _over(kind: str, day: date, parameters: KeepingParameters) -> QuerySet[Engagement]:
    """Return the engagements of which a kind is kept no longer."""
    over = Engagement.objects.filter(case__state__in=OVER)
    kept = delete_on(kind, date.min, parameters) - date.min
    if day.toordinal() <= kept.days:
        return Engagement.objects.none()
    ended = Coalesce("departed_on", "case__state_since__date")
    old: QuerySet[Engagement] = over.alias(ended_on=ended).filter(
        LessThanOrEqual(F("ended_on"), day - kept)
    )
    return old


def _forget(kind: str, day: date, parameters: KeepingParameters) -> int:
    model: Any = STRICT_MODELS[kind]
    rows = model.objects.filter(engagement__in=_over(kind, day, parameters).values("pk"))
    deleted: int = rows.delete()[0]
    return deleted


def _forget_passports(day: date, parameters: KeepingParameters) -> int:
    over = _over("passport", day, parameters).values("pk")
    held = IdentityCheck.objects.filter(engagement__in=over).exclude(passport_number="")
    return held.update(passport_number="")


def _forget_citizenships(day: date, parameters: KeepingParameters) -> int:
    over = _over("citizenship", day, parameters).values("case__person_id")
    open_ones = Engagement.objects.exclude(pk__in=_over("citizenship", day, parameters))
    working = Employment.objects.filter(valid_on(day))
    rows = PersonCitizenship.objects.filter(person_id__in=over)
    rows = rows.exclude(person_id__in=open_ones.values("case__person_id"))
    deleted: int = rows.exclude(person_id__in=working.values("person_id")).delete()[0]
    return deleted
