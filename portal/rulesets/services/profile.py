"""Change the institution's profile, and carry it from one portal to another as one file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.db import transaction

from portal.audit.services import changes_between, record
from portal.core.contributions import vocabulary
from portal.core.decisions import require
from portal.people.models import User
from portal.places.models import Country
from portal.rulesets.access import can_edit_profile
from portal.rulesets.models import InstitutionProfile
from portal.rulesets.rules import BadLogoError, contrast, is_colour, read_logo
from portal.rulesets.rules.colours import TEXT_CONTRAST, WHITE
from portal.rulesets.selectors import institution_profile

FORMAT = "utsyn-institution-profile"
VERSION = 1
NAMES = {"name_nb": 120, "name_nn": 120, "name_en": 120, "short_name": 30}
ADDRESSES = ("sender_address", "reply_address", "feedback_address")
LISTS = ("schemes", "evidence_kinds")
FIELDS = (
    *NAMES,
    "logo",
    "colours",
    *ADDRESSES,
    "accessibility_statement",
    "home_country",
    "position_groups",
    *LISTS,
    "settings",
)
_LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a value cannot stand in the profile: a code with a wording, and what it inserts."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class BadProfileError(ValueError):
    """Values that cannot be a profile; `problems` says of each field why."""

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        super().__init__("; ".join(f"{name}: {one.code}" for name, one in problems.items()))
        self.problems = dict(problems)


def export_profile() -> dict[str, Any]:
    """Return the profile as one JSON object."""
    profile = institution_profile()
    values = {name: getattr(profile, name) for name in FIELDS}
    return {"format": FORMAT, "version": VERSION, **values}


def import_profile(*, data: Any, by: User | None) -> InstitutionProfile:
    """Replace the profile by an exported one; `by` is None on the command line.

    Raises BadProfileError, and then nothing has changed.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadProfileError({"format": Problem("problem.profile.format")})
    if data.get("version") != VERSION:
        raise BadProfileError({"version": Problem("problem.profile.version")})
    values = {name: value for name, value in data.items() if name not in ("format", "version")}
    return _save(values, by, "profile.imported")


def change_profile(*, values: Mapping[str, Any], by: User) -> InstitutionProfile:
    """Change fields of the profile. Raises BadProfileError."""
    return _save({**_stored(), **values}, by, "profile.changed")


@transaction.atomic
def _save(values: Mapping[str, Any], by: User | None, action: str) -> InstitutionProfile:
    if by is not None:
        require(can_edit_profile(by))
    problems = problems_of(values)
    if problems:
        raise BadProfileError(problems)
    before = _stored()
    profile, _new = InstitutionProfile.objects.update_or_create(
        pk=InstitutionProfile.ONLY, defaults=dict(values)
    )
    changes = changes_between(_without_logo(before), _without_logo(values))
    if before.get("logo") != values.get("logo"):
        changes["logo"] = [bool(before.get("logo")), bool(values.get("logo"))]
    record(action=action, by=by, obj=profile, changes=changes)
    return profile


def _stored() -> dict[str, Any]:
    profile = institution_profile()
    return {name: getattr(profile, name) for name in FIELDS}


def _without_logo(values: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out the logo, which is far too long for a line of the trail."""
    return {name: value for name, value in values.items() if name != "logo"}


def problems_of(values: Mapping[str, Any]) -> dict[str, Problem]:
    """Return why each field of a whole profile cannot be stored; empty where all can."""
    problems = {name: Problem("problem.profile.unknown") for name in values if name not in FIELDS}
    for name in FIELDS:
        if name not in values:
            problems[name] = Problem("problem.profile.missing")
        elif found := _CHECKS[name](values[name]):
            problems[name] = found
    return problems


def _name(longest: int) -> "Callable[[Any], Problem | None]":
    def check(value: Any) -> Problem | None:
        fits = isinstance(value, str) and 0 < len(value.strip()) <= longest
        return None if fits else Problem("problem.profile.name", {"longest": longest})

    return check


def _address(value: Any) -> Problem | None:
    return _by(EmailValidator(), value, "problem.profile.address", 254)


def _link(value: Any) -> Problem | None:
    return _by(URLValidator(schemes=["http", "https"]), value, "problem.profile.link", 200)


def _by(validator: Any, value: Any, code: str, longest: int) -> Problem | None:
    if value == "":
        return None
    try:
        validator(value)
    except ValidationError:
        return Problem(code)
    return None if len(value) <= longest else Problem(code)


def _logo(value: Any) -> Problem | None:
    if value == "":
        return None
    try:
        read_logo(value if isinstance(value, str) else "?")
    except BadLogoError as error:
        return Problem(f"problem.profile.logo.{error.code}")
    return None


def _colours(value: Any) -> Problem | None:
    if value == {}:
        return None
    accent = value.get("accent") if isinstance(value, dict) else None
    if not isinstance(accent, str) or len(value) != 1 or not is_colour(accent):
        return Problem("problem.profile.colour")
    found = contrast(accent, WHITE)
    if found < TEXT_CONTRAST:
        # Rounded down, so that 4.49 is never shown as the 4.5 that it is not.
        return Problem("problem.profile.contrast", {"found": f"{int(found * 10) / 10:.1f}"})
    return None


def _home_country(value: Any) -> Problem | None:
    known = isinstance(value, str) and Country.objects.filter(code=value).exists()
    return None if known else Problem("problem.profile.home_country")


def _position_groups(value: Any) -> Problem | None:
    right = isinstance(value, list) and all(_is_group(group) for group in value)
    return None if right else Problem("problem.profile.position_groups")


def _is_group(group: Any) -> bool:
    if not isinstance(group, dict) or set(group) != {"code", *_LANGUAGES, "codes"}:
        return False
    named = all(isinstance(group[one], str) and group[one].strip() for one in ("code", *_LANGUAGES))
    codes = group["codes"]
    return named and isinstance(codes, list) and all(isinstance(one, str) for one in codes)


def _codes_of(name: str) -> "Callable[[Any], Problem | None]":
    def check(value: Any) -> Problem | None:
        known = set(vocabulary(name))
        right = isinstance(value, list) and bool(value) and all(one in known for one in value)
        return None if right else Problem(f"problem.profile.{name}")

    return check


def _settings(value: Any) -> Problem | None:
    right = (
        isinstance(value, dict)
        and set(value) <= {"import_max_ended_percent"}
        and all(type(one) in (int, float) and 0 <= one <= 100 for one in value.values())
    )
    return None if right else Problem("problem.profile.settings")


_CHECKS: Mapping[str, "Callable[[Any], Problem | None]"] = {
    **{name: _name(longest) for name, longest in NAMES.items()},
    **dict.fromkeys(ADDRESSES, _address),
    **{name: _codes_of(name) for name in LISTS},
    "logo": _logo,
    "colours": _colours,
    "accessibility_statement": _link,
    "home_country": _home_country,
    "position_groups": _position_groups,
    "settings": _settings,
}
