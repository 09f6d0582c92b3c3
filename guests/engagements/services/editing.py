"""Change what is known of an engagement, so that two who write at once do not overwrite."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from guests.engagements.access import can_edit, can_edit_department, can_rename_guest
from guests.engagements.models import Engagement
from guests.engagements.rules import AFTER_APPROVAL
from guests.engagements.selectors.standing import left_before
from guests.engagements.selectors.triggers import wants_full_path
from guests.engagements.services.parties import set_parties
from guests.engagements.services.relaying import relay
from guests.engagements.services.steps import LeftBeforeError, commit
from portal.audit.changes import update_unchanged
from portal.audit.services import changes_between, plain, record
from portal.casework.models import Case
from portal.core.decisions import deny, require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import User
from portal.places.services.queue import queue_institution

STAY = (
    "starts_on",
    "ends_on",
    "purpose",
    "subject_area",
    "needs",
    "home_institution_id",
    "home_institution_name",
    "home_country_id",
    "position_title",
    "language",
    "deputy_host_id",
    "buddy_id",
    "remote_country_id",
    "works_elsewhere",
    "partner_coming",
    "children_ages",
)
DEPARTMENT = (
    "kind",
    "funding",
    "percent",
    "cost_centre",
    "fee_amount",
    "fee_approved_by_id",
    "host_id",
    "administrator_id",
    "leader_id",
    "hr_contact_id",
    "area_sensitive",
    "agreement_signed_on",
    "agreement_ends_on",
    "note",
)
# Under these names the trail finds the wording of the codes.
_WORDED = {
    "kind": "engagement_kind",
    "funding": "guest_funding",
    "needs": "guest_need",
    "language": "guest_language",
}
# In the trail it stands that they were changed, not what they say.
_NOT_TOLD = frozenset({"note", "partner_coming", "children_ages", "fee_amount"})


@dataclass(frozen=True, slots=True)
class Edited:
    """What a change did: the fields, and how many tasks it added, moved, or dropped."""

    fields: tuple[str, ...]
    tasks: Mapping[str, int]


def period_problems(starts_on: date | None, ends_on: date | None) -> dict[str, str]:
    """Return {field: what is wrong} of the days of a stay."""
    if starts_on and ends_on and ends_on < starts_on:
        return {"ends_on": _("The last day is before the first.")}
    return {}


def fingerprint_of(engagement: Engagement) -> str:
    """Return a text that is the same only while nothing of the engagement has changed."""
    return fingerprint({name: getattr(engagement, name) for name in (*STAY, *DEPARTMENT)})


@transaction.atomic
def change_stay(
    *, engagement: Engagement, values: Mapping[str, Any], by: User, seen: str
) -> Edited:
    """Change what the stay is; a home that is not on the list is queued for an officer.

    Raises NotAllowedError, LeftBeforeError (a last day beyond agreement or permit) and
    ChangedMeanwhileError.
    """
    require(can_edit(by, engagement))
    return _change(engagement, _with_home(values, by), STAY, by, seen)


@transaction.atomic
def change_department(
    *, engagement: Engagement, values: Mapping[str, Any], by: User, seen: str
) -> Edited:
    """Change what the department keeps: kind, money, people, papers.

    Raises NotAllowedError and ChangedMeanwhileError.
    """
    require(can_edit_department(by, engagement))
    if values.get("host_id", engagement.host_id) == engagement.case.person_id:
        require(deny("host_is_guest"))
    return _change(engagement, values, DEPARTMENT, by, seen)


@transaction.atomic
def change_for_room(
    *, engagement: Engagement, values: Mapping[str, Any], by: User | None
) -> Edited:
    """Write what another room has learnt, from the guest or from a paper, in its transaction.

    The room has asked its own access; `values` are fields of STAY and DEPARTMENT.
    """
    names = tuple(name for name in (*STAY, *DEPARTMENT) if name in values)
    return _change(engagement, values, names, by, fingerprint_of(engagement), guard=False)


def _change(
    engagement: Engagement,
    values: Mapping[str, Any],
    names: tuple[str, ...],
    by: User | None,
    seen: str,
    *,
    guard: bool = True,
) -> Edited:
    if seen and seen != fingerprint_of(engagement):
        raise ChangedMeanwhileError
    before = {name: getattr(engagement, name) for name in names}
    after = {name: values[name] for name in names if name in values}
    changed = {name: value for name, value in after.items() if before[name] != value}
    if not changed:
        return Edited((), {})
    earlier = _told(engagement, changed)
    for name, value in changed.items():
        setattr(engagement, name, value)
    if guard:
        _hold_period(engagement, changed)
    update_unchanged(
        obj=engagement,
        before={"updated_at": engagement.updated_at},
        after={**changed, "updated_at": timezone.now()},
    )
    engagement.refresh_from_db()
    _follow(engagement, changed)
    _record(engagement, earlier, _told(engagement, changed), by)
    return Edited(tuple(changed), relay(engagement, by))


def _hold_period(engagement: Engagement, changed: Mapping[str, Any]) -> None:
    """Refuse a last day beyond what agreement, permit and kind allow, once it is approved."""
    if not {"starts_on", "ends_on"} & set(changed) or engagement.case.state not in AFTER_APPROVAL:
        return
    left = left_before(engagement, "change_period")
    if left:
        raise LeftBeforeError(left)


def _follow(engagement: Engagement, changed: Mapping[str, Any]) -> None:
    """Bring up to date what rests on the facts: path, title, parties, whose turn, commitments."""
    case = engagement.case
    if case.state == "draft":
        engagement.full_path = wants_full_path(engagement, timezone.localdate())
        engagement.save(update_fields=["full_path"])
    if "purpose" in changed:
        Case.objects.filter(pk=case.pk).update(title=engagement.purpose[:200])
    if "host_id" in changed and case.turn_person_id:
        Case.objects.filter(pk=case.pk).update(turn_person=engagement.host)
    case.refresh_from_db()
    set_parties(engagement)
    commit(engagement)


def _record(
    engagement: Engagement, before: dict[str, Any], after: dict[str, Any], by: User | None
) -> None:
    case = engagement.case
    record(
        action="engagement.changed",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes={name: [before[name], after[name]] for name in after},
    )


def _told(engagement: Engagement, names: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields as the trail keeps them: persons and places by name, some not at all."""
    told = {}
    for name in names:
        bare = name.removesuffix("_id")
        value = None if name in _NOT_TOLD else getattr(engagement, bare)
        told[_WORDED.get(name, bare)] = plain(value)
    return told


def _with_home(values: Mapping[str, Any], by: User) -> dict[str, Any]:
    name, country = values.get("home_institution_name", ""), values.get("home_country_id")
    if not name or values.get("home_institution_id"):
        return dict(values)
    institution = queue_institution(name=name, by=by, country_id=country, city="")
    found = {
        "home_institution_id": institution.pk,
        "home_country_id": country or institution.country_id,
    }
    return {**values, **found}


@transaction.atomic
def rename_guest(
    *, engagement: Engagement, given_name: str, family_name: str, email: str, by: User
) -> None:
    """Correct how a guest is called and reached. Raises NotAllowedError."""
    require(can_rename_guest(by, engagement))
    person = engagement.case.person
    wanted = {"given_name": given_name, "family_name": family_name, "email": email}
    before = {name: getattr(person, name) for name in wanted}
    for name, value in wanted.items():
        setattr(person, name, value.strip())
    changes = changes_between(before, {name: getattr(person, name) for name in wanted})
    if changes:
        person.save()
        unit = engagement.case.unit
        record(
            action="person.corrected", by=by, person=person, unit=unit, obj=person, changes=changes
        )
