"""What the portal knows about one person, how each item counts, and what can still be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mobility.experience import rules
from mobility.experience.models import Evidence
from mobility.experience.selectors import parameters_on
from mobility.stays.models import Stay
from portal.core.findings import Finding
from portal.people.models import Employment, Person
from portal.rulesets.models import RuleSet


@dataclass(frozen=True, slots=True)
class Item:
    """A stay or a piece of evidence with the verdict of the rules."""

    row: Any
    verdict: rules.Verdict


@dataclass(frozen=True, slots=True)
class Known:
    """All of it for one person on one day; `window` is None outside the early-career group."""

    person: Person
    on: date
    stays: Sequence[Item]
    evidence: Sequence[Item]
    standing: rules.Standing
    window: rules.Window | None
    reasons: Sequence[Finding]
    rule_set: RuleSet
    parameters: rules.EarlyCareerParameters

    @property
    def in_group(self) -> bool:
        """Tell whether the report is about this person today."""
        return self.window is not None

    @property
    def is_flagged(self) -> bool:
        """Tell whether the person stands on the work list as flagged."""
        return self.in_group and self.standing.flagged

    @property
    def answered(self) -> bool:
        """Tell whether the person has answered the question."""
        return bool(self.evidence)

    @property
    def numbers(self) -> list[tuple[str, Any, str, bool]]:
        """Return (name, value, source, confirmed) of the numbers that decided."""
        basis = self.rule_set.basis
        return [
            (
                name,
                getattr(self.parameters, name),
                basis.get(name, {}).get("source", ""),
                bool(basis.get(name, {}).get("confirmed")),
            )
            for name in NUMBERS
        ]


NUMBERS = (
    "strong_days",
    "fieldwork_strong_days",
    "evidence_strong_days",
    "weak_days",
    "margin_months",
    "minimum_stay_months",
    "lead_months",
    "longest_stay_cap",
)


def known_about(person: Person, on: date) -> Known:
    """Return what is known about a person on a day, by the rules that the report uses.

    Raises NoRuleSetError.
    """
    rule_set, parameters = parameters_on(on)
    stays = list(person.stays.select_related("institution", "country"))
    evidence = list(person.evidence.select_related("institution", "country"))
    employments = [employment_of(one) for one in person.employments.all()]
    represents = rules.represents(employments, on, parameters)
    ends_on = rules.chain_end(represents.ends_on, employments, parameters) if represents else None
    standing = rules.experience(
        [stay_of(one) for one in stays],
        [evidence_of(one) for one in evidence],
        on,
        ends_on,
        parameters,
    )
    window = rules.window(on, ends_on, parameters) if represents else None
    return Known(
        person=person,
        on=on,
        stays=_items(stays, standing.stays),
        evidence=_items(evidence, standing.evidence),
        standing=standing,
        window=window,
        reasons=_reasons(standing, window, parameters),
        rule_set=rule_set,
        parameters=parameters,
    )


def stay_of(stay: Stay) -> rules.Stay:
    """Return a stay as the rules need it."""
    return rules.Stay(
        scheme=stay.scheme,
        state=stay.state,
        country=stay.country_id,
        host=stay.host,
        starts_on=stay.starts_on,
        ends_on=stay.ends_on,
        group_id=stay.group_id,
    )


def evidence_of(item: Evidence) -> rules.Evidence:
    """Return a piece of evidence as the rules need it."""
    return rules.Evidence(item.kind, item.state, item.country_id, item.starts_on, item.ends_on)


def employment_of(employment: Employment) -> rules.Employment:
    """Return an employment as the rules need it, whatever its unit."""
    return rules.Employment(
        row_id=employment.pk,
        position_code=employment.position_code,
        starts_on=employment.starts_on,
        ends_on=employment.ends_on,
        percent=employment.percent,
        tenure_track=employment.tenure_track,
        leave_starts_on=employment.leave_starts_on,
        leave_ends_on=employment.leave_ends_on,
    )


def _items(rows: Sequence[Any], verdicts: Sequence[rules.Verdict]) -> list[Item]:
    return [Item(row, verdict) for row, verdict in zip(rows, verdicts, strict=True)]


def _reasons(
    standing: rules.Standing,
    window: rules.Window | None,
    parameters: rules.EarlyCareerParameters,
) -> list[Finding]:
    if window is not None:
        found = rules.reasons(standing.facts, window, parameters)
        flag = "flagged" if standing.flagged else "not_flagged"
        return [*found[:1], Finding(flag), *found[1:]]
    empty = rules.Window("none", None, None, None, 0)
    found = rules.reasons(standing.facts, empty, parameters)
    return [*found[:-1], Finding("outside")]
