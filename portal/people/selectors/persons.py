"""Persons as the list and the page of a person show them."""

from typing import Any

from django.db.models import Case, F, OuterRef, QuerySet, Subquery, When
from django.utils import timezone
from django.utils.translation import get_language

from portal.audit.models import AuditEntry
from portal.core.contributions import cards_about_person
from portal.people.access import can_arrange_relations, can_edit_person, can_read_citizenship
from portal.people.models import Employment, Person, PositionCode, User
from portal.people.organisation import valid_on

LATEST = 10


def with_main_employment(people: QuerySet[Person]) -> QuerySet[Person]:
    """Add the main employment's columns to persons: the current one, else the latest.

    Of several current ones the largest, then the earliest, then the oldest row.
    """
    today = timezone.localdate()
    current = Case(When(valid_on(today), then=0), default=1)
    ranked = Employment.objects.filter(person=OuterRef("pk")).order_by(
        current, F("ends_on").desc(nulls_first=True), "-percent", "starts_on", "pk"
    )
    language = (get_language() or "nb")[:2]
    names = {
        "unit_code": "unit__code",
        "unit_name": f"unit__name_{language}",
        "position_code": "position_code",
        "percent": "percent",
        "starts_on": "starts_on",
        "ends_on": "ends_on",
    }
    return people.annotate(
        **{name: Subquery(ranked.values(path)[:1]) for name, path in names.items()}
    )


def person_facts(user: User, person: Person) -> dict[str, Any]:
    """Return what the page of a person shows this user; a fixed number of queries."""
    today = timezone.localdate()
    positions = {one.code: one.name for one in PositionCode.objects.all()}
    jobs = list(person.employments.select_related("unit").order_by("-starts_on", "-pk"))
    for job in jobs:
        job.position_name = positions.get(job.position_code, "")
    mandates = person.mandates.in_force(today).select_related("unit", "delegated_from__person")
    trail = AuditEntry.objects.visible_to(user).filter(person=person)
    return {
        "person": person,
        "employments": jobs,
        "relations": person.relations.select_related("other"),
        "leads": person.reverse_relations.filter(valid_on(today)).select_related("person"),
        "mandates": mandates,
        "trail": trail.select_related("actor__person", "acting_for")[:LATEST],
        "cards": cards_about_person(user, person),
        "may_edit": can_edit_person(user, person),
        "may_arrange": can_arrange_relations(user, person),
        "may_read_citizenship": can_read_citizenship(user, person),
        "today": today,
    }
