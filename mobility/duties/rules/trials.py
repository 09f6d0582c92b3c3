"""The duties of a stay as they can be tried on a JSON case."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from mobility.duties.rules.facts import CITIZENSHIPS, Duty, Part, StayFacts
from mobility.duties.rules.listing import duties, is_high_risk
from mobility.duties.rules.parameters import DutyParameters
from portal.core.cases import BadCaseError, check_shape, items_of, list_of

_TEXTS = {"type": "array", "items": {"type": "string"}}
_COUNT = {"type": "integer", "minimum": 0}
SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "on": {"type": "string", "format": "date"},
        "parts": list_of(Part),
        "other_stays": list_of(Part),
        "citizenship": {"type": "string", "enum": list(CITIZENSHIPS)},
        "eea": _TEXTS,
        "companions": _COUNT,
        "children": _COUNT,
        "purposes": _TEXTS,
        "percent": {"type": "number"},
        "other_employer": {"type": "boolean"},
        "erasmus": {"type": "boolean"},
    },
    "required": ["parts"],
    "additionalProperties": False,
}
EXAMPLE: Mapping[str, Any] = {
    "on": "2026-11-01",
    "parts": [{"country": "DE", "starts_on": "2027-02-01", "ends_on": "2027-05-01"}],
    "citizenship": "nordic",
    "eea": ["DE", "NO", "SE"],
    "companions": 1,
}
_PLAIN: Mapping[str, type] = {
    "citizenship": str,
    "companions": int,
    "children": int,
    "other_employer": bool,
    "erasmus": bool,
}


def try_duties(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `duties` on a case: the parts of a stay, and what is known of the person."""
    check_shape(case, SCHEMA, "case")
    parameters = DutyParameters.from_mapping(values)
    facts = _facts(case)
    return {
        "result": {
            "duties": [_told(one) for one in duties(facts, parameters)],
            "high_risk": is_high_risk(facts, parameters),
        },
        "findings": [],
        "parameters": parameters.to_mapping(),
    }


def _facts(case: Mapping[str, Any]) -> StayFacts:
    plain = {name: _plain(case[name], name) for name in _PLAIN if name in case}
    facts = StayFacts(
        parts=tuple(items_of(case, "parts", Part)),
        other_stays=tuple(items_of(case, "other_stays", Part)),
        eea=frozenset(case.get("eea", ())),
        purposes=frozenset(case.get("purposes", ())),
        percent=Decimal(str(case.get("percent", 100))),
    )
    return replace(facts, **plain)


def _plain(value: Any, name: str) -> Any:
    known = name != "citizenship" or value in CITIZENSHIPS
    if type(value) is not _PLAIN[name] or not known:
        message = f"{name}: must be {_PLAIN[name].__name__}; see the schema"
        raise BadCaseError(message)
    return value


def _told(duty: Duty) -> dict[str, Any]:
    return {
        "code": duty.code,
        "required": duty.required,
        "role": duty.role,
        "due_on": duty.due_on,
        "why": duty.why.code,
        "facts": dict(duty.why.facts),
    }
