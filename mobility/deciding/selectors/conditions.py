"""The conditions of a grant as its pages show them."""

from dataclasses import dataclass

from mobility.deciding.rules.conditions import CONFIRMS, PREFIX, confirms
from portal.casework.models import Case, Task
from portal.casework.selectors import task_title


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: its task, what it says, and how far it is."""

    task: Task
    text: str
    # A code of `condition_state`.
    state: str


def conditions(case: Case) -> list[Condition]:
    """Return the conditions of a case in order, without those that came to nothing."""
    found = list(case.tasks.filter(key__startswith=PREFIX).exclude(state="dropped").order_by("pk"))
    done = case.tasks.filter(key__startswith=CONFIRMS, state="done")
    confirmed = set(done.values_list("key", flat=True)) if found else set()
    return [Condition(one, task_title(one), state_of(one, confirmed)) for one in found]


def state_of(task: Task, confirmed: set[str]) -> str:
    """Return how far a condition is: open, told to be met, or confirmed."""
    if task.state == "open":
        return "open"
    return "confirmed" if confirms(task.key) in confirmed else "told"


def condition_of(task: Task) -> Task:
    """Return the condition that a task is, or that it confirms."""
    if not task.key.startswith(CONFIRMS):
        return task
    found: Task = task.case.tasks.get(key=task.key.removeprefix("confirm."))
    return found
