"""Who needs the full path, and how long a kind of guest may stay, by the rules of arrivals."""

from datetime import date

from guests.arrivals.rules import NAME, ArrivalParameters, FirstFields, FullPath, triggers
from guests.engagements.models import Engagement
from portal.rulesets.selectors import rule_set_on

# Money from us; a salary makes an employee in any case.
WE_PAY = frozenset({"stipend", "salary"})


def arrival_rules(on: date) -> ArrivalParameters:
    """Return the rules of arrival in force on a day. Raises NoRuleSetError."""
    version = rule_set_on(NAME, on)
    return ArrivalParameters.from_mapping(version.parameters, version.basis)


def path_of(engagement: Engagement, on: date) -> FullPath:
    """Return whether an engagement takes the full path, and why."""
    first = FirstFields(
        starts_on=engagement.starts_on,
        ends_on=engagement.ends_on,
        kind=engagement.kind,
        needs=tuple(engagement.needs),
        sensitive=engagement.area_sensitive,
        we_pay=engagement.funding in WE_PAY if engagement.funding else None,
        guest_pays=engagement.fee_amount > 0 if engagement.fee_amount is not None else None,
    )
    return triggers(first, arrival_rules(on))


def wants_full_path(engagement: Engagement, on: date) -> bool:
    """Tell whether one of the triggers asks for approval and agreement."""
    return path_of(engagement, on).needed


def longest_months(kind: str, on: date) -> int | None:
    """Return how many months a kind of guest may stay at most; None without a limit."""
    return arrival_rules(on).longest_months(kind) if kind else None
