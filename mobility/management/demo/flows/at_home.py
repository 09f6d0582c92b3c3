"""International activity without travel, in each of its states."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from mobility.activities.services import moving, registering
from mobility.management.demo.applicants import CANDIDATES, OFFICE, POSTDOCS
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.people import People, host

# Type, title, country, first and last day from today, hours, how far it has come.
_ACTIVITIES = (
    ("coil", "Felles prosjektkurs med Delft", "NL", -160, -60, 40, "recognise"),
    ("guest_teaching_online", "Gjesteforelesninger i Lund", "SE", -90, -40, 12, "complete"),
    ("online_job_shadowing", "Digital jobbskygging", "FI", -10, 20, 15, "confirm"),
    ("hosting_guest", "Vert for gjesteforsker fra Kyoto", "JP", 20, 60, 30, ""),
    ("language_or_intercultural_course", "Fransk for forskere", "FR", -30, 60, 24, "decline"),
)


def write_at_home(people: People) -> None:
    """Register the activities and take each as far as it has come."""
    rng = Random("activities")  # noqa: S311 -- made-up activities
    who = (CANDIDATES[7], POSTDOCS[0], OFFICE[0], CANDIDATES[3], OFFICE[4])
    for one, row in zip(who, _ACTIVITIES, strict=True):
        token = UUID(int=rng.getrandbits(128), version=4)
        _write(people, people.applicant(one), row, token)


def _write(people: People, user: Any, row: tuple[Any, ...], token: UUID) -> None:
    kind, title, country, first, last, hours, step = row
    on = people.on
    values = _values(on, kind, title, country, first, last, hours)
    with on_day(on + timedelta(days=min(first, 0) - 20)):
        activity = registering.register(values=values, by=user, token=token)
    head = people.head_of(activity.case.unit)
    if step == "decline":
        with on_day(on - timedelta(days=40)):
            moving.take(activity=activity, step="decline", by=head, note="Ta det gjerne til våren.")
        return
    if step:
        with on_day(on + timedelta(days=min(first, 0) - 15)):
            moving.take(activity=activity, step="confirm", by=head)
    if step in ("complete", "recognise"):
        done = {name: values[name] for name in ("starts_on", "ends_on", "hours")}
        with on_day(on + timedelta(days=last + 5)):
            output = "Opptak og oppgaver ligger i emnerommet."
            moving.complete(activity=activity, values={**done, "output": output}, by=user)
    if step == "recognise":
        with on_day(on + timedelta(days=last + 12)):
            moving.take(activity=activity, step="recognise", by=people.member("hr"))


def _values(
    on: date, kind: str, title: str, country: str, first: int, last: int, hours: int
) -> dict[str, Any]:
    partner = host(country)
    return {
        "type": kind,
        "title": title,
        "institution_id": partner.pk,
        "institution_name": partner.name,
        "country_id": country,
        "contact": "Prof. A. Muster",
        "starts_on": on + timedelta(days=first),
        "ends_on": on + timedelta(days=last),
        "hours": Decimal(hours),
        "learning_goals": "Undervise sammen med en partner på nett.",
        "output": "",
        "reason": "climate",
        "stay_id": None,
    }
