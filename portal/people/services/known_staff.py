"""What the database holds about the persons of an extract."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import F, Q

from portal.audit.services import plain
from portal.people.models import Employment, Person, PersonCitizenship

PERSON = (
    "public_id",
    "hr_id",
    "given_name",
    "family_name",
    "folded_name",
    "email",
    "gender",
    "orcid",
)
EMPLOYMENT = (
    "person_id",
    "unit_id",
    "position_code",
    "percent",
    "starts_on",
    "ends_on",
    "tenure_track",
    "leave_starts_on",
    "leave_ends_on",
)
_CHUNK = 2000


@dataclass(slots=True)
class Known:
    """What the database holds about one person."""

    person: dict[str, Any]
    corrected: dict[str, Any]
    # Merged into another, whose columns this person's rows no longer describe.
    merged: bool = False
    # Shares its employments with merged persons, whose rows may stand under another HR id.
    shared: bool = False
    citizenships: dict[str, int] = field(default_factory=dict)
    employments: list[dict[str, Any]] = field(default_factory=list)


def running(today: date) -> Q:
    """Return the condition of an employment that an extract could end on the day."""
    not_ended = Q(ends_on__isnull=True) | Q(ends_on__gte=today)
    return not_ended & Q(
        person__hr_id__isnull=False, person__merged_persons__isnull=True, external_employer=""
    )


def employments_after(condition: Q, after: int) -> Iterable[dict[str, Any]]:
    """Return a chunk of employments by number, each with its person's name and HR id."""
    names = ("person__hr_id", "person__given_name", "person__family_name", "unit__code")
    found = Employment.objects.filter(condition, pk__gt=after).order_by("pk")
    rows: Iterable[dict[str, Any]] = found.values(
        "id", *EMPLOYMENT, "corrected", "external_employer", *names
    )[:_CHUNK]
    return rows


def plain_values(values: dict[str, Any]) -> dict[str, Any]:
    """Return a row's values as JSON can hold them."""
    return {name: plain(value) for name, value in values.items()}


def known_persons(hr_ids: Sequence[str]) -> dict[str, Known]:
    """Return what the database holds about persons by HR id; a merged one leads to the other."""
    found: dict[str, Known] = {}
    by_pk: dict[int, list[Known]] = {}
    people = Person.objects.filter(hr_id__in=hr_ids).annotate(other=F("merged_into"))
    for values in people.values("id", *PERSON, "corrected", "other"):
        corrected, other = values.pop("corrected"), values.pop("other")
        values["public_id"] = values["public_id"].hex
        known = found[values["hr_id"]] = Known(values, corrected, merged=bool(other))
        if other:
            known.person["id"] = other
        by_pk.setdefault(known.person["id"], []).append(known)
    for person, country, pk in PersonCitizenship.objects.filter(person_id__in=by_pk).values_list(
        "person_id", "country_id", "pk"
    ):
        for known in by_pk[person]:
            known.citizenships[country] = pk
    rows = Employment.objects.filter(person_id__in=by_pk).order_by("pk")
    for row in rows.values("id", *EMPLOYMENT, "corrected", "external_employer", "unit__code"):
        for known in by_pk[row["person_id"]]:
            known.employments.append(plain_values(row))
    _mark_merged(by_pk)
    return found


def _mark_merged(by_pk: dict[int, list[Known]]) -> None:
    """Mark those into whom others were merged: their rows may stand under another HR id."""
    targets = Person.objects.filter(merged_into_id__in=by_pk).values_list(
        "merged_into_id", flat=True
    )
    for pk in set(targets):
        for known in by_pk[pk]:
            known.shared = True
