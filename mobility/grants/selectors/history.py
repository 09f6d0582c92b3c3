"""Stored calculations, and how each differs from the one before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from mobility.applications.models import Application
from mobility.grants.models import GrantCalculation
from mobility.grants.rules import Grant
from mobility.grants.selectors.computing import Computed
from portal.audit.services import plain


def latest_calculation(application: Application) -> GrantCalculation | None:
    """Return the calculation that holds: the latest one stored."""
    found: GrantCalculation | None = application.calculations.first()
    return found


def decided_calculation(application: Application) -> GrantCalculation | None:
    """Return the calculation frozen at the latest decision."""
    found: GrantCalculation | None = application.calculations.filter(moment="decision").first()
    return found


def stored_lines(grant: Grant) -> list[dict[str, Any]]:
    """Return a grant's lines as JSON."""
    return [plain_fields(line) for line in grant.lines]


def stored_fields(computed: Computed) -> dict[str, Any]:
    """Return a computed grant as the columns of a stored calculation."""
    grant = computed.grant
    findings = [plain_fields(one) for one in grant.findings]
    return {
        "kind": computed.kind,
        "inputs": computed.inputs,
        "rates": [plain_fields(rate) for rate in grant.rates],
        "lines": stored_lines(grant),
        "total": grant.total,
        "currency": grant.currency,
        "payments": plain_fields(grant.payments),
        "findings": findings,
        "complete": grant.complete,
    }


def plain_fields(found: Any) -> dict[str, Any]:
    """Return a line, rate, finding or payments as JSON."""
    return {name: _plain(getattr(found, name)) for name in found.__slots__}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return plain(value)


@dataclass(frozen=True, slots=True)
class Compared:
    """A line beside the same line before: either may be missing; `change` is in money."""

    code: str
    now: Mapping[str, Any] | None
    before: Mapping[str, Any] | None
    change: Decimal

    @property
    def facts(self) -> Mapping[str, Any]:
        """What the line's wording inserts."""
        line = self.now or self.before or {}
        facts: Mapping[str, Any] = line.get("facts", {})
        return facts


def compared(
    now: Sequence[Mapping[str, Any]], before: Sequence[Mapping[str, Any]] | None
) -> list[Compared]:
    """Return the lines in order, each beside the same line before it.

    Without anything before, no line has changed; a line that is gone comes last.
    """
    was = {_about(line): line for line in before or ()}
    lines = [_compared(line, was.pop(_about(line), None), first=before is None) for line in now]
    gone = (Compared(about[0], None, line, -_amount(line)) for about, line in was.items())
    return [*lines, *gone]


def _about(line: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a line is about: its code, and of which group or currency it is."""
    facts = line.get("facts", {})
    return line["code"], str(facts.get("group", "")), str(facts.get("currency", ""))


def _compared(
    line: Mapping[str, Any], before: Mapping[str, Any] | None, *, first: bool
) -> Compared:
    change = Decimal(0) if first else _amount(line) - _amount(before)
    return Compared(line["code"], line, before, change)


def _amount(line: Mapping[str, Any] | None) -> Decimal:
    return Decimal(line["amount"]) if line else Decimal(0)
