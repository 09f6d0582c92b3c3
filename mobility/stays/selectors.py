"""Reads of stays that more than one page needs."""

from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils import timezone
from django.utils.translation import get_language

from mobility.stays.models import Stay
from mobility.stays.rules import HOST_OPTIONAL, Facts, findings
from portal.core.findings import Finding
from portal.people.models import Employment, Person
from portal.places.models import Country


def listed(user: Any) -> QuerySet[Any]:
    """Return the stays that the user may see, with the host's name and the person's unit."""
    today, language = timezone.localdate(), (get_language() or "nb")[:2]
    current = Employment.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=today), person_id=OuterRef("person_id")
    ).order_by("-percent", "starts_on", "pk")
    stays: QuerySet[Any] = Stay.objects.visible_to(user)
    rows: QuerySet[Any] = stays.select_related("person", "institution", "country").annotate(
        host_name=Coalesce("institution__name", NullIf("institution_name", Value(""))),
        unit_name=Subquery(current.values(f"unit__name_{language}")[:1]),
    )
    return rows


def countries() -> QuerySet[Country]:
    """Return all countries by their name in the reader's language."""
    return Country.objects.order_by(f"name_{(get_language() or 'nb')[:2]}")


def lacking_details() -> Q:
    """Return the condition that a stay lacks what it needs to count."""
    no_host = Q(institution__isnull=True, institution_name="") & ~Q(scheme__in=HOST_OPTIONAL)
    undated = Q(starts_on__isnull=True) | Q(ends_on__isnull=True)
    return ~Q(state="cancelled") & (no_host | undated | Q(country__isnull=True))


def to_confirm(stays: QuerySet[Any]) -> QuerySet[Any]:
    """Return the planned stays whose last day has passed, oldest first."""
    over = stays.filter(state="planned", ends_on__lt=timezone.localdate())
    return over.order_by(F("ends_on").asc(nulls_last=True), "pk")


def remarks_on(stay: Stay) -> list[Finding]:
    """Return what is worth a remark about a stay beside the person's other stays."""
    others = Stay.objects.filter(person_id=stay.person_id).exclude(pk=stay.pk)
    return findings(
        facts_of(stay),
        [facts_of(one) for one in others.select_related("institution")],
        timezone.localdate(),
    )


def facts_of(stay: Stay) -> Facts:
    """Return a stay as the rules need it."""
    return Facts(
        key=str(stay.pk),
        scheme=stay.scheme,
        state=stay.state,
        host=stay.host,
        country=stay.country_id,
        starts_on=stay.starts_on,
        ends_on=stay.ends_on,
    )


def people_to_choose(people: QuerySet[Person], words: list[str]) -> QuerySet[Person]:
    """Return the persons in whose name all folded words stand, at most twenty."""
    for word in words:
        people = people.filter(folded_name__contains=word)
    return people.order_by("folded_name", "pk")[:20]
