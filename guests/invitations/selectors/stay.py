"""What a guest sees of their stay: what is next, what happens when, papers, people, first day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import OVER
from guests.invitations.access import can_tell
from guests.invitations.models import FirstDay
from guests.invitations.rules import Errand, next_first
from guests.invitations.selectors.about import about_left
from portal.casework.models import Task
from portal.casework.rules import SETTLED
from portal.casework.selectors import task_title
from portal.checklists.rules.listing import COMPLETE
from portal.core.contributions import cards_of, life_events
from portal.core.working_days import working_day_from
from portal.documents.models import Letter, Signature
from portal.people.models import Person

_RELATED = (
    *("case__person", "case__unit", "case__rule_set", "first_day", "remote_country"),
    *("host__user", "deputy_host__user", "administrator__user", "buddy__user"),
    *("home_institution", "home_country"),
)


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody whom the guest can ask: as what, who, where."""

    role: str
    person: Person


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the plan: a day, what happens, whose it is, how it stands; the guest's own task."""

    on: date | None
    title: str
    whose: str = ""
    state: str = ""
    mine: bool = False
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class PlanPhase:
    """A phase of the stay with its lines, in the order of their days; `code` is its wording's.

    The first in which something is left is shown open.
    """

    code: str
    lines: Sequence[Line]
    opened: bool = False

    @property
    def left(self) -> int:
        """Return how much is still to happen in it."""
        return sum(one.state == "open" for one in self.lines)


def stays_of(user: Any) -> QuerySet[Engagement]:
    """Return the user's own stays as a guest; never a draft, which is the host's."""
    seen = Engagement.objects.visible_to(user).filter(case__person_id=user.person_id)
    rows: QuerySet[Engagement] = seen.select_related(*_RELATED)
    return rows.order_by("-starts_on", "-pk")


def stay_now(user: Any) -> Engagement | None:
    """Return the stay that matters: the first that is not over, or the latest."""
    stays = list(stays_of(user)[:20])
    running = [one for one in stays if one.case.state not in OVER]
    running.sort(key=lambda one: (one.starts_on is None, one.starts_on or date.max))
    return next(iter(running or stays), None)


def first_three(tasks: Sequence[Task], unsettled: frozenset[str], number: int = 3) -> list[Task]:
    """Return the next three of the guest's tasks, or as many as there is room for."""
    by_key = {one.key: one for one in tasks}
    errands = [
        Errand(one.key, one.due_on, bool(unsettled & set(one.after)), one.required) for one in tasks
    ]
    return [by_key[one.key] for one in next_first(errands, number)]


def stay_page(user: Any, engagement: Engagement) -> dict[str, Any]:
    """Return all that the page of a stay shows, in a fixed number of questions."""
    case, today = engagement.case, timezone.localdate()
    seen = Task.objects.visible_to(user).filter(case=case).exclude(state="dropped")
    tasks = list(seen.select_related("case", "person", "unit"))
    mine = [one for one in tasks if one.person_id == user.person_id]
    unsettled = frozenset(one.key for one in tasks if one.state not in SETTLED)
    may_tell = bool(can_tell(user, engagement))
    left = about_left(engagement) if may_tell else []
    todo = [one for one in mine if one.state == "open"]
    if left:  # the form itself stands first
        todo = [one for one in todo if not one.code.endswith(COMPLETE)]
    letters = Letter.objects.visible_to(user).filter(case=case).exclude(state="withdrawn")
    return {
        "engagement": engagement,
        "case": case,
        "today": today,
        "may_tell": may_tell,
        "about_left": left,
        "next": [
            _line(one, user.person_id) for one in first_three(todo, unsettled, 2 if left else 3)
        ],
        "cards": cards_of(user, case),
        "to_send": [_line(one, user.person_id) for one in todo if one.evidence],
        "phases": plan_of(tasks, engagement, user.person_id),
        "letters": list(letters),
        "to_sign": _to_sign(user, engagement),
        "helpers": helpers_of(engagement),
        "first": first_day_of(engagement),
        "first_on": first_on(engagement),
        "others": [one for one in stays_of(user)[:10] if one.pk != engagement.pk],
        "over": case.state in OVER,
    }


def _to_sign(user: Any, engagement: Engagement) -> list[Signature]:
    rows = Signature.objects.visible_to(user).filter(
        letter__case=engagement.case, person_id=user.person_id, signed_at__isnull=True
    )
    return list(rows.select_related("letter"))


def helpers_of(engagement: Engagement) -> list[Helper]:
    """Return whom the guest can ask, the nearest first, each person once."""
    named = [
        ("host", engagement.host),
        ("deputy_host", engagement.deputy_host),
        ("administrator", engagement.administrator),
        ("buddy", engagement.buddy),
    ]
    told: dict[int, Helper] = {}
    for role, person in named:
        if person is not None and person.pk not in told:
            told[person.pk] = Helper(role, person)
    return list(told.values())


def first_day_of(engagement: Engagement) -> FirstDay | None:
    """Return where and when the guest comes, where somebody has said so."""
    return getattr(engagement, "first_day", None)


def first_on(engagement: Engagement) -> date | None:
    """Return the day on which the guest comes first: the first working day of the stay."""
    starts = engagement.arrived_on or engagement.starts_on
    return working_day_from(starts) if starts else None


def plan_of(tasks: Sequence[Task], engagement: Engagement, guest: int) -> list[PlanPhase]:
    """Return what happens when, phase by phase; tasks of others only as what and when.

    What others do about the guest in confidence is not told; the first and last day stand where
    their days are.
    """
    by_phase: dict[str, list[Line]] = {}
    for one in tasks:
        if one.person_id == guest or not one.strict:
            by_phase.setdefault(_phase_code(one), []).append(_line(one, guest))
    order = [
        f"phase.{event.code}.{one}" for event in life_events().values() for one in event.phases
    ]
    codes = dict.fromkeys([*(one for one in order if one in by_phase), *by_phase])
    phases = [PlanPhase(code, sorted(by_phase[code], key=_when)) for code in codes]
    first = next((one.code for one in phases if one.left), None)
    return [replace(one, opened=one.code == first) for one in phases]


def _phase_code(task: Task) -> str:
    event = task.facts.get("event")
    return f"phase.{event}.{task.phase}" if event and task.phase else ""


def _line(task: Task, guest: int) -> Line:
    mine = task.person_id == guest
    whose = "" if mine else task.role
    state = "done" if task.state in SETTLED else "open"
    return Line(task.due_on, task_title(task), whose, state, mine, task if mine else None)


def _when(line: Line) -> tuple[bool, date, str]:
    return (line.on is None, line.on or date.max, line.title)
