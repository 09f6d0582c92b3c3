"""What waits for whom, and what has happened in a case."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from portal.audit.models import AuditEntry
from portal.casework.access import people_who_act
from portal.casework.models import Case, Task
from portal.casework.rules import ACTS_AS
from portal.core.contributions import case_pages, contributions, task_pages
from portal.core.findings import Finding
from portal.people.models import Employment, Person
from portal.people.organisation import valid_on
from portal.web.wording import word

_ISO_DAY = re.compile(r"\d{4}-[01]\d-[0-3]\d")


@dataclass(frozen=True, slots=True)
class TurnLine:
    """Whose turn a case is: in words, since when, by when, and whether that has passed."""

    who: str
    since: datetime | None
    due_on: date | None
    is_overdue: bool
    state: str
    next: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step that a case has taken: what, when, by whom and for whom, and where it led."""

    action: str
    at: datetime
    actor: str
    acting_for: str
    before: str
    after: str


def case_address(case: Case) -> str:
    """Return the address of a case's page, or an empty text where its room has none."""
    name = case_pages().get(case.kind)
    return reverse(name, args=[case.public_id]) if name else ""


def address_for(user: Any, case: Case) -> str:
    """Return the address of a case's page, or an empty text where the user may not see it."""
    return case_address(case) if Case.objects.visible_to(user).filter(pk=case.pk).exists() else ""


def task_address(task: Task) -> str:
    """Return the address at which a task is done: its room's own page, or the task's."""
    return reverse(task_pages().get(task.code, "task"), args=[task.public_id])


def task_title(task: Task) -> str:
    """Return what a task is called in the active language: in its own texts, or in the wording."""
    own = task.texts.get((get_language() or "nb")[:2]) or task.texts.get("nb") or {}
    if own.get("title"):
        return str(own["title"])
    bare = task.code.rpartition(".")[2]
    return coded(f"task.{task.code}") or coded(f"task.{bare}") or task.code


def task_help(task: Task) -> str:
    """Return the help that stands in a task's own texts, in the active language."""
    own = task.texts.get((get_language() or "nb")[:2]) or task.texts.get("nb") or {}
    return str(own.get("help", ""))


def mailed_title(task: Task) -> str:
    """Return what a mail or an export calls a task: a strict one has no name there."""
    return coded("task.restricted") if task.strict else task_title(task)


def turn_line(case: Case) -> TurnLine:
    """Return whose turn a case is, in the active language; `who` is empty where it is nobody's."""
    due = case.turn_due_on
    return TurnLine(
        who=_who(case),
        since=case.turn_since,
        due_on=due,
        is_overdue=due is not None and due < timezone.localdate(),
        state=coded(f"{case.kind}_state.{case.state}"),
        next=coded(f"{case.kind}_next.{case.state}"),
    )


def _who(case: Case) -> str:
    if case.turn_person:
        return str(case.turn_person)
    if not case.turn_role:
        return ""
    role = coded(f"turn.{case.turn_role}")
    return f"{role}, {case.turn_unit}"


def coded(code: str) -> str:
    """Return the wording of a code in the active language, an empty text where it has none."""
    told = word(code, get_language() or "nb")
    return "" if told == code else told


def steps_of(case: Case) -> list[Step]:
    """Return the steps of a case from its trail, newest first.

    Whoever sees the case sees who took which step when; what was noted beside it stays in the
    trail.
    """
    entries = AuditEntry.objects.filter(object_type="case", object_id=str(case.public_id))
    mine = entries.filter(action__startswith=f"{case.kind}.")
    return [_step(case, entry) for entry in mine.select_related("actor__person", "acting_for")]


def _step(case: Case, entry: AuditEntry) -> Step:
    states = entry.changes.get("state")
    before, after = states if isinstance(states, list) and len(states) == 2 else ("", "")
    return Step(
        action=coded(f"action.{entry.action}"),
        at=entry.at,
        actor=str(entry.actor) if entry.actor else _("the system"),
        acting_for=str(entry.acting_for or ""),
        before=coded(f"{case.kind}_state.{before}"),
        after=coded(f"{case.kind}_state.{after}"),
    )


def my_turns(user: Any) -> QuerySet[Case]:
    """Return the cases that wait for the user, with what a list shows of them."""
    waiting: QuerySet[Case] = Case.objects.waiting_for(user)
    return waiting.select_related("person", "unit", "turn_person", "turn_unit")


def my_tasks(user: Any) -> QuerySet[Task]:
    """Return the open tasks of the user, with what a list shows of them and of what comes first."""
    waiting: QuerySet[Task] = Task.objects.waiting_for(user)
    others = Prefetch("case__tasks", Task.objects.filter(state="open"), to_attr="open_tasks")
    return waiting.select_related("case__person", "case__unit").prefetch_related(others)


def first_ones(task: Task) -> list[str]:
    """Return what the open tasks are called that must be settled before one of `my_tasks`.

    A strict one has no name there, since the reader need not be among those who see it.
    """
    known = getattr(task.case, "open_tasks", ()) if task.after else ()
    return [mailed_title(one) for one in known if one.key in task.after]


def colleagues(user: Any, task: Task) -> QuerySet[Person]:
    """Return to whom a task can be given: who holds its role, or works at the case's unit.

    A strict one without a role goes to nobody. Neither its person nor the giver is among them.
    """
    if task.role in ACTS_AS and task.unit:
        found = people_who_act(task.role, task.unit)
    elif task.strict:
        return Person.objects.none()
    else:
        now = Employment.objects.filter(valid_on(timezone.localdate()), unit=task.case.unit)
        found = Person.objects.filter(pk__in=now.values("person_id"))
    with_access = found.filter(user__is_active=True)
    not_to = {task.case.person_id, task.person_id, user.person_id} - {None}
    return with_access.exclude(pk__in=not_to)


def overdue_turns(on: date) -> Sequence[Case]:
    """Return the cases whose turn should have been taken before the day."""
    late = Case.objects.filter(turn_due_on__lt=on, turn_since__isnull=False)
    return list(late.select_related("turn_person", "turn_unit", "person").order_by("turn_due_on"))


def why_of(task: Task) -> Finding | None:
    """Return why a task is there; days that were stored with it are days again.

    A room that words its reasons in its own way is asked first.
    """
    if not task.why:
        return None
    for room in contributions():
        if room.task_reason and (told := room.task_reason(task)):
            return told
    facts = {name: _day(value) for name, value in task.facts.items()}
    return Finding(task.why, facts=facts, source=task.source)


def _day(value: Any) -> Any:
    if not isinstance(value, str) or not _ISO_DAY.fullmatch(value):
        return value
    return date.fromisoformat(value)


def waiting_kinds() -> list[tuple[str, str]]:
    """Return the kinds of cases that have a page, with their wording."""
    return [(kind, coded(f"case_kind.{kind}") or kind) for kind in case_pages()]
