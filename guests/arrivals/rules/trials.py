"""The rules of arrivals as they can be tried on a JSON case: `arrival_facts`, `feasibility`."""

from collections.abc import Iterable, Mapping
from typing import Any

from guests.arrivals.rules.arriving import arrival_facts
from guests.arrivals.rules.facts import KINDS, NEEDS, PAY, ArrivalCase, ArrivalFacts
from guests.arrivals.rules.feasibility import Deadline, feasibility
from guests.arrivals.rules.parameters import LEADS, ArrivalParameters
from guests.arrivals.rules.triggers import FirstFields, triggers
from portal.core.cases import BadCaseError, check_shape, day_of, item_of, schema_of, schema_of_case
from portal.core.findings import Finding

_CHOICES = {"kind": ("", *KINDS), "pay": ("", *PAY)}
_GUEST = schema_of(ArrivalCase)
_GUEST["properties"] |= {
    name: {"type": "string", "enum": list(codes)} for name, codes in _CHOICES.items()
}
SCHEMA: Mapping[str, Any] = schema_of_case(guest=_GUEST)
FEASIBILITY_SCHEMA: Mapping[str, Any] = schema_of_case(
    guest=_GUEST, done={"type": "array", "items": {"type": "string", "enum": list(LEADS)}}
)
# A visiting PhD candidate from Brazil, on a stipend from home for eight months, in a laboratory.
EXAMPLE: Mapping[str, Any] = {
    "on": "2026-11-26",
    "guest": {
        "kind": "visiting_phd",
        "citizenships": ["BR"],
        "residence": "BR",
        "starts_on": "2027-02-01",
        "ends_on": "2027-09-30",
        "pay": "external_grant",
        "partner_coming": False,
        "needs": ["account", "lab", "housing"],
        "sensitive": False,
    },
}
_COUNTRIES = ("residence", "permit_country", "home_country")


def try_arrival_facts(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `arrival_facts` on a case: what is known of one guest."""
    check_shape(case, SCHEMA, "case")
    day_of(case.get("on"), "on")
    parameters = ArrivalParameters.from_mapping(values)
    guest = _guest(case)
    facts = arrival_facts(guest, parameters)
    path = triggers(_first(guest, facts), parameters)
    told = {
        **facts.named(),
        "missing": facts.missing,
        "why": {name: why.code for name, why in facts.why.items()},
        "full_path": path.needed,
        "full_path_because": [one.code for one in path.reasons],
    }
    return _told(told, [*facts.findings()], parameters)


def try_feasibility(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `feasibility` on a case: one guest, seen on the day `on`."""
    check_shape(case, FEASIBILITY_SCHEMA, "case")
    today = day_of(case.get("on"), "on")
    parameters = ArrivalParameters.from_mapping(values)
    guest = _guest(case)
    facts = arrival_facts(guest, parameters)
    done = _codes(case.get("done", []), LEADS, "done")
    found = feasibility(facts, guest.starts_on, today, parameters, done=done)
    told = {
        "is_possible": found.is_possible,
        "is_settled": found.is_settled,
        "earliest_realistic_arrival": found.earliest_realistic_arrival,
        "deadlines": [_deadline(one) for one in found.deadlines],
        "missed": [one.code for one in found.missed],
    }
    return _told(told, found.reasons, parameters)


def _told(
    result: Mapping[str, Any], findings: Iterable[Finding], parameters: ArrivalParameters
) -> Mapping[str, Any]:
    return {
        "result": result,
        "findings": [_finding(one) for one in findings],
        "parameters": parameters.to_mapping(),
    }


def _first(guest: ArrivalCase, facts: ArrivalFacts) -> FirstFields:
    return FirstFields(
        starts_on=guest.starts_on,
        ends_on=guest.ends_on,
        kind=guest.kind,
        needs=guest.needs,
        sensitive=guest.sensitive,
        we_pay=guest.pay in {"salary", "stipend"} if guest.pay else None,
        arrival=facts,
    )


def _guest(case: Mapping[str, Any]) -> ArrivalCase:
    guest: ArrivalCase = item_of(case.get("guest", {}), ArrivalCase, "guest")
    for name, codes in _CHOICES.items():
        _codes([getattr(guest, name)], codes, f"guest.{name}")
    _codes(guest.needs, NEEDS, "guest.needs")
    for code in (*guest.citizenships, *(getattr(guest, name) for name in _COUNTRIES)):
        if code and not (len(code) == 2 and code.isalpha() and code.isupper()):
            message = f"guest: {code} is no country of two capital letters"
            raise BadCaseError(message)
    return guest


def _codes(given: Any, known: Iterable[str], where: str) -> tuple[str, ...]:
    wrong = [one for one in given if one not in tuple(known)] if isinstance(given, Iterable) else []
    if isinstance(given, str) or not isinstance(given, Iterable) or wrong:
        message = f"{where}: must be of {', '.join(filter(None, known))}"
        raise BadCaseError(message)
    return tuple(given)


def _deadline(one: Deadline) -> dict[str, Any]:
    return {"code": one.code, "due_on": one.due_on, "lead": one.lead_days, "holds": one.holds}


def _finding(one: Finding) -> dict[str, Any]:
    return {"code": one.code, "severity": one.severity, "facts": dict(one.facts)}
