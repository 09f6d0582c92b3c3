"""When a call is open, what may still be changed in it, and which dates its rules suggest.

Plain Python.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from portal.core.parameters import read_parameters
from portal.core.periods import add_months
from portal.core.working_days import working_day_until

SCHEMES = (
    "research_term",
    "phd_stay",
    "postdoc_stay",
    "staff_training",
    "staff_teaching",
    "staff_combined",
    "short_stay",
)
# Which position groups of the institution's profile a scheme is for; the others are for all.
GROUPS = {"phd_stay": ("phd_candidates",), "postdoc_stay": ("postdocs",)}
# The rule set of schemes that have none of their own.
SHARED_RULES = "applications"
PHASES = ("draft", "coming", "open", "closed", "cancelled")
Phase = Literal["draft", "coming", "open", "closed", "cancelled"]
# What an applicant has relied on since the call opened, so nobody changes it afterwards.
FROZEN = (
    "scheme",
    "unit",
    "rule_set",
    "opens_at",
    "starts_from",
    "starts_until",
    "legal_nature",
    "appeal_weeks",
    "accept_days",
    "decision_level",
)


@dataclass(frozen=True, slots=True)
class CallParameters:
    """What a rule set says about calls; the defaults are those of NTNU's research terms.

    A `call_closes_day` of 0 is the last working day of the month. The stays start in the
    academic year that begins in `call_start_month`, `call_start_years` after the closing year.
    """

    call_opens_month: int = 3
    call_opens_day: int = 1
    call_closes_month: int = 4
    call_closes_day: int = 0
    call_start_month: int = 8
    call_start_years: int = 1
    call_ranking_weeks: int = 4
    call_decision_weeks: int = 10
    call_reminder_days: tuple[int, ...] = (21, 7, 1)
    decision_level: str = "faculty"
    appeal_weeks: int = 3
    accept_days: int = 14

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "CallParameters":
        """Return what stands in a rule set, which has other parameters as well."""
        known = {one.name for one in fields(cls)}
        return read_parameters(cls, {n: value for n, value in values.items() if n in known})


@dataclass(frozen=True, slots=True)
class Dates:
    """The days that a rule set suggests for the next call."""

    opens_on: date
    closes_on: date
    starts_from: date
    starts_until: date
    ranking_due_on: date
    decision_due_on: date


def suggested(today: date, parameters: CallParameters) -> Dates:
    """Return the dates of the next call that has not closed yet."""
    year = today.year
    while _closes(year, parameters) < today:
        year += 1
    closes = _closes(year, parameters)
    opens = _on(year, parameters.call_opens_month, parameters.call_opens_day)
    if opens > closes:
        opens = _on(year - 1, parameters.call_opens_month, parameters.call_opens_day)
    starts = date(year + parameters.call_start_years, parameters.call_start_month, 1)
    return Dates(
        opens_on=opens,
        closes_on=closes,
        starts_from=starts,
        starts_until=add_months(starts, 12) - timedelta(days=1),
        ranking_due_on=_workday(closes, parameters.call_ranking_weeks),
        decision_due_on=_workday(closes, parameters.call_decision_weeks),
    )


def _closes(year: int, parameters: CallParameters) -> date:
    if parameters.call_closes_day:
        return _on(year, parameters.call_closes_month, parameters.call_closes_day)
    return working_day_until(_on(year, parameters.call_closes_month, 31))


def _on(year: int, month: int, day: int) -> date:
    return date(year, month, max(1, min(day, monthrange(year, month)[1])))


def _workday(closes: date, weeks: int) -> date:
    return working_day_until(closes + timedelta(weeks=weeks))


def phase(state: str, opens_at: datetime, closes_at: datetime, now: datetime) -> Phase:
    """Return where a call stands; it is open up to and including the moment it closes."""
    if state == "published":
        if now < opens_at:
            return "coming"
        return "open" if now <= closes_at else "closed"
    return "draft" if state == "draft" else "cancelled"


def frozen_in(now_in: Phase) -> tuple[str, ...]:
    """Return the fields that can no longer be changed in a phase."""
    return FROZEN if now_in in {"open", "closed"} else ()


def reminders_due(opens_on: date, closes_on: date, on: date, days: tuple[int, ...]) -> list[str]:
    """Return which notices of a call are due on a day: `opens`, `closes-7`.

    After an outage only the latest of those missed before closing is due.
    """
    due = ["opens"] if opens_on <= on < closes_on and (on - opens_on).days <= 3 else []
    passed = [number for number in days if closes_on - timedelta(days=number) <= on <= closes_on]
    if passed and on >= opens_on:
        due.append(f"closes-{min(passed)}")
    return due


def exchanged(
    amount: Decimal, currency: str, into: str, per_100: Mapping[str, Decimal]
) -> Decimal | None:
    """Return an amount in another currency by the kroner for a hundred units of each.

    None where a rate is missing; a currency is itself without any.
    """
    if currency == into:
        return amount
    known = {**per_100, "NOK": Decimal(100)}
    one, other = known.get(currency), known.get(into)
    if not one or not other:
        return None
    return (amount * one / other).quantize(Decimal("0.01"), ROUND_HALF_UP)
