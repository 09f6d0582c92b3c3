"""What a guest has told about themselves, as the steps of the form show it."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.crypto import salted_hmac

from guests.engagements.models import Engagement
from guests.invitations.models import GuestAnswers
from guests.invitations.rules import steps_left
from guests.sensitive.services.reading import (
    read_guest_citizenships,
    read_strict,
    read_strict_facts,
)
from portal.audit.services import plain
from portal.people.models import User

_CONTACT = ("name", "relation", "phone", "email")
_SAID: Mapping[bool | None, str] = {True: "yes", False: "no", None: ""}


def answers_of(engagement: Engagement) -> GuestAnswers:
    """Return the guest's answers, an unsaved blank row where nothing was told."""
    found: GuestAnswers | None = GuestAnswers.objects.filter(engagement=engagement).first()
    return found or GuestAnswers(engagement=engagement)


def about_left(engagement: Engagement) -> list[str]:
    """Return the steps that the guest has not gone through."""
    return steps_left(answers_of(engagement).answered)


def told(engagement: Engagement, step: str, user: User) -> dict[str, Any]:
    """Return what the guest has told in a step, by field; the guest alone reads it here."""
    return _TOLD[step](engagement, user)


def fingerprint(engagement: Engagement, step: str, user: User) -> str:
    """Return a text that is the same only while the step is; nobody guesses values from it."""
    values = {name: plain(value) for name, value in told(engagement, step, user).items()}
    text = json.dumps([engagement.pk, step, values], sort_keys=True, default=str)
    return salted_hmac("guest-about", text).hexdigest()[:20]


def _you(engagement: Engagement, user: User) -> dict[str, Any]:
    person = engagement.case.person
    return {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "preferred_name": answers_of(engagement).preferred_name,
    }


def _origin(engagement: Engagement, user: User) -> dict[str, Any]:
    held = read_guest_citizenships(engagement=engagement, by=user)
    facts = read_strict_facts(engagement=engagement, by=user)
    countries = [one.pk for one in held[:3]] + [None] * (3 - len(held[:3]))
    names = ("citizenships", "citizenships_2", "citizenships_3")
    return {
        **dict(zip(names, countries, strict=True)),
        "residence": facts.residence_id if facts else None,
        "permit_country": facts.permit_country_id if facts else None,
        "permit_until": facts.permit_until if facts else None,
    }


def _family(engagement: Engagement, user: User) -> dict[str, Any]:
    ages = ", ".join(str(age) for age in engagement.children_ages)
    return {"partner_coming": _SAID[engagement.partner_coming], "children_ages": ages}


def _work(engagement: Engagement, user: User) -> dict[str, Any]:
    return {
        "home": engagement.home_institution or engagement.home_institution_name,
        "position_title": engagement.position_title,
        "funding": engagement.funding,
        "remote_country": engagement.remote_country_id,
        "insurance": answers_of(engagement).insurance,
    }


def _needs(engagement: Engagement, user: User) -> dict[str, Any]:
    answers = answers_of(engagement)
    notes = {name: getattr(answers, name) for name in ("lab_note", "systems_note", "housing_note")}
    return {"needs": engagement.needs, **notes}


def _emergency(engagement: Engagement, user: User) -> dict[str, Any]:
    held: Any = read_strict(engagement=engagement, kind="contact", by=user)
    return {f"contact_{name}": getattr(held, name) if held else "" for name in _CONTACT}


_TOLD = {
    "you": _you,
    "origin": _origin,
    "family": _family,
    "work": _work,
    "needs": _needs,
    "emergency": _emergency,
}
