"""The reasons that rest on a citizenship: read through the logged door, told to few."""

from collections.abc import Mapping

from django.utils import timezone

from mobility.applications.models import Application
from mobility.duties.rules import citizenship_class, duties
from mobility.duties.selectors.facts import countries_in, rules_in_force, stay_facts
from portal.core.findings import Finding
from portal.people.access import can_read_citizenship
from portal.people.models import Person, User
from portal.people.services.persons import read_citizenships


def class_of(*, person: Person, by: User) -> str:
    """Return the class of a person's citizenships to the person and to HR; the look is logged.

    Everybody else is told `unknown`.
    """
    if not can_read_citizenship(by, person):
        return "unknown"
    _, parameters = rules_in_force()
    today = timezone.localdate()
    codes = [one.country_id for one in read_citizenships(person=person, by=by)]
    free = countries_in("eea", today) | set(parameters.more_free_movement)
    return citizenship_class(codes, countries_in("nordic", today), free)


def own_reasons(*, application: Application, by: User) -> Mapping[str, Finding]:
    """Return the reasons of the duties by code, as this reader may know them."""
    citizenship = class_of(person=application.case.person, by=by)
    if citizenship == "unknown":
        return {}
    _, parameters = rules_in_force()
    facts = stay_facts(application, citizenship=citizenship)
    return {one.code: one.why for one in duties(facts, parameters)}
