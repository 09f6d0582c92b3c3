"""The research-term clock: what a person has earned on a day, and when a term is earned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from mobility.accrual.rules.history import History, Stretch, Term, stretches
from mobility.accrual.rules.months import day_reached, months_between
from mobility.accrual.rules.parameters import AccrualParameters
from portal.core.periods import add_months, next_day

GoalState = Literal["earned", "not_yet", "cannot_tell"]
# How far ahead service as usual is followed: longer than anybody serves for one term.
AHEAD_MONTHS = 360


@dataclass(frozen=True, slots=True)
class Goal:
    """A half or a full term: what it takes, whether it is earned, and from which first day.

    `earned_on` is the first day on which a term so earned can start; None where it is never
    reached as things stand. `earliest_on` is the same if all unknown service counted in full.
    """

    name: str
    term_months: int
    needs: Fraction
    lacks: Fraction
    state: GoalState
    earned_on: date | None
    earliest_on: date | None


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock shows on a day.

    `earned` counts for certain since `since`, the credit of waiting included; `at_most` if all
    unknown service counted in full. `used` is what earlier terms took. `stretches` are all that
    is known up to the day, those before `since` included.
    """

    on: date
    since: date | None
    earned: Fraction
    at_most: Fraction
    used: Fraction
    credit: Fraction
    terms_taken: int
    accelerated: bool
    half: Goal
    full: Goal
    stretches: tuple[Stretch, ...] = field(default=())

    @property
    def unknown(self) -> tuple[Stretch, ...]:
        """The unknown stretches that matter: those since the last term."""
        return tuple(
            one
            for one in self.stretches
            if one.is_unknown and (self.since is None or one.before > self.since)
        )


@dataclass(frozen=True, slots=True)
class _Balance:
    """What stands on a day, and what was carried over when counting began anew at `since`."""

    since: date | None = None
    carried: Fraction = Fraction(0)
    carried_high: Fraction = Fraction(0)
    low: Fraction = Fraction(0)
    high: Fraction = Fraction(0)
    used: Fraction = Fraction(0)
    credit: Fraction = Fraction(0)


def clock(history: History, on: date, today: date, parameters: AccrualParameters) -> Clock:
    """Return what the person has earned when the day `on` begins.

    Service up to the day before counts, so that 48 months from 1 January 2020 are reached on
    1 January 2024, when a term can start.
    """
    terms = [term for term in _terms(history) if term.starts_on < on]
    history = replace(history, terms=tuple(terms))
    whole = stretches(history, add_months(max(on, today), AHEAD_MONTHS), today, parameters)
    until_now = list(_cut(whole, None, on))
    fast = _is_accelerated(history, on, len(terms), parameters)
    balance = _balance(until_now, history, terms, on, parameters)
    ahead = list(_cut(whole, balance.since, None))
    goals = {name: _goal(name, ahead, balance, parameters, fast=fast) for name in ("half", "full")}
    return Clock(
        on=on,
        since=balance.since,
        earned=balance.low,
        at_most=balance.high,
        used=balance.used,
        credit=balance.credit,
        terms_taken=len(terms),
        accelerated=fast,
        stretches=tuple(until_now),
        **goals,
    )


def _terms(history: History) -> list[Term]:
    """Return the terms taken: those registered, and service as such that none of them covers."""
    registered = list(history.terms)
    for row in history.service:
        ends_on = row.ends_on or row.starts_on
        known = any(t.starts_on <= ends_on and row.starts_on <= t.ends_on for t in registered)
        if row.kind == "research_term" and not known:
            registered.append(Term(row.starts_on, ends_on))
    return sorted(registered, key=lambda term: term.starts_on)


def _cut(found: Sequence[Stretch], first: date | None, before: date | None) -> Iterator[Stretch]:
    """Yield the stretches between two days, cut there."""
    for one in found:
        starts = max(one.starts_on, first) if first else one.starts_on
        ends = min(one.before, before) if before else one.before
        if starts < ends:
            yield replace(one, starts_on=starts, before=ends)


def _is_accelerated(history: History, on: date, taken: int, parameters: AccrualParameters) -> bool:
    """Tell whether the next term is earned faster, as UiB's rules have it for some."""
    if taken >= parameters.accelerated_terms or history.gender != parameters.accelerated_gender:
        return False
    held = {post.position_code for post in history.posts if post.holds(on)}
    return bool(held & set(parameters.accelerated_codes))


def _balance(
    found: Sequence[Stretch],
    history: History,
    terms: Sequence[Term],
    on: date,
    parameters: AccrualParameters,
) -> _Balance:
    """Follow the service from term to term; each term uses what was earned before it."""
    now = _Balance()
    for index, term in enumerate(terms):
        at_start = _with_service(now, found, term.starts_on)
        fast = _is_accelerated(history, term.starts_on, index, parameters)
        now = _after(term, at_start, history, parameters, fast=fast)
    return _with_service(now, found, on)


def _with_service(now: _Balance, found: Sequence[Stretch], until: date) -> _Balance:
    """Add the service from the balance's day up to another."""
    added = list(_cut(found, now.since, until))
    low = sum((one.length * one.share for one in added), Fraction(0))
    high = sum((one.length * one.at_most for one in added), Fraction(0))
    return replace(now, low=now.low + low, high=now.high + high)


def _after(
    term: Term, now: _Balance, history: History, parameters: AccrualParameters, *, fast: bool
) -> _Balance:
    """Return what is left after a term: its credit, or with reset off what it did not use."""
    credit = _credit(term, now, history, parameters)
    since = next_day(term.ends_on)
    if parameters.reset_after_term:
        return _Balance(since, credit, credit, credit, credit, now.used + now.low, credit)
    taken = Fraction(term.months) if term.months else months_between(term.starts_on, since)
    price = needed_for(taken, parameters, fast=fast)
    left, left_high = max(Fraction(0), now.low - price), max(Fraction(0), now.high - price)
    low, high, used = left + credit, left_high + credit, now.used + now.low - left
    return _Balance(since, low, high, low, high, used, credit)


def _credit(term: Term, now: _Balance, history: History, parameters: AccrualParameters) -> Fraction:
    """Return the months waited for this term because no substitute was found."""
    if not parameters.credit_waiting:
        return Fraction(0)
    waited = (
        (max(one.starts_on, now.since or one.starts_on), min(next_day(one.ends_on), term.starts_on))
        for one in history.waiting
    )
    return sum((months_between(first, before) for first, before in waited), Fraction(0))


def needed_for(
    term_months: Fraction | int, parameters: AccrualParameters, *, fast: bool
) -> Fraction:
    """Return the months of service that a term takes; another length costs in proportion."""
    if term_months == parameters.half_term_months:
        needs = Fraction(parameters.half_needs_months)
    else:
        needs = Fraction(term_months) * parameters.full_needs_months / parameters.full_term_months
    return needs * parameters.accelerated_percent / 100 if fast else needs


def _goal(
    name: str,
    ahead: Sequence[Stretch],
    balance: _Balance,
    parameters: AccrualParameters,
    *,
    fast: bool,
) -> Goal:
    term_months: int = getattr(parameters, f"{name}_term_months")
    needs = needed_for(term_months, parameters, fast=fast)
    state: GoalState = "not_yet"
    if balance.low >= needs:
        state = "earned"
    elif balance.high >= needs:
        state = "cannot_tell"
    return Goal(
        name=name,
        term_months=term_months,
        needs=needs,
        lacks=max(Fraction(0), needs - balance.low),
        state=state,
        earned_on=_reached([(one, one.share) for one in ahead], needs - balance.carried),
        earliest_on=_reached([(one, one.at_most) for one in ahead], needs - balance.carried_high),
    )


def _reached(ahead: Sequence[tuple[Stretch, Fraction]], months: Fraction) -> date | None:
    """Return the first day on which so many months have been counted."""
    for one, share in ahead:
        counted = one.length * share
        if months <= counted:
            return day_reached(one.starts_on, months / share if share else Fraction(0))
        months -= counted
    return None
