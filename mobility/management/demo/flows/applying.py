"""Write and submit applications as their applicants would, step by step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from mobility.applications.models import Application
from mobility.applications.rules import ASKS, steps_of
from mobility.applications.selectors.given import fingerprint_of, parts_of
from mobility.applications.services import asking, drafts, filling, steps
from mobility.calls.models import Call
from mobility.management.demo.clock import on_day
from mobility.management.demo.flows.people import People, person_of
from portal.people.models import Employment, Person, User
from portal.places.models import Institution

_WORDS: Mapping[str, Any] = {
    "plan": "Målinger med vertsgruppen, en felles artikkel og et seminar for kandidatene der.",
    "expected_results": "En felles artikkel, en søknad til EU og en avtale om videre samarbeid.",
    "strategic_link": "Satsingen på havrommet og fakultetets mål om flere lange opphold.",
    "funding_plan": "Stipend fra fakultetet; verten stiller kontor og laboratorium.",
    "teaching_plan": "Emnet FYS2100 flyttes til høsten; to kolleger deler veiledningen.",
    "thesis_relevance": "Utstyret finnes bare hos verten, og tredje artikkel bygger på målingene.",
    "substitute_cost": None,
    "cost_centre": "310200",
    "wants_award": True,
    "green_travel": False,
    "travel_days": 2,
    "activity_type": "shadowing",
    "language": "engelsk",
    "first_time": True,
    "subject_field": "0533 Physics",
    "level": "eqf_7",
    "teaching_hours": 8,
    "students": 24,
    "agreement_code": "",
    "seniority": "intermediate",
}
_PURPOSES = {
    "staff_training": "training",
    "staff_teaching": "teaching",
    "staff_combined": "teaching",
}


@dataclass(frozen=True, slots=True)
class Trip:
    """One application to be: scheme, title, where and when, in which call, with whom."""

    scheme: str
    title: str
    host: Institution
    first: date
    last: date
    call: Call | None = None
    months: int | None = None
    companions: tuple[str, ...] = ()
    then: Institution | None = None
    then_until: date | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)


def draft(people: People, user: User, trip: Trip) -> Application:
    """Begin an application and write all of its steps."""
    application = drafts.create_draft(
        person=person_of(user), scheme=trip.scheme, by=user, call=trip.call
    )
    for step in steps_of(trip.scheme):
        if step in ASKS[trip.scheme]:
            filling.save_step(
                application=application,
                step=step,
                values=_values(trip, step),
                parts=list(_parts(application, trip, step, _colleague(people, user))),
                by=user,
                page=filling.Page(fingerprint_of(application, step)),
            )
    application.refresh_from_db()
    return application


def submit(
    people: People, user: User, trip: Trip, *, on: date, answered: bool = True
) -> Application:
    """Write and submit an application on a day; colleagues and supervisor answer unless told."""
    with on_day(on):
        application = draft(people, user, trip)
        steps.submit(application=application, by=user)
        application.refresh_from_db()
        if answered:
            _answer(people, application)
    return application


def _values(trip: Trip, step: str) -> dict[str, Any]:
    given = {**_WORDS, "title": trip.title, "term_months": trip.months, **trip.answers}
    return {code: given[code] for code in ASKS[trip.scheme][step]}


def _parts(
    application: Application, trip: Trip, step: str, colleague: Person
) -> Iterator[filling.PartChange]:
    if step == "places":
        for values in _places(trip):
            yield filling.PartChange(uuid4(), remove=False, values=values)
    elif step == "household":
        for relation in trip.companions:
            born = trip.first.year - 6 if relation == "child" else None
            values = {"relation": relation, "birth_year": born, "whole_period": True}
            yield filling.PartChange(uuid4(), remove=False, values=values)
    elif step == "cover":
        for row in parts_of(application, "cover"):
            yield filling.PartChange(row.public_id, remove=False, values={"covered_by": colleague})
        if trip.scheme == "research_term":
            values = {"kind": "teaching", "subject": "FYS2100", "covered_by": colleague}
            yield filling.PartChange(uuid4(), remove=False, values=values)


def _places(trip: Trip) -> Iterator[dict[str, Any]]:
    purpose = _PURPOSES.get(trip.scheme, "research")
    stages = [(trip.host, trip.first, trip.last)]
    if trip.then and trip.then_until:
        stages = [
            (trip.host, trip.first, trip.last),
            (trip.then, _next(trip.last), trip.then_until),
        ]
    for place, (host, first, last) in enumerate(stages):
        yield {
            "institution_id": host.pk,
            "institution_name": host.name,
            "country_id": host.country_id,
            "city": host.city,
            "starts_on": first,
            "ends_on": last,
            "purpose": purpose,
            "contact_name": "Prof. A. Muster",
            "contact_email": f"host@{host.domain or 'host.example'}",
            "is_main_host": place == 0,
        }


def _next(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _colleague(people: People, user: User) -> Person:
    """Return somebody of the same unit who can take over: the cast's supervisor where there."""
    own = Employment.objects.filter(person=user.person).order_by("-percent", "pk")[0]
    others = Employment.objects.filter(unit=own.unit_id, position_code="1404", ends_on=None)
    others = others.exclude(person=user.person).select_related("person").order_by("pk")
    supervisor = person_of(people.member("veileder"))
    named: Employment | None = others.filter(person=supervisor).first() or others.first()
    return named.person if named else supervisor


def _answer(people: People, application: Application) -> None:
    """Let colleagues confirm that they take over, and the supervisor write a statement."""
    for cover in application.covers.filter(state="asked").select_related("covered_by"):
        task = application.case.tasks.get(key=f"cover:{cover.pk}")
        by = people.user(cover.covered_by)
        asking.answer_cover(cover=cover, task=task, confirms=True, by=by)
    statement = getattr(application, "statement", None)
    if statement:
        asking.give_statement(
            statement=statement,
            supports=True,
            text="Oppholdet er nødvendig for den tredje artikkelen, og tidspunktet passer.",
            by=people.user(statement.supervisor),
        )
