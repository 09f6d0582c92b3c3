"""HR writes, corrects and removes service periods and earlier terms, and overrides what counts."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from mobility.accrual.access import can_correct
from mobility.accrual.models import EarlierTerm, ServicePeriod
from portal.audit.changes import update_unchanged
from portal.audit.services import changes_between, plain, record, snapshot
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import Person, User

FIELDS: dict[type[Any], tuple[str, ...]] = {
    ServicePeriod: ("kind", "role", "starts_on", "ends_on", "percent"),
    EarlierTerm: ("starts_on", "ends_on", "months", "report_approved", "note"),
}
_WORDS: dict[type[Any], str] = {ServicePeriod: "period", EarlierTerm: "term"}
Entry = TypeVar("Entry", ServicePeriod, EarlierTerm)


@transaction.atomic
def add(*, kind: type[Entry], person: Person, values: Mapping[str, Any], by: User) -> Entry:
    """Write a period or term that the register lacks. Raises NotAllowedError, ValidationError."""
    require(can_correct(by, person))
    _check(values)
    entry: Entry = kind.objects.create(person=person, **values)
    written = changes_between({}, snapshot(entry, FIELDS[kind]))
    _record("added", entry, by, written)
    return entry


@transaction.atomic
def correct(*, entry: Entry, values: Mapping[str, Any], by: User, seen: str) -> Entry:
    """Correct a period or term; no later import overwrites what was corrected by hand.

    Raises NotAllowedError, ValidationError and ChangedMeanwhileError.
    """
    require(can_correct(by, entry.person))
    _check(values)
    if seen != fingerprint_of(entry):
        raise ChangedMeanwhileError
    names = FIELDS[type(entry)]
    before = {name: getattr(entry, name) for name in names}
    changed = {name: values[name] for name in names if values[name] != before[name]}
    if changed:
        corrected = dict(entry.corrected)
        if entry.external_id:
            corrected |= {name: plain(value) for name, value in changed.items()}
        told = snapshot(entry, names)
        update_unchanged(obj=entry, before=before, after={**changed, "corrected": corrected})
        entry.refresh_from_db()
        _record("corrected", entry, by, changes_between(told, snapshot(entry, names)))
    return entry


@transaction.atomic
def remove(*, entry: Entry, by: User) -> None:
    """Remove a period or term that is not there; what it was stays in the trail."""
    require(can_correct(by, entry.person))
    kept = snapshot(entry, FIELDS[type(entry)])
    gone = {name: [value, None] for name, value in kept.items()}
    _record("removed", entry, by, gone)
    if not type(entry).objects.filter(pk=entry.pk).delete()[0]:
        raise ChangedMeanwhileError


@transaction.atomic
def override(
    *, period: ServicePeriod, counts_percent: Decimal | None, reason: str, by: User
) -> ServicePeriod:
    """Decide that a period counts otherwise than the rules say, with a reason; None undoes it."""
    require(can_correct(by, period.person))
    if counts_percent is not None and not reason.strip():
        raise ValidationError({"reason": _("Give the reason; the person will read it.")})
    names = ("counts_percent", "override_reason")
    before, told = {n: getattr(period, n) for n in names}, snapshot(period, names)
    kept = "" if counts_percent is None else reason.strip()
    after = {"counts_percent": counts_percent, "override_reason": kept, "overridden_by": by}
    update_unchanged(obj=period, before=before, after=after)
    period.refresh_from_db()
    changes = changes_between(told, snapshot(period, names))
    record(action="accrual.overridden", by=by, person=period.person, obj=period, changes=changes)
    return period


def fingerprint_of(entry: Entry) -> str:
    """Return what a form carries to notice that the row changed since it was drawn."""
    return fingerprint(snapshot(entry, FIELDS[type(entry)]))


def _record(verb: str, entry: Entry, by: User, changes: Mapping[str, Any]) -> None:
    action = f"accrual.{_WORDS[type(entry)]}_{verb}"
    record(action=action, by=by, person=entry.person, obj=entry, changes=changes)


def _check(values: Mapping[str, Any]) -> None:
    first, last = values.get("starts_on"), values.get("ends_on")
    if first and last and last < first:
        raise ValidationError({"ends_on": _("The last day is before the first.")})
