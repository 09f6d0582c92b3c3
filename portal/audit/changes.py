"""Write a change only where nothing changed meanwhile."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import Q

from portal.core.states import ChangedMeanwhileError


def update_unchanged(
    *, obj: models.Model, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """Write `after` to the row of the object while it still holds all of `before`.

    One conditional UPDATE, so that of two who write at once one loses on every database.
    Raises ChangedMeanwhileError.
    """
    still = Q(pk=obj.pk)
    for name, value in before.items():
        still &= Q(**{f"{name}__isnull": True}) if value is None else Q(**{name: value})
    if not models.QuerySet(type(obj)).filter(still).update(**after):
        raise ChangedMeanwhileError
