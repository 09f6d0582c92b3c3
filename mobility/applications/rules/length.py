"""How long a stay may be, and how it fits before the employment ends."""

from collections.abc import Iterator
from datetime import date, timedelta

from mobility.applications.rules.facts import StayFacts
from mobility.applications.rules.parameters import FUNDERS, ApplicationParameters, Limits
from mobility.applications.rules.remarks import Remark
from mobility.applications.rules.states import ERASMUS
from mobility.experience.rules import EarlyCareerParameters, window
from portal.core.periods import add_months, days_inclusive

# Stays within a contract that ends: the funders' limits are about these.
IN_CONTRACT = frozenset({"phd_stay", "postdoc_stay"})


def window_remarks(
    facts: StayFacts, parameters: ApplicationParameters, contract: EarlyCareerParameters
) -> Iterator[Remark]:
    """Yield what the end of the employment has to say.

    The window is that of the early-career report, by its parameters: a person has one last day,
    wherever it is told. What a funder asks besides stands in remarks of its own.
    """
    ends_on, last = facts.employment_ends_on, facts.ends_on
    if ends_on and last and last > ends_on:
        yield Remark("after_employment", {"ends_on": ends_on}, "blocking")
    if facts.scheme in IN_CONTRACT:
        yield from _window(facts, contract)
        yield from _contract(facts, parameters)


def _window(facts: StayFacts, contract: EarlyCareerParameters) -> Iterator[Remark]:
    open_until = window(facts.on, facts.employment_ends_on, contract)
    if not facts.employment_ends_on or not open_until.latest_start:
        return
    dates = {
        "latest_start": open_until.latest_start,
        "latest_apply": open_until.latest_apply or open_until.latest_start,
        "months": open_until.longest_stay_months,
        "ends_on": facts.employment_ends_on,
    }
    closed = (facts.starts_on or facts.on) > open_until.latest_start
    yield Remark("window_closed" if closed else "window", dates, "margin_months")


def _contract(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    funder, limits = _limits(facts, parameters)
    ends_on, starts_on, last = facts.employment_ends_on, facts.starts_on, facts.ends_on
    if ends_on and last:
        latest = add_months(ends_on, -limits.margin_months)
        if latest < last <= ends_on:
            numbers = {"latest_end": latest, "months": limits.margin_months}
            yield Remark("too_close_to_end", numbers, f"{funder}_margin_months")
    if starts_on:
        yield from _lead(facts.on, starts_on, funder, limits)


def _lead(on: date, starts_on: date, funder: str, limits: Limits) -> Iterator[Remark]:
    apply_by = add_months(starts_on, -limits.lead_months)
    if on > apply_by:
        numbers = {"apply_by": apply_by, "months": limits.lead_months}
        yield Remark("apply_late", numbers, f"{funder}_lead_months")


def length_remarks(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    """Yield what is too short, too long or split where it may not be."""
    if facts.starts_on is None:
        return
    if facts.scheme in ERASMUS:
        yield from _erasmus_days(facts, parameters)
    elif facts.scheme in IN_CONTRACT:
        yield from _months(facts, parameters)
    if facts.is_split and facts.scheme not in ERASMUS:
        yield from _split(facts, parameters)


def _months(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    funder, limits = _limits(facts, parameters)
    first = facts.starts_on or facts.on
    if facts.days < _days_of(first, limits.minimum_months):
        numbers = {"days": facts.days, "months": limits.minimum_months}
        yield Remark("too_short", numbers, f"{funder}_minimum_months")
    elif facts.days > _days_of(first, limits.maximum_months):
        numbers = {"days": facts.days, "months": limits.maximum_months}
        yield Remark("too_long", numbers, f"{funder}_maximum_months")


def _days_of(first: date, months: int) -> int:
    """Return the days of so many calendar months from a first day on."""
    return days_inclusive(first, add_months(first, months) - timedelta(days=1))


def _erasmus_days(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    """Hold the longest piece against the minimum; days at home in between are not counted."""
    associated = all(part.associated for part in facts.parts)
    name = "erasmus_minimum_days" if associated else "erasmus_minimum_days_other"
    longest = max(days_inclusive(first, last) for first, last in facts.runs())
    least, most = getattr(parameters, name), parameters.erasmus_maximum_days
    if longest < least:
        yield Remark("too_short_days", {"days": longest, "needed": least}, name)
    elif facts.days > most:
        yield Remark("too_long_days", {"days": facts.days, "most": most}, "erasmus_maximum_days")


def _split(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    if facts.scheme not in parameters.split_schemes:
        yield Remark("split_not_allowed", {"parts": len(facts.runs())}, "split_schemes")
        return
    least = parameters.split_minimum_days
    for first, last in facts.runs():
        days = days_inclusive(first, last)
        if days < least:
            numbers = {"days": days, "needed": least, "starts_on": first, "ends_on": last}
            yield Remark("part_short", numbers, "split_minimum_days")


def _limits(facts: StayFacts, parameters: ApplicationParameters) -> tuple[str, Limits]:
    funder = facts.funder if facts.funder in FUNDERS else "own"
    return funder, parameters.limits_of(funder)
