"""The one door for a change of state, and the checklist engine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from portal.audit.services import changes_between, plain, record
from portal.casework.access import can_do_task, turn_at
from portal.casework.models import Case, Task
from portal.casework.rules import PERSON, Changes, Known, Machine, Turn, Wanted, compare
from portal.core.contributions import contributions
from portal.core.decisions import Decision, require
from portal.core.states import ChangedMeanwhileError
from portal.people.models import Person, Unit, User
from portal.rulesets.models import RuleSet


@dataclass(frozen=True, slots=True)
class Moved:
    """A step that a case has taken, as the rooms that follow it are told in its transaction."""

    case: Case
    step: str
    before: str
    after: str
    by: User | None


@dataclass(frozen=True, slots=True)
class Actors:
    """Who takes turns of a case in person, by role, and in whose interest it is.

    A turn of a role falls past the person in whose interest the case is, as it does past the one
    whom it is about.
    """

    people: Mapping[str, Person | None] = field(default_factory=dict)
    interest: Person | None = None


@transaction.atomic
def open_case(
    *,
    machine: Machine,
    person: Person,
    unit: Unit,
    by: User | None,
    title: str = "",
    rule_set: RuleSet | None = None,
    actors: Actors | None = None,
) -> Case:
    """Open a case in the first state of its machine."""
    case = Case(kind=machine.kind, person=person, unit=unit, state=machine.first, title=title[:200])
    case.rule_set = rule_set
    for name, value in _turn(case, machine.turn(machine.first), actors).items():
        setattr(case, name, value)
    case.save()
    record(action=f"{machine.kind}.opened", by=by, person=person, unit=unit, obj=case)
    return case


@transaction.atomic
def move(
    *,
    case: Case,
    machine: Machine,
    step: str,
    by: User | None,
    allowed: Decision,
    note: Mapping[str, Any] | None = None,
    actors: Actors | None = None,
) -> Case:
    """Move a case along a step: access, conditional update, trail, then those who follow it.

    Raises NotAllowedError, and ChangedMeanwhileError where the case is no longer in a state from
    which the step leads. `note` stands in the trail beside the state; never strict values.
    """
    require(allowed)
    one = machine.step(step)
    before = case.state
    here = Case.objects.filter(pk=case.pk, state=before, state__in=one.sources)
    values = {"state": one.target, "state_since": timezone.now()}
    if not here.update(**values, **_turn(case, machine.turn(one.target), actors)):
        raise ChangedMeanwhileError
    case.refresh_from_db()
    changes = changes_between({"state": before}, {"state": case.state}) | _noted(note)
    action = f"{machine.kind}.{step}"
    record(action=action, by=by, person=case.person, unit=case.unit, obj=case, changes=changes)
    told = Moved(case, step, before, case.state, by)
    for room in contributions():
        for follow in room.followers:
            follow(told)
    return case


def _noted(note: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: plain(value) for name, value in (note or {}).items() if value not in ("", None)}


def _turn(case: Case, turn: Turn, actors: Actors | None) -> dict[str, Any]:
    """Return the columns of a case that say whose turn it is."""
    now, today = timezone.now(), timezone.localdate()
    named = (actors or Actors()).people.get(turn.role)
    interest = (actors and actors.interest) or case.person
    fields: dict[str, Any] = {
        "turn_person": None,
        "turn_role": "",
        "turn_unit": None,
        "turn_since": now if turn.role else None,
        "turn_due_on": None if turn.days is None else today + timedelta(days=turn.days),
    }
    if turn.role == PERSON or named:
        fields["turn_person"] = named or case.person
    elif turn.role:
        role, unit = turn_at(turn.role, case.unit, interest, today)
        fields |= {"turn_role": role, "turn_unit": unit}
    return fields


@transaction.atomic
def reconcile(
    *, case: Case, wanted: Sequence[Wanted], by: User | None, prefix: str = ""
) -> Changes:
    """Make the tasks of a case whose key starts with `prefix` the wanted ones; return the change.

    A done task stays done and one no longer wanted is dropped, never deleted.
    """
    held = list(case.tasks.filter(key__startswith=prefix))
    known = [Known(one.key, one.state, one.due_on, one.required) for one in held]
    changes, by_key = compare(known, wanted), {one.key: one for one in wanted}
    Task.objects.bulk_create([_task(case, by_key[key]) for key in changes.added])
    for key in (*changes.reopened, *changes.redated):
        one = by_key[key]
        values = {"due_on": one.due_on, "required": one.required, "facts": _facts(one)}
        case.tasks.filter(key=key, state__in=("open", "dropped")).update(state="open", **values)
    case.tasks.filter(key__in=changes.dropped, state="open").update(state="dropped")
    if changes:
        told = {name: list(getattr(changes, name)) for name in Changes.__slots__}
        told = {name: keys for name, keys in told.items() if keys}
        record(
            action="task.reconciled",
            by=by,
            person=case.person,
            unit=case.unit,
            obj=case,
            changes=told,
        )
    return changes


def _facts(wanted: Wanted) -> dict[str, Any]:
    return {name: plain(value) for name, value in wanted.facts.items()}


def _task(case: Case, wanted: Wanted) -> Task:
    task = Task(
        case=case,
        key=wanted.key,
        code=wanted.code,
        required=wanted.required,
        due_on=wanted.due_on,
        why=wanted.why,
        facts=_facts(wanted),
        source=wanted.source,
    )
    if wanted.role == PERSON:
        task.person = case.person
    else:
        task.role, task.unit = turn_at(wanted.role, case.unit, case.person)
    return task


@transaction.atomic
def ask(  # noqa: PLR0913 - what a question consists of
    *,
    case: Case,
    key: str,
    code: str,
    person: Person,
    by: User | None,
    due_on: date | None = None,
    facts: Mapping[str, Any] | None = None,
    opens_case: bool = False,
) -> Task:
    """Ask one person for something in a case, once per key; asked again it is opened again.

    They see the task and its facts, the whole case only with `opens_case`.
    """
    values = {
        "code": code,
        "person": person,
        "due_on": due_on,
        "facts": {name: plain(value) for name, value in (facts or {}).items()},
        "state": "open",
        "opens_case": opens_case,
    }
    task, _ = Task.objects.update_or_create(case=case, key=key, defaults=values)
    record(action="task.asked", by=by, person=person, unit=case.unit, obj=case)
    return task


@transaction.atomic
def settle_task(*, task: Task, state: str, by: User, note: str = "") -> Task:
    """Mark an open task done or not relevant (with a reason), or open it again.

    Raises NotAllowedError, and ChangedMeanwhileError where somebody was faster.
    """
    require(can_do_task(by, task))
    sources = ("done", "not_relevant") if state == "open" else ("open",)
    done = {"done_by": None, "done_at": None} if state == "open" else _done(by)
    here = Task.objects.filter(pk=task.pk, state__in=sources)
    if not here.update(state=state, note=note[:500], **done):
        raise ChangedMeanwhileError
    task.refresh_from_db()
    case = task.case
    changes = {"task": task.code, "state": state}
    record(
        action="task.settled",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes=changes,
    )
    return task


def _done(by: User) -> dict[str, Any]:
    return {"done_by": by, "done_at": timezone.now()}
