"""The supervisors of whoever applies."""

from django.db.models import QuerySet
from django.utils import timezone

from portal.people.models import Person, Relation
from portal.people.organisation import valid_on


def supervisors_of(person: Person) -> QuerySet[Person]:
    """Return the persons who supervise a person today."""
    relations = Relation.objects.filter(
        valid_on(timezone.localdate()), person=person, kind="supervisor"
    )
    return Person.objects.filter(pk__in=relations.values("other"))
