"""Put the question "have you international experience?" to people, and remind them twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from mobility.experience.access import can_ask
from mobility.experience.models import Evidence, EvidenceRequest
from mobility.experience.selectors import askable, current_employments, parameters_on
from portal.audit.services import record
from portal.core.decisions import require
from portal.messages.services import post
from portal.people.models import Person, Unit, User


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking: how many were asked now, how many of them have no e-mail address.

    `left_out` have answered or been asked already, or do not work in the unit.
    """

    asked: int
    without_address: int
    left_out: int


@transaction.atomic
def ask(*, people: Iterable[Person], unit: Unit, by: User) -> Asked:
    """Ask each of the persons who works in the unit's subtree and has not answered, by mail.

    Nobody is asked twice while a question is open. Raises NotAllowedError.
    """
    require(can_ask(by, unit))
    wanted = {person.pk for person in people}
    fitting = askable(user=by, unit=unit).filter(pk__in=wanted).select_related("user")
    return _ask_each(list(fitting), len(wanted), unit, by)


@transaction.atomic
def ask_all(*, unit: Unit, by: User, only: Any = None) -> Asked:
    """Ask everybody in the unit's subtree who has not answered; `only` narrows to a queryset."""
    require(can_ask(by, unit))
    fitting = askable(user=by, unit=unit).select_related("user")
    chosen = list(fitting if only is None else fitting.filter(pk__in=only.values("pk")))
    return _ask_each(chosen, len(chosen), unit, by)


def _ask_each(people: list[Person], wanted: int, unit: Unit, by: User) -> Asked:
    asked = without = 0
    for person in people:
        # The constraint "one open question a person" decides where two ask at the same moment.
        request, new = EvidenceRequest.objects.get_or_create(
            person=person, answered_at=None, defaults={"unit": unit, "asked_by": by}
        )
        if new:
            asked += 1
            record(action="experience.asked", by=by, person=person, unit=unit)
            without += _mail("evidence-request", request, 0) is None
    return Asked(asked, without, wanted - asked)


def send_reminders(*, now: datetime | None = None) -> int:
    """Remind those whose question has been open as long as the rule set says; return how many.

    Runs as often as it likes: a reminder is due once, belongs to whoever moves the counter, and
    after an outage only the latest is sent. Who has answered or left is not reminded.
    """
    moment = now or timezone.now()
    close_answered(now=moment)
    today = timezone.localdate(moment)
    _, parameters = parameters_on(today)
    employed = current_employments(today).filter(person_id=OuterRef("person_id"))
    sent = 0
    waiting = EvidenceRequest.objects.filter(Exists(employed), answered_at__isnull=True)
    for request in waiting.select_related("person__user", "unit").order_by("pk"):
        due = _due(request.asked_at, moment, parameters.reminder_days)
        if due > request.reminders:
            sent += _remind(request, due)
    return sent


def close_answered(*, now: datetime | None = None) -> int:
    """Close the questions of persons who have any evidence row; return how many."""
    answered = Evidence.objects.filter(person_id=OuterRef("person_id"))
    waiting = EvidenceRequest.objects.filter(Exists(answered), answered_at__isnull=True)
    return waiting.update(answered_at=now or timezone.now())


def _due(asked_at: datetime, moment: datetime, days: tuple[int, ...]) -> int:
    return sum(moment >= asked_at + timedelta(days=one) for one in days)


@transaction.atomic
def _remind(request: EvidenceRequest, number: int) -> bool:
    mine = EvidenceRequest.objects.filter(
        pk=request.pk, reminders=request.reminders, answered_at__isnull=True
    ).update(reminders=number)
    if not mine:
        return False
    record(action="experience.reminded", person=request.person, unit=request.unit)
    return _mail("evidence-reminder", request, number) is not None


def _mail(kind: str, request: EvidenceRequest, number: int) -> Any:
    address = f"{settings.SITE_URL}{reverse('experience_answer')}"
    context = {
        "unit": request.unit,
        "asked_by": request.asked_by,
        "asked_at": request.asked_at,
        "address": address,
    }
    return post(
        kind=kind, key=f"{kind}:{request.pk}:{number}", person=request.person, context=context
    )
