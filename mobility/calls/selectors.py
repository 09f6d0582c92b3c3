"""Reads of calls, budgets and of the rules that hold where."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from mobility.calls.models import MANAGES_CALLS, Budget, Call
from mobility.calls.rules import GROUPS, SHARED_RULES, exchanged
from portal.people.models import Employment, Person, Unit, UnitAncestry
from portal.people.organisation import valid_on
from portal.rulesets.models import Rate, RuleSet
from portal.rulesets.selectors import position_groups, rates_on

# Stands in `unit_codes` for the whole institution.
EVERYWHERE = "*"
# The rate of exchange: kroner for a hundred units, so that small currencies keep their digits.
PER_100 = "nok_per_100"


def open_calls(now: datetime | None = None) -> QuerySet[Call]:
    """Return the calls that can be applied in now, those that close first first."""
    moment = now or timezone.now()
    found: QuerySet[Call] = Call.objects.filter(
        state="published", opens_at__lte=moment, closes_at__gte=moment
    )
    return found.order_by("closes_at", "pk")


def units_above(unit: Unit, on: date) -> list[Unit]:
    """Return the unit and those above it on the day, the nearest first."""
    rows = UnitAncestry.objects.filter(valid_on(on), unit=unit).order_by("depth")
    return [row.ancestor for row in rows.select_related("ancestor")]


def calls_for(unit: Unit, on: date) -> QuerySet[Call]:
    """Return the calls whose unit stands over a unit on the day, or is it."""
    above = UnitAncestry.objects.filter(valid_on(on), unit=unit).values("ancestor_id")
    found: QuerySet[Call] = Call.objects.filter(unit__in=above)
    return found


def budgets_for(scheme: str, unit: Unit, on: date) -> list[Budget]:
    """Return the budgets that can pay for a scheme at a unit on a day, the nearest unit first."""
    above = {one.pk: depth for depth, one in enumerate(units_above(unit, on))}
    found = Budget.objects.filter(
        unit__in=above, starts_on__lte=on, ends_on__gte=on
    ).select_related("unit")
    fitting = [one for one in found if scheme in one.schemes]
    return sorted(fitting, key=lambda one: (above[one.unit_id], one.ends_on, one.pk))


def funded_schemes(unit: Unit, on: date) -> set[str]:
    """Return the schemes for which some budget over the unit can pay on a day."""
    above = UnitAncestry.objects.filter(valid_on(on), unit=unit).values("ancestor_id")
    held = Budget.objects.filter(unit__in=above, starts_on__lte=on, ends_on__gte=on)
    return {scheme for schemes in held.values_list("schemes", flat=True) for scheme in schemes}


def rule_sets_of(scheme: str, on: date) -> list[RuleSet]:
    """Return the versions in force on a day of all rule sets of a scheme, by name.

    They are those named like the scheme (`research_term_uio`), or else the one for all.
    """
    named = Q(name=scheme) | Q(name__startswith=f"{scheme}_") | Q(name=SHARED_RULES)
    holds = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    approved = RuleSet.objects.filter(named, holds, state="approved", valid_from__lte=on)
    latest: dict[str, RuleSet] = {}
    for one in approved.order_by("name", "valid_from", "version"):
        latest[one.name] = one
    own = [one for name, one in latest.items() if name != SHARED_RULES]
    return own or list(latest.values())


def rules_at(scheme: str, unit: Unit | None, on: date) -> RuleSet | None:
    """Return the rule set of a scheme that holds at a unit on a day.

    Each names in `unit_codes` the units, with all beneath them, where it holds; the nearest
    unit wins, then the one for the whole institution, then one that names no units at all.
    """
    above = [one.code for one in units_above(unit, on)] if unit else []
    return nearest(rule_sets_of(scheme, on), above)


def nearest(versions: Iterable[RuleSet], above: list[str]) -> RuleSet | None:
    """Return the version for the nearest of the units above, by their codes."""
    order = [*above, EVERYWHERE]
    found: list[tuple[int, str, RuleSet]] = []
    for one in versions:
        codes = one.parameters.get("unit_codes")
        if codes is None:
            found.append((len(order), one.name, one))
        found += [(order.index(code), one.name, one) for code in codes or () if code in order]
    return min(found, key=lambda entry: entry[:2])[2] if found else None


def eligible_people(call: Call) -> QuerySet[Person]:
    """Return whom a call concerns: those employed in its units in a position that may apply.

    Which positions these are stands in the call's rules, or in the profile's position groups.
    """
    rules = call.rule_set.parameters if call.rule_set else {}
    codes = rules.get("eligible_codes") or _codes_of(GROUPS.get(call.scheme, ()))
    today = timezone.localdate()
    lasts = Q(ends_on__isnull=True)
    if not rules.get("permanent_required"):
        lasts |= Q(ends_on__gte=today)
    jobs = Employment.objects.filter(lasts, unit__in=Unit.objects.subtree(call.unit, today))
    if codes:
        jobs = jobs.filter(position_code__in=codes)
    found: QuerySet[Person] = Person.objects.present().filter(pk__in=jobs.values("person_id"))
    return found.order_by("pk")


def _codes_of(groups: Iterable[str]) -> list[str]:
    wanted = set(groups)
    return [one for name, _label, codes in position_groups() if name in wanted for one in codes]


def in_phase(name: str, now: datetime) -> Q:
    """Return the condition that a call stands in a phase; the same as `rules.phase` says."""
    published = Q(state="published")
    return {
        "draft": Q(state="draft"),
        "cancelled": Q(state="cancelled"),
        "coming": published & Q(opens_at__gt=now),
        "open": published & Q(opens_at__lte=now, closes_at__gte=now),
        "closed": published & Q(closes_at__lt=now),
    }[name]


def managed_units(user: Any) -> QuerySet[Unit]:
    """Return the units where the user announces calls and looks after budgets."""
    return Unit.objects.reached_by(user, MANAGES_CALLS).order_by("code")


def exchange_rates(on: date) -> dict[str, Rate]:
    """Return the rates of exchange in force on a day, by currency."""
    return {currency: rate for (_, currency), rate in rates_on([PER_100], on).items()}


def in_currency(amount: Decimal, currency: str, into: str, on: date) -> Decimal | None:
    """Return an amount in another currency by the rates of a day; None where there is no rate."""
    if currency == into:
        return amount
    known = {name: rate.amount for name, rate in exchange_rates(on).items()}
    return exchanged(amount, currency, into, known)
