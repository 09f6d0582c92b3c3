"""The rules of this room as they can be tried on a JSON case: `experience` and `window`."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from mobility.experience.rules.cohort import Employment, chain_end, represents
from mobility.experience.rules.items import Evidence, Stay, Verdict
from mobility.experience.rules.parameters import EarlyCareerParameters
from mobility.experience.rules.persons import experience, reasons
from mobility.experience.rules.windows import window
from portal.core.cases import (
    DAY_OR_NONE,
    check_shape,
    day_of,
    day_or_none,
    items_of,
    list_of,
    schema_of_case,
)
from portal.core.findings import Finding

EXPERIENCE_SCHEMA = schema_of_case(
    employment_ends_on=DAY_OR_NONE, stays=list_of(Stay), evidence=list_of(Evidence)
)
EXPERIENCE_EXAMPLE = {
    "on": "2026-10-01",
    "employment_ends_on": "2028-03-31",
    "stays": [
        {
            "scheme": "phd_stay",
            "state": "completed",
            "country": "DE",
            "host": "TU Berlin",
            "starts_on": "2026-02-01",
            "ends_on": "2026-05-01",
        }
    ],
    "evidence": [{"kind": "degree_master", "country": "SE", "ends_on": "2021-06-15"}],
}
WINDOW_SCHEMA = schema_of_case(employment_ends_on=DAY_OR_NONE, employments=list_of(Employment))
WINDOW_EXAMPLE = {
    "on": "2026-10-01",
    "employments": [
        {"position_code": "1017", "starts_on": "2024-01-01", "ends_on": "2027-06-30"},
        {"position_code": "1352", "starts_on": "2027-07-01", "ends_on": "2029-06-30"},
    ],
}


def try_experience(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `experience` on a case: a person's stays and evidence on a day."""
    check_shape(case, EXPERIENCE_SCHEMA, "case")
    parameters = EarlyCareerParameters.from_mapping(values)
    on, ends_on = day_of(case.get("on"), "on"), day_or_none(case, "employment_ends_on")
    stays = items_of(case, "stays", Stay)
    evidence = items_of(case, "evidence", Evidence)
    found = experience(stays, evidence, on, ends_on, parameters)
    frame = window(on, ends_on, parameters)
    return {
        "result": {
            "experience": found.experience,
            "flagged": found.flagged,
            "planned": found.planned,
            "counts": asdict(found.facts),
            "stays": [_verdict(one) for one in found.stays],
            "evidence": [_verdict(one) for one in found.evidence],
        },
        "findings": [_finding(one) for one in reasons(found.facts, frame, parameters)],
        "parameters": parameters.to_mapping(),
    }


def try_window(case: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Run the rule `window` on a case: a last day, or the employments it follows from."""
    check_shape(case, WINDOW_SCHEMA, "case")
    parameters = EarlyCareerParameters.from_mapping(values)
    on = day_of(case.get("on"), "on")
    employments = items_of(case, "employments", Employment)
    ends_on, findings = day_or_none(case, "employment_ends_on"), []
    if employments:
        chosen = represents(employments, on, parameters)
        if chosen is None:
            return _answer(None, [Finding("cohort.outside")], parameters)
        findings = [Finding("cohort.employment", facts={"row_id": chosen.row_id})]
        ends_on = chain_end(chosen.ends_on, employments, parameters)
    frame = window(on, ends_on, parameters)
    findings.append(Finding(f"window.{frame.state}"))
    result = {**asdict(frame), "window": frame.state}
    del result["state"]
    return _answer(result, findings, parameters)


def _answer(
    result: Any, findings: list[Finding], parameters: EarlyCareerParameters
) -> Mapping[str, Any]:
    return {
        "result": result,
        "findings": [_finding(one) for one in findings],
        "parameters": parameters.to_mapping(),
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {"counts": verdict.weight, **_finding(verdict.finding)}


def _finding(finding: Finding) -> dict[str, Any]:
    return {"code": finding.code, "severity": finding.severity, "facts": dict(finding.facts)}
