"""Reads of this room used in more than one place."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.db.models import Case, Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery, When
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from portal.audit.models import AuditEntry
from portal.core.contributions import cards_about_person
from portal.core.decisions import Decision
from portal.core.folding import fold
from portal.people.access import (
    can_arrange_relations,
    can_edit_person,
    can_lend_mandate,
    can_read_citizenship,
)
from portal.people.models import (
    DuplicateVerdict,
    Employment,
    Mandate,
    Person,
    PositionCode,
    Unit,
    UnitPlacement,
    User,
)
from portal.people.organisation import valid_on
from portal.people.rules import (
    EDITS_PEOPLE,
    SEES_FIGURES,
    SUGGEST_FROM,
    Likeness,
    Traits,
    likeness,
)

MOST_PAIRS = 100
# A name shared by more than this many says nothing about any two of them.
LARGEST_GROUP = 8
SOON = timedelta(days=30)


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
        .filter(how_many__range=(2, LARGEST_GROUP))
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


def ending_mandates(user: User) -> QuerySet[Mandate]:
    """Return mandates in the units the user administers that end within 30 days."""
    today = timezone.localdate()
    mine = Mandate.objects.visible_to(user).in_force(today)
    return mine.filter(ends_on__lte=today + SOON, delegated_from__isnull=True)


@dataclass(slots=True)
class Branch:
    """A unit in the tree as it is drawn: what stands below it, and whether a search found it."""

    unit: Unit
    children: list["Branch"]
    found: bool = False
    open: bool = False


def unit_tree(user: User, search: str = "") -> list[Branch]:
    """Return the units of today as a tree, in two queries.

    With a search only those found remain, with the way up from each of them, opened.
    """
    today = timezone.localdate()
    placed = UnitPlacement.objects.filter(valid_on(today)).values_list("unit_id", "parent_id")
    above = dict(placed.order_by("pk"))
    units = sorted(Unit.objects.visible_to(user).filter(pk__in=above), key=lambda u: fold(u.name))
    branches = {unit.pk: Branch(unit, []) for unit in units}
    tops = []
    for unit in units:
        parent = branches.get(above[unit.pk] or 0)
        (parent.children if parent else tops).append(branches[unit.pk])
    words = fold(search).split()
    return [branch for branch in tops if _kept(branch, words, 0)]


def _kept(branch: Branch, words: list[str], depth: int) -> bool:
    """Mark what the search found and drop what it did not; tell whether the branch stays."""
    unit = branch.unit
    text = fold(f"{unit.code} {unit.acronym} {unit.name_nb} {unit.name_nn} {unit.name_en}")
    branch.found = bool(words) and all(word in text for word in words)
    branch.children = [one for one in branch.children if _kept(one, words, depth + 1)]
    branch.open = depth == 0 or (bool(words) and bool(branch.children))
    return not words or branch.found or bool(branch.children)


FEW = 5


@dataclass(frozen=True, slots=True)
class Staff:
    """How many people work in a unit and below; few are not counted for outsiders."""

    count: int
    suppressed: bool


def staff_of(user: User, unit: Unit, day: date) -> Staff:
    """Count the persons employed in the unit and below on the day.

    1 to 4 persons are shown as "fewer than 5" to those without a role there.
    """
    below = Unit.objects.subtree(unit, day)
    jobs = Employment.objects.filter(valid_on(day), unit__in=below).order_by()
    count = jobs.values("person_id").distinct().count()
    return Staff(count, 0 < count < FEW and not user.holds_at(unit, *SEES_FIGURES))


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


LATEST = 10


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


@dataclass(frozen=True, slots=True)
class OwnMandate:
    """A mandate of the reader with what they have lent of it and whether they may lend it."""

    mandate: Mandate
    lent: list[Mandate]
    may_lend: Decision


def own_mandates(user: User) -> list[OwnMandate]:
    """Return the reader's mandates that have not ended, with what is lent of each."""
    today = timezone.localdate()
    alive = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    mine = Mandate.objects.visible_to(user).filter(alive, person_id=user.person_id)
    lent = Mandate.objects.filter(alive).select_related("person")
    rows = mine.select_related("unit", "delegated_from__person").prefetch_related(
        Prefetch("delegations", queryset=lent, to_attr="lent")
    )
    return [OwnMandate(one, one.lent, can_lend_mandate(user, one)) for one in rows]


def addresses_of(user: User) -> QuerySet[EmailAddress]:
    """Return the e-mail addresses of a sign-in."""
    return EmailAddress.objects.filter(user=user).order_by("-primary", "email")


def sessions_of(user: User) -> int:
    """Return how many sessions a sign-in has that have not ended."""
    return len(UserSession.objects.purge_and_list(user))
