"""A calculation as a reader meets it: worded lines, amounts as they are written, sources."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language

from mobility.grants.models import GrantCalculation
from mobility.grants.parameters.grants import ERASMUS, HOME, MONTHLY
from mobility.grants.selectors.computing import Computed
from mobility.grants.selectors.history import Compared, compared, stored_fields
from portal.core.findings import Finding
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import Described, described
from portal.web.wording import word

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_AMOUNT = re.compile(r"-?\d+\.\d{2}")
_WHOLE = Decimal(1)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line in words; `change` is empty where nothing changed."""

    label: str
    quantity: str
    rate: str
    amount: str
    change: str = ""
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class ShownRate:
    """A rate that was used: what it is, how much, since when, from where."""

    label: str
    amount: str
    since: date | None
    source: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A calculation in words."""

    lines: list[ShownLine]
    total: str
    currency: str
    change: str
    payments: list[tuple[str, str]]
    rates: list[ShownRate]
    findings: list[Finding]
    complete: bool
    rule_set: str
    has_before: bool = False


def shown_calculation(stored: GrantCalculation) -> Shown:
    """Return a stored calculation beside the one before it."""
    fields = {name: getattr(stored, name) for name in _FIELDS}
    before = stored.previous
    was = {name: getattr(before, name) for name in _FIELDS} if before else None
    return shown_fields(fields, was)


def shown_computed(found: Computed, before: Computed | None = None) -> Shown:
    """Return a computed grant, beside another one where there is one."""
    was = stored_fields(before) if before else None
    return shown_fields(stored_fields(found), was)


_FIELDS = (
    "inputs",
    "rates",
    "lines",
    "total",
    "currency",
    "payments",
    "findings",
    "complete",
)


def shown_fields(fields: Mapping[str, Any], before: Mapping[str, Any] | None) -> Shown:
    """Return the columns of a calculation in words, beside those of the one before."""
    currency = fields["currency"]
    # Lines in another currency cannot be set against each other.
    was = before if before and before["currency"] == currency else None
    rows = compared(fields["lines"], was["lines"] if was else None)
    change = Decimal(fields["total"]) - Decimal(was["total"]) if was else Decimal(0)
    lines = [_line(row, currency) for row in rows]
    return Shown(
        lines=lines,
        total=money(fields["total"], currency),
        currency=currency,
        change=_signed(change, currency),
        payments=_payments(fields["payments"], currency),
        rates=[_rate(rate) for rate in fields["rates"]],
        findings=[_finding(one) for one in fields["findings"]],
        complete=fields["complete"],
        rule_set=fields["inputs"]["rule_set"],
        has_before=was is not None and any(one.change or one.is_gone for one in lines),
    )


def money(amount: Any, currency: str) -> str:
    """Return an amount as the reader writes it: kroner whole, others with cents."""
    value = Decimal(amount)
    whole = currency == "NOK" and value == value.quantize(_WHOLE)
    told = number_format(value, decimal_pos=0 if whole else 2, force_grouping=True)
    return told.replace("-", "−")


def _signed(change: Decimal, currency: str) -> str:
    if not change:
        return ""
    return f"{'+' if change > 0 else '−'}{money(abs(change), currency)}"


def _line(row: Compared, currency: str) -> ShownLine:
    line = row.now or row.before or {}
    facts = {name: _fact(value, currency) for name, value in row.facts.items()}
    text = word(row.code, get_language() or "nb").format(**facts)
    if row.now is None:
        return ShownLine(text, "", "", "", _signed(row.change, currency), is_gone=True)
    return ShownLine(
        label=text,
        quantity=number_format(Decimal(line["quantity"]).normalize().to_integral_value()),
        rate=money(line["rate"], currency),
        amount=money(line["amount"], currency),
        change=_signed(row.change, currency),
    )


def _fact(value: Any, currency: str) -> Any:
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date_format(date.fromisoformat(value), "SHORT_DATE_FORMAT")
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return money(value, currency)
    return value


def _payments(payments: Mapping[str, Any], currency: str) -> list[tuple[str, str]]:
    names = ("paid" if payments.get("paid") else "advance", "balance", "repay")
    amounts = {**payments, "paid": payments.get("advance", 0)}
    return [
        (f"payment.{name}", money(amounts[name], currency))
        for name in names
        if name in amounts and (name != "repay" or Decimal(amounts[name]))
    ]


def _rate(rate: Mapping[str, Any]) -> ShownRate:
    language = get_language() or "nb"
    amount = f"{money(rate['amount'], rate['currency'])} {rate['currency']}"
    label = word(f"rate_of.{rate['name']}", language).format(key=rate["key"])
    since = date.fromisoformat(rate["valid_from"]) if rate["valid_from"] else None
    source = word(rate["source"], language)
    return ShownRate(label, amount, since, source, rate["confirmed"])


def _finding(stored: Mapping[str, Any]) -> Finding:
    facts = {name: _fact(value, "") for name, value in stored["facts"].items()}
    return Finding(stored["code"], stored["severity"], facts, stored["source"])


def unconfirmed(version: RuleSet, kind: str) -> list[Described]:
    """Return the parameters behind a kind of grant that the institution has not confirmed."""
    used = MONTHLY if kind == "monthly" else (*ERASMUS, *HOME)
    names = _labels(version, used)
    rows = described(version, None)
    return [
        row for row in rows if row.label in names and row.value is not None and not row.confirmed
    ]


def _labels(version: RuleSet, parameters: Iterable[Any]) -> set[str]:
    return {f"parameter.{version.name}.{one.name}" for one in parameters}
