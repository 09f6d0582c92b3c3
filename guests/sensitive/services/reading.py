"""Open strict data; each look leaves a row in the trail, never what was seen."""

from typing import Any

from django.db import transaction

from guests.engagements.models import Engagement
from guests.sensitive.access import can_read, can_read_citizenships
from guests.sensitive.models import STRICT_MODELS, GuestStrictFacts, Strict
from portal.audit.services import record
from portal.core.decisions import require
from portal.people.models import PersonCitizenship, User
from portal.places.models import Country


@transaction.atomic
def read_strict(*, engagement: Engagement, kind: str, by: User) -> Strict | None:
    """Return the row of a kind, the newest; None where nothing is written. NotAllowedError."""
    require(can_read(by, engagement, kind))
    _looked(engagement, kind, by)
    model: Any = STRICT_MODELS[kind]
    found: Strict | None = model.objects.visible_to(by).filter(engagement=engagement).first()
    return found


def read_strict_facts(*, engagement: Engagement, by: User) -> GuestStrictFacts | None:
    """Return where the guest lives and what permit they hold elsewhere. NotAllowedError."""
    found = read_strict(engagement=engagement, kind="arrival", by=by)
    return found if isinstance(found, GuestStrictFacts) else None


@transaction.atomic
def read_guest_citizenships(*, engagement: Engagement, by: User) -> list[Country]:
    """Return the guest's citizenships. NotAllowedError."""
    require(can_read_citizenships(by, engagement))
    _looked(engagement, "citizenship", by)
    rows = PersonCitizenship.objects.filter(person_id=engagement.case.person_id)
    return [row.country for row in rows.select_related("country").order_by("country_id")]


def _looked(engagement: Engagement, kind: str, by: User) -> None:
    """Log a look; who reads what they themselves have told leaves no trace."""
    case = engagement.case
    if by.person_id != case.person_id:
        record(action=f"strict_{kind}.read", by=by, person=case.person, unit=case.unit, obj=case)
