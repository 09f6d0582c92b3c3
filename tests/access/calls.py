"""Rows of mobility/calls: calls and budgets of the Faculty of Nature."""

from datetime import date, timedelta

from django.utils import timezone

from mobility.calls.models import Budget, Call, Reservation
from portal.casework.models import Case
from tests.access.matrix import EVERYONE, Row, holders_over_physics

MANAGES = holders_over_physics("faculty_officer", "dean", "international_officer", "administrator")
# The heads see the budgets of their own departments only.
SEES_NATURES = MANAGES | holders_over_physics("hr", "payroll_and_finance")
SEES_BUDGETS = SEES_NATURES | {"frida", "dag", "bjarne"}


def _call(cast, state, first, last):
    now = timezone.now()
    titles = {f"title_{one}": state for one in ("nb", "nn", "en")}
    return Call.objects.create(
        scheme="phd_stay",
        unit=cast.NAT,
        state=state,
        opens_at=now + timedelta(days=first),
        closes_at=now + timedelta(days=last),
        starts_from=date(2027, 8, 1),
        starts_until=date(2028, 7, 31),
        **titles,
    )


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    today = timezone.localdate()
    budget = Budget.objects.create(
        unit=cast.NAT,
        title="Stays",
        schemes=["phd_stay"],
        starts_on=today,
        ends_on=today + timedelta(days=300),
        amount=100_000,
        reserved=60_000,
    )
    case = Case.objects.create(
        kind="application", person=made.petter, unit=cast.FYS, state="submitted"
    )
    Reservation.objects.create(budget=budget, case=case, amount=60_000)
    return {
        "draft_call": _call(cast, "draft", 1, 30),
        "open_call": _call(cast, "published", -10, 30),
        "budget": budget,
    }


def public(name):
    return lambda cast, made: {"public_id": getattr(made, name).public_id}


ROWS: dict[str, Row] = {
    "calls": Row(EVERYONE),
    "call": Row(EVERYONE, kwargs=public("open_call")),
    "call_new": Row(MANAGES, "refused"),
    "call_edit": Row(MANAGES, kwargs=public("draft_call")),
    "call_publish": Row(MANAGES, kwargs=public("draft_call"), method="post"),
    "call_close": Row(MANAGES, "refused", kwargs=public("open_call")),
    "call_cancel": Row(MANAGES, "refused", kwargs=public("open_call")),
    "budgets": Row(SEES_BUDGETS, "refused"),
    "budget_new": Row(MANAGES, "refused"),
    "budget": Row(SEES_NATURES, kwargs=public("budget")),
    "budget_edit": Row(MANAGES, kwargs=public("budget"), refused=SEES_NATURES - MANAGES),
}
