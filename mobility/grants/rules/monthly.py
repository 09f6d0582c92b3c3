"""The monthly mobility grant: a rate by household for each month abroad. Plain Python.

Rule: https://i.ntnu.no/wiki/-/wiki/English/Economic+support+during+your+sabbatical
Settlement: https://innsida.ntnu.no/wiki/-/wiki/Norsk/Reiseforskudd+og+reiseoppgjør+for+forskningstermin+ved+NV
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from mobility.grants.rules.lines import Grant, Line, UsedRate, line, payments, rounded
from mobility.grants.rules.months import Length, shorter
from mobility.grants.rules.parameters import GrantParameters
from portal.core.findings import Finding

NOK = "NOK"
NAME = "nok_month"
SOURCE = "https://i.ntnu.no/wiki/-/wiki/English/Economic+support+during+your+sabbatical"
Rates = Mapping[str, UsedRate]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What others granted in another currency, and its dated exchange rate where one is known.

    The rate's amount is the kroner for a hundred units.
    """

    currency: str
    amount: Decimal
    rate: UsedRate | None = None


@dataclass(frozen=True, slots=True)
class MonthlyCase:
    """What a monthly grant is computed from.

    `household` is the person and who goes along. `trip_cost` is the cheapest return journey of
    them all, None while nobody knows it. `documented` is what receipts show, None before the
    settlement; `paid` is what has been paid out so far, None before anything was. `other_grants`
    are in kroner, `elsewhere` those in other currencies.
    """

    household: int
    granted: Length
    documented: Length | None = None
    other_grants: Decimal = Decimal(0)
    trip_cost: Decimal | None = None
    paid: Decimal | None = None
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def known_elsewhere(self) -> Decimal:
        """Return what others granted, in kroner as far as the kroner are known."""
        worth = (
            rounded(one.amount * one.rate.amount / 100, NOK) for one in self.elsewhere if one.rate
        )
        return sum(worth, self.other_grants)

    @property
    def unknown_elsewhere(self) -> tuple[Elsewhere, ...]:
        """Return what others granted of which nobody knows the kroner."""
        return tuple(one for one in self.elsewhere if one.rate is None)


def grant_monthly(case: MonthlyCase, rates: Rates, parameters: GrantParameters) -> Grant:
    """Compute a monthly grant from the rates by household: "1", "3" (and more), perhaps "2".

    Without a rate of its own, two persons get the single rate times the two-person factor. The
    advance is a part of the monthly support; the journey is paid when it is documented.
    """
    rate = household_rate(case.household, rates, parameters)
    if rate is None:
        return _unknown(case)
    length = paid_length(case, parameters)
    support = _support(case, length, rate, parameters)
    monthly = sum((one.amount for one in support), Decimal("0.00"))
    trip = _trip(case, parameters)
    lines = tuple(one for one in (*support, *_not_offset(case, parameters), trip) if one)
    total = sum((one.amount for one in lines), Decimal("0.00"))
    advance = rounded(monthly * parameters.advance_percent / 100, NOK)
    return Grant(
        currency=NOK,
        lines=lines,
        total=total,
        payments=payments(total, advance, case.paid),
        rates=(rate, *(one.rate for one in case.elsewhere if one.rate)),
        findings=(*_findings(case, length), *_unknown_support(case, parameters)),
        complete=case.trip_cost is not None or trip is None,
    )


def household_rate(household: int, rates: Rates, parameters: GrantParameters) -> UsedRate | None:
    """Return the month's rate of a household of so many persons, or None where there is none."""
    key = str(min(max(household, 1), 3))
    single = rates.get("1")
    if key in rates or key != "2" or single is None:
        return rates.get(key)
    amount = (single.amount * parameters.two_person_factor).quantize(Decimal("0.01"))
    return replace(single, key="2", amount=amount)


def paid_length(case: MonthlyCase, parameters: GrantParameters) -> Length:
    """Return what is paid for: what was granted, or the documented part of it."""
    if case.documented is None or not parameters.pay_only_documented:
        return case.granted
    return shorter(case.documented, case.granted, parameters.part_month_days)


def _support(
    case: MonthlyCase, length: Length, rate: UsedRate, parameters: GrantParameters
) -> list[Line]:
    found = []
    if length.months or not length.days:
        household = case.household
        found.append(line("grant.month", length.months, rate.amount, NOK, household=household))
    if length.days:
        of = parameters.part_month_days
        amount = rounded(rate.amount * length.days / of, NOK)
        a_day = (rate.amount / of).quantize(Decimal("0.01"))
        part = {"days": length.days, "of": of}
        found.append(Line("grant.part_month", Decimal(length.days), a_day, amount, part))
    other = case.known_elsewhere
    offset = rounded(other * parameters.offset_percent / 100, NOK)
    if offset:
        taken = min(offset, sum((one.amount for one in found), Decimal(0)))
        facts = {"other": rounded(other, NOK), "percent": parameters.offset_percent}
        found.append(Line("grant.other_support", Decimal(1), -taken, -taken, facts))
    return found


def _not_offset(case: MonthlyCase, parameters: GrantParameters) -> list[Line]:
    """Return a line of nothing for each grant that cannot be taken off yet, so that it is seen."""
    if not parameters.offset_percent:
        return []
    nothing = Decimal("0.00")
    return [
        Line("grant.not_offset", Decimal(1), nothing, nothing, _named(one))
        for one in case.unknown_elsewhere
    ]


def _named(one: Elsewhere) -> dict[str, str]:
    return {"currency": one.currency, "granted": str(rounded(one.amount, one.currency))}


def _unknown_support(case: MonthlyCase, parameters: GrantParameters) -> list[Finding]:
    if not parameters.offset_percent:
        return []
    return [
        Finding("grant.other_currency", "warning", _named(one), SOURCE)
        for one in case.unknown_elsewhere
    ]


def _trip(case: MonthlyCase, parameters: GrantParameters) -> Line | None:
    if not parameters.return_trips:
        return None
    cost = Decimal(0) if case.trip_cost is None else case.trip_cost
    code = "grant.return_trip" if case.trip_cost is not None else "grant.return_trip_unknown"
    return line(code, parameters.return_trips, cost, NOK, persons=case.household)


def _findings(case: MonthlyCase, length: Length) -> tuple[Finding, ...]:
    found = []
    if case.other_grants or case.elsewhere:
        found.append(Finding("grant.has_other_support", "warning", {}, SOURCE))
    if length != case.granted:
        facts = {"months": length.months, "days": length.days}
        found.append(Finding("grant.documented_less", "info", facts, SOURCE))
    return tuple(found)


def _unknown(case: MonthlyCase) -> Grant:
    zero = Decimal("0.00")
    found = Finding("grant.no_month_rate", "warning", {"household": case.household})
    nothing = payments(zero, zero, case.paid)
    return Grant(NOK, (), zero, nothing, findings=(found,), complete=False)
