"""Begin an engagement, copy one, invite a group, throw a draft away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from guests.engagements.access import can_copy, can_delete, can_invite
from guests.engagements.models import Engagement
from guests.engagements.selectors.earlier import person_meant
from guests.engagements.selectors.standing import machine_now
from guests.engagements.selectors.triggers import wants_full_path
from guests.engagements.services.parties import set_parties
from portal.audit.services import record
from portal.casework.models import CaseParty
from portal.casework.services import Actors, open_case
from portal.core.decisions import deny, require
from portal.people.models import Person, Unit, User

# Told anew for each stay, or belongs to what happened in the old one.
_NOT_COPIED = frozenset(
    {
        *(
            "id",
            "case",
            "number",
            "external_id",
            "host",
            "said",
            "token",
            "updated_at",
            "copied_from",
            "group",
        ),
        *("starts_on", "ends_on", "arrived_on", "departed_on", "wanted_ends_on"),
        *("agreement_signed_on", "agreement_ends_on", "area_sensitive", "last_changes"),
        *("fee_amount", "fee_approved_by", "leader", "full_path"),
    }
)


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is invited, as typed: names and an address; or a person whom the host knows.

    With `is_new` the host has looked at those whom they know, and means none of them.
    """

    given_name: str = ""
    family_name: str = ""
    email: str = ""
    person: Person | None = None
    is_new: bool = False


@transaction.atomic
def start_engagement(
    *,
    guest: Guest,
    unit: Unit,
    host: Person,
    by: User | None,
    values: Mapping[str, Any] | None = None,
    token: UUID | None = None,
) -> Engagement:
    """Begin an engagement as a draft; a guest who is known gets another one, not another person.

    The same `token` begins it once. `by` is None for the command line. Raises NotAllowedError.
    """
    if by is not None:
        require(can_invite(by, unit, host))
    begun: Engagement | None = Engagement.objects.filter(token=token).first() if token else None
    if begun is not None:
        return begun
    person = guest.person
    if person is None and not guest.is_new:
        person = person_meant(guest.given_name, guest.family_name, guest.email)
    if person is not None and person.pk == host.pk:
        require(deny("host_is_guest"))
    person = person or _new_person(guest, by)
    case = open_case(
        machine=machine_now(),
        person=person,
        unit=unit,
        by=by,
        title=str((values or {}).get("purpose", "")),
        actors=Actors({"host": host}, interest=host),
    )
    engagement = Engagement(case=case, host=host, token=token or uuid4(), **(values or {}))
    engagement.full_path = wants_full_path(engagement, timezone.localdate())
    engagement.save()
    if by is not None and by.person_id and by.person_id != host.pk:
        CaseParty.objects.create(case=case, role="writer", person_id=by.person_id)
    set_parties(engagement)
    return engagement


def _new_person(guest: Guest, by: User | None) -> Person:
    person = Person.objects.create(
        given_name=guest.given_name.strip(),
        family_name=guest.family_name.strip(),
        email=guest.email.strip(),
    )
    record(action="person.invited", by=by, person=person, obj=person)
    return person


@transaction.atomic
def invite_group(
    *,
    guests: Sequence[Guest],
    unit: Unit,
    host: Person,
    by: User,
    values: Mapping[str, Any],
    token: UUID,
) -> list[Engagement]:
    """Begin one engagement for each of several guests who come for the same. NotAllowedError."""
    again = list(Engagement.objects.filter(group=token))
    return again or [
        start_engagement(
            guest=guest, unit=unit, host=host, by=by, values={**values, "group": token}
        )
        for guest in guests
    ]


@transaction.atomic
def copy_engagement(
    *, engagement: Engagement, by: User, starts_on: date | None = None, ends_on: date | None = None
) -> Engagement:
    """Begin a new draft for the same guest with what is known; days and papers are new."""
    require(can_copy(by, engagement))
    names = [field.name for field in Engagement._meta.concrete_fields]
    kept = {name: getattr(engagement, name) for name in names if name not in _NOT_COPIED}
    new = start_engagement(
        guest=Guest(person=engagement.case.person),
        unit=engagement.case.unit,
        host=engagement.host,
        by=by,
        values={**kept, "starts_on": starts_on, "ends_on": ends_on, "copied_from": engagement},
    )
    record(
        action="engagement.copied",
        by=by,
        person=new.case.person,
        unit=new.case.unit,
        obj=new.case,
        changes={"copied_from": engagement.number or ""},
    )
    return new


@transaction.atomic
def delete_draft(*, engagement: Engagement, by: User) -> None:
    """Throw a draft away, and its guest where nothing else is known of them. NotAllowedError."""
    require(can_delete(by, engagement))
    case, person = engagement.case, engagement.case.person
    record(action="engagement.deleted", by=by, unit=case.unit, obj=case)
    case.delete()
    if _is_nobody_else(person):
        person.delete()


def _is_nobody_else(person: Person) -> bool:
    if person.hr_id or hasattr(person, "user"):
        return False
    related = (one for one in Person._meta.related_objects if one.name != "audit_entries")
    return not any(
        one.related_model._base_manager.filter(**{one.field.name: person.pk}).exists()  # noqa: SLF001
        for one in related
    )
