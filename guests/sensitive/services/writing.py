"""Write strict data; the trail says that it was written, never what."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from guests.engagements.access import is_host_side
from guests.engagements.event.fields import CODE
from guests.engagements.models import Engagement
from guests.engagements.rules import RUNNING
from guests.engagements.services.relaying import relay
from guests.sensitive.access import can_delete, can_write
from guests.sensitive.models import STRICT_MODELS, ExportAssessment, IdentityCheck, Strict
from guests.sensitive.rules import answers
from portal.audit.services import record
from portal.casework.services import settle_by_itself
from portal.checklists.rules import task_key
from portal.core.decisions import ALLOW, Decision, require
from portal.people.models import PersonCitizenship, User


@transaction.atomic
def save_strict(
    *, engagement: Engagement, kind: str, values: Mapping[str, Any], by: User
) -> Strict:
    """Write the row of a kind; an assessment is a new row beside the earlier. NotAllowedError."""
    require(can_write(by, engagement, kind))
    return _save(engagement, kind, values, by)


def _save(engagement: Engagement, kind: str, values: Mapping[str, Any], by: User) -> Strict:
    model: Any = STRICT_MODELS[kind]
    fields = {**values, "updated_at": timezone.now(), "updated_by": by}
    if model is ExportAssessment:
        row: Strict = model.objects.create(engagement=engagement, **fields)
    else:
        row, _made = model.objects.update_or_create(engagement=engagement, defaults=fields)
    _written(engagement, f"strict_{kind}.written", by)
    keys = [task_key(CODE, code) for code in answers(kind, values)]
    settle_by_itself(case=engagement.case, keys=keys, by=by)
    return row


def save_strict_facts(*, engagement: Engagement, values: Mapping[str, Any], by: User) -> None:
    """Write where the guest lives and what permit they hold elsewhere. NotAllowedError."""
    save_strict(engagement=engagement, kind="arrival", values=values, by=by)


@transaction.atomic
def save_guest_citizenships(
    *, engagement: Engagement, countries: Collection[str], by: User
) -> None:
    """Make the guest's citizenships these countries (codes). NotAllowedError."""
    require(can_write(by, engagement, "arrival"))
    held = PersonCitizenship.objects.filter(person_id=engagement.case.person_id)
    before = set(held.values_list("country_id", flat=True))
    held.exclude(country_id__in=list(countries)).delete()
    PersonCitizenship.objects.bulk_create(
        PersonCitizenship(person_id=engagement.case.person_id, country_id=code)
        for code in sorted(set(countries) - before)
    )
    if before != set(countries):
        _written(engagement, "strict_citizenship.written", by)


@transaction.atomic
def confirm_identity(*, engagement: Engagement, way: str, by: User) -> None:
    """Note that somebody's identity was seen, without a number: the host's side may do that."""
    host: Decision = (
        ALLOW if is_host_side(by, engagement) else can_write(by, engagement, "identity")
    )
    require(host)
    seen = IdentityCheck.objects.filter(engagement=engagement).first()
    number = seen.passport_number if seen else ""
    values = {"way": way, "checked_on": timezone.localdate(), "passport_number": number}
    _save(engagement, "identity", values, by)


@transaction.atomic
def delete_strict(*, engagement: Engagement, kind: str, by: User) -> None:
    """Delete the row of a kind before its day. NotAllowedError."""
    require(can_delete(by, engagement, kind))
    model: Any = STRICT_MODELS[kind]
    if model.objects.filter(engagement=engagement).delete()[0]:
        _written(engagement, f"strict_{kind}.deleted", by)


def _written(engagement: Engagement, action: str, by: User) -> None:
    """Leave a row in the trail, and work out anew what the checklist asks for."""
    case = engagement.case
    record(action=action, by=by, person=case.person, unit=case.unit, obj=case)
    if case.state in RUNNING:
        relay(engagement, by)
