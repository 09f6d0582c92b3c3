"""Finding a colleague as people write one."""

from django.utils import timezone

from portal.core.folding import fold
from portal.people.models import Employment, Person
from portal.people.organisation import valid_on

MOST = 6


def colleagues_called(text: str) -> list[Person]:
    """Return the persons employed today with that e-mail address, else with all words in the name.

    At most six; whoever fills in a form may name any colleague, as in a staff directory.
    """
    held = Employment.objects.filter(valid_on(timezone.localdate()))
    people = Person.objects.present().filter(pk__in=held.values("person_id"))
    if "@" in text:
        return list(people.filter(email__iexact=text.strip())[:MOST])
    words = fold(text).split()
    for one in words:
        people = people.filter(folded_name__contains=one)
    return list(people.order_by("folded_name", "pk")[:MOST]) if words else []
