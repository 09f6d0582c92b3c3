"""What the rules say of a sketch: remarks, duties, grant. Nothing is stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mobility.accrual.selectors import SCHEME as RESEARCH_TERM
from mobility.accrual.selectors import standing_of
from mobility.applications.parameters.kind import NAME as APPLICATIONS
from mobility.applications.rules import (
    ERASMUS,
    ApplicationParameters,
    Part,
    StayFacts,
)
from mobility.applications.selectors.facts import (
    associated_on,
    earlier_of,
    employment_end,
    found_by,
    reports_missing,
    supervisors_away,
    taken_of,
)
from mobility.duties import rules as duty_rules
from mobility.duties.selectors.facts import countries_in, other_stays, rules_in_force
from mobility.grants.selectors.computing import Computed, computed
from mobility.planner.selectors.sketches import Place, Sketch, grant_plan, hosts_of
from portal.core.findings import Finding
from portal.core.folding import fold
from portal.people.models import Person
from portal.places.models import Institution
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import institution_profile, rule_set_on

Hosts = Mapping[int, Institution]


@dataclass(frozen=True, slots=True)
class Noticed:
    """A finding, and the version of the rules that noticed it."""

    finding: Finding
    version: RuleSet


@dataclass(frozen=True, slots=True)
class Outlook:
    """All of it for one person and one sketch on a day."""

    sketch: Sketch
    noticed: list[Noticed]
    duties: list[duty_rules.Duty]
    grant: Computed | None


def outlook(person: Person, sketch: Sketch, on: date) -> Outlook:
    """Return what the rules in force on the day say of a sketch."""
    hosts = hosts_of(sketch)
    return Outlook(
        sketch=sketch,
        noticed=[*_earned(person, sketch), *_noticed(person, sketch, hosts, on)],
        duties=_duties(person, sketch, on),
        grant=computed(grant_plan(sketch, hosts, on)),
    )


def _noticed(person: Person, sketch: Sketch, hosts: Hosts, on: date) -> Iterator[Noticed]:
    version = rule_set_on(APPLICATIONS, on)
    parameters = ApplicationParameters.from_mapping(version.parameters)
    for finding, rests_on in found_by(_facts(person, sketch, hosts, on), version, parameters):
        yield Noticed(finding, rests_on)


def _earned(person: Person, sketch: Sketch) -> Iterator[Noticed]:
    """Yield whether a research term is earned on the first day, and why not yet."""
    if sketch.scheme != RESEARCH_TERM:
        return
    first = min(place.starts_on for place in sketch.places)
    standing = standing_of(person, on=first)
    if standing is not None:
        yield from (Noticed(finding, standing.version) for finding in standing.findings)


def _facts(person: Person, sketch: Sketch, hosts: Hosts, on: date) -> StayFacts:
    return StayFacts(
        on=on,
        scheme=sketch.scheme,
        parts=list(_parts(sketch, hosts, on)),
        employment_ends_on=employment_end(person, on),
        funder=sketch.funder,
        earlier=list(earlier_of(person)),
        taken=list(taken_of(person)),
        supervisors_away=list(supervisors_away(person, on)),
        reports_missing=reports_missing(person, on),
        teaching_hours=sketch.teaching_hours,
    )


def _parts(sketch: Sketch, hosts: Hosts, on: date) -> Iterator[Part]:
    associated = associated_on(on, {place.country for place in sketch.places})
    for place in sketch.places:
        host = hosts.get(place.institution_id or 0)
        yield Part(
            starts_on=place.starts_on,
            ends_on=place.ends_on,
            country=place.country or "",
            host=_key(place),
            host_name=place.name,
            associated=place.country in associated,
            has_eche=bool(host and host.erasmus_code),
        )


def _key(place: Place) -> str:
    return f"#{place.institution_id}" if place.institution_id else fold(place.name)


def _duties(person: Person, sketch: Sketch, on: date) -> list[duty_rules.Duty]:
    """Return the duties of a sketch; without the citizenship, which is nobody else's business."""
    _, parameters = rules_in_force(on)
    facts = duty_rules.StayFacts(
        parts=tuple(
            duty_rules.Part(place.country, place.starts_on, place.ends_on)
            for place in sketch.places
            if place.country
        ),
        eea=countries_in("eea", on),
        other_stays=other_stays(person),
        companions=sketch.household - 1,
        children=sketch.children,
        purposes=sketch.purposes,
        home_country=institution_profile().home_country,
        erasmus=sketch.scheme in ERASMUS,
    )
    return duty_rules.duties(facts, parameters)
