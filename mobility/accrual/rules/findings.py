"""Why a term is earned or not yet, as findings that page, letter and form can word.

A machine never refuses: a short clock warns, or blocks a form where the rule set says so, and
what cannot be told because history is missing only ever warns.
"""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from mobility.accrual.rules.clock import Clock, Goal
from mobility.accrual.rules.history import WHOLE, History, Part, Post, Stretch
from mobility.accrual.rules.months import shown, shown_lacking
from mobility.accrual.rules.parameters import COUNTED_KINDS, AccrualParameters
from portal.core.findings import Finding, Severity


def findings(
    seen: Clock, history: History, parameters: AccrualParameters, asked_months: int | None = None
) -> list[Finding]:
    """Return what there is to say of a clock; `asked_months` is the term that is applied for.

    The source of each finding is the name of the parameter whose rule it applies.
    """
    return [
        *_position(seen, history, parameters),
        *_goals(seen, parameters, asked_months),
        *_reckoning(seen, parameters),
        *_reductions(seen, parameters),
    ]


def _severity(parameters: AccrualParameters) -> Severity:
    return "blocking" if parameters.short_blocks else "warning"


def _position(seen: Clock, history: History, parameters: AccrualParameters) -> Iterator[Finding]:
    """Look at the employments on the day itself: there must be one that may apply."""
    severity = _severity(parameters)
    held = [post for post in history.posts if post.holds(seen.on)]
    if not held:
        yield Finding("accrual.no_employment", "warning", {"on": seen.on}, "eligible_codes")
        return
    right = [post for post in held if post.position_code in parameters.eligible_codes]
    if not right:
        codes = ", ".join(sorted({post.position_code for post in held}))
        yield Finding("accrual.other_position", severity, {"codes": codes}, "eligible_codes")
        return
    if parameters.permanent_required and all(post.ends_on for post in right):
        last = max(post.ends_on for post in right if post.ends_on)
        yield Finding("accrual.not_permanent", severity, {"ends_on": last}, "permanent_required")
    yield from _part_time(right, parameters)


def _part_time(right: list[Post], parameters: AccrualParameters) -> Iterator[Finding]:
    percent = min(WHOLE, sum(post.percent for post in right))
    if percent < parameters.min_percent:
        facts = {"percent": percent, "least": parameters.min_percent}
        yield Finding("accrual.part_time", _severity(parameters), facts, "min_percent")


def _goals(seen: Clock, parameters: AccrualParameters, asked: int | None) -> Iterator[Finding]:
    if asked is not None:
        yield from _length(asked, parameters)
        goal = seen.full if asked > parameters.half_term_months else seen.half
        yield _goal(seen, goal, parameters)
        return
    # What is earned is said once, of the longest; what is missing of the next.
    for goal in (seen.full, seen.half):
        yield _goal(seen, goal, parameters)
        if goal.state == "earned":
            return


def _length(asked: int, parameters: AccrualParameters) -> Iterator[Finding]:
    usual = (parameters.half_term_months, parameters.full_term_months)
    if parameters.shorter_needs_reason and asked not in usual:
        facts = {"asked": asked, "half": usual[0], "full": usual[1]}
        yield Finding("accrual.other_length", "warning", facts, "shorter_needs_reason")


def _goal(seen: Clock, goal: Goal, parameters: AccrualParameters) -> Finding:
    facts = {
        "term": goal.term_months,
        "needs": shown(goal.needs),
        "earned": shown(seen.earned),
        "at_most": shown(seen.at_most),
        "lacks": shown_lacking(goal.lacks),
        "on": seen.on,
        "earned_on": goal.earned_on,
        "earliest_on": goal.earliest_on,
        "unknown": years_of(seen.unknown),
    }
    source = f"{goal.name}_needs_months"
    if goal.state == "earned":
        return Finding("accrual.earned", "info", facts, source)
    if goal.state == "cannot_tell":
        return Finding("accrual.cannot_tell", "warning", facts, source)
    code = "accrual.not_yet" if goal.earned_on else "accrual.not_reached"
    return Finding(code, _severity(parameters), facts, source)


def years_of(unknown: tuple[Stretch, ...]) -> str:
    """Return the unknown times in words that need no language: 2011–2016, 2019."""
    spans = []
    for one in unknown:
        first, last = one.starts_on.year, (one.before - timedelta(days=1)).year
        spans.append(str(first) if first == last else f"{first}–{last}")
    return ", ".join(dict.fromkeys(spans))


def _reckoning(seen: Clock, parameters: AccrualParameters) -> Iterator[Finding]:
    if seen.unknown and seen.full.state != "cannot_tell" and seen.half.state != "cannot_tell":
        yield Finding("accrual.unknown", "info", {"unknown": years_of(seen.unknown)})
    if seen.since and seen.terms_taken:
        facts = {"since": seen.since, "used": shown(seen.used)}
        reset = "reset" if parameters.reset_after_term else "used"
        yield Finding(f"accrual.{reset}", "info", facts, "reset_after_term")
    if seen.credit:
        yield Finding("accrual.credit", "info", {"months": shown(seen.credit)}, "credit_waiting")
    if seen.accelerated:
        facts = {"percent": parameters.accelerated_percent, "terms": parameters.accelerated_terms}
        yield Finding("accrual.accelerated", "info", facts, "accelerated_terms")
    assumed = [one for one in seen.stretches if one.reason == "assumed"]
    if assumed:
        facts = {"since": assumed[0].starts_on}
        yield Finding("accrual.assumed", "info", facts, "stale_after_months")


def _reductions(seen: Clock, parameters: AccrualParameters) -> Iterator[Finding]:
    """Say of each kind of service since the last term how many months it took away."""
    lost: dict[str, Fraction] = {}
    for one in seen.stretches:
        if seen.since is None or one.before > seen.since:
            for code, months in _lost(one, parameters):
                lost[code] = lost.get(code, Fraction(0)) + months
    for code, months in lost.items():
        source = COUNTED_KINDS.get(code.removeprefix("less."), _SOURCES.get(code, ""))
        yield Finding(f"accrual.{code}", "info", {"months": shown(months)}, source)


_SOURCES = {"none.other_position": "eligible_codes", "none.below_percent": "min_percent"}


def _lost(one: Stretch, parameters: AccrualParameters) -> Iterator[tuple[str, Fraction]]:
    if one.reason in {"other_position", "below_percent"}:
        yield f"none.{one.reason}", one.length
        return
    for part in one.parts:
        if part.kind in COUNTED_KINDS and part.counts is not None and part.counts < 100:
            yield f"less.{part.kind}", one.length * _missing(part)


def _missing(part: Part) -> Fraction:
    counts = part.counts if part.counts is not None else Fraction(100)
    return part.percent / 100 * (1 - counts / 100)
