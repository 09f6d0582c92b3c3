"""Compute what a plan pays, by the rules and rates of its days; nothing is stored."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from mobility.applications.models import Application
from mobility.calls.selectors import PER_100, exchange_rates
from mobility.grants.parameters.grants import NAME
from mobility.grants.rules import (
    Elsewhere,
    ErasmusCase,
    ErasmusRates,
    Grant,
    GrantParameters,
    HostDays,
    Length,
    MonthlyCase,
    UsedRate,
    capped,
    grant_erasmus,
    grant_monthly,
    length_of,
    sum_of,
)
from mobility.grants.rules.erasmus import DAY, GREEN, TRAVEL
from mobility.grants.rules.monthly import NAME as MONTH
from mobility.grants.rules.monthly import NOK
from mobility.grants.rules.months import shorter
from mobility.grants.selectors.plans import Given, Part, Plan, plan_of
from portal.audit.services import plain
from portal.core.distances import great_circle_km
from portal.core.findings import Finding
from portal.core.periods import Period, days_inclusive
from portal.places.models import Country, CountryMembership
from portal.rulesets.models import Rate, RuleSet
from portal.rulesets.selectors import rates_on, rule_set_on

GROUPS = {"erasmus_a": "A", "erasmus_b": "B", "erasmus_c": "C"} | {
    f"erasmus_{number}": str(number) for number in (1, 2, 3)
}
PROGRAMME = "erasmus_programme"


@dataclass(frozen=True, slots=True)
class Computed:
    """A grant with the kind of its rule, the version of the rules, and what went in, as JSON."""

    kind: str
    grant: Grant
    rule_set: RuleSet
    inputs: dict[str, Any]


def draft_calculation(
    application: Application, given: Given | None = None, *, decides: bool = False
) -> Computed | None:
    """Return what an application would be paid as it stands; None where no grant is wanted.

    Without `decides`, the months and the cap of the latest decision hold on.
    """
    if not application.wants_award:
        return None
    return computed(plan_of(application, given, decides=decides))


def computed(plan: Plan) -> Computed | None:
    """Return what a plan pays; None where its scheme pays nothing or it has no days yet."""
    rule_set = rule_set_on(NAME, plan.rules_on)
    parameters = GrantParameters.from_mapping(rule_set.parameters)
    kind = _kind(plan.scheme, parameters)
    if not kind or not plan.parts:
        return None
    grant = _monthly(plan, parameters) if kind == "monthly" else _erasmus(plan, parameters)
    if plan.given.cap is not None:
        grant = capped(grant, plan.given.cap)
    grant = replace(grant, findings=(*grant.findings, *_advance(plan, grant, parameters)))
    return Computed(kind, grant, rule_set, _inputs(plan, rule_set))


def _advance(plan: Plan, grant: Grant, parameters: GrantParameters) -> Iterator[Finding]:
    """Yield from when on the advance can be paid, before anything was."""
    if grant.payments.advance and not grant.payments.paid:
        first = min(part.starts_on for part in plan.parts)
        day = first - timedelta(days=parameters.advance_earliest_days)
        yield Finding("grant.advance_from", "info", {"day": day})


def _kind(scheme: str, parameters: GrantParameters) -> str:
    if scheme in parameters.monthly_schemes:
        return "monthly"
    return "erasmus" if scheme in parameters.erasmus_schemes else ""


def _monthly(plan: Plan, parameters: GrantParameters) -> Grant:
    given, of = plan.given, parameters.part_month_days
    granted = sum_of((length_of(part.starts_on, part.ends_on) for part in plan.parts), of)
    if given.months is not None:
        granted = shorter(granted, Length(given.months), of)
    documented = None
    if given.documented_from and given.documented_until:
        documented = sum_of((length_of(*days) for days in _documented(plan)), of)
    case = MonthlyCase(
        household=plan.household,
        granted=granted,
        documented=documented,
        other_grants=plan.other_grants if given.other_grants is None else given.other_grants,
        elsewhere=_elsewhere(plan, parameters),
        trip_cost=given.trip_cost,
        paid=given.paid,
    )
    rates = rates_on([MONTH], _rate_day(plan, parameters))
    return grant_monthly(case, {key: used(rate) for (_, key), rate in rates.items()}, parameters)


def _elsewhere(plan: Plan, parameters: GrantParameters) -> tuple[Elsewhere, ...]:
    """Return what others granted in other currencies, each with the rate that is known of it.

    Whoever settles tells the support in kroner; more than what was granted in kroner holds the
    other currencies too.
    """
    typed = plan.given.other_grants
    if not plan.elsewhere or (typed is not None and typed > plan.other_grants):
        return ()
    dated = exchange_rates(_rate_day(plan, parameters))
    found = {currency: used(rate) for currency, rate in dated.items()}
    for currency, one in (plan.given.exchange or {}).items():
        found[currency] = UsedRate(
            PER_100, currency, Decimal(one["per_100"]), NOK, one["on"], "exchange.typed"
        )
    return tuple(
        Elsewhere(currency, amount, found.get(currency))
        for currency, amount in sorted(plan.elsewhere.items())
    )


def _documented(plan: Plan) -> list[tuple[date, date]]:
    """Return the days of each part that lie within the documented period."""
    shared = [_shown_days(plan, part) for part in plan.parts]
    return [days for days in shared if days is not None]


def _shown_days(plan: Plan, part: Part) -> tuple[date, date] | None:
    """Return the days of a part; after the stay only those within the documented period."""
    first, last = plan.given.documented_from, plan.given.documented_until
    if not (first and last):
        return part.starts_on, part.ends_on
    shared = Period(first, last).overlap(Period(part.starts_on, part.ends_on))
    if shared is None or shared.starts_on is None or shared.ends_on is None:
        return None
    return shared.starts_on, shared.ends_on


def _rate_day(plan: Plan, parameters: GrantParameters) -> date:
    if parameters.rate_date == "stay_start":
        return min(part.starts_on for part in plan.parts)
    if parameters.rate_date == "application_day":
        return plan.applied_on
    return plan.applied_on.replace(month=1, day=1)


def _erasmus(plan: Plan, parameters: GrantParameters) -> Grant:
    year = plan.given.call_year or plan.applied_on.year
    main, call_day = plan.main, date(year, 1, 1)
    groups = {one: country_groups(one, call_day) for one in {part.country for part in plan.parts}}
    rates = {one: erasmus_rates(held, call_day) for one, held in groups.items()}
    hosts = tuple(HostDays(_days_at(plan, one), rates[one.country].day) for one in plan.parts)
    case = ErasmusCase(
        activity_days=sum(one.days for one in hosts),
        km=plan.given.km if plan.given.km is not None else distance(main, parameters),
        green=plan.green,
        associated=all(PROGRAMME in held for held in groups.values()),
        travel_days=plan.travel_days,
        paid=plan.given.paid,
        hosts=hosts,
    )
    grant = grant_erasmus(case, rates[main.country], parameters)
    return replace(grant, findings=(*grant.findings, *_countries(plan)))


def _days_at(plan: Plan, part: Part) -> int:
    """Return the days with activity at a host; after the stay only documented ones."""
    days = _shown_days(plan, part)
    return max(days_inclusive(*days) - part.rest_days, 0) if days else 0


def distance(part: Part, parameters: GrantParameters) -> Decimal | None:
    """Return the whole kilometres from home to the part's host, or None where one is unknown."""
    home = (parameters.home_latitude, parameters.home_longitude)
    if None in (*home, part.latitude, part.longitude):
        return None
    points = (float(one) for one in (*home, part.latitude, part.longitude) if one is not None)
    return Decimal(round(great_circle_km(*points)))


def country_groups(country: str | None, on: date) -> set[str]:
    """Return the Erasmus+ lists on which a country stands on the day."""
    wanted = (PROGRAMME, *GROUPS)
    held = CountryMembership.objects.active_on(on).filter(country_id=country, group__in=wanted)
    return set(held.values_list("group", flat=True))


def erasmus_rates(groups: Iterable[str], call_day: date) -> ErasmusRates:
    """Return the rates of a call year for a country of these groups."""
    group = next((GROUPS[one] for one in groups if one in GROUPS), "")
    rates = rates_on([DAY, TRAVEL, GREEN], call_day)
    day = rates.get((DAY, group))
    return ErasmusRates(
        day=used(day) if day else None,
        standard=[used(rate) for (name, _), rate in rates.items() if name == TRAVEL],
        green=[used(rate) for (name, _), rate in rates.items() if name == GREEN],
    )


def used(rate: Rate) -> UsedRate:
    """Return a rate as a calculation keeps it; one never verified is to be confirmed."""
    return UsedRate(
        name=rate.name,
        key=rate.key,
        amount=rate.amount,
        currency=rate.currency,
        valid_from=rate.valid_from.isoformat(),
        source=rate.source,
        confirmed=rate.last_verified_on is not None,
    )


def _countries(plan: Plan) -> list[Finding]:
    if len({part.country for part in plan.parts}) < 2:
        return []
    main = Country.objects.filter(pk=plan.main.country).first()
    return [Finding("grant.several_countries", "info", {"country": str(main or "–")})]


def _inputs(plan: Plan, rule_set: RuleSet) -> dict[str, Any]:
    return {
        "rule_set": str(rule_set),
        "scheme": plan.scheme,
        "applied_on": plan.applied_on.isoformat(),
        "household": plan.household,
        "other_grants": str(plan.other_grants),
        "elsewhere": {currency: str(amount) for currency, amount in plan.elsewhere.items()},
        "green": plan.green,
        "travel_days": plan.travel_days,
        "parts": [
            {
                "starts_on": part.starts_on.isoformat(),
                "ends_on": part.ends_on.isoformat(),
                "country": part.country,
                "host": part.host,
                "rest_days": part.rest_days,
            }
            for part in plan.parts
        ],
        "given": {name: plain(value) for name, value in plan.given.items() if value is not None},
    }
