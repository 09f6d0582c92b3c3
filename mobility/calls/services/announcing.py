"""Write, publish, close and cancel calls."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from mobility.calls.access import (
    can_cancel_call,
    can_change_call,
    can_close_call,
    can_manage_at,
    can_publish,
)
from mobility.calls.models import Call
from mobility.calls.rules import frozen_in
from portal.audit.changes import update_unchanged
from portal.audit.services import changes_between, record, snapshot
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError, fingerprint
from portal.people.models import User

FIELDS = (
    "scheme",
    "unit",
    "title_nb",
    "title_nn",
    "title_en",
    "text_nb",
    "text_nn",
    "text_en",
    "rule_set",
    "opens_at",
    "closes_at",
    "starts_from",
    "starts_until",
    "ranking_due_on",
    "decision_due_on",
    "budget",
    "places",
    "legal_nature",
    "appeal_weeks",
    "accept_days",
    "decision_level",
)
_RELATIONS = ("unit", "rule_set", "budget")


@transaction.atomic
def draft_call(*, values: Mapping[str, Any], by: User) -> Call:
    """Write a call as a draft; `values` holds FIELDS. Raises NotAllowedError, ValidationError."""
    require(can_manage_at(by, values["unit"]))
    _check(values)
    call: Call = Call.objects.create(**values, created_by=by)
    written = changes_between({}, snapshot(call, FIELDS))
    record(action="call.drafted", by=by, unit=call.unit, obj=call, changes=written)
    return call


@transaction.atomic
def change_call(*, call: Call, values: Mapping[str, Any], by: User, seen: str) -> Call:
    """Change a call; `seen` is its fingerprint when the form was drawn.

    What applicants rely on stays as it was when the call opened, whatever `values` says.
    Raises NotAllowedError, ValidationError and ChangedMeanwhileError.
    """
    require(can_change_call(by, call))
    frozen = frozen_in(call.phase)
    after = {name: values[name] for name in FIELDS if name in values and name not in frozen}
    if "unit" in after:
        require(can_manage_at(by, after["unit"]))
    _check({**{name: getattr(call, name) for name in FIELDS}, **after}, call)
    if seen != fingerprint_of(call):
        raise ChangedMeanwhileError
    before = snapshot(call, FIELDS)
    stored = {name: getattr(call, name) for name in (*FIELDS, "state")}
    update_unchanged(obj=call, before=stored, after=after)
    call.refresh_from_db()
    changes = changes_between(before, snapshot(call, FIELDS))
    record(action="call.changed", by=by, unit=call.unit, obj=call, changes=changes)
    return call


@transaction.atomic
def publish(*, call: Call, by: User) -> Call:
    """Publish a draft: it opens at its moment, by the rule set it names then."""
    require(can_publish(by, call))
    if call.closes_at <= timezone.now():
        raise ValidationError({"closes_at": _("The call would be closed already.")})
    return _moved(call, "publish", by, sources=("draft",), state="published")


@transaction.atomic
def cancel_call(*, call: Call, by: User) -> Call:
    """Cancel a call; applications made in it stay as they are."""
    require(can_cancel_call(by, call))
    return _moved(call, "cancel", by, sources=("draft", "published"), state="cancelled")


@transaction.atomic
def close_now(*, call: Call, by: User) -> Call:
    """Close an open call before its time."""
    require(can_close_call(by, call))
    return _moved(call, "close", by, sources=("published",), closes_at=timezone.now())


def _moved(call: Call, step: str, by: User, *, sources: tuple[str, ...], **values: Any) -> Call:
    before = snapshot(call, list(values))
    here = Call.objects.filter(pk=call.pk, state__in=sources, closes_at=call.closes_at)
    if not here.update(**values):
        raise ChangedMeanwhileError
    call.refresh_from_db()
    changes = changes_between(before, snapshot(call, list(values)))
    record(action=f"call.{step}", by=by, unit=call.unit, obj=call, changes=changes)
    return call


def fingerprint_of(call: Call) -> str:
    """Return what a form carries to notice that the call changed since it was drawn."""
    return fingerprint(snapshot(call, (*FIELDS, "state")))


def _check(values: Mapping[str, Any], call: Call | None = None) -> None:
    problems = problems_of(values, call)
    if problems:
        raise ValidationError(problems)


def problems_of(values: Mapping[str, Any], call: Call | None = None) -> dict[str, str]:
    """Return {field: what is wrong} with a call's dates and money; the form asks the same."""
    problems = {}
    if _after(values, "opens_at", "closes_at", or_same=False):
        problems["closes_at"] = _("The call closes before it opens.")
    if call and call.phase == "open" and _shortened(call, values.get("closes_at")):
        problems["closes_at"] = _("An open call may close later, not earlier.")
    if _after(values, "starts_from", "starts_until"):
        problems["starts_until"] = _("The last start is before the first.")
    budget, scheme = values.get("budget"), values.get("scheme")
    if budget and scheme not in budget.schemes:
        problems["budget"] = _("This budget is not for the scheme.")
    return problems | _order_of_dates(values)


def _shortened(call: Call, closes_at: datetime | None) -> bool:
    return closes_at is not None and closes_at < call.closes_at


def _order_of_dates(values: Mapping[str, Any]) -> dict[str, str]:
    closes, ranking, decision = (
        values.get(name) for name in ("closes_at", "ranking_due_on", "decision_due_on")
    )
    closes_on: date | None = timezone.localdate(closes) if closes else None
    if closes_on and ranking and ranking < closes_on:
        return {"ranking_due_on": _("The ranking is due before the call closes.")}
    if decision and (first := ranking or closes_on) and decision < first:
        return {"decision_due_on": _("The decision is due before the ranking.")}
    return {}


def _after(values: Mapping[str, Any], first: str, last: str, *, or_same: bool = True) -> bool:
    one, two = values.get(first), values.get(last)
    return bool(one and two and (one > two or (not or_same and one == two)))
