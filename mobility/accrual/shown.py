"""A clock as its page draws it: stretches with their rows, findings with their rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal

from mobility.accrual.models import ServicePeriod
from mobility.accrual.rules import Clock, Part, Stretch, months_between, shown
from mobility.accrual.selectors import Standing
from portal.core.findings import Finding
from portal.rulesets.selectors import Described, described

Look = Literal["whole", "part", "none", "unknown"]
# The drawing's own width; the browser scales it.
WIDTH = 1000


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A share of a stretch: its kind, how much it takes and counts, the row behind it."""

    kind: str
    percent: Decimal
    counts: Decimal | None
    period: ServicePeriod | None


@dataclass(frozen=True, slots=True)
class ShownStretch:
    """A stretch as a row of the page and a bar of its drawing."""

    starts_on: date
    ends_on: date
    parts: tuple[ShownPart, ...]
    length: Decimal
    months: Decimal
    reason: str
    look: Look
    counts_now: bool
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Said:
    """A finding with the rule that it applies, where it applies one."""

    finding: Finding
    rule: Described | None


def shown_stretches(standing: Standing) -> list[ShownStretch]:
    """Return the stretches, the latest first."""
    seen = standing.clock
    rows = ServicePeriod.objects.filter(person=standing.person)
    periods = {row.pk: row for row in rows.select_related("overridden_by__person")}
    drawn = [_shown(one, seen, periods) for one in seen.stretches]
    return drawn[::-1]


def _shown(one: Stretch, seen: Clock, periods: dict[int, ServicePeriod]) -> ShownStretch:
    first = seen.stretches[0].starts_on
    span = months_between(first, seen.stretches[-1].before)
    left = round(WIDTH * months_between(first, one.starts_on) / span)
    right = round(WIDTH * months_between(first, one.before) / span)
    return ShownStretch(
        starts_on=one.starts_on,
        ends_on=one.before - timedelta(days=1),
        parts=tuple(_part(part, periods) for part in one.parts),
        length=shown(one.length),
        months=shown(one.months),
        reason=one.reason,
        look=_look(one),
        counts_now=seen.since is None or one.before > seen.since,
        left=left,
        width=max(1, right - left),
    )


def _part(part: Part, periods: dict[int, ServicePeriod]) -> ShownPart:
    counts = None if part.counts is None else shown(part.counts)
    return ShownPart(part.kind, shown(part.percent), counts, periods.get(part.row_id))


def _look(one: Stretch) -> Look:
    if one.is_unknown:
        return "unknown"
    if not one.share:
        return "none"
    return "whole" if one.share == 1 else "part"


def said(standing: Standing) -> list[Said]:
    """Return the findings, each with the rule it applies."""
    prefix = f"parameter.{standing.version.name}."
    rules = {one.label.removeprefix(prefix): one for one in described(standing.version, None)}
    return [Said(one, rules.get(one.source)) for one in standing.findings]


def not_drawn(standing: Standing) -> Iterator[Any]:
    """Yield the registered time waited, which no stretch shows."""
    yield from ServicePeriod.objects.filter(person=standing.person, kind="credited_waiting")
