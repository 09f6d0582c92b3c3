"""The strict data of a traveller: whom to call, and until when the passport is valid."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from mobility.duties.access import UNDER_WAY, can_read_contact
from mobility.duties.models import EmergencyContact, Passport
from mobility.duties.selectors.checklist import PREFIX
from mobility.duties.services.steps import settle
from portal.audit.services import record
from portal.casework.models import Task
from portal.core.decisions import deny, require
from portal.people.models import Person, User

CONTACT = ("name", "relation", "phone", "email", "own_phone_abroad")


@transaction.atomic
def read_contact(*, person: Person, by: User) -> EmergencyContact | None:
    """Return whom to call for a person, and leave a row in the trail that says who looked."""
    require(can_read_contact(by, person))
    record(action="emergency_contact.read", by=by, person=person)
    found: EmergencyContact | None = (
        EmergencyContact.objects.visible_to(by).filter(person=person).first()
    )
    return found


@transaction.atomic
def save_safety(
    *, person: Person, contact: Mapping[str, str], passport_until: date | None, by: User
) -> None:
    """Write one's own contact and the passport's last day, and settle the tasks they answer.

    The trail says that it was written, never what. Raises NotAllowedError.
    """
    _require_own(by, person)
    values = {name: contact.get(name, "") for name in CONTACT} | {"updated_at": timezone.now()}
    EmergencyContact.objects.update_or_create(person=person, defaults=values)
    record(action="emergency_contact.written", by=by, person=person)
    if passport_until is None:
        Passport.objects.filter(person=person).delete()
    else:
        dated = {"valid_until": passport_until, "updated_at": timezone.now()}
        Passport.objects.update_or_create(person=person, defaults=dated)
    _settle(person, passport_until, by)


@transaction.atomic
def forget_safety(*, person: Person, by: User) -> None:
    """Delete one's own contact and passport date. Raises NotAllowedError."""
    _require_own(by, person)
    EmergencyContact.objects.filter(person=person).delete()
    Passport.objects.filter(person=person).delete()
    record(action="emergency_contact.deleted", by=by, person=person)


def own_safety(*, by: User) -> dict[str, Any]:
    """Return what a person has written about themselves, as the form shows it."""
    contact = EmergencyContact.objects.visible_to(by).filter(person_id=by.person_id).first()
    passport = Passport.objects.visible_to(by).filter(person_id=by.person_id).first()
    told = {name: getattr(contact, name) for name in CONTACT} if contact else {}
    return {**told, "passport_until": passport.valid_until if passport else None}


def _settle(person: Person, passport_until: date | None, by: User) -> None:
    mine = Task.objects.filter(case__person=person, person=person, state="open")
    under_way = mine.filter(case__state__in=UNDER_WAY).select_related("case")
    for task in under_way.filter(key=f"{PREFIX}emergency_contact"):
        settle(task=task, state="done", by=by)
    for task in under_way.filter(key__startswith=f"{PREFIX}passport"):
        needed = task.facts.get("until", "")
        if passport_until and needed and passport_until.isoformat() >= needed:
            settle(task=task, state="done", by=by)


def _require_own(by: User, person: Person) -> None:
    if not by.person_id or by.person_id != person.pk:
        require(deny("strict"))
