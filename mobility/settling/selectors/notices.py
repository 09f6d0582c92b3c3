"""Who is reminded of what after a stay, on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from mobility.settling.rules import FACULTY, HEAD, TRAVELLER, Duty, Step, reached, steps
from mobility.settling.selectors.due import (
    CODES,
    PARTICIPANT,
    after_rules,
    ended_on,
    open_duties,
)
from portal.casework.access import people_who_act, turn_at
from portal.casework.models import Case, Task
from portal.core.contributions import Notice
from portal.people.models import Person


def notices(on: date) -> list[Notice]:
    """Return the reminders of open reports and settlements, and of the participant report."""
    return [*_duties(on), *_participants(on)]


def _duties(on: date) -> Iterator[Notice]:
    for task in open_duties(CODES):
        application = task.case.application
        duty: Duty = "report" if task.code == "report" else "settlement"
        rules = after_rules(application)
        due = steps(duty, ended_on(application), task.due_on, rules.parameters)
        for step in reached(due, on):
            yield from _notices(task, duty, step)


def _notices(task: Task, duty: Duty, step: Step) -> Iterator[Notice]:
    case = task.case
    context = {"case": case, "duty": duty, "due_on": task.due_on, "about": case.person}
    for person in _readers(step.to, case):
        yield Notice(
            kind=_kind(step),
            key=f"after:{task.pk}:{task.due_on}:{step.code}:{person.pk}",
            person=person,
            context=context,
        )


def _kind(step: Step) -> str:
    if step.to != TRAVELLER:
        return "after-overdue-other"
    return "after-overdue" if "overdue" in step.code else "after-due"


def _readers(to: str, case: Case) -> list[Person]:
    if to == TRAVELLER:
        return [case.person]
    if to == HEAD:
        return _others("head", case)
    return _others("faculty_officer", case) if to == FACULTY else []


def _others(role: str, case: Case) -> list[Person]:
    """Return who has the role over the case, one level up where nobody has it there."""
    found, unit = turn_at(role, case.unit, case.person)
    return list(people_who_act(found, unit).exclude(pk=case.person_id))


def _participants(on: date) -> Iterator[Notice]:
    tasks: Any = open_duties((PARTICIPANT,)).filter(due_on__lte=on)
    for task in tasks:
        yield Notice(
            kind="after-participant",
            key=f"after:{task.pk}:{task.due_on}:participant",
            person=task.case.person,
            context={"case": task.case},
        )
