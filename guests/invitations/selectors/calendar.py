"""The calendar file of a stay: the first and last day, and when the guest's tasks are due."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from guests.engagements.models import Engagement
from guests.invitations.selectors.stay import first_day_of, first_on
from portal.casework.models import Task
from portal.casework.selectors import task_title

OSLO = ZoneInfo("Europe/Oslo")


def calendar_of(user: Any, engagement: Engagement) -> bytes:
    """Return the calendar file of a guest's stay; what is strict stays on the page."""
    calendar = Calendar()
    calendar.add("prodid", "-//Utsyn//my stay//")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for event in (*_days(engagement), *_tasks(user, engagement)):
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _days(engagement: Engagement) -> Iterator[Event]:
    first, day = first_on(engagement), first_day_of(engagement)
    if first:
        event = _event(
            engagement, "first", _("First day: %(unit)s") % {"unit": engagement.case.unit}
        )
        if day and day.meets_at:
            begins = datetime.combine(first, day.meets_at, tzinfo=OSLO)
            event.add("dtstart", begins)
            event.add("dtend", begins + timedelta(hours=1))
        else:
            event.add("dtstart", first)
        if day and day.place:
            event.add("location", day.place)
        yield event
    if engagement.ends_on:
        event = _event(engagement, "last", _("Last day of the stay"))
        event.add("dtstart", engagement.ends_on)
        yield event


def _tasks(user: Any, engagement: Engagement) -> Iterator[Event]:
    mine = Task.objects.visible_to(user).filter(
        case=engagement.case, person_id=user.person_id, state="open", strict=False
    )
    for task in mine.exclude(due_on__isnull=True):
        event = _event(engagement, str(task.public_id), task_title(task))
        event.add("dtstart", task.due_on)
        yield event


def _event(engagement: Engagement, name: str, summary: str) -> Event:
    event = Event()
    event.add("uid", f"{name}-{engagement.case.public_id}@utsyn")
    event.add("dtstamp", engagement.updated_at.astimezone(ZoneInfo("UTC")))
    event.add("summary", summary)
    event.add("url", f"{settings.SITE_URL}/my-stay/{engagement.case.public_id}/")
    return event
