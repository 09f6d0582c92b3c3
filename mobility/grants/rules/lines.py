"""A calculation: lines, the rates they use and where those come from. Plain Python.

Money is Decimal. Each line is rounded by itself, half up: kroner to whole kroner, euro to cents;
the total is the sum of the rounded lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Any

from portal.core.findings import Finding

_SMALLEST = {"NOK": Decimal(1)}
_CENT = Decimal("0.01")


def rounded(amount: Decimal, currency: str) -> Decimal:
    """Return the amount rounded half up: kroner to whole kroner, others to cents."""
    step = _SMALLEST.get(currency, _CENT)
    return amount.quantize(step, ROUND_HALF_UP).quantize(_CENT)


@dataclass(frozen=True, slots=True)
class UsedRate:
    """An amount as it was read: which, since when, from where, and whether somebody verified it."""

    name: str
    key: str
    amount: Decimal
    currency: str
    valid_from: str = ""
    source: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line: so many of something at a rate; `facts` are what its wording inserts."""

    code: str
    quantity: Decimal
    rate: Decimal
    amount: Decimal
    facts: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Payments:
    """What is paid when: in advance, afterwards (balance), or back (repay).

    `paid` tells whether the advance is what has been paid, or what may be.
    """

    advance: Decimal
    balance: Decimal
    repay: Decimal
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Grant:
    """A calculation: lines and their sum, payments, rates used, and what the rule noticed.

    `complete` is False where a rate or a distance is missing, so that the total is too low.
    """

    currency: str
    lines: tuple[Line, ...]
    total: Decimal
    payments: Payments
    rates: tuple[UsedRate, ...] = ()
    findings: tuple[Finding, ...] = ()
    complete: bool = True


def capped(grant: Grant, cap: Decimal) -> Grant:
    """Return a grant of which no more than the cap is paid, with a line that says so.

    An advance that was not paid yet shrinks as the total does.
    """
    cap = cap.quantize(_CENT)
    over = grant.total - cap
    if over <= 0:
        return grant
    taken = Line("grant.over_cap", Decimal(1), -over, -over, {"cap": cap})
    held = grant.payments
    given = held.advance
    if not held.paid:
        given = rounded(held.advance * cap / grant.total, grant.currency)
    return replace(
        grant,
        lines=(*grant.lines, taken),
        total=cap,
        payments=payments(cap, given, given if held.paid else None),
    )


def line(code: str, quantity: Decimal | int, rate: Decimal, currency: str, **facts: Any) -> Line:
    """Return a line with its amount: quantity times rate, rounded."""
    quantity = Decimal(quantity)
    return Line(code, quantity, rate, rounded(quantity * rate, currency), facts)


def payments(total: Decimal, advance: Decimal, paid: Decimal | None = None) -> Payments:
    """Return what is paid when; after a payment (`paid`), what is left or comes back."""
    given = advance if paid is None else paid
    zero = Decimal("0.00")
    left, back = max(total - given, zero), max(given - total, zero)
    return Payments(given, left, back, paid=paid is not None)
