"""The mails that stays before and during them ask for on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse

from mobility.applications.models import Application
from mobility.duties.access import UNDER_WAY
from mobility.duties.rules.reminders import Going, Reminder, reminders
from mobility.duties.selectors.checklist import PREFIX
from mobility.duties.selectors.facts import other_stays, parts_of, rules_in_force
from portal.casework.access import people_who_act, turn_at
from portal.casework.models import Case
from portal.core.contributions import Notice
from portal.people.models import Person
from portal.rulesets.selectors import NoRuleSetError

# {reminder: the page where its next step is done}; all others lead to the checklist.
_PAGES = {"arrival": "stay_arrival", "return": "stay_return", "halfway": "change_start"}


def notices_on(day: date) -> Iterator[Notice]:
    """Yield what travellers and those around them are told on a day; each key is sent once."""
    try:
        _, parameters = rules_in_force(day)
    except NoRuleSetError:
        return
    going = Application.objects.filter(case__state__in=UNDER_WAY)
    rows = going.select_related("case__person", "case__unit").prefetch_related("segments")
    for application in rows:
        for one in reminders(_going(application), day, parameters):
            yield from _notices(application, one)


def _going(application: Application) -> Going:
    case = application.case
    tasks = case.tasks.filter(key__startswith=PREFIX, state="open")
    return Going(
        state=case.state,
        parts=parts_of(application.segments.all()),
        open_codes=frozenset(tasks.values_list("code", flat=True)),
        other_stays=other_stays(case.person, application) if case.state == "ongoing" else (),
    )


def _notices(application: Application, reminder: Reminder) -> Iterator[Notice]:
    case = application.case
    for role in reminder.roles:
        for person in _people(role, case):
            key = f"duty:{reminder.code}:{reminder.mark}:{case.pk}:{person.pk}"
            yield Notice("stay-reminder", key, person, _told(application, reminder, person))


def _people(role: str, case: Case) -> list[Person]:
    if role == "person":
        return [case.person]
    acting, unit = turn_at(role, case.unit, case.person)
    return list(people_who_act(acting, unit).exclude(pk=case.person_id).select_related("user"))


def _told(application: Application, reminder: Reminder, person: Person) -> dict[str, Any]:
    case = application.case
    own = person.pk == case.person_id
    page = _PAGES.get(reminder.code, "duties") if own else "duties"
    parts = parts_of(application.segments.all())
    return {
        "reminder": reminder.code,
        "duties": [f"task.{code}" for code in reminder.duties],
        "traveller": case.person,
        "own": own,
        "title": str(application),
        "starts_on": min(one.starts_on for one in parts),
        "ends_on": max(one.ends_on for one in parts),
        "address": f"{settings.SITE_URL}{reverse(page, args=[case.public_id])}",
    }
