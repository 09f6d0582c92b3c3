"""Move a stay on: confirm it after return, cancel it, open it again."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.stays.access import can_register_for
from mobility.stays.models import Stay
from mobility.stays.rules import TRANSITIONS
from portal.audit.services import changes_between, plain, record
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User


@transaction.atomic
def move(*, stay: Stay, transition: str, by: User, **values: Any) -> Stay:
    """Move a stay along a named transition: access, conditional update, trail.

    `values` are fields written with the state. Raises NotAllowedError, and ChangedMeanwhileError
    where the stay is no longer in a state that the transition leads from.
    """
    require(can_register_for(by, stay.person))
    step = TRANSITIONS[transition]
    after = {"state": step.target, **values}
    told = {name: plain(getattr(stay, name)) for name in after}
    moved = Stay.objects.filter(pk=stay.pk, state=stay.state, state__in=step.sources)
    if not moved.update(**after):
        raise ChangedMeanwhileError
    stay.refresh_from_db()
    changes = changes_between(told, {name: plain(getattr(stay, name)) for name in after})
    record(action=f"stay.{transition}", by=by, person=stay.person, obj=stay, changes=changes)
    return stay


def confirm(*, stay: Stay, starts_on: date, ends_on: date, by: User) -> Stay:
    """Complete a stay with its actual dates, not before its last day.

    Raises ValidationError by field, NotAllowedError and ChangedMeanwhileError.
    """
    problems = confirmation_problems(starts_on, ends_on)
    if problems:
        raise ValidationError(problems)
    corrected = dict(stay.corrected)
    if stay.external_id:
        actual = {"starts_on": starts_on, "ends_on": ends_on}
        changed = {n: v.isoformat() for n, v in actual.items() if getattr(stay, n) != v}
        corrected |= {**changed, "state": "completed"}
    return move(
        stay=stay,
        transition="confirm",
        by=by,
        starts_on=starts_on,
        ends_on=ends_on,
        confirmed_on=timezone.localdate(),
        corrected=corrected,
    )


def cancel(*, stay: Stay, by: User) -> Stay:
    """Cancel a stay that came to nothing or was registered by mistake; it stays in the trail."""
    return move(stay=stay, transition="cancel", by=by, corrected=_by_hand(stay, "cancelled"))


def reopen(*, stay: Stay, by: User) -> Stay:
    """Take a confirmation or a cancellation back: the stay is planned again."""
    corrected = _by_hand(stay, "planned")
    return move(stay=stay, transition="reopen", by=by, confirmed_on=None, corrected=corrected)


def confirmation_problems(starts_on: date, ends_on: date) -> dict[str, str]:
    """Return {field: what is wrong} of actual dates; the form asks the same."""
    problems = {}
    if ends_on < starts_on:
        problems["ends_on"] = _("The last day is before the first.")
    elif ends_on > timezone.localdate():
        problems["ends_on"] = _("A stay is confirmed when its last day has come.")
    return problems


def _by_hand(stay: Stay, state: str) -> dict[str, Any]:
    return {**stay.corrected, "state": state} if stay.external_id else dict(stay.corrected)
