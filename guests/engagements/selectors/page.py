"""What the page of an engagement shows; a fixed number of queries."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from guests.engagements.access import (
    can_copy,
    can_delete,
    can_edit,
    can_edit_department,
    can_rename_guest,
    can_see_inside,
    can_take,
)
from guests.engagements.models import Engagement
from guests.engagements.rules import OVER, STEP_BY, machine
from guests.engagements.selectors.hosts import last_day_of_host
from guests.engagements.selectors.standing import left_before
from guests.engagements.selectors.triggers import wants_full_path
from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.casework.models import Case
from portal.core.contributions import Missing, sections_of

# What is to be done next stands before what is known, what is to look at after it.
FACTS_AT = 40
# Steps that go another way than on: they stand apart, and never lack anything.
ASIDE = frozenset(
    {
        *("ask_information", "review_export", "reject", "refuse_extension", "cancel"),
        *("no_show", "end_early", "take_full_path"),
    }
)
# In the trail stand the tasks themselves; here how many.
_TASKS = frozenset({"added", "reopened", "redated", "dropped"})


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step that leads on from here: whether the reader may take it, and what is missing."""

    name: str
    may: bool
    missing: list[Missing]


def next_steps(user: Any, engagement: Engagement) -> tuple[list[NextStep], list[str]]:
    """Return the steps that lead on, each with what is missing, and those aside that are open."""
    names = machine({}).steps_from(engagement.case.state)
    names = [name for name in names if name in _sensible(engagement)]
    on = [name for name in names if name not in ASIDE]
    led = [
        NextStep(name, bool(can_take(user, engagement, name)), _left(engagement, name))
        for name in on
    ]
    aside = [name for name in names if name in ASIDE and can_take(user, engagement, name)]
    return led, aside


def _left(engagement: Engagement, name: str) -> list[Missing]:
    """Return what is missing before a step; the new last day is typed with asking for it."""
    return [] if name == "request_extension" else left_before(engagement, name)


def _sensible(engagement: Engagement) -> set[str]:
    """Return the steps that fit the path: a short visit is announced, a longer one submitted."""
    steps = set(STEP_BY)
    if engagement.case.state == "draft":
        steps.discard("announce" if engagement.full_path else "submit")
    if engagement.full_path:
        steps.discard("take_full_path")
    return steps


def page_facts(user: Any, engagement: Engagement, today: date) -> dict[str, Any]:
    """Return what the page of an engagement shows this user."""
    case = engagement.case
    inside = bool(can_see_inside(user, engagement))
    led, aside = next_steps(user, engagement) if inside else ([], [])
    sections = sections_of(user, case)
    running = case.state not in OVER
    return {
        "engagement": engagement,
        "case": case,
        "inside": inside,
        "led": led,
        "aside": aside,
        "may_edit": inside and can_edit(user, engagement),
        "may_edit_department": inside and can_edit_department(user, engagement),
        "may_rename": inside and can_rename_guest(user, engagement),
        "may_copy": can_copy(user, engagement),
        "may_delete": can_delete(user, engagement),
        "first": [one for one in sections if one.order < FACTS_AT],
        "sections": [one for one in sections if one.order >= FACTS_AT],
        "host_until": last_day_of_host(engagement, today) if running and inside else None,
        "outgrown": running and not engagement.full_path and wants_full_path(engagement, today),
        "others": _others(user, engagement),
        "lines": history(case) if inside else [],
    }


def _others(user: Any, engagement: Engagement) -> list[Engagement]:
    """Return other stays of the same guest that the user may see."""
    seen = Engagement.objects.visible_to(user).filter(case__person=engagement.case.person)
    rows = seen.exclude(pk=engagement.pk).select_related("case__unit", "case__person")
    return list(rows.order_by("-starts_on", "-pk")[:10])


def history(case: Case) -> list[tuple[AuditEntry, Any]]:
    """Return what has happened in a case, newest first; the reason of a step is not repeated."""
    rows = AuditEntry.objects.filter(object_type="case", object_id=str(case.public_id))
    mine = list(rows.select_related("actor__person", "acting_for"))
    for one in mine:
        one.changes = {
            name: len(value) if name in _TASKS else value
            for name, value in one.changes.items()
            if name != "reason"
        }
    return [(one, told_changes(one)) for one in mine]
