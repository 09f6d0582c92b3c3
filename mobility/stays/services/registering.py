"""Register a stay and correct it."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mobility.stays.access import can_edit, can_register_for
from mobility.stays.models import Stay
from mobility.stays.services.hosts import with_host
from portal.audit.changes import update_unchanged
from portal.audit.services import changes_between, plain, record, snapshot
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import Person, User

FIELDS = (
    "scheme",
    "institution_id",
    "institution_name",
    "country_id",
    "city",
    "starts_on",
    "ends_on",
    "purpose",
    "agreement_code",
    "main_funding",
    "group_id",
)


@transaction.atomic
def register(*, person: Person, values: Mapping[str, Any], by: User, token: UUID) -> Stay:
    """Register a planned stay. The same token again gives the same stay, not a second one.

    `values` holds the fields of FIELDS. Raises NotAllowedError, ValidationError by field, and
    ChangedMeanwhileError where the token is another person's.
    """
    require(can_register_for(by, person))
    _check(values)
    try:
        with transaction.atomic():
            settled = with_host(values, by)
            stay = Stay.objects.create(public_id=token, person=person, **settled)
    except IntegrityError:
        return _registered(person, token)
    written = changes_between({}, _told(stay))
    record(action="stay.registered", by=by, person=person, obj=stay, changes=written)
    return stay


@transaction.atomic
def correct(*, stay: Stay, values: Mapping[str, Any], by: User, seen: str) -> Stay:
    """Correct a stay; `seen` is its fingerprint when the form was drawn.

    What an import brought is remembered as corrected by hand, so that no later import
    overwrites it silently. Raises NotAllowedError, ValidationError and ChangedMeanwhileError.
    """
    require(can_edit(by, stay))
    _check(values)
    if seen != fingerprint_of(stay):
        raise ChangedMeanwhileError
    before, told = _stored(stay), _told(stay)
    settled = with_host(values, by)
    after = {name: settled[name] for name in FIELDS if name in settled}
    changed = {name: value for name, value in after.items() if before[name] != value}
    if not changed:
        return stay
    corrected = dict(stay.corrected)
    if stay.external_id:
        corrected |= {name: plain(value) for name, value in changed.items()}
    update_unchanged(obj=stay, before=before, after={**after, "corrected": corrected})
    stay.refresh_from_db()
    written = changes_between(told, _told(stay))
    record(action="stay.corrected", by=by, person=stay.person, obj=stay, changes=written)
    return stay


def fingerprint_of(stay: Stay) -> str:
    """Return what a form carries to notice that the stay changed since it was drawn."""
    return fingerprint({**snapshot(stay, FIELDS), "state": stay.state})


def date_problems(starts_on: date | None, ends_on: date | None) -> dict[str, str]:
    """Return {field: what is wrong} of planned dates; the form asks the same."""
    if starts_on and ends_on and ends_on < starts_on:
        return {"ends_on": _("The last day is before the first.")}
    return {}


def _check(values: Mapping[str, Any]) -> None:
    problems = date_problems(values.get("starts_on"), values.get("ends_on"))
    if problems:
        raise ValidationError(problems)


def _registered(person: Person, token: UUID) -> Stay:
    stay: Stay | None = Stay.objects.filter(public_id=token, person=person).first()
    if stay is None:
        raise ChangedMeanwhileError
    return stay


def _stored(stay: Stay) -> dict[str, Any]:
    return {name: getattr(stay, name) for name in (*FIELDS, "state")}


def _told(stay: Stay) -> dict[str, Any]:
    """Return the stay as its trail tells it: names, not row ids."""
    plainly = [name for name in FIELDS if not name.startswith(("institution", "country"))]
    return {**snapshot(stay, (*plainly, "host")), "country": stay.country_id}
