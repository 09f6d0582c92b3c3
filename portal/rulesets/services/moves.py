"""The one door by which a rule set or a rate changes its state."""

from typing import TypeVar

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.audit.services import plain, record
from portal.core.decisions import NotAllowedError, deny, require
from portal.people.models import User
from portal.rulesets.access import can_move, can_verify
from portal.rulesets.models import Entry
from portal.rulesets.rules import TRANSITIONS

AnyEntry = TypeVar("AnyEntry", bound=Entry)


class SameDayError(Exception):
    """Another approved rate holds for the same thing from the same day."""


@transaction.atomic
def move(*, entry: AnyEntry, transition: str, by: User) -> AnyEntry:
    """Take a step: who may, then a conditional update, then the trail.

    Raises NotAllowedError; also where somebody else was faster ("changed_meanwhile"). Raises
    SameDayError where a rate of the same name and day has been approved.
    """
    require(can_move(by, entry, transition))
    step = TRANSITIONS[transition]
    fields = {"state": step.target, **_who(transition, by)}
    try:
        with transaction.atomic():
            moved = _movable(entry, transition, by).update(**fields)
    except IntegrityError as error:
        raise SameDayError from error
    if not moved:
        raise NotAllowedError(deny("changed_meanwhile"))
    changes = {"state": [entry.state, step.target]}
    record(action=f"{entry._meta.model_name}.{transition}", by=by, obj=entry, changes=changes)
    entry.refresh_from_db()
    return entry


def _movable(entry: AnyEntry, transition: str, by: User) -> QuerySet[AnyEntry]:
    """Return the entry where it still stands in a state that the step begins from.

    What approval checks is part of the condition, so that no race lets anybody approve their own.
    """
    rows = type(entry).objects.filter(pk=entry.pk, state__in=TRANSITIONS[transition].sources)
    if transition == "approve":
        rows = rows.exclude(Q(proposed_by=by) | Q(drafted_by=by))
    return rows


def _who(transition: str, by: User) -> dict[str, object]:
    if transition == "propose":
        return {"proposed_by": by}
    if transition == "approve":
        return {"approved_by": by, "approved_at": timezone.now()}
    return {"proposed_by": None} if transition == "return_for_changes" else {}


@transaction.atomic
def verify(*, entry: Entry, by: User) -> None:
    """Remember that an entry was looked at today and is still right."""
    require(can_verify(by, entry))
    today = timezone.localdate()
    type(entry).objects.filter(pk=entry.pk).update(last_verified_on=today)
    changes = {"last_verified_on": [plain(entry.last_verified_on), plain(today)]}
    record(action=f"{entry._meta.model_name}.verify", by=by, obj=entry, changes=changes)
    entry.last_verified_on = today


@transaction.atomic
def give_to(*, entry: Entry, owner: User | None, by: User) -> None:
    """Say who looks after an entry and is reminded to verify it."""
    require(can_verify(by, entry))
    type(entry).objects.filter(pk=entry.pk).update(owner=owner)
    changes = {"owner": [plain(entry.owner), plain(owner)]}
    record(action=f"{entry._meta.model_name}.give_to", by=by, obj=entry, changes=changes)
    entry.owner = owner
