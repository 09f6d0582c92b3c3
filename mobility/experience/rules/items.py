"""What one stay or one piece of evidence counts for on a day, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mobility.experience.rules.parameters import EarlyCareerParameters
from portal.core.findings import Finding
from portal.core.periods import days_inclusive

Weight = Literal["strong", "weak", "no"]
# An item with one of these remarks is listed for completion.
TO_COMPLETE = frozenset({"item.no_end", "item.no_start"})


@dataclass(frozen=True, slots=True)
class Stay:
    """A stay as the rules need it; `host` is the named host, empty where there is none."""

    scheme: str
    state: str
    country: str | None = None
    host: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    group_id: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of evidence as the rules need it."""

    kind: str
    state: str = "documented"
    country: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much an item counts, and the finding that says why."""

    weight: Weight
    finding: Finding

    @property
    def to_complete(self) -> bool:
        """Tell whether the item lacks a date that the person could fill in."""
        return self.finding.code in TO_COMPLETE


def stay_counts(
    stay: Stay, on: date, parameters: EarlyCareerParameters, *, days: int | None = None
) -> Verdict:
    """Return what a stay counts for on the day.

    `days` replaces its own length where the parts of a case are added up.
    """
    obstacle = _stay_obstacle(stay, parameters) or _date_obstacle(stay, on)
    if obstacle:
        return Verdict("no", obstacle)
    needed = strong_days_of(stay, parameters)
    if needed is None:
        return Verdict("no", Finding("item.no_host"))
    return _by_length(length_of(stay) if days is None else days, needed, parameters)


def evidence_counts(item: Evidence, on: date, parameters: EarlyCareerParameters) -> Verdict:
    """Return what a piece of evidence counts for on the day."""
    dated = item.kind in parameters.dated_evidence_kinds
    obstacle = _evidence_obstacle(item, parameters)
    obstacle = obstacle or _date_obstacle(item, on, start_decides=dated)
    if obstacle:
        return Verdict("no", obstacle)
    if not dated:
        weight: Weight = "strong" if item.kind in parameters.degree_kinds else "weak"
        return Verdict(weight, Finding(f"item.{weight}_kind", facts={"kind": item.kind}))
    fieldwork = item.kind == "fieldwork"
    needed = parameters.fieldwork_strong_days if fieldwork else parameters.evidence_strong_days
    return _by_length(length_of(item), needed, parameters)


def strong_when_completed(
    stay: Stay, parameters: EarlyCareerParameters, *, days: int | None = None
) -> bool:
    """Tell whether a planned stay would be strong once it is completed as planned."""
    if stay.state != "planned" or _always_obstacle(stay, parameters):
        return False
    if stay.starts_on is None or stay.ends_on is None or not stay.country:
        return False
    needed = strong_days_of(stay, parameters)
    length = length_of(stay) if days is None else days
    return needed is not None and length >= needed


def strong_days_of(stay: Stay, parameters: EarlyCareerParameters) -> int | None:
    """Return the days that make the stay strong; None where a host is needed and none is named."""
    ways = []
    if stay.host.strip():
        ways.append(parameters.strong_days)
    if stay.scheme == "fieldwork" and parameters.fieldwork_counts:
        ways.append(parameters.fieldwork_strong_days)
    return min(ways, default=None)


def length_of(item: Stay | Evidence) -> int:
    """Return the inclusive days of an item that has both dates."""
    if item.starts_on is None or item.ends_on is None:
        return 0
    return days_inclusive(item.starts_on, item.ends_on)


def _always_obstacle(stay: Stay, parameters: EarlyCareerParameters) -> Finding | None:
    """Return what keeps a stay from counting whatever becomes of it."""
    if stay.scheme in parameters.schemes_never:
        return Finding("item.scheme_never_counts", facts={"scheme": stay.scheme})
    if stay.state == "cancelled":
        return Finding("item.cancelled")
    if stay.country == parameters.home_country:
        return Finding("item.home_country", facts={"country": stay.country})
    return None


def _stay_obstacle(stay: Stay, parameters: EarlyCareerParameters) -> Finding | None:
    obstacle = _always_obstacle(stay, parameters)
    if obstacle or stay.state == "completed":
        return obstacle
    return Finding("item.not_completed", facts={"state": stay.state})


def _evidence_obstacle(item: Evidence, parameters: EarlyCareerParameters) -> Finding | None:
    undated = parameters.degree_kinds + parameters.weak_kinds
    if item.kind not in parameters.dated_evidence_kinds + undated:
        return Finding("item.kind_never_counts", facts={"kind": item.kind})
    if item.state not in parameters.evidence_states:
        return Finding("item.state_not_counted", facts={"state": item.state})
    if item.country == parameters.home_country:
        return Finding("item.home_country", facts={"country": item.country})
    return None


def _date_obstacle(
    item: Stay | Evidence, on: date, *, start_decides: bool = True
) -> Finding | None:
    if item.ends_on is None:
        return Finding("item.no_end", "warning")
    if item.starts_on is None and start_decides:
        return Finding("item.no_start", "warning")
    if item.ends_on > on:
        return Finding("item.not_ended", facts={"ends_on": item.ends_on})
    return None if item.country else Finding("item.no_country", "warning")


def _by_length(days: int, needed: int, parameters: EarlyCareerParameters) -> Verdict:
    if days >= needed:
        return Verdict("strong", Finding("item.long", facts={"days": days, "needed": needed}))
    if days >= parameters.weak_days:
        return Verdict("weak", Finding("item.short", facts={"days": days, "needed": needed}))
    facts = {"days": days, "needed": parameters.weak_days}
    return Verdict("no", Finding("item.too_short", facts=facts))
