"""The parameters of the early-career report, and what other values of them would change."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mobility.experience.models import KINDS, STATES
from mobility.experience.rules import BadParametersError, EarlyCareerParameters
from mobility.reports.rows import Counts, EarlyCareerRow
from mobility.reports.selectors import early_career
from mobility.stays.models import SCHEMES
from portal.core.contributions import Effect, Parameter, RuleSetKind
from portal.people.models import Unit
from portal.rulesets.selectors import institution_profile

NAME = "early_career"
_EVIDENCE = tuple(kind for kind in KINDS if kind != "none")
_LEVELS = ("strong", "some", "none", "unknown")
PARAMETERS = (
    Parameter("position_codes", "codes"),
    Parameter("include_tenure_track", "switch"),
    Parameter("home_country", "text", required=False),
    Parameter("strong_days", "number", "days"),
    Parameter("fieldwork_strong_days", "number", "days"),
    Parameter("evidence_strong_days", "number", "days"),
    Parameter("weak_days", "number", "days"),
    Parameter("schemes_never", "codes", "", SCHEMES, "scheme", required=False),
    Parameter("fieldwork_counts", "switch"),
    Parameter("sum_parts", "switch"),
    Parameter("degree_kinds", "codes", "", _EVIDENCE, "evidence_kind", required=False),
    Parameter("dated_kinds", "codes", "", _EVIDENCE, "evidence_kind", required=False),
    Parameter("weak_kinds", "codes", "", _EVIDENCE, "evidence_kind", required=False),
    Parameter("evidence_states", "codes", "", STATES, "evidence_state"),
    Parameter("flagged_experience", "codes", "", _LEVELS, "level"),
    Parameter("margin_months", "number", "months"),
    Parameter("minimum_stay_months", "number", "months"),
    Parameter("lead_months", "number", "months"),
    Parameter("longest_stay_cap", "number", "months"),
    Parameter("reminder_days", "numbers", "days"),
)


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        EarlyCareerParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


def effect(now: Mapping[str, Any], then: Mapping[str, Any], unit: Unit, on: date) -> Effect:
    """Classify a unit's people with both sets of values; return how many change in what."""
    before = early_career(on=on, unit=unit, parameters=_parameters(now))
    after = early_career(on=on, unit=unit, parameters=_parameters(then))
    known = {row.person_pk: row for row in before.stream()}
    changed = dict.fromkeys(_ASPECTS, 0)
    for row in after.stream():
        for aspect in _changes(known.pop(row.person_pk, None), row):
            changed[aspect] += 1
    changed["effect.leaves"] = len(known)
    return Effect(changed, _both(before.counts, after.counts))


_ASPECTS = ("effect.joins", "effect.leaves", "effect.experience", "effect.flag", "effect.window")


def _changes(before: EarlyCareerRow | None, after: EarlyCareerRow) -> list[str]:
    if before is None:
        return ["effect.joins"]
    pairs = {
        "effect.experience": (before.experience, after.experience),
        "effect.flag": (before.flagged, after.flagged),
        "effect.window": (before.window.state, after.window.state),
    }
    return [aspect for aspect, (was, becomes) in pairs.items() if was != becomes]


def _both(before: Counts, after: Counts) -> dict[str, tuple[int, int]]:
    names = ("cohort", "strong", "some", "none", "unknown", "flagged", "open", "closing", "closed")
    return {f"effect.count.{name}": (getattr(before, name), getattr(after, name)) for name in names}


def _parameters(values: Mapping[str, Any]) -> EarlyCareerParameters:
    home = {"home_country": institution_profile().home_country}
    return EarlyCareerParameters.from_mapping(home | dict(values))


EARLY_CAREER = RuleSetKind(NAME, PARAMETERS, check, effect)
