"""Is there time: which deadlines are missed, and the earliest realistic arrival.

Lead times are days before arrival, as the universities tell them (incoming.md 1.5, 2.3, 8.3). They
are not added up, but what must come first is begun first: the assessment before the approval,
HR's check before the contract, contract or letter before the application for a permit or a visa.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from guests.arrivals.rules.facts import EMPLOYED, REGISTRATIONS, UNKNOWN, ArrivalFacts
from guests.arrivals.rules.parameters import LEAD, LEADS, ArrivalParameters
from guests.arrivals.rules.triggers import is_brief
from portal.core.findings import Finding
from portal.core.working_days import working_day_from


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something must have begun, so that the guest can arrive on the planned day.

    `due_on` is None without a day of arrival; `holds` tells whether nobody arrives without it.
    """

    code: str
    lead_days: int
    due_on: date | None
    holds: bool
    why: Finding


@dataclass(frozen=True, slots=True)
class Feasibility:
    """All deadlines in the order in which they come, those missed, and what is realistic.

    `is_settled` is False while something that takes time is not known: the day is then the
    earliest at best. `reasons` say it in words: each missed deadline, then what follows.
    """

    deadlines: tuple[Deadline, ...]
    missed: tuple[Deadline, ...]
    earliest_realistic_arrival: date
    is_settled: bool
    reasons: tuple[Finding, ...]

    @property
    def is_possible(self) -> bool:
        """Tell whether no deadline that holds the arrival is missed."""
        return not any(one.holds for one in self.missed)


def feasibility(
    facts: ArrivalFacts,
    starts_on: date | None,
    today: date,
    parameters: ArrivalParameters,
    *,
    done: Collection[str] = (),
) -> Feasibility:
    """Return what there is time for; `done` are codes of LEADS that are finished."""
    leads = _leads(facts, parameters, set(done))
    deadlines = tuple(
        sorted(
            (_deadline(code, days, starts_on, parameters) for code, days in leads.items()),
            key=lambda one: (-one.lead_days, LEADS.index(one.code)),
        )
    )
    missed = tuple(one for one in deadlines if one.due_on and one.due_on < today)
    longest = max((one.lead_days for one in deadlines if one.holds), default=0)
    earliest = working_day_from(today + timedelta(days=longest))
    return Feasibility(
        deadlines=deadlines,
        missed=missed,
        earliest_realistic_arrival=earliest,
        is_settled=_is_settled(facts, done),
        reasons=tuple(_reasons(facts, starts_on, missed, earliest, done)),
    )


def _leads(facts: ArrivalFacts, parameters: ArrivalParameters, done: set[str]) -> dict[str, int]:
    """Return how many days before arrival each thing that is left must have begun."""
    needed = [code for code in _needed(facts) if code not in done]
    leads = {code: parameters.lead(code) for code in needed}
    if is_brief(facts.case.starts_on, facts.case.ends_on, parameters) and "approval" in leads:
        leads["approval"] = parameters.short_approval_lead_days
    entry = max((leads[code] for code in ("permit", "visa") if code in leads), default=None)
    papers = [code for code in ("contract", "letter") if code in leads]
    if entry is not None:
        for code in papers:
            leads[code] = max(leads[code], entry + parameters.paper_before_entry_days)
    first = max([*(leads[code] for code in papers), entry or 0])
    if "legal_check" in leads:
        leads["legal_check"] = first = max(leads["legal_check"], first)
    if "approval" in leads:
        leads["approval"] = first = max(leads["approval"], first)
    if "export" in leads:
        leads["export"] = max(leads["export"], first + parameters.export_before_paper_days)
    return leads


def _needed(facts: ArrivalFacts) -> Iterator[str]:
    case = facts.case
    by_contract = facts.employed or (not case.pay and case.kind in EMPLOYED)
    permit = _may_need_permit(facts)
    asked = {
        "export": bool(case.sensitive),
        "approval": True,
        "legal_check": facts.permit_path == "legal_check",
        "contract": by_contract,
        "agreement": not by_contract,
        "letter": not by_contract and _needs_letter(facts),
        "permit": permit,
        "visa": _may_need_visa(facts),
        "housing": "housing" in case.needs,
        "office": bool({"office", "lab"} & set(case.needs)),
        "police": facts.permit_path in REGISTRATIONS or permit,
        "account": "account" in case.needs,
    }
    yield from (code for code in LEADS if asked[code])


def _needs_letter(facts: ArrivalFacts) -> bool:
    paper = facts.permit_path not in {"none", "exempt_short", "report_move", UNKNOWN}
    return paper or _may_need_visa(facts) or "letter" in facts.case.needs


def _may_need_permit(facts: ArrivalFacts) -> bool:
    """Count the time for a permit, also where HR clarifies a long stay; a short one is exempt."""
    if facts.permit_path == "legal_check":
        return facts.duration_class != "up_to_90"
    return facts.permit_first


def _may_need_visa(facts: ArrivalFacts) -> bool:
    """Count the time for a visa where nobody knows that none is needed."""
    return facts.citizenship_group == "other" and facts.visa != "not_needed"


def _deadline(
    code: str, days: int, starts_on: date | None, parameters: ArrivalParameters
) -> Deadline:
    due_on = starts_on - timedelta(days=days) if starts_on else None
    source = parameters.source_of(f"{code}{LEAD}")
    told = {"lead": days} | ({"due_on": due_on} if due_on else {})
    finding = f"arrival.lead.{code}" if due_on else f"arrival.lead_only.{code}"
    holds = code in parameters.leads_that_hold
    why = Finding(finding, "warning" if holds else "info", told, source)
    return Deadline(code, days, due_on, holds, why)


def _is_settled(facts: ArrivalFacts, done: Collection[str]) -> bool:
    entry_known = "permit" in done or facts.permit_path != UNKNOWN
    visa_known = bool({"visa", "permit"} & set(done)) or facts.visa != UNKNOWN
    return entry_known and visa_known and ("export" in done or facts.case.sensitive is not None)


def _reasons(
    facts: ArrivalFacts,
    starts_on: date | None,
    missed: tuple[Deadline, ...],
    earliest: date,
    done: Collection[str],
) -> Iterator[Finding]:
    yield from (one.why for one in missed)
    told = {"earliest": earliest}
    if starts_on is None:
        yield Finding("arrival.feasibility.no_date", "warning", told)
    elif any(one.holds for one in missed):
        yield Finding("arrival.feasibility.too_late", "warning", told)
    elif missed:
        yield Finding("arrival.feasibility.hurry", "warning", told)
    else:
        yield Finding("arrival.feasibility.in_time", facts=told)
    if not _is_settled(facts, done):
        yield Finding("arrival.feasibility.not_settled", "warning", told)
