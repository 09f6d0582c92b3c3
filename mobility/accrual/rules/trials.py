"""The clock as it can be tried on a JSON case: `accrual`."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from mobility.accrual.rules.clock import Clock, Goal, clock
from mobility.accrual.rules.findings import findings
from mobility.accrual.rules.history import History, Post, Service, Stretch, Term, Waiting
from mobility.accrual.rules.months import shown, shown_lacking
from mobility.accrual.rules.parameters import AccrualParameters
from portal.core.cases import (
    DAY_OR_NONE,
    BadCaseError,
    check_shape,
    day_of,
    day_or_none,
    items_of,
    list_of,
    schema_of_case,
)

# `on` is the planned start; `today` is the day until which service can be registered.
ACCRUAL_SCHEMA = schema_of_case(
    today=DAY_OR_NONE,
    gender={"type": "string"},
    term_months={"type": "integer"},
    posts=list_of(Post),
    service=list_of(Service),
    terms=list_of(Term),
    waiting=list_of(Waiting),
)
ACCRUAL_EXAMPLE = {
    "on": "2024-01-01",
    "today": "2023-05-02",
    "term_months": 12,
    "posts": [{"position_code": "1013", "starts_on": "2020-01-01"}],
    "service": [
        {"kind": "ordinary", "starts_on": "2020-01-01", "ends_on": "2021-12-31"},
        {"kind": "buyout", "starts_on": "2022-01-01", "ends_on": "2022-12-31", "percent": 50},
        {"kind": "parental", "starts_on": "2023-01-01", "ends_on": "2023-05-02"},
    ],
}


def try_accrual(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the clock on a case: a person's posts, service, terms and waiting on a planned start."""
    check_shape(case, ACCRUAL_SCHEMA, "case")
    parameters = AccrualParameters.from_mapping(values)
    on = day_of(case.get("on"), "on")
    history = History(
        posts=items_of(case, "posts", Post),
        service=items_of(case, "service", Service),
        terms=items_of(case, "terms", Term),
        waiting=items_of(case, "waiting", Waiting),
        gender=str(case.get("gender", "")),
    )
    seen = clock(history, on, day_or_none(case, "today") or on, parameters)
    said = findings(seen, history, parameters, _months_asked(case))
    return {
        "result": _result(seen),
        "findings": [
            {"code": f.code, "severity": f.severity, "facts": dict(f.facts), "rule": f.source}
            for f in said
        ],
        "parameters": parameters.to_mapping(),
    }


def _months_asked(case: Mapping[str, Any]) -> int | None:
    asked = case.get("term_months")
    if asked is not None and type(asked) is not int:
        message = "term_months: must be a whole number"
        raise BadCaseError(message)
    return asked


def _result(seen: Clock) -> dict[str, Any]:
    return {
        "on": seen.on,
        "since": seen.since,
        "earned_months": shown(seen.earned),
        "at_most_months": shown(seen.at_most),
        "used_months": shown(seen.used),
        "credited_months": shown(seen.credit),
        "half_term": _goal(seen.half),
        "full_term": _goal(seen.full),
        "stretches": [_stretch(one) for one in seen.stretches],
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "term_months": goal.term_months,
        "needs_months": shown(goal.needs),
        "lacks_months": shown_lacking(goal.lacks),
        "state": goal.state,
        "earned_on": goal.earned_on,
        "earliest_on": goal.earliest_on,
    }


def _stretch(one: Stretch) -> dict[str, Any]:
    return {
        "starts_on": one.starts_on,
        "ends_on": one.before - timedelta(days=1),
        "kinds": [part.kind for part in one.parts],
        "months": shown(one.length),
        "counts_months": shown(one.months),
        "unknown": one.is_unknown,
        "reason": one.reason,
    }
