"""The one door for a change of state, and the checklist engine."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from portal.audit.services import changes_between, plain, record
from portal.casework.access import can_hand_over, can_settle, can_waive, turn_at
from portal.casework.models import Case, Task, TaskComment
from portal.casework.rules import (
    ACTS_AS,
    INSTEAD,
    PERSON,
    SETTLED,
    Changes,
    Known,
    Machine,
    Turn,
    Wanted,
    compare,
)
from portal.casework.selectors import colleagues
from portal.core.contributions import contributions
from portal.core.decisions import Decision, NotAllowedError, deny, require
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
    # The persons to whom a room writes of this step itself; who follows it may add some.
    told: set[int] = field(default_factory=set)


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
def move(  # noqa: PLR0913 - what a step consists of
    *,
    case: Case,
    machine: Machine,
    step: str,
    by: User | None,
    allowed: Decision,
    note: Mapping[str, Any] | None = None,
    actors: Actors | None = None,
    told: Collection[int] = (),
) -> Case:
    """Move a case along a step: access, conditional update, trail, then those who follow it.

    `told` are the persons to whom the calling service writes of this step itself, so that they
    get one mail and not two.

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
    moved = Moved(case, step, before, case.state, by, set(told))
    for room in contributions():
        for follow in room.followers:
            follow(moved)
    # Where a follower took the case on at once, nobody has a turn in between.
    if Case.objects.filter(pk=case.pk, state=moved.after, turn_since=case.turn_since).exists():
        for room in contributions():
            for tell in room.tellers:
                tell(moved)
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
    *,
    case: Case,
    wanted: Sequence[Wanted],
    by: User | None,
    prefix: str = "",
    people: Mapping[str, Person | None] | None = None,
) -> Changes:
    """Make the tasks of a case whose key starts with `prefix` the wanted ones; return the change.

    A done task stays done and one no longer wanted is dropped, never deleted. `people` names who
    has a role in this case, by role; what was handed over by hand stays where it is.
    """
    held = list(case.tasks.filter(key__startswith=prefix))
    known = [Known(one.key, one.state, one.due_on, one.required) for one in held]
    changes, by_key = compare(known, wanted), {one.key: one for one in wanted}
    owners = {role: _owner(case, role, people or {}) for role in {one.role for one in wanted}}
    new = [_filled(Task(case=case, key=key), by_key[key], owners) for key in changes.added]
    Task.objects.bulk_create(new)
    _refresh(held, by_key, owners)
    case.tasks.filter(key__in=changes.dropped, state="open").update(state="dropped")
    if changes:
        record(
            action="task.reconciled",
            by=by,
            person=case.person,
            unit=case.unit,
            obj=case,
            changes=_told(changes, {one.key for one in (*held, *new) if one.strict}),
        )
    return changes


# What a rule says of a task; the rest is what people made of it.
_FILLED = (
    "code",
    "required",
    "due_on",
    "why",
    "facts",
    "source",
    "phase",
    "texts",
    "after",
    "blocks",
    "strict",
    "evidence",
    "person_id",
    "role",
    "unit_id",
)


def _refresh(
    held: Sequence[Task], by_key: Mapping[str, Wanted], owners: Mapping[str, dict[str, Any]]
) -> None:
    """Write again what the rules say of the tasks that are not settled."""
    stale = []
    for task in held:
        if task.key not in by_key or task.state in SETTLED:
            continue
        before = {name: getattr(task, name) for name in (*_FILLED, "state")}
        task.state = "open"
        _filled(task, by_key[task.key], owners)
        if any(getattr(task, name) != value for name, value in before.items()):
            stale.append(task)
    fields = [name.removesuffix("_id") for name in (*_FILLED, "state")]
    Task.objects.bulk_update(stale, fields)


def _filled(task: Task, wanted: Wanted, owners: Mapping[str, dict[str, Any]]) -> Task:
    values = {name: getattr(wanted, name) for name in _FILLED if hasattr(wanted, name)}
    values |= {"facts": _facts(wanted), "texts": dict(wanted.texts)}
    values |= {"after": list(wanted.after), "blocks": list(wanted.blocks)}
    for name, value in {**values, **({} if task.handed_over else owners[wanted.role])}.items():
        setattr(task, name, value)
    return task


def _told(changes: Changes, strict: Collection[str]) -> dict[str, Any]:
    """Return a change for the trail, which names no strict task but says how many there are."""
    told: dict[str, Any] = {}
    for name in Changes.__slots__:
        keys = getattr(changes, name)
        if shown := [key for key in keys if key not in strict]:
            told[name] = shown
        if hidden := len(keys) - len(shown):
            told[f"{name}_strict"] = hidden
    return told


def _facts(wanted: Wanted) -> dict[str, Any]:
    return {name: plain(value) for name, value in wanted.facts.items()}


def _owner(case: Case, role: str, people: Mapping[str, Person | None]) -> dict[str, Any]:
    """Return the columns of a task that say whose it is: the person named, else a role."""
    named, unit = people.get(role), None
    if role != PERSON and named is None:
        role = INSTEAD.get(role, role)
    if role == PERSON:
        return {"person_id": case.person_id, "role": "", "unit_id": None}
    if role in ACTS_AS:
        turned, unit = turn_at(role, case.unit, case.person)
        role = role if named else turned
    return {
        "person_id": named.pk if named else None,
        "role": role,
        "unit_id": unit.pk if unit else None,
    }


@transaction.atomic
def ask(  # noqa: PLR0913 - what a question consists of
    *,
    case: Case,
    key: str,
    code: str,
    person: Person | None = None,
    role: str = "",
    by: User | None,
    due_on: date | None = None,
    facts: Mapping[str, Any] | None = None,
    opens_case: bool = False,
) -> Task:
    """Ask one person, or whoever acts in a role, for something in a case, once per key.

    Asked again it is opened again. They see the task and its facts, the whole case only with
    `opens_case`, and only while it is open.
    """
    role, unit = turn_at(role, case.unit, case.person) if role else ("", None)
    values = {
        "code": code,
        "person": person,
        "role": role,
        "unit": unit,
        "due_on": due_on,
        "facts": {name: plain(value) for name, value in (facts or {}).items()},
        "state": "open",
        "opens_case": opens_case,
    }
    task, _ = Task.objects.update_or_create(case=case, key=key, defaults=values)
    about = person or case.person
    record(action="task.asked", by=by, person=about, unit=case.unit, obj=case)
    return task


@transaction.atomic
def settle_task(*, task: Task, state: str, by: User, note: str = "") -> Task:
    """Mark an open task done or not relevant (with a reason), or open it again.

    Raises NotAllowedError, and ChangedMeanwhileError where somebody was faster.
    """
    require(can_settle(by, task, state))
    sources = SETTLED if state == "open" else ("open",)
    done = {"done_by": None, "done_at": None} if state == "open" else _done(by)
    here = Task.objects.filter(pk=task.pk, state__in=sources)
    if not here.update(state=state, note=note[:500], **done):
        raise ChangedMeanwhileError
    task.refresh_from_db()
    _note_on(task, "settled", by, task_state=state)
    return task


@transaction.atomic
def settle_by_itself(*, case: Case, keys: Collection[str], by: User | None) -> int:
    """Mark open tasks done that something else has settled; return how many."""
    found = case.tasks.filter(key__in=keys, state="open")
    count: int = found.update(state="done", done_by=by, done_at=timezone.now())
    return count


@transaction.atomic
def waive(*, task: Task, by: User, reason: str) -> Task:
    """Let an open task go undone, for a reason, by who has the right to.

    Raises NotAllowedError, ValueError without a reason, and ChangedMeanwhileError.
    """
    require(can_waive(by, task))
    if not reason.strip():
        message = "a task is waived for a reason"
        raise ValueError(message)
    here = Task.objects.filter(pk=task.pk, state="open")
    if not here.update(state="waived", note=reason.strip()[:500], **_done(by)):
        raise ChangedMeanwhileError
    task.refresh_from_db()
    _note_on(task, "waived", by)
    return task


@transaction.atomic
def hand_over(*, task: Task, to: Person, by: User) -> Task:
    """Give an open task to a colleague who may have it; the lists leave it there.

    Raises NotAllowedError, and ChangedMeanwhileError where it is no longer open.
    """
    require(can_hand_over(by, task))
    if not colleagues(by, task).filter(pk=to.pk).exists():
        require(deny("not_a_colleague"))
    here = Task.objects.filter(pk=task.pk, state="open")
    if not here.update(person=to, handed_over=True):
        raise ChangedMeanwhileError
    task.refresh_from_db()
    _note_on(task, "handed_over", by)
    return task


@transaction.atomic
def comment(*, task: Task, text: str, by: User) -> TaskComment:
    """Say something about a task to all who see it. Raises NotAllowedError."""
    if not Task.objects.visible_to(by).filter(pk=task.pk).exists():
        require(deny("not_your_task"))
    made: TaskComment = TaskComment.objects.create(task=task, by=by, text=text.strip()[:1000])
    return made


def settle_many(*, tasks: Sequence[Task], by: User) -> tuple[list[Task], list[Task]]:
    """Mark tasks done one by one; return those done, and those that could not be."""
    done, left = [], []
    for task in tasks:
        try:
            done.append(settle_task(task=task, state="done", by=by))
        except (NotAllowedError, ChangedMeanwhileError):
            left.append(task)
    return done, left


def _note_on(task: Task, what: str, by: User, **changes: Any) -> None:
    """Write what happened to a task into the trail, which never names a strict one."""
    case, name = task.case, "strict" if task.strict else task.code
    record(
        action=f"task.{what}",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes={"task": name, **changes},
    )


def _done(by: User) -> dict[str, Any]:
    return {"done_by": by, "done_at": timezone.now()}
