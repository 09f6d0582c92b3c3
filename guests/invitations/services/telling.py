"""Save what a guest tells about themselves, where each thing belongs, and work out what follows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from guests.engagements.models import Engagement
from guests.engagements.services.editing import change_for_room
from guests.invitations.access import can_choose_funding, can_rename_self, can_tell
from guests.invitations.models import GuestAnswers, Invitation
from guests.invitations.rules import ages_in
from guests.invitations.selectors.about import answers_of, fingerprint, told
from guests.invitations.services.moving import move_invitation, note_in_trail
from guests.sensitive.services.writing import (
    delete_strict,
    save_guest_citizenships,
    save_strict,
    save_strict_facts,
)
from portal.audit.services import changes_between, record
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User
from portal.places.services.queue import queue_institution

_SAID: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}
_CITIZENSHIPS = ("citizenships", "citizenships_2", "citizenships_3")
_OWN = ("preferred_name", "insurance", "lab_note", "systems_note", "housing_note")
_CONTACT = ("name", "relation", "phone", "email")


@dataclass(frozen=True, slots=True)
class Told:
    """How a save went: the step's new fingerprint, and what it changed in the plan, counted."""

    seen: str
    plan: Mapping[str, int]


@transaction.atomic
def tell(
    *,
    engagement: Engagement,
    step: str,
    values: Mapping[str, Any],
    by: User,
    seen: str,
    finished: bool = False,
) -> Told:
    """Save what could be read of a step; `finished` says that the guest has gone through it.

    `seen` is the fingerprint with which the form was drawn. Raises NotAllowedError and
    ChangedMeanwhileError.
    """
    require(can_tell(by, engagement))
    if fingerprint(engagement, step, by) != seen:
        raise ChangedMeanwhileError
    before = told(engagement, step, by)
    changed = {name: value for name, value in values.items() if before.get(name) != value}
    plan: Counter[str] = Counter()
    if changed:
        plan += _SAVE[step](engagement, {**before, **changed}, by)
        _save_own(engagement, changed)
    if finished:
        _go_through(engagement, step, by)
    return Told(fingerprint(engagement, step, by), dict(plan))


def _go_through(engagement: Engagement, step: str, by: User) -> None:
    answers = answers_of(engagement)
    if step not in answers.answered:
        answers.answered = [*answers.answered, step]
        answers.save()
    if step == "you":
        _ask_check(engagement, by)


def _ask_check(engagement: Engagement, by: User) -> None:
    """Let the host look at the papers, now that the name is the guest's own word."""
    found = Invitation.objects.filter(engagement=engagement, state="self_verified")
    for invitation in found.select_related("engagement__case"):
        move_invitation(invitation, "ask_check")
        note_in_trail("invitation.check_asked", invitation, by)


def _save_own(engagement: Engagement, changed: Mapping[str, Any]) -> None:
    """Write what stands nowhere else."""
    own = {name: value for name, value in changed.items() if name in _OWN}
    if own:
        GuestAnswers.objects.update_or_create(engagement=engagement, defaults=own)


def _you(engagement: Engagement, values: Mapping[str, Any], by: User) -> Counter[str]:
    person = engagement.case.person
    if not can_rename_self(by, engagement):
        return Counter()
    names = {name: str(values[name]).strip() for name in ("given_name", "family_name")}
    before = {name: getattr(person, name) for name in names}
    changes = changes_between(before, names)
    if changes:
        for name, value in names.items():
            setattr(person, name, value)
        person.save()
        unit = engagement.case.unit
        record(
            action="person.corrected", by=by, person=person, unit=unit, obj=person, changes=changes
        )
    return Counter()


def _origin(engagement: Engagement, values: Mapping[str, Any], by: User) -> Counter[str]:
    engagement.last_changes = {}
    countries = {values[name] for name in _CITIZENSHIPS if values[name]}
    save_guest_citizenships(engagement=engagement, countries=countries, by=by)
    plan = Counter(engagement.last_changes)
    engagement.last_changes = {}
    facts = {
        "residence_id": values["residence"],
        "permit_country_id": values["permit_country"],
        "permit_until": values["permit_until"],
    }
    save_strict_facts(engagement=engagement, values=facts, by=by)
    return plan + Counter(engagement.last_changes)


def _family(engagement: Engagement, values: Mapping[str, Any], by: User) -> Counter[str]:
    facts = {
        "partner_coming": _SAID[values["partner_coming"]],
        "children_ages": ages_in(values["children_ages"]),
    }
    return _change(engagement, facts, by)


def _work(engagement: Engagement, values: Mapping[str, Any], by: User) -> Counter[str]:
    facts = {
        "position_title": values["position_title"],
        "remote_country_id": values["remote_country"],
        "works_elsewhere": bool(values["remote_country"]) or engagement.works_elsewhere,
        **_home(engagement, values["home"], by),
    }
    if can_choose_funding(by, engagement):
        facts["funding"] = values["funding"]
    return _change(engagement, facts, by)


def _home(engagement: Engagement, home: Any, by: User) -> dict[str, Any]:
    """Return the home institution: one on the list, or one that an officer will look at."""
    if home in (None, "", engagement.home_institution, engagement.home_institution_name):
        cleared = {"home_institution_id": None, "home_institution_name": ""}
        return cleared if home in (None, "") else {}
    number, country = home.institution_id, home.country_id
    if number is None:
        queued = queue_institution(name=home.name, by=by, country_id=country, city="")
        number, country = queued.pk, country or queued.country_id
    found = {"home_institution_id": number, "home_institution_name": ""}
    return found | ({"home_country_id": country} if country else {})


def _needs(engagement: Engagement, values: Mapping[str, Any], by: User) -> Counter[str]:
    return _change(engagement, {"needs": list(values["needs"])}, by)


def _emergency(engagement: Engagement, values: Mapping[str, Any], by: User) -> Counter[str]:
    contact = {name: values[f"contact_{name}"] for name in _CONTACT}
    if any(contact.values()):
        save_strict(engagement=engagement, kind="contact", values=contact, by=by)
    else:
        delete_strict(engagement=engagement, kind="contact", by=by)
    return Counter()


def _change(engagement: Engagement, facts: Mapping[str, Any], by: User) -> Counter[str]:
    return Counter(change_for_room(engagement=engagement, values=facts, by=by).tasks)


_SAVE = {
    "you": _you,
    "origin": _origin,
    "family": _family,
    "work": _work,
    "needs": _needs,
    "emergency": _emergency,
}
