"""The Erasmus+ staff grant: days by country group, and travel by distance. Plain Python.

Rules: Erasmus+ Programme Guide, KA131; day 15 on at 70 % counts activity days without travel days
(https://erasmus.gidatarim.edu.tr/pages/sure-hibe-hesap-personel).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from mobility.grants.rules.lines import Grant, Line, UsedRate, line, payments, rounded
from mobility.grants.rules.parameters import GrantParameters
from portal.core.findings import Finding

EUR = "EUR"
DAY, TRAVEL, GREEN = "eur_day", "eur_travel", "eur_travel_green"
SOURCE = "https://evtos.hr/en/nase-osoblje/odlazno"
CALCULATOR = "https://erasmus-plus.ec.europa.eu/resources-and-tools/distance-calculator"
_ZERO = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class HostDays:
    """The activity days at one host, and the day rate of its country's group."""

    days: int
    rate: UsedRate | None


@dataclass(frozen=True, slots=True)
class ErasmusCase:
    """What an Erasmus+ grant is computed from.

    `activity_days` are without travel days. `hosts` lists them by host where there are several:
    individual support follows the country in which a day is spent. `km` is one way in a straight
    line, None where it is not known. `travel_days` are those asked for, None for as many as the
    rules allow. `associated` tells whether all countries take part as programme countries.
    """

    activity_days: int
    km: Decimal | None
    green: bool = False
    associated: bool = True
    travel_days: int | None = None
    paid: Decimal | None = None
    hosts: tuple[HostDays, ...] = ()


@dataclass(frozen=True, slots=True)
class ErasmusRates:
    """The rates of one call year: the day rate of the main host's country, the travel bands.

    A band's key is its kilometres, `500-1999`, or `8000-` without an upper end.
    """

    day: UsedRate | None
    standard: Sequence[UsedRate] = ()
    green: Sequence[UsedRate] = ()


@dataclass(frozen=True, slots=True)
class Days:
    """How the activity days are paid: in full, reduced, or not at all (zero-grant days)."""

    full: int
    later: int
    zero: int

    @property
    def funded(self) -> int:
        """Return how many days are paid."""
        return self.full + self.later


@dataclass(frozen=True, slots=True)
class AtRate:
    """The days that are paid at one day rate: in full and reduced."""

    rate: UsedRate | None
    full: int = 0
    later: int = 0


def grant_erasmus(case: ErasmusCase, rates: ErasmusRates, parameters: GrantParameters) -> Grant:
    """Compute an Erasmus+ staff grant."""
    days = paid_days(case, parameters)
    band = travel_band(case, rates) if days.full else None
    hosts = by_rate(case.hosts or (HostDays(case.activity_days, rates.day),), days)
    lines = (
        *_day_lines(hosts, parameters),
        *_way_lines(case, days, rates.day, parameters),
        *_zero_line(days),
        *_travel_lines(case, band),
    )
    total = sum((one.amount for one in lines), _ZERO)
    advance = rounded(total * parameters.erasmus_advance_percent / 100, EUR)
    missing = tuple(_missing(case, hosts, rates, band)) if days.full else ()
    used = dict.fromkeys((rates.day, *(one.rate for one in hosts), band))
    return Grant(
        currency=EUR,
        lines=lines,
        total=total,
        payments=payments(total, advance, case.paid),
        rates=tuple(rate for rate in used if rate is not None),
        findings=(
            *_length_findings(case, days, parameters),
            *_way(case, days, parameters),
            *missing,
        ),
        complete=not missing,
    )


def paid_days(case: ErasmusCase, parameters: GrantParameters) -> Days:
    """Return how many activity days are paid in full, reduced and not at all.

    A stay below the programme's minimum is not paid at all.
    """
    if case.activity_days < shortest(case, parameters):
        return Days(0, 0, case.activity_days)
    cap = parameters.funded_days_cap or parameters.most_days
    funded = min(case.activity_days, cap, parameters.most_days)
    full = min(funded, parameters.full_rate_days)
    return Days(full, funded - full, case.activity_days - funded)


def by_rate(hosts: Sequence[HostDays], days: Days) -> list[AtRate]:
    """Return the paid days by day rate: day 15 and the cap count through all hosts in order."""
    found: dict[str, AtRate] = {}
    full, later = days.full, days.later
    for host in hosts:
        here = min(host.days, full)
        reduced = min(host.days - here, later)
        full, later = full - here, later - reduced
        group = host.rate.key if host.rate else ""
        held = found.get(group, AtRate(host.rate))
        found[group] = replace(held, full=held.full + here, later=held.later + reduced)
    return [one for one in found.values() if one.full or one.later]


def shortest(case: ErasmusCase, parameters: GrantParameters) -> int:
    """Return the fewest activity days that the programme pays in the country."""
    return parameters.least_days if case.associated else parameters.least_days_outside


def travel_days_allowed(case: ErasmusCase, parameters: GrantParameters) -> int:
    """Return how many travel days are paid at most; green travel earns more by distance."""
    if not case.green or case.km is None:
        return parameters.travel_days
    km = case.km
    if not parameters.green_steps_km:
        return parameters.travel_days + parameters.green_extra_days
    steps = sum(1 for step in parameters.green_steps_km if km > step)
    return parameters.travel_days + min(steps, parameters.green_extra_days)


def travel_band(case: ErasmusCase, rates: ErasmusRates) -> UsedRate | None:
    """Return the travel amount of the distance; without a green one the standard one is paid."""
    if case.km is None:
        return None
    green = _band(case.km, rates.green) if case.green else None
    return green or _band(case.km, rates.standard)


def _band(km: Decimal, bands: Sequence[UsedRate]) -> UsedRate | None:
    return next((band for band in bands if _holds(band.key, int(km))), None)


def _holds(key: str, km: int) -> bool:
    """Tell whether the band's whole kilometres, both ends included, hold the distance."""
    first, _, last = key.partition("-")
    return int(first) <= km and (not last or km <= int(last))


def _day_lines(hosts: Sequence[AtRate], parameters: GrantParameters) -> Iterator[Line]:
    for one in hosts:
        if one.rate is not None and one.full:
            yield line("grant.full_days", one.full, one.rate.amount, EUR, group=one.rate.key)
    percent, after = parameters.later_rate_percent, parameters.full_rate_days
    for one in hosts:
        if one.rate is not None and one.later:
            rate = _part(one.rate, percent)
            facts: dict[str, Any] = {"percent": percent, "after": after}
            code = "grant.later_days"
            if len(hosts) > 1:
                code, facts = "grant.later_days_of", {**facts, "group": one.rate.key}
            yield line(code, one.later, rate, EUR, **facts)


def _way_lines(
    case: ErasmusCase, days: Days, day: UsedRate | None, parameters: GrantParameters
) -> Iterator[Line]:
    """Yield the travel days: there is one journey, at the rate of the main host's country."""
    if day is None or not days.full:
        return
    allowed = travel_days_allowed(case, parameters)
    asked = allowed if case.travel_days is None else min(case.travel_days, allowed)
    if asked:
        rate = _part(day, parameters.travel_day_percent)
        yield line("grant.travel_days", asked, rate, EUR, allowed=allowed)


def _zero_line(days: Days) -> Iterator[Line]:
    if days.zero:
        yield line("grant.zero_days", days.zero, _ZERO, EUR)


def _part(rate: UsedRate, percent: int) -> Decimal:
    return (rate.amount * percent / 100).quantize(Decimal("0.01"))


def _travel_lines(case: ErasmusCase, band: UsedRate | None) -> Iterator[Line]:
    if band is not None and case.km is not None:
        code = "grant.travel_green" if band.name == GREEN else "grant.travel"
        yield line(code, 1, band.amount, EUR, km=int(case.km), band=band.key)


def _missing(
    case: ErasmusCase, hosts: Sequence[AtRate], rates: ErasmusRates, band: UsedRate | None
) -> Iterator[Finding]:
    if any(one.rate is None for one in hosts):
        yield Finding("grant.no_day_rate", "warning", {}, SOURCE)
    if case.km is None:
        yield Finding("grant.no_distance", "warning", {}, CALCULATOR)
    elif band is None and case.km >= _nearest_paid(rates.standard):
        yield Finding("grant.no_travel_rate", "warning", {}, SOURCE)


def _nearest_paid(bands: Sequence[UsedRate]) -> int:
    """Return from which distance on travel is paid; without any band it ought to be."""
    return min((int(band.key.partition("-")[0]) for band in bands), default=0)


def _way(case: ErasmusCase, days: Days, parameters: GrantParameters) -> Iterator[Finding]:
    if days.full and case.travel_days == 0:
        allowed = travel_days_allowed(case, parameters)
        yield Finding("grant.travel_days_free", "info", {"allowed": allowed}, SOURCE)


def _length_findings(
    case: ErasmusCase, days: Days, parameters: GrantParameters
) -> Iterator[Finding]:
    least = shortest(case, parameters)
    if case.activity_days < least:
        facts = {"days": case.activity_days, "least": least}
        yield Finding("grant.too_few_days", "warning", facts, SOURCE)
    elif days.zero:
        facts = {"days": days.zero, "funded": days.funded}
        yield Finding("grant.has_zero_days", "info", facts, SOURCE)
