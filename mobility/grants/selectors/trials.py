"""The rules of this room as they can be tried on a JSON case.

Rates come from the case; where it names none, the portal's own of the call year or day are used.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from mobility.applications.rules import ApplicationParameters, teaching_hours
from mobility.grants.rules import (
    ErasmusCase,
    ErasmusRates,
    Grant,
    GrantParameters,
    Length,
    MonthlyCase,
    UsedRate,
    grant_erasmus,
    grant_monthly,
    length_of,
)
from mobility.grants.rules.erasmus import DAY, GREEN, TRAVEL
from mobility.grants.rules.monthly import NAME as MONTH
from mobility.grants.selectors.computing import PROGRAMME, country_groups, erasmus_rates, used
from mobility.grants.selectors.history import plain_fields
from portal.core.cases import (
    BadCaseError,
    check_shape,
    day_of,
    item_of,
    items_of,
    list_of,
    schema_of,
)
from portal.core.findings import Finding
from portal.rulesets.selectors import rates_on


@dataclass(frozen=True, slots=True)
class MonthlyTrial:
    """A monthly grant: the months, or the first and the last day; what is documented and paid."""

    on: date
    household: int = 1
    months: int = 0
    days: int = 0
    starts_on: date | None = None
    ends_on: date | None = None
    documented_months: int | None = None
    documented_days: int | None = None
    other_grants: Decimal = Decimal(0)
    trip_cost: Decimal | None = None
    paid: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ErasmusTrial:
    """An Erasmus+ grant: a country and call year, or a day rate and bands of its own."""

    on: date
    activity_days: int
    country: str | None = None
    call_year: int | None = None
    km: Decimal | None = None
    green: bool = False
    associated: bool | None = None
    travel_days: int | None = None
    day_rate: Decimal | None = None
    paid: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TeachingTrial:
    """A teaching stay."""

    on: date
    days: int
    combined: bool = False
    planned: Decimal | None = None


@dataclass(frozen=True, slots=True)
class RateTrial:
    """An amount of the case's own: of a household (1, 2, 3), or of a band of kilometres."""

    key: str
    amount: Decimal


def _schema(kind: type[Any], **lists: Any) -> dict[str, Any]:
    schema = schema_of(kind)
    return {**schema, "properties": {**schema["properties"], **lists}}


MONTHLY_SCHEMA = _schema(MonthlyTrial, rates=list_of(RateTrial))
MONTHLY_EXAMPLE = {
    "on": "2026-05-04",
    "household": 2,
    "months": 6,
    "documented_months": 4,
    "paid": 113850,
    "rates": [{"key": "1", "amount": 23000}, {"key": "3", "amount": 39000}],
}
ERASMUS_SCHEMA = _schema(ErasmusTrial, bands=list_of(RateTrial), green_bands=list_of(RateTrial))
ERASMUS_EXAMPLE = {
    "on": "2026-05-04",
    "country": "ES",
    "call_year": 2025,
    "activity_days": 5,
    "km": 1500,
    "green": True,
}
_TEACHING = ("teaching_hours_week", "teaching_hours_combined", "teaching_week_divisor")
TEACHING_SCHEMA = schema_of(TeachingTrial)
TEACHING_EXAMPLE = {"on": "2026-05-04", "days": 12, "planned": 14}


def try_grant_monthly(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `grant_monthly` on a case."""
    trial: MonthlyTrial = _trial(case, MonthlyTrial, MONTHLY_SCHEMA)
    parameters = GrantParameters.from_mapping(values)
    own = _own(case, "rates", MONTH, "NOK")
    rates = {rate.key: rate for rate in own} or {
        key: used(rate) for (_, key), rate in rates_on([MONTH], trial.on).items()
    }
    monthly = MonthlyCase(
        household=trial.household,
        granted=_granted(trial),
        documented=_documented(trial),
        other_grants=trial.other_grants,
        trip_cost=trial.trip_cost,
        paid=trial.paid,
    )
    return _answer(grant_monthly(monthly, rates, parameters), parameters)


def _granted(trial: MonthlyTrial) -> Length:
    if trial.starts_on is None or trial.ends_on is None:
        return Length(trial.months, trial.days)
    if trial.ends_on < trial.starts_on:
        message = "ends_on: must not be before starts_on"
        raise BadCaseError(message)
    return length_of(trial.starts_on, trial.ends_on)


def _documented(trial: MonthlyTrial) -> Length | None:
    if trial.documented_months is None and trial.documented_days is None:
        return None
    return Length(trial.documented_months or 0, trial.documented_days or 0)


def try_grant_erasmus(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `grant_erasmus` on a case."""
    trial: ErasmusTrial = _trial(case, ErasmusTrial, ERASMUS_SCHEMA)
    parameters = GrantParameters.from_mapping(values)
    call_day = date(trial.call_year or trial.on.year, 1, 1)
    groups = country_groups(trial.country, call_day)
    known = PROGRAMME in groups or trial.country is None
    erasmus = ErasmusCase(
        activity_days=trial.activity_days,
        km=trial.km,
        green=trial.green,
        associated=known if trial.associated is None else trial.associated,
        travel_days=trial.travel_days,
        paid=trial.paid,
    )
    rates = _with_own(case, trial, erasmus_rates(groups, call_day))
    return _answer(grant_erasmus(erasmus, rates, parameters), parameters)


def _with_own(case: Mapping[str, Any], trial: ErasmusTrial, shipped: ErasmusRates) -> ErasmusRates:
    day = shipped.day
    if trial.day_rate is not None:
        day = UsedRate(DAY, day.key if day else "", trial.day_rate, "EUR")
    standard = _own(case, "bands", TRAVEL, "EUR")
    green = _own(case, "green_bands", GREEN, "EUR")
    return ErasmusRates(day, standard or shipped.standard, green or shipped.green)


def try_teaching_hours(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `teaching_hours` on a case; its numbers stand with those of applications."""
    trial: TeachingTrial = _trial(case, TeachingTrial, TEACHING_SCHEMA)
    parameters = ApplicationParameters.from_mapping(values)
    per_week = parameters.teaching_hours_week
    if trial.combined:
        per_week = parameters.teaching_hours_combined
    needed = teaching_hours(trial.days, per_week, parameters.teaching_week_divisor)
    lacks = trial.planned is not None and trial.planned < needed
    facts = {"planned": trial.planned, "needed": needed}
    return {
        "result": {"hours": needed, "hours_a_week": per_week},
        "findings": [plain_fields(Finding("plan.teaching_hours", "warning", facts))] * lacks,
        "parameters": {name: getattr(parameters, name) for name in _TEACHING},
    }


def _trial(case: Mapping[str, Any], kind: type[Any], schema: Mapping[str, Any]) -> Any:
    check_shape(case, schema, "case")
    day_of(case.get("on"), "on")
    names = schema_of(kind)["properties"]
    return item_of({name: case[name] for name in case if name in names}, kind, "case")


def _own(case: Mapping[str, Any], name: str, of: str, currency: str) -> list[UsedRate]:
    given = items_of(case, name, RateTrial)
    return [UsedRate(of, one.key, one.amount, currency) for one in given]


def _answer(grant: Grant, parameters: GrantParameters) -> Mapping[str, Any]:
    result = {
        "total": grant.total,
        "currency": grant.currency,
        "complete": grant.complete,
        "lines": [plain_fields(line) for line in grant.lines],
        "payments": plain_fields(grant.payments),
        "rates": [plain_fields(rate) for rate in grant.rates],
    }
    return {
        "result": result,
        "findings": [plain_fields(one) for one in grant.findings],
        "parameters": parameters.to_mapping(),
    }
