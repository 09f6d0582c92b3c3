"""The findings of an application as they are shown: with the rule's text, source and version."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from mobility.accrual.selectors import SCHEME, standing_of
from mobility.applications.models import Application
from mobility.applications.rules import code_of
from mobility.applications.selectors.facts import findings_on
from portal.audit.services import plain
from portal.core.findings import Finding
from portal.rulesets.models import RuleSet

SEVERITIES = ("blocking", "warning", "info")
# A number with decimals; a position code such as 1352 is none.
_DECIMAL = re.compile(r"-?\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Noticed:
    """A finding, the rule it rests on, and the reason with which it was set aside, if it was."""

    finding: Finding
    parameter: str
    source: str
    confirmed: bool
    rule_set: str
    override: Mapping[str, Any]

    @property
    def code(self) -> str:
        """Return the code by which a rule set names the finding."""
        return code_of(self.finding)

    @property
    def blocks(self) -> bool:
        """Tell whether it keeps the application from being submitted."""
        return self.finding.severity == "blocking" and not self.override

    @property
    def rule(self) -> str:
        """Return the code of the rule's wording."""
        return f"parameter.{self.rule_set.partition('@')[0]}.{self.parameter}"


def noticed(application: Application) -> list[Noticed]:
    """Return the findings: of today while it can still be changed, else those of submission."""
    if application.case.state in ("draft", "returned") or not application.submitted_at:
        rows = [stored(one, version) for one, version in found_in(application)]
    else:
        rows = application.findings
    return [_noticed(row, application.overrides) for row in rows]


def found_in(application: Application, on: date | None = None) -> list[tuple[Finding, RuleSet]]:
    """Return what the rules find on a day, each with the version it rests on, the heaviest first.

    A research term is also looked at by the clock that says whether it is earned.
    """
    found = [*findings_on(application, on), *_clock(application)]
    return sorted(found, key=lambda pair: SEVERITIES.index(pair[0].severity))


def _clock(application: Application) -> list[tuple[Finding, RuleSet]]:
    if application.scheme != SCHEME:
        return []
    kept, call = application.case.rule_set, application.call
    starts = application.segments.filter(starts_on__isnull=False).values_list(
        "starts_on", flat=True
    )
    standing = standing_of(
        application.case.person,
        on=starts.first() or (call.starts_from if call else None),
        version=kept if kept and kept.name.startswith(SCHEME) else None,
        months=application.term_months,
        deadline=timezone.localdate(call.closes_at) if call else None,
    )
    return [(one, standing.version) for one in standing.findings] if standing else []


def blocking(found: Sequence[Finding], overrides: Mapping[str, Any]) -> list[Finding]:
    """Return the findings that block and that nobody has set aside."""
    return [one for one in found if one.severity == "blocking" and code_of(one) not in overrides]


def stored(finding: Finding, version: RuleSet) -> dict[str, Any]:
    """Return a finding as the application keeps it, with the source of its rule and the version."""
    rests = version.basis.get(finding.source, {})
    return {
        "code": finding.code,
        "severity": finding.severity,
        "facts": {name: plain(value) for name, value in finding.facts.items()},
        "parameter": finding.source,
        "source": rests.get("source", ""),
        "confirmed": bool(rests.get("confirmed")),
        "rule_set": str(version),
    }


def _noticed(row: Mapping[str, Any], overrides: Mapping[str, Any]) -> Noticed:
    facts = {name: _fact(value) for name, value in row["facts"].items()}
    finding = Finding(row["code"], row["severity"], facts, row["parameter"])
    return Noticed(
        finding=finding,
        parameter=row["parameter"],
        source=row["source"],
        confirmed=row["confirmed"],
        rule_set=row["rule_set"],
        override=overrides.get(code_of(finding), {}),
    )


def _fact(value: Any) -> Any:
    """Return a stored fact as it was: days and decimal numbers stand as text in JSON."""
    if not isinstance(value, str):
        return value
    try:
        return Decimal(value) if _DECIMAL.fullmatch(value) else date.fromisoformat(value)
    except ValueError:
        return value
