"""Which event, version and templates a case has, and what its checklist is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from portal.casework.models import Case, Task
from portal.casework.rules import SETTLED
from portal.casework.selectors import task_address, task_title
from portal.checklists.models import LaidChecklist, LocalTemplate
from portal.checklists.rules import PREFIX, Listing, Template, list_tasks, read_templates
from portal.core.contributions import LifeEvent, life_events
from portal.rulesets.models import RuleSet
from portal.rulesets.selectors import rule_set_on


class NoEventError(LookupError):
    """No life event is about the case."""


def event_of(case: Case, code: str = "") -> LifeEvent:
    """Return the life event of a code, or the first that is about the case. Raises NoEventError."""
    for event in life_events().values():
        if event.code == code or (not code and event.case_kind == case.kind):
            return event
    message = f"no life event {code} about a case of the kind {case.kind}"
    raise NoEventError(message)


def version_of(case: Case, event: LifeEvent, on: date | None = None) -> RuleSet:
    """Return the version of the templates that a case keeps, or that in force where it has none.

    Raises NoRuleSetError.
    """
    laid = LaidChecklist.objects.filter(case=case, event=event.code).select_related("version")
    if found := laid.first():
        kept: RuleSet = found.version
        return kept
    if case.rule_set and case.rule_set.name == event.rule_set:
        return case.rule_set
    return rule_set_on(event.rule_set, on or timezone.localdate())


def templates_of(case: Case, event: LifeEvent, version: RuleSet, on: date) -> list[Template]:
    """Return the templates of a version, then those that the case's unit adds on the day."""
    local = LocalTemplate.objects.reaching(case.unit, event.code, on)
    return [*read_templates(version.parameters), *(one.read for one in local)]


def listing_of(case: Case, *, event: LifeEvent, version: RuleSet, on: date) -> Listing:
    """Return what the checklist of a case should be under a version."""
    return list_tasks(event, templates_of(case, event, version, on), event.describe(case))


def blocking(case: Case, step: str) -> list[Task]:
    """Return the open tasks without which a case does not take a step."""
    return blocking_of([case], step).get(case.pk, [])


def blocking_of(cases: Iterable[Case], step: str) -> dict[int, list[Task]]:
    """Return the open tasks that block a step, by the case's primary key, in one query."""
    found: dict[int, list[Task]] = defaultdict(list)
    wanted = [case.pk for case in cases]
    tasks = Task.objects.filter(case_id__in=wanted, state="open").exclude(blocks=[])
    for task in tasks.select_related("case__unit", "case__person", "person", "unit"):
        if step in task.blocks:
            found[task.case_id].append(task)
    return dict(found)


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task with its title and address, and whether it is late."""

    task: Task
    title: str
    address: str
    late: bool


@dataclass(frozen=True, slots=True)
class Phase:
    """The tasks of one phase that a reader sees, and how many of them are settled."""

    code: str
    tasks: Sequence[Task]
    settled: int

    def lines(self) -> list[TaskLine]:
        """Return the tasks as a page shows them, by when they are due."""
        today = timezone.localdate()
        return [
            TaskLine(
                one,
                task_title(one),
                task_address(one),
                one.state == "open" and one.due_on is not None and one.due_on < today,
            )
            for one in self.tasks
        ]

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is left in it."""
        return self.settled == len(self.tasks)


def phases_of(user: Any, case: Case, event: LifeEvent) -> list[Phase]:
    """Return the checklist of a case as the user sees it, phase by phase; empty ones are left out.

    What is no longer needed is left out too.
    """
    seen = Task.objects.visible_to(user).filter(case=case, key__startswith=f"{PREFIX}{event.code}:")
    by_phase: dict[str, list[Task]] = defaultdict(list)
    for task in seen.exclude(state="dropped").select_related("case", "person", "unit", "done_by"):
        by_phase[task.phase].append(task)
    return [
        Phase(code, by_phase[code], sum(one.state in SETTLED for one in by_phase[code]))
        for code in (*event.phases, "")
        if by_phase.get(code)
    ]
