"""The rule of this room as it can be tried on a JSON case: `stay_findings`."""

from collections.abc import Mapping
from typing import Any

from mobility.applications.rules.facts import Earlier, Part, StayFacts, Taken
from mobility.applications.rules.fields import ASKS
from mobility.applications.rules.parameters import ApplicationParameters
from mobility.applications.rules.stays import stay_findings
from mobility.experience.rules import EarlyCareerParameters
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

_TEXTS = {"type": "array", "items": {"type": "string"}}
SCHEMA = schema_of_case(
    scheme={"type": "string", "enum": list(ASKS)},
    parts=list_of(Part),
    employment_ends_on=DAY_OR_NONE,
    funder={"type": "string"},
    earlier=list_of(Earlier),
    taken=list_of(Taken),
    supervisors_away=list_of(Taken),
    supervision_open=_TEXTS,
    reports_missing=_TEXTS,
    teaching_hours={"type": ["integer", "null"]},
    conference={"type": "boolean"},
    agreement={"type": "boolean"},
    call_from=DAY_OR_NONE,
    call_until=DAY_OR_NONE,
    contract={"type": "object"},
)
EXAMPLE = {
    "on": "2026-10-01",
    "scheme": "phd_stay",
    "employment_ends_on": "2027-12-01",
    "funder": "research_council",
    "parts": [
        {"starts_on": "2027-02-01", "ends_on": "2027-04-30", "country": "DE", "host": "tu"},
        {"starts_on": "2027-05-01", "ends_on": "2027-06-15", "country": "AT", "host": "wien"},
    ],
    "earlier": [{"country": "DE", "starts_on": "2024-09-01", "ends_on": "2025-10-31"}],
    "supervisors_away": [
        {"what": "Kari Nordmann", "starts_on": "2027-01-01", "ends_on": "2027-03-31"}
    ],
}
_PLAIN = ("funder", "supervision_open", "reports_missing", "teaching_hours")
_SWITCHES = ("conference", "agreement")


def try_stay_findings(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run `stay_findings` on a case: a planned stay and what is around it.

    `contract` in the case holds parameters of the early-career report, by which the window is
    told; what is left out keeps its default.
    """
    check_shape(case, SCHEMA, "case")
    parameters = ApplicationParameters.from_mapping(values)
    contract = EarlyCareerParameters.from_mapping(case.get("contract", {}))
    found = stay_findings(_facts(case), parameters, contract)
    told = [
        {
            "code": one.code,
            "severity": one.severity,
            "facts": dict(one.facts),
            "parameter": one.source,
        }
        for one in found
    ]
    blocked = any(one.severity == "blocking" for one in found)
    return {"result": {"blocked": blocked}, "findings": told, "parameters": parameters.to_mapping()}


def _facts(case: Mapping[str, Any]) -> StayFacts:
    if case.get("scheme") not in ASKS:
        message = f"scheme: must be one of {', '.join(ASKS)}"
        raise BadCaseError(message)
    for name in _SWITCHES:
        if not isinstance(case.get(name, False), bool):
            message = f"{name}: must be true or false"
            raise BadCaseError(message)
    plain = {name: case[name] for name in (*_PLAIN, *_SWITCHES) if name in case}
    return StayFacts(
        on=day_of(case.get("on"), "on"),
        scheme=case["scheme"],
        employment_ends_on=day_or_none(case, "employment_ends_on"),
        call_from=day_or_none(case, "call_from"),
        call_until=day_or_none(case, "call_until"),
        parts=items_of(case, "parts", Part),
        earlier=items_of(case, "earlier", Earlier),
        taken=items_of(case, "taken", Taken),
        supervisors_away=items_of(case, "supervisors_away", Taken),
        **plain,
    )
