"""Who may act in a case and on a task, and to whom a turn falls."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from portal.casework.models import Case, Task
from portal.casework.rules import ACTS_AS, NEXT_UP
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Mandate, Person, Unit, UnitAncestry, UnitPlacement
from portal.people.organisation import valid_on


def can_act_for_turn(user: Any, case: Case) -> Decision:
    """Allow whose turn it is: the person named, or a holder of the role, never in own case."""
    if not user.is_authenticated or not user.person_id:
        return deny("no_person")
    if case.turn_person_id:
        return ALLOW if case.turn_person_id == user.person_id else deny("not_your_turn")
    if case.turn_role and user.holds_at(case.turn_unit, *ACTS_AS[case.turn_role]):
        return deny("own_case") if case.person_id == user.person_id else ALLOW
    return deny("not_your_turn")


def can_do_task(user: Any, task: Task) -> Decision:
    """Allow whose task it is: the person named, or a holder of the role over its unit."""
    if not user.is_authenticated or not user.person_id:
        return deny("no_person")
    if task.person_id == user.person_id:
        return ALLOW
    if task.role in ACTS_AS and user.holds_at(task.unit, *ACTS_AS[task.role]):
        return deny("own_case") if task.case.person_id == user.person_id else ALLOW
    return deny("not_your_task")


def can_waive(user: Any, task: Task) -> Decision:
    """Allow HR over the case's unit, and its head where nothing is strict; never in own case."""
    roles = ("hr",) if task.strict else (*ACTS_AS["head"], "hr")
    if not user.is_authenticated or not user.holds_at(task.case.unit, *roles):
        return deny("needs_role")
    return deny("own_case") if task.case.person_id == user.person_id else ALLOW


def can_hand_over(user: Any, task: Task) -> Decision:
    """Allow whose open task it is, unless it is the task of whom the case is about."""
    if task.state != "open":
        return deny("not_open")
    if task.person_id and task.person_id == task.case.person_id:
        return deny("own_task_stays")
    return can_do_task(user, task)


def can_settle(user: Any, task: Task, state: str) -> Decision:
    """Allow whose task it is, when nothing must come first.

    What blocks a step of the case is set aside only by who may waive it.
    """
    allowed = can_do_task(user, task)
    if not allowed or state == "open":
        return allowed
    if state == "not_relevant":
        return ALLOW if not task.blocks or can_waive(user, task) else deny("blocks_a_step")
    return deny("others_first") if waits_for(task) else ALLOW


def waits_for(task: Task) -> list[Task]:
    """Return the open tasks of the case that must be settled before this one."""
    if not task.after:
        return []
    return list(task.case.tasks.filter(key__in=task.after, state="open"))


def acts_as_over(user: Any, role: str, case: Case) -> Decision:
    """Allow a holder of what counts as the role over the case's unit, never in own case."""
    if not user.holds_at(case.unit, *ACTS_AS[role]):
        return deny("needs_role")
    return deny("own_case") if case.person_id == user.person_id else ALLOW


def people_who_act(role: str, unit: Unit, on: date | None = None) -> QuerySet[Person]:
    """Return the persons whose mandate counts for the role over the unit."""
    return Person.objects.filter(
        pk__in=_mandates(ACTS_AS[role], unit, on or timezone.localdate()).values("person_id")
    )


def turn_at(
    role: str, unit: Unit, person: Person, on: date | None = None, without: Collection[int] = ()
) -> tuple[str, Unit]:
    """Return the role and unit to whom a turn about the person falls.

    It goes up, level by level, where nobody holds the role there, or nobody but the person: for
    a head's own case the dean decides, for a dean's whoever heads the level above. A dean's turn
    begins at the faculty, since who heads a department there is no dean. Persons in `without`
    may not act either.
    """
    day = on or timezone.localdate()
    level: Unit | None = _faculty_of(unit, day) if role == "dean" else unit
    while level is not None:
        others = _mandates(ACTS_AS[role], level, day).exclude(person=person)
        others = others.exclude(person_id__in=list(without))
        if others.exists() and not _leads(person, role, level, day):
            return role, level
        role, level = NEXT_UP.get(role, role), _parent(level, day)
    return role, unit


def _faculty_of(unit: Unit, day: date) -> Unit:
    """Return the nearest faculty or institution at or above the unit, or else the unit."""
    above = UnitAncestry.objects.filter(
        valid_on(day), unit=unit, ancestor__kind__in=("faculty", "institution")
    )
    nearest = above.order_by("depth").select_related("ancestor").first()
    return nearest.ancestor if nearest else unit


def _leads(person: Person, role: str, unit: Unit, day: date) -> bool:
    """Tell whether the person leads the unit, so that a deputy there would judge their chief."""
    own = Mandate.objects.in_force(day).filter(person=person, unit=unit, role__in=("head", "dean"))
    return role in ("head", "dean") and own.exists()


def _mandates(roles: Sequence[str], unit: Unit, day: date) -> QuerySet[Mandate]:
    above = UnitAncestry.objects.filter(valid_on(day), unit=unit).values("ancestor_id")
    found: QuerySet[Mandate] = Mandate.objects.in_force(day).filter(
        role__in=roles, unit_id__in=above
    )
    return found


def _parent(unit: Unit, day: date) -> Unit | None:
    place = UnitPlacement.objects.filter(valid_on(day), unit=unit).select_related("parent").first()
    return place.parent if place else None
