"""Persons who may be registered twice."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.people.models import DuplicateVerdict, Employment, Person, Unit, User
from portal.people.rules import EDITS_PEOPLE, SUGGEST_FROM, Likeness, Traits, likeness

MOST_PAIRS = 100
# A name shared by more than this many says nothing about any two of them.
LARGEST_GROUP = 8


@dataclass(frozen=True, slots=True)
class Pair:
    """Two persons who may be one."""

    first: Person
    second: Person
    likeness: Likeness


def duplicate_pairs(user: User, *, most: int = MOST_PAIRS) -> list[Pair]:
    """Return pairs among the persons whom the user may correct, most alike first.

    Whoever was told apart is left out. The number of queries does not depend on the rows.
    """
    people = _judged_by(user)
    groups = [
        *_groups(people, F("folded_name")),
        *_groups(people.exclude(email=""), Lower("email")),
        *_groups(people.exclude(orcid=""), F("orcid")),
    ]
    pairs = {tuple(sorted(pair)) for group in groups for pair in combinations(group, 2)}
    apart = set(DuplicateVerdict.objects.values_list("first_id", "second_id"))
    ids = {one for pair in pairs - apart for one in pair}
    known = {person.pk: person for person in people.filter(pk__in=ids)}
    traits = _traits(known)
    found = [
        Pair(known[a], known[b], likeness(traits[a], traits[b])) for a, b in sorted(pairs - apart)
    ]
    likely = [pair for pair in found if pair.likeness.score >= SUGGEST_FROM]
    return sorted(likely, key=lambda pair: -pair.likeness.score)[:most]


def compare(first: Person, second: Person) -> Likeness:
    """Return how alike two persons are."""
    traits = _traits({first.pk: first, second.pk: second})
    return likeness(traits[first.pk], traits[second.pk])


def _judged_by(user: User) -> QuerySet[Person]:
    everyone = Person.objects.present().order_by()
    if user.administers_all():
        return everyone
    units = Unit.objects.reached_by(user, EDITS_PEOPLE)
    current = Employment.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate()), unit__in=units
    )
    return everyone.filter(pk__in=current.values("person_id"))


def _groups(people: QuerySet[Person], key: Any) -> Iterable[list[int]]:
    keyed = people.annotate(sign=key)
    several = (
        keyed.values("sign")
        .annotate(how_many=Count("pk"))
        .filter(how_many__gte=2, how_many__lte=LARGEST_GROUP)
    )
    signs = several.order_by("sign").values("sign")[: 4 * MOST_PAIRS]
    groups: dict[str, list[int]] = defaultdict(list)
    for sign, pk in keyed.filter(sign__in=list(signs.values_list("sign", flat=True))).values_list(
        "sign", "pk"
    ):
        groups[sign].append(pk)
    return groups.values()


def _traits(known: dict[int, Person]) -> dict[int, Traits]:
    units: dict[int, set[int]] = defaultdict(set)
    jobs = Employment.objects.filter(person_id__in=known).order_by()
    for person_id, unit_id in jobs.values_list("person_id", "unit_id"):
        units[person_id].add(unit_id)
    return {
        pk: Traits(
            folded_name=person.folded_name,
            email=person.email.casefold(),
            orcid=person.orcid,
            hr_id=person.hr_id or "",
            unit_ids=frozenset(units[pk]),
        )
        for pk, person in known.items()
    }


@dataclass(frozen=True, slots=True)
class Compared:
    """One fact of two persons side by side: its label, both texts, whether they differ."""

    label: str
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Tell whether the texts differ."""
        return self.first != self.second


def compared_facts(first: Person, second: Person) -> list[Compared]:
    """Return what is known about two persons, side by side; nothing of the strict class."""
    own = [_own_facts(person) for person in (first, second)]
    return [Compared(label, own[0][label], own[1][label]) for label in own[0]]


def _own_facts(person: Person) -> dict[str, str]:
    jobs = person.employments.select_related("unit").order_by("starts_on")
    work = [f"{j.position_code}, {j.unit.name}, {j.starts_on} – {j.ends_on or ''}" for j in jobs]
    account = User.objects.filter(person=person).first()
    return {
        _("Given name"): person.given_name,
        _("Family name"): person.family_name,
        _("Number from HR"): person.hr_id or "",
        _("E-mail"): person.email,
        _("ORCID"): person.orcid,
        _("Employments"): "; ".join(work),
        _("Sign-in"): account.email if account else "",
    }
