"""The rules of an application: frozen when its call opened, or when it was begun."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from django.utils import timezone

from mobility.applications.models import Application
from mobility.applications.parameters.kind import NAME
from mobility.applications.rules import ApplicationParameters, flow_of, machine
from mobility.calls.models import Call
from portal.casework.rules import Machine
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on


def rule_set_for(call: Call | None, on: date) -> RuleSet:
    """Return the rule set that a case keeps: its call's, else the one in force on the day."""
    if call is not None and call.rule_set is not None:
        return call.rule_set
    return rule_set_on(NAME, on)


def rules_of(application: Application) -> tuple[RuleSet, ApplicationParameters]:
    """Return the version of the application rules for a case, and its parameters.

    A call may carry the rule set of its scheme instead; then the application rules are those in
    force on the day the call opened. Raises NoRuleSetError.
    """
    kept = application.case.rule_set
    if kept is None or kept.name != NAME:
        call = application.call
        begun = call.opens_at if call else application.case.created_at
        kept = rule_set_on(NAME, timezone.localdate(begun))
    return kept, ApplicationParameters.from_mapping(kept.parameters)


def machine_of(application: Application) -> Machine:
    """Return the machine by which the application moves, with the days of its rules."""
    _, parameters = rules_of(application)
    days = {name: value for name, value in asdict(parameters).items() if name.endswith("_days")}
    call = application.call
    if call is not None:
        days |= {"accept_days": call.accept_days, **_due_days(call, days)}
    return machine(flow_of(in_call=call is not None), application.scheme, days)


def _due_days(call: Call, days: Mapping[str, int]) -> dict[str, int]:
    """Return by when each acts in a call: its own dates, or so many days after it has closed.

    Nobody assesses against the others before all are in; who comes after the ranking is due is
    assessed at once.
    """
    today = timezone.localdate()
    to_close = max(0, (timezone.localdate(call.closes_at) - today).days)
    due = {name: to_close + days[name] for name in _AFTER_CLOSING if name in days}
    named = {"rank_days": call.ranking_due_on, "decide_days": call.decision_due_on}
    due |= {name: max(0, (day - today).days) for name, day in named.items() if day}
    due["recommend_days"] = min(due["recommend_days"], due.get("rank_days", due["recommend_days"]))
    return due


# What is done once all applications of a call are in.
_AFTER_CLOSING = ("recommend_days", "rank_days", "decide_days")
