"""Register an activity and correct it."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from mobility.activities.access import can_edit, can_register
from mobility.activities.models import Activity
from mobility.activities.rules import MACHINE
from mobility.activities.selectors import rules_in_force, unit_of
from mobility.stays.access import can_register_for
from mobility.stays.services.hosts import with_host
from portal.audit.changes import update_unchanged
from portal.audit.services import changes_between, record, snapshot
from portal.casework.access import people_who_act
from portal.casework.models import Case
from portal.casework.services import open_case
from portal.core.decisions import NotAllowedError, deny, require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.messages.services import post
from portal.people.models import Person, User

FIELDS = (
    "type",
    "title",
    "institution_id",
    "institution_name",
    "country_id",
    "contact",
    "starts_on",
    "ends_on",
    "hours",
    "learning_goals",
    "output",
    "reason",
    "stay_id",
)
# Why somebody stayed at home is theirs; the trail, which others read, does not tell it.
_UNTOLD = frozenset(
    {"type", "reason", "stay_id", "institution_id", "institution_name", "country_id"}
)


@transaction.atomic
def register(
    *, values: Mapping[str, Any], by: User, token: UUID, person: Person | None = None
) -> Activity:
    """Register one's own activity, or that of a person for whom one coordinates.

    The same token again gives the same one, not a second. `values` holds the fields of FIELDS.
    Raises NotAllowedError, ValidationError by field, and ChangedMeanwhileError where the token is
    another person's.
    """
    require(can_register(by))
    _check(values)
    person = person or by.person
    unit = unit_of(person) if person else None
    if person is None or unit is None:
        raise NotAllowedError(deny("not_employed"))
    require(can_register_for(by, person))
    try:
        with transaction.atomic():
            title = str(values["title"])
            rules = rules_in_force()
            case = open_case(
                machine=MACHINE, person=person, unit=unit, by=by, title=title, rule_set=rules
            )
            Case.objects.filter(pk=case.pk).update(public_id=token)
    except IntegrityError:
        return _registered(token, person)
    case.refresh_from_db()
    activity = Activity.objects.create(case=case, **with_host(values, by))
    changes = changes_between({}, told(activity))
    record(action="activity.written", by=by, person=person, unit=unit, obj=case, changes=changes)
    _ask_to_confirm(activity, by)
    return activity


@transaction.atomic
def correct(*, activity: Activity, values: Mapping[str, Any], by: User, seen: str) -> Activity:
    """Correct an activity; `seen` is its fingerprint when the form was drawn.

    Raises NotAllowedError, ValidationError by field and ChangedMeanwhileError.
    """
    require(can_edit(by, activity))
    _check(values)
    if seen != fingerprint_of(activity):
        raise ChangedMeanwhileError
    before, known = _stored(activity), told(activity)
    settled = with_host(values, by)
    after = {name: settled[name] for name in FIELDS if name in settled}
    if all(before[name] == value for name, value in after.items()):
        return activity
    update_unchanged(obj=activity, before=before, after=after)
    activity.refresh_from_db()
    case = activity.case
    Case.objects.filter(pk=case.pk).update(title=activity.title)
    record(
        action="activity.corrected",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes=changes_between(known, told(activity)),
    )
    return activity


def _ask_to_confirm(activity: Activity, by: User) -> None:
    """Mail to the head, or one level up, unless they registered it themselves.

    Later turns are mailed where the case moves.
    """
    case = activity.case
    if not case.turn_role or case.turn_unit is None:
        return
    acting = people_who_act(case.turn_role, case.turn_unit).exclude(pk=case.person_id)
    for person in acting.exclude(pk=by.person_id or 0):
        post(
            kind="activity-to-confirm",
            key=f"activity-to-confirm:{case.pk}:{person.pk}",
            person=person,
            context={"activity": activity, "about": case.person},
        )


def fingerprint_of(activity: Activity) -> str:
    """Return what a form carries to notice that the activity changed since it was drawn."""
    return fingerprint({**snapshot(activity, FIELDS), "state": activity.case.state})


def date_problems(starts_on: date | None, ends_on: date | None) -> dict[str, str]:
    """Return {field: what is wrong} of the period; the form asks the same."""
    if starts_on and ends_on and ends_on < starts_on:
        return {"ends_on": _("The last day is before the first.")}
    return {}


def told(activity: Activity) -> dict[str, Any]:
    """Return the activity as its trail tells it: names, not row ids, and never the reason."""
    plainly = [name for name in FIELDS if name not in _UNTOLD]
    known = {"activity_type": activity.type, "country": activity.country_id}
    return {**snapshot(activity, (*plainly, "host")), **known}


def _check(values: Mapping[str, Any]) -> None:
    problems = date_problems(values.get("starts_on"), values.get("ends_on"))
    if problems:
        raise ValidationError(problems)


def _registered(token: UUID, person: Person) -> Activity:
    found: Activity | None = (
        Activity.objects.filter(case__public_id=token, case__person=person)
        .select_related("case__person")
        .first()
    )
    if found is None:
        raise ChangedMeanwhileError
    return found


def _stored(activity: Activity) -> dict[str, Any]:
    return {name: getattr(activity, name) for name in FIELDS}
