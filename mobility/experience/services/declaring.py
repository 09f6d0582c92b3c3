"""Answer the question about international experience: add, correct and remove items."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.experience.access import can_declare, can_mark_documented
from mobility.experience.models import KINDS, Evidence, EvidenceRequest
from mobility.stays.services.hosts import with_host
from portal.audit.changes import update_unchanged
from portal.audit.services import changes_between, plain, record, snapshot
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import Person, User

FIELDS = (
    "kind",
    "state",
    "country_id",
    "institution_id",
    "institution_name",
    "starts_on",
    "ends_on",
)


@transaction.atomic
def declare(*, person: Person, values: Mapping[str, Any], by: User, token: UUID) -> Evidence:
    """Add one item; it answers an open question. The same token again adds nothing.

    `values` holds fields of FIELDS; the state is self-declared unless somebody who coordinates
    has seen the documents. Raises NotAllowedError, ValidationError by field, and
    ChangedMeanwhileError where the token is another person's.
    """
    require(can_declare(by, person))
    _check(values)
    if values.get("state", "self_declared") != "self_declared":
        require(can_mark_documented(by, person))
    try:
        with transaction.atomic():
            settled = with_host(values, by)
            item = Evidence.objects.create(public_id=token, person=person, **settled)
    except IntegrityError:
        return _declared(person, token)
    written = changes_between({}, _told(item))
    record(action="evidence.declared", by=by, person=person, obj=item, changes=written)
    _close_question(person)
    return item


def declare_none(*, person: Person, by: User, token: UUID) -> Evidence:
    """Answer that there is no international experience; said twice it stands once."""
    said = Evidence.objects.filter(person=person, kind="none").first()
    return said or declare(person=person, values={"kind": "none"}, by=by, token=token)


@transaction.atomic
def correct(*, item: Evidence, values: Mapping[str, Any], by: User, seen: str) -> Evidence:
    """Correct an item; `seen` is its fingerprint when the form was drawn.

    What an import brought is remembered as corrected by hand. What was documented and is
    changed by the person is self-declared again: nobody saw documents for it. Raises
    NotAllowedError, ValidationError and ChangedMeanwhileError.
    """
    require(can_declare(by, item.person))
    _check(values)
    if seen != fingerprint_of(item):
        raise ChangedMeanwhileError
    before, told = _stored(item), _told(item)
    settled = with_host(values, by)
    after = {name: settled[name] for name in FIELDS if name in settled}
    changed = {name: value for name, value in after.items() if before[name] != value}
    if not changed:
        return item
    if item.state == "documented" and not can_mark_documented(by, item.person):
        changed["state"] = after["state"] = "self_declared"
    if changed.get("state", "self_declared") != "self_declared":
        require(can_mark_documented(by, item.person))
    corrected = dict(item.corrected)
    if item.external_id:
        corrected |= {name: plain(value) for name, value in changed.items()}
    update_unchanged(obj=item, before=before, after={**after, "corrected": corrected})
    item.refresh_from_db()
    written = changes_between(told, _told(item))
    record(action="evidence.corrected", by=by, person=item.person, obj=item, changes=written)
    return item


@transaction.atomic
def remove(*, item: Evidence, by: User, seen: str) -> None:
    """Remove an item; the trail keeps what it said. Raises as `correct` does."""
    require(can_declare(by, item.person))
    if seen != fingerprint_of(item):
        raise ChangedMeanwhileError
    written = changes_between(_told(item), dict.fromkeys(_told(item)))
    record(action="evidence.removed", by=by, person=item.person, obj=item, changes=written)
    if not Evidence.objects.filter(pk=item.pk).delete()[0]:
        raise ChangedMeanwhileError


def fingerprint_of(item: Evidence) -> str:
    """Return what a form carries to notice that the item changed since it was drawn."""
    return fingerprint(snapshot(item, FIELDS))


def evidence_problems(kind: str, starts_on: date | None, ends_on: date | None) -> dict[str, str]:
    """Return {field: what is wrong} of an item; the form asks the same."""
    if kind not in KINDS:
        return {"kind": _("Choose what it was.")}
    if starts_on and ends_on and ends_on < starts_on:
        return {"ends_on": _("The last day is before the first.")}
    return {}


def _check(values: Mapping[str, Any]) -> None:
    problems = evidence_problems(
        values.get("kind", ""), values.get("starts_on"), values.get("ends_on")
    )
    if problems:
        raise ValidationError(problems)


def _declared(person: Person, token: UUID) -> Evidence:
    item: Evidence | None = Evidence.objects.filter(public_id=token, person=person).first()
    if item is None:
        raise ChangedMeanwhileError
    return item


def _close_question(person: Person) -> None:
    waiting = EvidenceRequest.objects.filter(person=person, answered_at__isnull=True)
    waiting.update(answered_at=timezone.now())


def _stored(item: Evidence) -> dict[str, Any]:
    return {name: getattr(item, name) for name in FIELDS}


def _told(item: Evidence) -> dict[str, Any]:
    """Return the item as its trail tells it: names, not row ids."""
    told = snapshot(item, ("kind", "state", "host", "starts_on", "ends_on"))
    return {**told, "country": item.country_id}
