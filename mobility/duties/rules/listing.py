"""The duties of a stay, and how two lists of them differ."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from mobility.duties.rules.facts import Duty, StayFacts
from mobility.duties.rules.look import Look
from mobility.duties.rules.parameters import LEAD, DutyParameters
from mobility.duties.rules.triggers import found
from portal.core.findings import Finding

# The parameter that makes the duty, where one does; its source is the duty's.
_RESTS_ON = {
    "workplace_agreement": "workplace_agreement_over_days",
    "contract_terms": "contract_terms_over_days",
    "national_insurance": "nav_over_days",
    "companion_membership": "nav_over_days",
    "child_benefit": "child_benefit_over_days",
    "insurance": "card_insurance_days",
    "passport": "passport_margin_months",
    "tax_days": "tax_watch_days",
    "tax_invitation": "invitation_countries",
    "it_loan": "high_risk",
}


def duties(facts: StayFacts, parameters: DutyParameters) -> list[Duty]:
    """Return what must be done and what is advised before and during a stay, in order.

    Thresholds look at the longest journey: parts with no longer gap between them than
    `same_journey_gap_days`. A stay without days abroad has no duties.
    """
    look = Look.at(facts, parameters)
    return [_duty(look, code, role, why) for code, role, why in found(look)]


def _duty(look: Look, code: str, role: str, why: Finding) -> Duty:
    parameters = look.parameters
    named = f"{code}{LEAD}"
    return Duty(
        code=code,
        required=code in parameters.required and not _is_advice(look, code),
        role=role,
        due_on=look.starts_on - timedelta(days=parameters.lead(code)),
        why=replace(why, source=parameters.source_of(_RESTS_ON.get(code, named), named)),
    )


def _is_advice(look: Look, code: str) -> bool:
    """Tell whether a duty binds nobody yet, whatever the rule set says."""
    return code == "national_insurance" and look.days <= look.parameters.nav_over_days


def is_high_risk(facts: StayFacts, parameters: DutyParameters) -> bool:
    """Tell whether the stay leads to a country on the list of high risk."""
    return bool(Look.at(facts, parameters).risky())


@dataclass(frozen=True, slots=True)
class Difference:
    """What other dates or hosts change: duties that come, that go, and that become others."""

    added: list[Duty]
    dropped: list[Duty]
    # (before, after) of the same duty.
    changed: list[tuple[Duty, Duty]]

    def __bool__(self) -> bool:
        return bool(self.added or self.dropped or self.changed)


def difference(before: Iterable[Duty], after: Iterable[Duty]) -> Difference:
    """Return how two lists of duties differ: in what there is, by when, how binding, and why."""
    was = {one.code: one for one in before}
    now = {one.code: one for one in after}
    kept = [(was[code], one) for code, one in now.items() if code in was]
    return Difference(
        added=[one for code, one in now.items() if code not in was],
        dropped=[one for code, one in was.items() if code not in now],
        changed=[(old, new) for old, new in kept if _binds(old) != _binds(new)],
    )


def _binds(duty: Duty) -> tuple[object, ...]:
    return duty.due_on, duty.required, duty.why.code
