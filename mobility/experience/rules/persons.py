"""What a person's items amount to: experience, flag, plans, and the reasons in findings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from typing import Literal

from mobility.experience.rules.items import (
    Evidence,
    Stay,
    Verdict,
    evidence_counts,
    length_of,
    stay_counts,
    strong_days_of,
    strong_when_completed,
)
from mobility.experience.rules.parameters import EarlyCareerParameters
from mobility.experience.rules.windows import Window
from portal.core.findings import Finding
from portal.core.periods import next_day

Experience = Literal["strong", "some", "none", "unknown"]
FOUR_DECIMALS = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts over a person's items on a day, from which everything else about them follows."""

    strong: int = 0
    weak: int = 0
    too_short: int = 0
    undated: int = 0
    answers: int = 0
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's experience with the verdict on each stay and each piece of evidence, in order."""

    experience: Experience
    flagged: bool
    planned: bool
    facts: Facts
    stays: tuple[Verdict, ...]
    evidence: tuple[Verdict, ...]


def experience_of(facts: Facts) -> Experience:
    """Return the experience that the counts amount to; who never answered is unknown."""
    if facts.strong:
        return "strong"
    if facts.weak:
        return "some"
    return "none" if facts.answers else "unknown"


def is_flagged(experience: str, parameters: EarlyCareerParameters) -> bool:
    """Tell whether a person with this experience stands on the work list as flagged."""
    return experience in parameters.flagged_experience


def experience(
    stays: Sequence[Stay],
    evidence: Sequence[Evidence],
    on: date,
    ends_on: date | None,
    parameters: EarlyCareerParameters,
) -> Standing:
    """Return a person's standing on a day; `ends_on` is E, by which a plan must be finished."""
    stay_verdicts = _stay_verdicts(stays, on, parameters)
    evidence_verdicts = tuple(evidence_counts(one, on, parameters) for one in evidence)
    planned = has_plan(stays, on, ends_on, parameters)
    facts = facts_of((*stay_verdicts, *evidence_verdicts), len(evidence), planned=planned)
    found = experience_of(facts)
    flagged = is_flagged(found, parameters)
    return Standing(found, flagged, planned, facts, stay_verdicts, evidence_verdicts)


def facts_of(verdicts: Sequence[Verdict], answers: int, *, planned: bool) -> Facts:
    """Return the counts over verdicts."""
    return Facts(
        strong=sum(one.weight == "strong" for one in verdicts),
        weak=sum(one.weight == "weak" for one in verdicts),
        too_short=sum(one.finding.code == "item.too_short" for one in verdicts),
        undated=sum(one.to_complete for one in verdicts),
        answers=answers,
        planned=planned,
    )


def has_plan(
    stays: Sequence[Stay], on: date, ends_on: date | None, parameters: EarlyCareerParameters
) -> bool:
    """Tell whether a planned stay ends after the day, no later than E, and would be strong."""
    ahead = [stay for stay in stays if _ahead(stay, on, ends_on)]
    if not parameters.sum_parts:
        return any(strong_when_completed(stay, parameters) for stay in ahead)
    done = [stay for stay in stays if _usable_part(stay, on, parameters)]
    able = [stay for stay in ahead if strong_when_completed(stay, parameters, days=10**6)]
    lengths = _case_days([*done, *able])
    return any(
        strong_when_completed(stay, parameters, days=lengths.get(stay.group_id)) for stay in able
    )


def coverage(numerator: int, denominator: int) -> Decimal | None:
    """Return the share rounded half up to four decimals; None for an empty cohort."""
    if not denominator:
        return None
    share = Decimal(numerator) / Decimal(denominator)
    return share.quantize(FOUR_DECIMALS, rounding=ROUND_HALF_UP)


def reasons(facts: Facts, window: Window, parameters: EarlyCareerParameters) -> list[Finding]:
    """Return why a person stands as they do, and what can still be done."""
    found = experience_of(facts)
    severity: Literal["warning", "info"] = "warning" if is_flagged(found, parameters) else "info"
    counts = {"strong": facts.strong, "weak": facts.weak}
    list_ = [Finding(f"experience.{found}", severity, facts=counts)]
    if facts.too_short:
        list_.append(Finding("experience.too_short", facts={"count": facts.too_short}))
    if facts.undated:
        list_.append(Finding("experience.undated", "warning", facts={"count": facts.undated}))
    if facts.planned:
        list_.append(Finding("experience.planned"))
    list_.append(Finding(f"window.{window.state}", facts=_window_facts(window)))
    return list_


def _window_facts(window: Window) -> dict[str, object]:
    return {
        "latest_start": window.latest_start,
        "latest_apply": window.latest_apply,
        "months": window.longest_stay_months,
        "ends_on": window.employment_ends_on,
    }


def _stay_verdicts(
    stays: Sequence[Stay], on: date, parameters: EarlyCareerParameters
) -> tuple[Verdict, ...]:
    if not parameters.sum_parts:
        return tuple(stay_counts(stay, on, parameters) for stay in stays)
    lengths = _case_days([stay for stay in stays if _usable_part(stay, on, parameters)])
    return tuple(
        stay_counts(stay, on, parameters, days=lengths.get(stay.group_id)) for stay in stays
    )


def _usable_part(stay: Stay, on: date, parameters: EarlyCareerParameters) -> bool:
    """Tell whether only the length could keep the stay from counting."""
    return (
        strong_days_of(stay, parameters) is not None
        and stay_counts(stay, on, parameters, days=10**6).weight == "strong"
    )


def _ahead(stay: Stay, on: date, ends_on: date | None) -> bool:
    if stay.state != "planned" or stay.ends_on is None or stay.ends_on <= on:
        return False
    return ends_on is None or stay.ends_on <= ends_on


def _case_days(parts: Sequence[Stay]) -> dict[str, int]:
    """Return the days of each case's parts; a day in two parts counts once."""
    grouped = sorted((one for one in parts if one.group_id), key=lambda one: one.group_id)
    return {name: _union_days(list(case)) for name, case in groupby(grouped, lambda s: s.group_id)}


def _union_days(parts: Sequence[Stay]) -> int:
    days, reached = 0, date.min
    for part in sorted(parts, key=lambda one: one.starts_on or date.min):
        starts, ends = part.starts_on or date.min, part.ends_on or date.min
        begins = max(starts, reached)
        if begins <= ends:
            days += length_of(Stay(part.scheme, part.state, starts_on=begins, ends_on=ends))
            reached = next_day(ends)
    return days
