"""The tasks of a case that report and settlement pass on from one to the next."""

from datetime import date

from django.utils import timezone

from portal.casework.access import people_who_act, turn_at
from portal.casework.models import Case, Task
from portal.people.models import Person, User


def hand_over(*, case: Case, key: str, code: str, role: str, due_on: date | None = None) -> Task:
    """Open a task for whoever has the role over the case's unit, never for its own person."""
    found, unit = turn_at(role, case.unit, case.person)
    values = {
        "code": code,
        "person": None,
        "role": found,
        "unit": unit,
        "due_on": due_on,
        # Finance does not see the case otherwise.
        "opens_case": True,
        "state": "open",
        "done_by": None,
        "done_at": None,
    }
    task, _ = Task.objects.update_or_create(case=case, key=key, defaults=values)
    return task


def finish(*, case: Case, key: str, by: User | None) -> None:
    """Mark a task done, where it is open."""
    here = case.tasks.filter(key=key, state="open")
    here.update(state="done", done_by=by, done_at=timezone.now())


def reopen(*, case: Case, key: str) -> None:
    """Open a task again that was done, with the date by which it was due."""
    here = case.tasks.filter(key=key, state="done")
    here.update(state="open", done_by=None, done_at=None)


def people_of(task: Task) -> list[Person]:
    """Return the persons to whom a role's task falls, without the case's own."""
    if not task.role or task.unit is None:
        return []
    return list(people_who_act(task.role, task.unit).exclude(pk=task.case.person_id))
