"""What is worth a remark about a planned stay abroad. Nothing here grants or refuses.

Each remark names the parameter on which it rests; the rule set says where that comes from and
whether the remark blocks, warns or informs. Sources: sections 2.2, 3.1 and 7.3 of the domain
notes.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from mobility.applications.rules.facts import StayFacts
from mobility.applications.rules.length import length_remarks, window_remarks
from mobility.applications.rules.parameters import CODES, OF_CONTRACT, ApplicationParameters
from mobility.applications.rules.remarks import Remark
from mobility.applications.rules.states import ERASMUS
from mobility.applications.rules.teaching import teaching_hours
from mobility.experience.rules import EarlyCareerParameters
from portal.core.findings import Finding
from portal.core.periods import Period, add_months, days_inclusive

TEACHES = frozenset({"staff_teaching", "staff_combined"})


def stay_findings(
    facts: StayFacts, parameters: ApplicationParameters, contract: EarlyCareerParameters
) -> list[Finding]:
    """Return what is worth a remark about a stay, the heaviest first, else in a fixed order.

    `contract` are the parameters of the early-career report: until when a stay can still start
    is one rule for the report, the timeline, the planner and an application.
    """
    remarks = [
        *window_remarks(facts, parameters, contract),
        *length_remarks(facts, parameters),
        *_call(facts),
        *_places(facts, parameters),
        *_surroundings(facts),
        *_erasmus(facts, parameters),
        *(Remark("report_missing", {"case": one}, "blocking") for one in facts.reports_missing),
    ]
    found = [_finding(one, parameters) for one in remarks]
    heavy = {"blocking": 0, "warning": 1, "info": 2}
    return sorted(found, key=lambda one: (heavy[one.severity], CODES.index(code_of(one))))


def code_of(finding: Finding) -> str:
    """Return the code by which a rule set names a finding; the clock's have one together."""
    room, _, code = finding.code.partition(".")
    return code if room == "plan" else room


def is_of_contract(finding: Finding) -> bool:
    """Tell whether a finding rests on the rule set of the early-career report."""
    return code_of(finding) in OF_CONTRACT


def _finding(remark: Remark, parameters: ApplicationParameters) -> Finding:
    severity = parameters.severity_of(remark.code)
    return Finding(f"plan.{remark.code}", severity, dict(remark.facts), remark.rests_on)


def _call(facts: StayFacts) -> Iterator[Remark]:
    first, since, until = facts.starts_on, facts.call_from, facts.call_until
    if first and ((since and first < since) or (until and first > until)):
        yield Remark("outside_call", {"since": since, "until": until}, "warning")


def _places(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    starts_on = facts.starts_on
    if starts_on is None:
        return
    for country in sorted({part.country for part in facts.parts if part.country}):
        yield from _host_country(country, starts_on, facts, parameters)
    employed = {one.host for one in facts.earlier if one.kind == "employment" and one.host}
    for part in facts.parts:
        if part.host in employed:
            yield Remark("former_employer", {"host": part.host_name}, "warning")


def _host_country(
    country: str, starts_on: date, facts: StayFacts, parameters: ApplicationParameters
) -> Iterator[Remark]:
    """Remark on more than so many months of the last so many in the host country.

    The months before the first day are counted (Research Council: 12 of the last 36).
    """
    before = starts_on - timedelta(days=1)
    span = Period(add_months(starts_on, -parameters.host_country_of_months), before)
    most = add_months(starts_on, -parameters.host_country_months)
    days, unknown = 0, False
    reached = date.min
    there = [one for one in facts.earlier if one.country == country]
    for one in sorted(there, key=lambda one: one.starts_on or date.max):
        if one.starts_on is None or one.ends_on is None:
            unknown = unknown or one.ends_on is None or span.holds(one.ends_on)
            continue
        shared = span.overlap(Period(max(one.starts_on, reached), one.ends_on))
        if one.ends_on >= reached and shared and shared.starts_on and shared.ends_on:
            days += days_inclusive(shared.starts_on, shared.ends_on)
            reached = one.ends_on + timedelta(days=1)
    if days > days_inclusive(most, before):
        numbers = {
            "country": country,
            "days": days,
            "months": parameters.host_country_months,
            "of_months": parameters.host_country_of_months,
        }
        yield Remark("host_country", numbers, "host_country_months")
    elif unknown:
        yield Remark("host_country_unknown", {"country": country}, "host_country_months")


def _surroundings(facts: StayFacts) -> Iterator[Remark]:
    for part in facts.parts:
        for one in facts.taken:
            shared = part.period.overlap(Period(one.starts_on, one.ends_on))
            if shared:
                code = "overlap" if one.kind == "stay" else "busy"
                yield Remark(code, _days(one.what, shared), "warning")
    if facts.starts_on and facts.ends_on:
        whole = Period(facts.starts_on, facts.ends_on)
        for one in facts.supervisors_away:
            shared = whole.overlap(Period(one.starts_on, one.ends_on))
            if shared:
                yield Remark("supervisor_away", _days(one.what, shared), "warning")
    for name in facts.supervision_open:
        yield Remark("supervision_open", {"person": name}, "warning")


def _days(what: str, period: Period) -> Mapping[str, Any]:
    return {"what": what, "starts_on": period.starts_on, "ends_on": period.ends_on}


def _erasmus(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    if facts.scheme not in ERASMUS:
        return
    if facts.conference:
        yield Remark("conference", {}, "blocking")
    if facts.scheme in TEACHES:
        yield from _teaching(facts, parameters)
        if not facts.agreement:
            yield Remark("no_agreement", {}, "warning")
    for part in facts.parts:
        if part.host and not part.has_eche and part.associated:
            yield Remark("no_eche", {"host": part.host_name}, "warning")


def _teaching(facts: StayFacts, parameters: ApplicationParameters) -> Iterator[Remark]:
    combined = facts.scheme == "staff_combined"
    name = "teaching_hours_combined" if combined else "teaching_hours_week"
    needed = teaching_hours(facts.days, getattr(parameters, name), parameters.teaching_week_divisor)
    if facts.days and (facts.teaching_hours or 0) < needed:
        numbers = {"planned": facts.teaching_hours or 0, "needed": needed}
        yield Remark("teaching_hours", numbers, name)
