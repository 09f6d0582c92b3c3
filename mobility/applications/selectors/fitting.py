"""Which schemes fit a person: open calls, first come, first served, and why not."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from mobility.accrual.selectors import SCHEME, standing_of
from mobility.applications.models import Application
from mobility.applications.parameters.kind import NAME
from mobility.applications.rules import (
    ASKS,
    ONLY_IN_CALLS,
    ApplicationParameters,
    StayFacts,
)
from mobility.applications.selectors.facts import employment_end, found_by
from mobility.calls.models import Call
from mobility.calls.selectors import calls_for, funded_schemes, open_calls
from portal.core.findings import Finding
from portal.people.models import Employment, Person, Unit
from portal.people.organisation import valid_on
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import institution_profile, position_groups, rule_set_on

# Position groups of the profile for which a scheme is meant; the others are for everybody.
MEANT_FOR = {
    "research_term": ("academic",),
    "phd_stay": ("phd_candidates",),
    "postdoc_stay": ("postdocs",),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A scheme as the start page offers it; `why` is the code of why it is not meant for one."""

    scheme: str
    calls: Sequence[Call]
    rolling: bool
    has_money: bool
    fits: bool
    why: str
    remarks: Sequence[Finding]


def main_unit(person: Person) -> Unit | None:
    """Return the unit of the person's largest employment today, else of the next to come."""
    held = Employment.objects.filter(person=person).select_related("unit")
    today = timezone.localdate()
    first: Employment | None = (
        held.filter(valid_on(today)).order_by("-percent", "starts_on", "pk").first()
        or held.filter(starts_on__gt=today).order_by("starts_on", "pk").first()
    )
    return first.unit if first else None


def call_for(person: Person, scheme: str) -> Call | None:
    """Return the open call of the scheme for the person that closes first."""
    unit = main_unit(person)
    if unit is None:
        return None
    there = calls_for(unit, timezone.localdate())
    found: Call | None = open_calls().filter(scheme=scheme, pk__in=there).first()
    return found


def choices_for(person: Person, unit: Unit) -> list[Choice]:
    """Return the schemes in use, those meant for the person first."""
    today = timezone.localdate()
    calls = list(open_calls().filter(pk__in=calls_for(unit, today)))
    offered = institution_profile().schemes or list(ASKS)
    others = _not_meant_for(person)
    version = rule_set_on(NAME, today)
    ends_on = employment_end(person, today)
    funded = funded_schemes(unit, today)
    found = [
        Choice(
            scheme=scheme,
            calls=[one for one in calls if one.scheme == scheme],
            rolling=scheme not in ONLY_IN_CALLS,
            has_money=scheme in funded,
            fits=scheme not in others,
            why=f"fit.{scheme}" if scheme in others else "",
            remarks=[]
            if scheme in others
            else _remarks(person, StayFacts(today, scheme, employment_ends_on=ends_on), version),
        )
        for scheme in ASKS
        if scheme in offered
    ]
    return sorted(found, key=lambda one: not one.fits)


def _remarks(person: Person, facts: StayFacts, version: RuleSet) -> list[Finding]:
    """Return what the contract, and of a research term the clock, have to say before one begins."""
    parameters = ApplicationParameters.from_mapping(version.parameters)
    found = [one for one, _ in found_by(facts, version, parameters)]
    standing = standing_of(person) if facts.scheme == SCHEME else None
    return [*found, *standing.findings] if standing else found


def _not_meant_for(person: Person) -> set[str]:
    """Return the schemes for positions that the person does not hold."""
    held, groups = _codes(person), position_groups()
    meant = {
        scheme: {code for name, _, codes in groups if name in names for code in codes}
        for scheme, names in MEANT_FOR.items()
    }
    return {scheme for scheme, codes in meant.items() if codes and not codes & held}


def _codes(person: Person) -> set[str]:
    held = Employment.objects.filter(valid_on(timezone.localdate()), person=person)
    return set(held.values_list("position_code", flat=True))


def own_applications(person: Person) -> tuple[list[Application], list[Application]]:
    """Return the person's drafts, and what was submitted earlier and can be copied."""
    mine = Application.objects.filter(case__person=person).select_related("case__person")
    rows = list(mine.order_by("-pk")[:40])
    drafts = [one for one in rows if one.case.state == "draft"]
    return drafts, [one for one in rows if one.case.state != "draft"][:10]
