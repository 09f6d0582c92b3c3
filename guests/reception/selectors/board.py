"""Guests by phase, and guests by task; each page asks the database a fixed number of times."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from guests.engagements.models import Engagement
from guests.engagements.selectors.lists import listed
from guests.engagements.selectors.standing import parameters_on
from guests.reception.rules import PHASES, cell
from portal.casework.models import Task
from portal.casework.rules import SETTLED
from portal.casework.selectors import task_title

# So many guests of a phase stand on the board; the list shows all of them.
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Column:
    """A phase of the board: how many guests, and the first of them with what is left."""

    phase: str
    count: int
    guests: Sequence[Any]

    @property
    def more(self) -> int:
        """Return how many are not shown."""
        return max(0, self.count - len(self.guests))

    @property
    def states(self) -> str:
        """Return the phase's states as the list's filter takes them."""
        return ",".join(PHASES[self.phase])


def board(rows: QuerySet[Any], today: date) -> list[Column]:
    """Return the guests of each phase, the next to begin or to leave first."""
    counted = dict(
        rows.order_by().values_list("case__state").annotate(n=Count("pk", distinct=True))
    )
    return [
        Column(
            phase,
            sum(counted.get(state, 0) for state in states),
            _first(rows, phase, states),
        )
        for phase, states in PHASES.items()
    ]


def _first(rows: QuerySet[Any], phase: str, states: Iterable[str]) -> list[Any]:
    by = "ends_on" if phase in ("here", "leaving") else "starts_on"
    left = Count("case__tasks", filter=Q(case__tasks__state="open", case__tasks__required=True))
    found = rows.filter(case__state__in=list(states)).annotate(left=left)
    return list(found.order_by(by, "pk")[:SHOWN])


def arriving(user: Any, today: date) -> QuerySet[Any]:
    """Return the guests who are to come within the days of the rule set and lack something."""
    last = today + timedelta(days=parameters_on(today).arriving_days)
    states = (*PHASES["deciding"], *PHASES["preparing"], *PHASES["ready"])
    open_ones = Task.objects.filter(
        case=OuterRef("case"), state="open", required=True, due_on__lte=last
    )
    soon = listed(user).filter(starts_on__lte=last, case__state__in=states)
    return soon.filter(Exists(open_ones) | ~Q(case__state="ready"))


@dataclass(frozen=True, slots=True)
class Head:
    """A task that some of the guests have: its code and what it is called."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One guest's task: how it looks, by when, and whether the reader opens it."""

    look: str
    due_on: date | None
    public_id: Any


@dataclass(frozen=True, slots=True)
class Line:
    """One guest and their cells, one for each head; None where the guest has no such task."""

    engagement: Engagement
    cells: Sequence[Cell | None]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Guests by tasks."""

    heads: Sequence[Head]
    lines: Sequence[Line]


def matrix(user: Any, guests: Sequence[Engagement], phase: str, today: date) -> Matrix:
    """Return the tasks of these guests that the reader may see, side by side.

    One query, whatever the number of guests and tasks.
    """
    cases = [one.case_id for one in guests]
    seen = Task.objects.visible_to(user).filter(case_id__in=cases, strict=False)
    if phase:
        seen = seen.filter(phase=phase)
    heads: dict[str, Head] = {}
    by_case: dict[int, dict[str, Task]] = defaultdict(dict)
    for task in seen.exclude(state="dropped").order_by("pk"):
        if task.code not in heads:
            heads[task.code] = Head(task.code, str(task_title(task)))
        by_case[task.case_id].setdefault(task.code, task)
    return Matrix(
        list(heads.values()),
        [Line(one, _cells(by_case[one.case_id], heads, today)) for one in guests],
    )


def _cells(tasks: dict[str, Task], heads: Iterable[str], today: date) -> list[Cell | None]:
    settled = {one.key for one in tasks.values() if one.state in SETTLED}
    return [_cell(tasks[code], settled, today) if code in tasks else None for code in heads]


def _cell(task: Task, settled: set[str], today: date) -> Cell:
    waits = bool(set(task.after) - settled)
    return Cell(cell(task.state, task.due_on, today, waits=waits), task.due_on, task.public_id)
