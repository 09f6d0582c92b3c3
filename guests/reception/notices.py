"""Remind of tasks, arrivals and ends: one mail a day to each person, naming nothing strict."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from guests.engagements.models import Engagement
from guests.engagements.rules import BEFORE_ARRIVAL, HERE, KIND, RUNNING
from guests.reception.rules.reminders import NAME, ReminderParameters, is_due_again, is_near
from guests.sensitive.models import Permit
from guests.sensitive.rules import PERMIT_HELD
from portal.casework.access import people_who_act
from portal.casework.models import Case, Task
from portal.casework.selectors import task_title
from portal.core.contributions import Notice
from portal.core.findings import Finding
from portal.people.models import Person
from portal.rulesets.selectors import NoRuleSetError, rule_set_on

# A line of a mail, worded when the mail is written.
Line = Finding


def notices(on: date) -> Sequence[Notice]:
    """Return the reminders of a day, one for each person, however many lines it has."""
    try:
        rules = ReminderParameters.from_mapping(rule_set_on(NAME, on).parameters)
    except NoRuleSetError:  # without rules in force nobody is reminded, and other mails still go
        return []
    lines: dict[Person, list[Line]] = defaultdict(list)
    for person, line in (*_tasks(on, rules), *_stays(on, rules), *_permits(on, rules)):
        lines[person].append(line)
    return [_notice(person, told, on) for person, told in lines.items()]


def _notice(person: Person, lines: list[Line], on: date) -> Notice:
    context = {"lines": lines, "address": f"{settings.SITE_URL}{reverse('my_tasks')}"}
    return Notice("guest-digest", f"guest-digest:{on}:{person.pk}", person, context)


def _tasks(on: date, rules: ReminderParameters) -> Iterator[tuple[Person, Line]]:
    """Yield what is due or overdue to whose it is, and what is long overdue to the leader."""
    open_ones = Task.objects.filter(
        case__kind=KIND, case__state__in=RUNNING, state="open", due_on__isnull=False
    )
    first = on - timedelta(days=max((*rules.task_days, rules.escalation_days)))
    last = on - timedelta(days=min(rules.task_days))
    found = open_ones.filter(due_on__range=(first, last)).select_related(
        "case__person", "case__unit", "person__user", "unit"
    )
    acting: dict[tuple[str, int], list[Person]] = {}
    for task in found:
        if is_due_again(task.due_on, on, rules.task_days):
            for person in _whose(task, acting, on):
                yield person, _of_task("task_due", task, person)
        if is_due_again(task.due_on, on, (rules.escalation_days,)) and task.required:
            for person in _acting("head", task.case.unit, acting, on):
                yield person, _of_task("task_late", task, person)


def _whose(task: Task, acting: dict[Any, list[Person]], on: date) -> list[Person]:
    if task.person:
        return [task.person]
    return _acting(task.role, task.unit, acting, on) if task.role and task.unit else []


def _acting(role: str, unit: Any, acting: dict[Any, list[Person]], on: date) -> list[Person]:
    key = (role, unit.pk)
    if key not in acting:
        acting[key] = list(people_who_act(role, unit, on).select_related("user").distinct())
    return acting[key]


def _stays(on: date, rules: ReminderParameters) -> Iterator[tuple[Person, Line]]:
    """Yield to the host who comes soon, whose stay ends, and whose agreement runs out."""
    related = ("case__person", "case__unit", "host", "administrator")
    running = Engagement.objects.filter(case__state__in=RUNNING).select_related(*related)
    soon = [on + timedelta(days=days) for days in rules.arrival_days]
    for one in running.filter(starts_on__in=soon, case__state__in=BEFORE_ARRIVAL):
        yield one.host, _line("arrives", one.case, one.starts_on)
    ends = [on + timedelta(days=days) for days in rules.end_days]
    for one in running.filter(ends_on__in=ends, case__state__in=HERE):
        for person in filter(None, (one.host, one.administrator)):
            yield person, _line("ends", one.case, one.ends_on)
    outs = [on + timedelta(days=days) for days in rules.agreement_days]
    for one in running.filter(agreement_ends_on__in=outs):
        for person in filter(None, (one.host, one.administrator)):
            yield person, _line("agreement_ends", one.case, one.agreement_ends_on)


def _permits(on: date, rules: ReminderParameters) -> Iterator[tuple[Person, Line]]:
    """Yield to the guest, and to nobody else by mail, that something of theirs runs out."""
    held = Permit.objects.filter(engagement__case__state__in=RUNNING, state__in=PERMIT_HELD)
    for one in held.select_related("engagement__case__person"):
        if is_near(one.valid_to, on, rules.permit_days):
            case = one.engagement.case
            yield case.person, _line("paper_ends", case, None)


def _of_task(code: str, task: Task, person: Person) -> Line:
    """Return a line about a task; of a strict one it says no more than that there is one."""
    title = "" if task.strict else _title(task, person)
    if not title:
        return _line(f"{code}_unnamed", task.case, task.due_on)
    facts = {"guest": str(task.case.person), "day": task.due_on, "what": title}
    return Finding(f"guest_reminder.{code}", facts=facts)


def _title(task: Task, person: Person) -> str:
    language = person.user.language if hasattr(person, "user") else settings.LANGUAGE_CODE
    with override(language):
        return str(task_title(task))


def _line(code: str, case: Case, day: date | None) -> Line:
    facts = {"guest": str(case.person)} | ({"day": day} if day else {})
    return Finding(f"guest_reminder.{code}", facts=facts)
