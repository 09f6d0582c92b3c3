"""Write the trail."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from portal.audit.models import AuditEntry


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal | models.Model):
        return str(value)
    return value


def snapshot(obj: models.Model, fields: Sequence[str]) -> dict[str, Any]:
    """Return the named fields of an object as plain values, for a later comparison."""
    return {name: plain(getattr(obj, name)) for name in fields}


def changes_between(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return {field: [before, after]} for the fields that differ."""
    return {
        name: [before.get(name), after.get(name)]
        for name in after
        if before.get(name) != after.get(name)
    }


def record(
    *,
    action: str,
    by: Any = None,
    person: Any = None,
    unit: Any = None,
    obj: models.Model | None = None,
    changes: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Add one row to the trail, in the caller's transaction.

    `by` is the acting user or None for the command line. Where the actor reaches the unit or
    the person only through a delegated mandate, the row says for whom they acted.
    """
    actor = by if by is not None and by.is_authenticated else None
    return AuditEntry.objects.create(
        action=action,
        actor=actor,
        acting_for=actor.acting_for(person=person, unit=unit) if actor else None,
        person=person,
        unit=unit,
        object_type=obj._meta.model_name or "" if obj else "",
        object_id=str(getattr(obj, "public_id", obj.pk)) if obj else "",
        object_text=str(obj)[:200] if obj else "",
        changes=dict(changes or {}),
    )
