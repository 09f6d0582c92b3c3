"""Order, give and take back accesses; each end has its receipt or is an overdue task."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from guests.accesses.access import can_note, can_order
from guests.accesses.models import AccessGrant
from guests.accesses.rules import lasts_until, missing_kinds
from guests.engagements.models import Engagement
from guests.engagements.rules import KIND, OVER
from portal.audit.services import record
from portal.casework.rules import Wanted
from portal.casework.services import Moved, reconcile
from portal.checklists.selectors.lists import blocking
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import User

PREFIX = "access:"
# A checklist task that blocks this keeps the doors of the laboratory closed.
LAB = "lab"
ORDER_DAYS_BEFORE = 7


class NotYetError(Exception):
    """Something must be done before an access is given; `titles` are the tasks' codes."""

    def __init__(self, tasks: Sequence[Any]) -> None:
        super().__init__(", ".join(task.code for task in tasks))
        self.tasks = list(tasks)


@transaction.atomic
def order_access(
    *, engagement: Engagement, kind: str, by: User, what: str = "", ends_on: date | None = None
) -> AccessGrant:
    """Order an access until a day, at most the engagement's last. Raises NotAllowedError."""
    require(can_order(by, engagement))
    access: AccessGrant = AccessGrant.objects.create(
        engagement=engagement,
        kind=kind,
        what=what[:200],
        ends_on=lasts_until(ends_on, engagement.ends_on),
        ordered_on=timezone.localdate(),
        ordered_by=by,
    )
    _record("ordered", access, by)
    plan_tasks(engagement, by)
    return access


@transaction.atomic
def order_wanted(*, access: AccessGrant, by: User) -> AccessGrant:
    """Order what was only wanted. Raises NotAllowedError and ChangedMeanwhileError."""
    require(can_order(by, access.engagement))
    today = timezone.localdate()
    _change(access, {"ordered_on": None}, {"ordered_on": today, "ordered_by": by})
    _record("ordered", access, by)
    plan_tasks(access.engagement, by)
    return access


@transaction.atomic
def note_granted(*, access: AccessGrant, by: User, receipt: str = "") -> AccessGrant:
    """Note that an access was given. A laboratory opens after the training that must come first.

    Raises NotAllowedError, NotYetError and ChangedMeanwhileError.
    """
    require(can_note(by, access))
    first = blocking(access.engagement.case, LAB) if access.kind == LAB else []
    if first:
        raise NotYetError(first)
    today = timezone.localdate()
    given = {"granted_on": today, "granted_by": by, "receipt": receipt[:200]}
    if access.ordered_on is None:
        given |= {"ordered_on": today, "ordered_by": by}
    _change(access, {"granted_on": None, "cancelled": False}, given)
    _record("granted", access, by)
    plan_tasks(access.engagement, by)
    return access


@transaction.atomic
def note_removed(*, access: AccessGrant, by: User, receipt: str = "") -> AccessGrant:
    """Note that an access was taken back. Raises NotAllowedError and ChangedMeanwhileError."""
    require(can_note(by, access))
    gone = {"removed_on": timezone.localdate(), "removed_by": by}
    if receipt:
        gone["receipt"] = receipt[:200]
    _change(access, {"removed_on": None, "granted_on__isnull": False}, gone)
    _record("removed", access, by)
    plan_tasks(access.engagement, by)
    return access


@transaction.atomic
def cancel_access(*, access: AccessGrant, by: User) -> AccessGrant:
    """Take an order back before it was given. Raises NotAllowedError, ChangedMeanwhileError."""
    require(can_order(by, access.engagement))
    _change(access, {"granted_on": None, "cancelled": False}, {"cancelled": True})
    _record("cancelled", access, by)
    plan_tasks(access.engagement, by)
    return access


@transaction.atomic
def end_accesses(*, today: date | None = None) -> int:
    """Ask for the end of every access whose last day has passed; return how many.

    The night job; asked once for each, and open until there is a receipt.
    """
    day = today or timezone.localdate()
    over = AccessGrant.objects.under_way().filter(
        granted_on__isnull=False, end_asked_on__isnull=True, ends_on__lt=day
    )
    ended = list(over.select_related("engagement__case__unit", "engagement__case__person"))
    for access in ended:
        _ask_end(access, day)
    for engagement in {one.engagement_id: one.engagement for one in ended}.values():
        plan_tasks(engagement, None)
    return len(ended)


def follow(moved: Moved) -> None:
    """Note what a guest needs when registered; end everything when the stay is over."""
    if moved.case.kind != KIND:
        return
    engagement = Engagement.objects.select_related("case__unit", "case__person").get(
        case=moved.case
    )
    if moved.after in ("registered", "ready"):
        _want(engagement)
    elif moved.after in OVER:
        _end_all(engagement, moved.by)
    extends = moved.step == "approve_extension"
    if moved.after in ("registered", "ready") or extends:
        # Followers are told before the step has written the new last day.
        last = engagement.wanted_ends_on if extends else engagement.ends_on
        _last_until(engagement, last)
        plan_tasks(engagement, moved.by)


def _last_until(engagement: Engagement, last: date | None) -> None:
    """Let accesses last as long as the engagement does, and no longer."""
    mine = engagement.accesses.under_way()
    mine.update(ends_on=last)
    if last and last >= timezone.localdate():
        mine.update(end_asked_on=None)


def _want(engagement: Engagement) -> None:
    held = engagement.accesses.filter(cancelled=False).values_list("kind", flat=True)
    AccessGrant.objects.bulk_create(
        AccessGrant(engagement=engagement, kind=kind, ends_on=engagement.ends_on)
        for kind in missing_kinds(engagement.needs, held)
    )


def _end_all(engagement: Engagement, by: User | None) -> None:
    today = timezone.localdate()
    last = engagement.departed_on or today
    engagement.accesses.under_way().filter(granted_on__isnull=True).update(cancelled=True)
    for access in engagement.accesses.under_way().filter(end_asked_on__isnull=True):
        access.ends_on = lasts_until(access.ends_on, last)
        _ask_end(access, today)
    plan_tasks(engagement, by)


def _ask_end(access: AccessGrant, day: date) -> None:
    """Send the end event: the row says when, the task and its mail say to whom."""
    access.end_asked_on = day
    access.save(update_fields=["end_asked_on", "ends_on"])
    _record("end_asked", access, None)


def plan_tasks(engagement: Engagement, by: User | None) -> None:
    """Make the tasks of those who give accesses what is open: to order, to give, to take back."""
    open_ones = engagement.accesses.under_way()
    wanted = [task for one in open_ones if (task := _task(one, engagement))]
    people = {"department_administrator": engagement.administrator}
    reconcile(case=engagement.case, wanted=wanted, by=by, prefix=PREFIX, people=people)


def _task(access: AccessGrant, engagement: Engagement) -> Wanted | None:
    facts = {"what": access.what or "", "kind": access.kind}
    if access.state == "ending":
        return Wanted(
            f"{PREFIX}{access.pk}:end",
            "access_end",
            access.giver,
            due_on=access.ends_on,
            why="access.end",
            facts=facts,
        )
    if access.state in ("wanted", "ordered"):
        first = engagement.starts_on
        due = first - timedelta(days=ORDER_DAYS_BEFORE) if first else None
        return Wanted(
            f"{PREFIX}{access.pk}:give",
            "access_give",
            access.giver,
            due_on=due,
            why="access.give",
            facts=facts,
        )
    return None


def _change(access: AccessGrant, before: dict[str, Any], values: dict[str, Any]) -> None:
    plain = {
        k if v is not None else f"{k}__isnull": v if v is not None else True
        for k, v in before.items()
    }
    if not AccessGrant.objects.filter(pk=access.pk, **plain).update(**values):
        raise ChangedMeanwhileError
    access.refresh_from_db()


def _record(what: str, access: AccessGrant, by: User | None) -> None:
    case = access.engagement.case
    changes = {"access_kind": access.kind, "what": access.what}
    record(
        action=f"access.{what}",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes={name: value for name, value in changes.items() if value},
    )
