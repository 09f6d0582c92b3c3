"""Take an activity a step further."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.activities.access import can_take
from mobility.activities.models import Activity
from mobility.activities.rules import MACHINE
from mobility.activities.selectors import remarks_on
from mobility.activities.services.certificates import certify
from mobility.activities.services.registering import date_problems
from portal.casework.services import move
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.messages.services import post
from portal.people.models import User

# What the person is told of by mail; whose turn it becomes hears of it as in every case.
_TELLS = {
    "confirm": "activity-confirmed",
    "decline": "activity-declined",
    "reopen": "activity-returned",
    "recognise": "activity-recognised",
}
NEEDS_WORDS = frozenset({"decline", "reopen"})


class BlockedError(Exception):
    """A rule that blocks by the rule set is not met; `findings` say which."""

    def __init__(self, findings: list[Any]) -> None:
        self.findings = findings
        super().__init__(", ".join(one.code for one in findings))


@transaction.atomic
def take(*, activity: Activity, step: str, by: User, note: str = "") -> Activity:
    """Take a step that needs no more than words: confirm, decline, recognise, reopen.

    Raises NotAllowedError, ChangedMeanwhileError, and ValidationError where words are missing.
    """
    require(can_take(by, activity, step))
    if step in NEEDS_WORDS and not note.strip() and activity.case.person_id != by.person_id:
        raise ValidationError({"note": _("Write why, so that the person knows what to do.")})
    tells = step in _TELLS and activity.case.person_id != by.person_id
    told = [activity.case.person_id] if tells else []
    _move(activity, step, by, {"note": note.strip()}, told)
    if step == "recognise":
        certify(activity=activity, by=by)
    if tells:
        _tell(activity, _TELLS[step], by, note.strip())
    return activity


@transaction.atomic
def complete(*, activity: Activity, values: Mapping[str, Any], by: User) -> Activity:
    """Say that an activity is done, with its real days and hours and what came of it.

    Raises NotAllowedError, ValidationError by field, BlockedError and ChangedMeanwhileError.
    """
    require(can_take(by, activity, "complete"))
    _check(values)
    for name in ("starts_on", "ends_on", "hours", "output"):
        setattr(activity, name, values[name])
    blocking = [one for one in remarks_on(activity) if one.severity == "blocking"]
    if blocking:
        raise BlockedError(blocking)
    activity.save(update_fields=("starts_on", "ends_on", "hours", "output"))
    _move(activity, "complete", by, {"hours": values["hours"]})
    return activity


def completion_problems(starts_on: date, ends_on: date) -> dict[str, str]:
    """Return {field: what is wrong} of the real days; the form asks the same."""
    problems = date_problems(starts_on, ends_on)
    if not problems and ends_on > timezone.localdate():
        problems = {"ends_on": _("An activity is completed when its last day has come.")}
    return problems


def _check(values: Mapping[str, Any]) -> None:
    problems = completion_problems(values["starts_on"], values["ends_on"])
    if values["hours"] is None or values["hours"] <= Decimal(0):
        problems["hours"] = _("Write how many hours it took.")
    if problems:
        raise ValidationError(problems)


def _move(
    activity: Activity, step: str, by: User, note: Mapping[str, Any], told: Sequence[int] = ()
) -> None:
    decision = can_take(by, activity, step)
    seen = activity.case.state
    if seen not in MACHINE.step(step).sources:
        raise ChangedMeanwhileError
    case = activity.case
    move(case=case, machine=MACHINE, step=step, by=by, allowed=decision, note=note, told=told)


def _tell(activity: Activity, kind: str, by: User, note: str) -> None:
    case = activity.case
    post(
        kind=kind,
        key=f"{kind}:{case.pk}:{case.state_since:%Y%m%d%H%M%S%f}",
        person=case.person,
        context={"activity": activity, "by": by.person, "note": note},
    )
