"""What conditions of a guest's checklist may name, and the words of the event. Plain data."""

from collections.abc import Mapping
from typing import Any

from guests.arrivals.rules import KINDS, NEEDS, PAY, UNKNOWN, VALUES, ArrivalFacts, is_employed
from portal.core.contributions import FactField

CODE = "guest"
ANCHORS = ("invitation", "approval", "signature", "arrival", "end", "permit_expiry")
PHASES = (
    "idea",
    "approval",
    "before",
    "first_day",
    "first_week",
    "first_month",
    "during",
    "ending",
    "last_day",
)
ROLES = (
    "guest",
    "host",
    "buddy",
    "department_administrator",
    "head",
    "hr",
    "it",
    "hse",
    "export_control_contact",
    "payroll_and_finance",
    "welcome_centre",
    "international_officer",
)
STEPS = ("approve", "register", "make_ready", "arrive", "start_work", "lab", "end")
# Answers that tell citizenship, or come close to it.
_STRICT = frozenset(
    {"citizenship_group", "visa", "permit_path", "social_security", "tuberculosis", "family"}
)
_DEPARTMENT = "department_administrator"


def _answer(name: str) -> FactField:
    return FactField(
        name,
        "choice",
        VALUES[name],
        label=f"arrival_answer.{name}",
        prefix=f"arrival_{name}",
        asked_as="citizenships",
        strict=name in _STRICT,
    )


def _worked_out(name: str, asked_as: str, asked_of: str = "guest", **more: Any) -> FactField:
    return FactField(
        name,
        more.pop("kind", "switch"),
        label=f"arrival_answer.{name}",
        asked_as=asked_as,
        asked_of=asked_of,
        **more,
    )


FACTS: tuple[FactField, ...] = (
    FactField("full_path", "switch", asked_of="host"),
    FactField(
        "kind",
        "choice",
        KINDS,
        label="arrival_fact.kind",
        prefix="engagement_kind",
        asked_of=_DEPARTMENT,
    ),
    FactField(
        "pay",
        "choice",
        PAY,
        label="arrival_fact.pay",
        prefix="guest_funding",
        asked_of=_DEPARTMENT,
    ),
    _worked_out("employed", "pay", _DEPARTMENT),
    FactField("paid", "switch", asked_as="pay", asked_of=_DEPARTMENT),
    FactField("remote", "switch", asked_as="kind", asked_of=_DEPARTMENT),
    FactField("needs", "codes", NEEDS, prefix="guest_need", asked_of="host"),
    FactField("sensitive_area", "switch", asked_of="head"),
    _worked_out("days", "starts_on", "host", kind="number", unit="days"),
    FactField("partner_coming", "switch", label="arrival_fact.partner_coming"),
    FactField("has_children", "switch", asked_as="partner_coming"),
    *(_answer(name) for name in VALUES),
    _worked_out("permit_first", "citizenships", strict=True),
    _worked_out("employer_code", "citizenships", strict=True),
    _worked_out("report_move", "ends_on", "host"),
    FactField("works_elsewhere", "switch"),
    FactField("invitation_unopened", "switch"),
    FactField("identity_by_hand", "switch"),
    FactField("area_changes", "switch", asked_of="host"),
    FactField("permit_expires", "switch", strict=True),
    FactField("position_changes", "switch", asked_of="hr"),
)

# An imagined guest for `try_rules` and for the form that tries a version out.
EXAMPLE: Mapping[str, Any] = {
    "facts": {
        "full_path": True,
        "kind": "visiting_phd",
        "pay": "stipend",
        "employed": False,
        "paid": True,
        "remote": False,
        "needs": ["account", "lab", "housing"],
        "sensitive_area": False,
        "days": 243,
        "partner_coming": False,
        "has_children": False,
        "citizenship_group": "other",
        "duration_class": "over_6_months",
        "visa": "not_needed",
        "permit_path": "own_funds",
        "number_path": "national_number",
        "id_check": "needed",
        "tax": "card_id_check",
        "social_security": "private",
        "insurance": "needed",
        "tuberculosis": "needed",
        "family": "none",
        "permit_first": True,
        "employer_code": False,
        "report_move": True,
        "works_elsewhere": False,
    },
    "anchors": {"arrival": "2027-03-01", "end": "2027-10-29"},
}


def worked_out(arrival: ArrivalFacts) -> dict[str, Any]:
    """Return what the rules of arrival answer, as conditions read it.

    An answer is not known while something is missing; where nothing is, `unknown` is itself an
    answer: ask the authority.
    """
    case = arrival.case
    answers = {name: getattr(arrival, name) for name in VALUES}
    told = {n: None if v == UNKNOWN and arrival.missing else v for n, v in answers.items()}
    path = told["permit_path"]
    return {
        **told,
        "kind": case.kind or None,
        "pay": case.pay or None,
        "employed": is_employed(case) if case.pay else None,
        "paid": _is_paid(case.kind, case.pay) if case.pay else None,
        "remote": case.kind == "remote_guest" if case.kind else None,
        "needs": list(case.needs),
        "sensitive_area": case.sensitive,
        "days": arrival.days,
        "partner_coming": case.partner_coming,
        "has_children": bool(case.children_ages),
        "permit_first": None if path in (None, UNKNOWN) else arrival.permit_first,
        "employer_code": arrival.employer_code,
        "report_move": arrival.report_move,
        "works_elsewhere": case.works_elsewhere,
    }


def _is_paid(kind: str, pay: str) -> bool:
    return kind == "paid_guest" or pay in ("salary", "stipend")
