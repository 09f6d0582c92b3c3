"""The checklist of a case as its page shows it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from mobility.duties.access import can_reopen, can_settle
from mobility.duties.rules import CODES
from portal.casework.models import Case, Task
from portal.casework.rules import SETTLED
from portal.core.decisions import Decision
from portal.core.findings import Finding
from portal.places.models import Country

PREFIX = "duty."
CLEARANCE = "clearance."
_DAYS = frozenset({"starts_on", "ends_on", "until"})


@dataclass(frozen=True, slots=True)
class Line:
    """One task: why it is there, what the reader may do with it, and whether it is late."""

    task: Task
    why: Finding
    may_settle: Decision
    may_reopen: Decision
    late: bool

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still has to do it."""
        return self.task.state == "open"


@dataclass(frozen=True, slots=True)
class Checklist:
    """The tasks of a case, those no longer needed apart; how many required ones are settled."""

    lines: Sequence[Line]
    dropped: Sequence[Line]
    required: int
    settled: int

    @property
    def left(self) -> int:
        """Return how many required tasks nobody has settled yet."""
        return self.required - self.settled

    @property
    def is_complete(self) -> bool:
        """Tell whether no required task is left."""
        return self.left == 0


def checklist(user: Any, case: Case, reasons: Mapping[str, Finding] | None = None) -> Checklist:
    """Return the checklist of a case as the user sees it.

    `reasons` by code of the duty replace the stored ones: those that rest on the citizenship,
    for the person and HR alone.
    """
    tasks = list(_tasks(case))
    told = _worded(tasks, reasons or {})
    today = timezone.localdate()
    lines = [
        Line(
            task,
            told[task.pk],
            can_settle(user, task),
            can_reopen(user, task),
            task.state == "open" and task.due_on is not None and task.due_on < today,
        )
        for task in sorted(tasks, key=_place)
    ]
    kept = [one for one in lines if one.task.state != "dropped"]
    required = [one for one in kept if one.task.required]
    return Checklist(
        lines=kept,
        dropped=[one for one in lines if one.task.state == "dropped"],
        required=len(required),
        settled=sum(one.task.state in SETTLED for one in required),
    )


def left_of(case: Case) -> int:
    """Return how many required tasks of a case are open; HR's own step is none of them."""
    found = case.tasks.filter(_counted(), state="open", required=True)
    return found.exclude(key=f"{CLEARANCE}hr").count()


def with_progress(cases: QuerySet[Any]) -> QuerySet[Any]:
    """Add to cases how many required tasks they have, and how many are settled."""
    counted = Q(tasks__required=True) & _counted("tasks__") & ~Q(tasks__key=f"{CLEARANCE}hr")
    counted_cases: QuerySet[Any] = cases.annotate(
        tasks_required=Count("tasks", filter=counted & ~Q(tasks__state="dropped"), distinct=True),
        tasks_settled=Count("tasks", filter=counted & Q(tasks__state__in=SETTLED), distinct=True),
    )
    return counted_cases


def stored_reason(task: Task, names: Mapping[str, str]) -> Finding:
    """Return why a task is there, with real dates and the countries' names."""
    facts = {name: _fact(name, value, names) for name, value in task.facts.items()}
    return Finding(task.why, facts=facts, source=task.source)


def named(finding: Finding, names: Mapping[str, str]) -> Finding:
    """Return a finding with the countries' names in the place of their codes."""
    facts = {name: _fact(name, value, names) for name, value in finding.facts.items()}
    return Finding(finding.code, finding.severity, facts, finding.source)


def country_names() -> dict[str, str]:
    """Return the countries' names in the reader's language by code."""
    return {one.pk: one.name for one in Country.objects.all()}


def _tasks(case: Case) -> QuerySet[Task]:
    found: QuerySet[Task] = case.tasks.filter(_counted())
    return found.select_related("case", "person", "unit", "done_by__person")


def _counted(path: str = "") -> Q:
    name = f"{path}key__startswith"
    return Q(**{name: PREFIX}) | Q(**{name: CLEARANCE})


def _worded(tasks: Iterable[Task], reasons: Mapping[str, Finding]) -> dict[int, Finding]:
    names = country_names()
    return {
        task.pk: named(reasons[task.code], names)
        if task.code in reasons and task.why != "duty.again"
        else stored_reason(task, names)
        for task in tasks
    }


def _fact(name: str, value: Any, names: Mapping[str, str]) -> Any:
    if name in _DAYS and isinstance(value, str):
        return date.fromisoformat(value)
    if name in ("countries", "country") and isinstance(value, str):
        return ", ".join(names.get(code, code) for code in value.split(", "))
    return value


def _place(task: Task) -> tuple[bool, bool, int, str]:
    place = CODES.index(task.code) if task.code in CODES else len(CODES)
    return task.state != "open", not task.required, place, task.key
