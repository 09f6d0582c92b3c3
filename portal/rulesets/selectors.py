"""Reads of rule sets, rates and of the institution's profile."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from typing import Any

from django.db.models import F, Q
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from portal.core.contributions import Parameter, rule_set_kinds
from portal.people.models import Mandate, Person, Unit, User
from portal.rulesets.models import Entry, InstitutionProfile, Rate, RuleSet
from portal.rulesets.rules import in_force, style_sheet, to_verify_since
from portal.web.wording import word


def institution_profile() -> InstitutionProfile:
    """Return the institution's profile, or a nameless one before it has been filled in."""
    found = InstitutionProfile.objects.filter(pk=InstitutionProfile.ONLY).first()
    return found or _nameless()


@lru_cache(maxsize=1)
def _nameless() -> InstitutionProfile:
    return InstitutionProfile(name_nb="Utsyn", name_nn="Utsyn", name_en="Utsyn", short_name="Utsyn")


def position_groups() -> list[tuple[str, str, frozenset[str]]]:
    """Return (code, name in the active language, position codes) of the profile's groups."""
    language = (get_language() or "nb")[:2]
    groups: list[Mapping[str, Any]] = institution_profile().position_groups
    return [
        (str(group["code"]), str(group.get(language) or group["nb"]), frozenset(group["codes"]))
        for group in groups
    ]


class NoRuleSetError(LookupError):
    """No approved version of the rule set is in force on the day."""


def rule_set_on(name: str, on: date) -> RuleSet:
    """Return the approved version of a rule set in force on the day.

    It is the one with the latest `valid_from` on or before the day whose `valid_to` has not
    passed; of two with the same first day, the later version. Raises NoRuleSetError.
    """
    found: RuleSet | None = (
        RuleSet.objects.filter(name=name, state="approved", valid_from__lte=on)
        .filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))
        .order_by(F("valid_from").desc(), "-version")
        .first()
    )
    if found is None:
        message = f"no approved rule set {name} is in force on {on}"
        raise NoRuleSetError(message)
    return found


def rule_set_named(reference: str) -> RuleSet:
    """Return one version by its reference `name@version`. Raises NoRuleSetError."""
    name, _, version = reference.partition("@")
    found: RuleSet | None = (
        RuleSet.objects.filter(name=name, version=version).first() if version.isdecimal() else None
    )
    if found is None:
        message = f"no rule set {reference}; write it as name@version"
        raise NoRuleSetError(message)
    return found


def rates_on(names: Iterable[str], on: date) -> dict[tuple[str, str], Rate]:
    """Return the approved rates in force on the day, by name and key."""
    approved = Rate.objects.filter(name__in=list(names), state="approved", valid_from__lte=on)
    fitting = approved.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    # The latest first day wins: it is read last.
    return {(rate.name, rate.key): rate for rate in fitting.order_by("valid_from", "pk")}


@dataclass(frozen=True, slots=True)
class Line:
    """One rule set or rate: what is in force, what will be, what waits for a yes, what was."""

    name: str
    current: Any
    coming: list[Any]
    waiting: list[Any]
    earlier: list[Any]
    verify_since: date | None


def lines(entries: Iterable[Entry], on: date) -> list[Line]:
    """Return the entries that a reader sees, gathered by what they are about."""
    return [_line(name, list(group), on) for name, group in groupby(entries, key=_about)]


def _about(entry: Any) -> str:
    return f"{entry.name}/{entry.key}" if isinstance(entry, Rate) else entry.name


def _line(name: str, entries: list[Any], on: date) -> Line:
    current = in_force(entries, on)
    approved = [one for one in entries if one.state == "approved" and one != current]
    return Line(
        name=name,
        current=current,
        coming=[one for one in approved if one.valid_from > on],
        waiting=[one for one in entries if one.state in ("draft", "proposed")],
        earlier=[one for one in approved if one.valid_from <= on],
        verify_since=to_verify_since(current.last_verified_on, on) if current else None,
    )


@dataclass(frozen=True, slots=True)
class Unverified:
    """An entry in force that nobody has verified for twelve months, and since when."""

    entry: Any
    since: date


def unverified(on: date) -> Iterator[Unverified]:
    """Yield the rule sets and rates in force that wait to be verified."""
    for model in (RuleSet, Rate):
        for line in lines(model.objects.filter(state="approved").select_related("owner"), on):
            if line.verify_since:
                yield Unverified(line.current, line.verify_since)


def keepers(entry: Entry, on: date) -> list[Person]:
    """Return who is reminded of an entry: its owner, or else the institution's administrators."""
    owner: User | None = entry.owner
    if owner and owner.person:
        return [owner.person]
    tops = Unit.objects.tops(on)
    top = Mandate.objects.in_force(on).filter(role="administrator", unit__in=tops)
    return list(Person.objects.filter(pk__in=top.values("person_id")).select_related("user"))


@dataclass(frozen=True, slots=True)
class Described:
    """One parameter of a version: its wording, its value, what it rests on, what it was before."""

    label: str
    unit: str
    prefix: str
    value: Any
    source: str
    confirmed: bool
    differs: bool
    before: Any


def described(version: RuleSet, before: RuleSet | None) -> list[Described]:
    """Return the parameters of a version in the order of its kind; unknown ones come last."""
    kind = rule_set_kinds().get(version.name)
    known = {parameter.name: parameter for parameter in kind.parameters} if kind else {}
    was = before.parameters if before else version.parameters
    return [
        _described(version, was, name, known.get(name))
        for name in [*known, *(name for name in version.parameters if name not in known)]
    ]


def _described(
    version: RuleSet, was: Mapping[str, Any], name: str, parameter: Parameter | None
) -> Described:
    basis: Mapping[str, Any] = version.basis.get(name, {})
    value, earlier = version.parameters.get(name), was.get(name)
    return Described(
        label=f"parameter.{version.name}.{name}",
        unit=parameter.unit if parameter else "",
        prefix=parameter.prefix if parameter else "",
        value=value,
        source=str(basis.get("source", "")),
        confirmed=bool(basis.get("confirmed")),
        differs=value != earlier,
        before=earlier,
    )


def appearance_tag() -> str:
    """Return a mark that changes with the profile's colours and logo."""
    profile = institution_profile()
    digest = sha256(repr((sorted(profile.colours.items()), profile.logo)).encode()).hexdigest()
    return f'"{digest[:20]}"'


def theme_css(logo_address: str) -> str:
    """Return the style sheet of the profile: its accent colour in both themes, and the logo."""
    profile = institution_profile()
    accent = profile.colours.get("accent")
    mark = f'.site-header__mark {{ background-image: url("{logo_address}"); }}\n'
    return (style_sheet(accent) if accent else "") + (mark if profile.logo else "")


def version_name(version: str, language: str) -> str:
    """Return a version of a rule set as people call it: "clock@2" is "The clock, version 2"."""
    name, _at, number = version.partition("@")
    told = word(f"rule_set.{name}", language).removeprefix("rule_set.")
    with override(language):
        return f"{told}, {_('version %(number)s') % {'number': number}}" if number else told
