"""Who may announce calls and look after budgets."""

from typing import Any

from mobility.calls.models import MANAGES_CALLS, SEES_BUDGETS, Budget, Call
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Unit


def can_manage_somewhere(user: Any) -> Decision:
    """Allow whoever announces calls in some unit."""
    return ALLOW if user.holds(*MANAGES_CALLS) else deny("needs_role")


def can_manage_at(user: Any, unit: Unit) -> Decision:
    """Allow whoever announces calls and looks after budgets in the unit."""
    return ALLOW if user.holds_at(unit, *MANAGES_CALLS) else deny("not_your_unit")


def can_change_call(user: Any, call: Call) -> Decision:
    """Allow changing a call until it has closed; its rules only until it has opened."""
    if call.phase in {"closed", "cancelled"}:
        return deny("call_over")
    return can_manage_at(user, call.unit)


def can_publish(user: Any, call: Call) -> Decision:
    """Allow publishing a draft that says by which rules."""
    if call.state != "draft":
        return deny("changed_meanwhile")
    if call.rule_set_id is None and call.scheme == "research_term":
        return deny("call_without_rules")
    return can_manage_at(user, call.unit)


def can_cancel_call(user: Any, call: Call) -> Decision:
    """Allow cancelling a call that is not cancelled."""
    return deny("call_over") if call.state == "cancelled" else can_manage_at(user, call.unit)


def can_close_call(user: Any, call: Call) -> Decision:
    """Allow closing an open call before its time."""
    return can_manage_at(user, call.unit) if call.phase == "open" else deny("call_not_open")


def can_see_budgets(user: Any) -> Decision:
    """Allow the list of budgets to whoever looks after money or cases somewhere."""
    return ALLOW if user.holds(*SEES_BUDGETS) else deny("needs_role")


def can_change_budget(user: Any, budget: Budget) -> Decision:
    """Allow correcting a budget to whoever looks after it."""
    return can_manage_at(user, budget.unit)
