"""Write institutions as a public register lists them, and the codes that ECHE joins on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from portal.core.folding import fold
from portal.places.models import Institution, InstitutionName
from portal.places.rules import words
from portal.places.services.index import drop_names, index_names

FIELDS = ("name", "country_id", "city", "lat", "lng", "types", "status", "website", "domain")
CODES = ("erasmus_code", "pic", "oid")
BATCH = 1_000

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """What a row will do: create, update or unchanged; to which institution; what was before."""

    action: str
    target: int | None = None
    before: Mapping[str, Any] = field(default_factory=dict)


def compare_listed(rows: Sequence[Row]) -> list[Change]:
    """Return for each row of the register what writing it will do. At most some thousand rows."""
    there = _there(row["ror_id"] for row in rows)
    names = _names_of(institution.pk for institution in there.values())
    return [_change(row, there.get(row["ror_id"]), names) for row in rows]


def _there(ror_ids: Iterable[str]) -> dict[str | None, Institution]:
    found = Institution.objects.filter(ror_id__in=list(ror_ids))
    return {institution.ror_id: institution for institution in found}


def _names_of(ids: Iterable[int]) -> dict[int, list[list[str]]]:
    names: dict[int, list[list[str]]] = {}
    rows = InstitutionName.objects.filter(institution_id__in=list(ids)).order_by("pk")
    for pk, *name in rows.values_list("institution_id", "name", "kind", "lang"):
        names.setdefault(pk, []).append(name)
    return names


def _change(row: Row, there: Institution | None, names: Mapping[int, list[list[str]]]) -> Change:
    if there is None:
        return Change("create")
    before: dict[str, Any] = {
        name: getattr(there, name) for name in FIELDS if getattr(there, name) != row[name]
    }
    known = names.get(there.pk, [])
    if sorted(known) != sorted(list(name) for name in row["names"]):
        before["names"] = known
    return Change("update" if before else "unchanged", there.pk, before)


@transaction.atomic
def write_listed(*, rows: Sequence[Row]) -> dict[str, int]:
    """Create and update institutions and their names; return the id of each ROR id.

    The caller counts the index's words (`count_words`) once, after the last batch.
    """
    there = _there(row["ror_id"] for row in rows)
    new = [_new(row) for row in rows if row["ror_id"] not in there]
    old = [_updated(there[row["ror_id"]], row) for row in rows if row["ror_id"] in there]
    Institution.objects.bulk_create(new, batch_size=BATCH)
    Institution.objects.bulk_update(old, (*FIELDS, "folded"), batch_size=BATCH)
    ids = {str(institution.ror_id): institution.pk for institution in (*new, *old)}
    _write_names({ids[row["ror_id"]]: row["names"] for row in rows})
    _index_offered(ids.values())
    return ids


def _new(row: Row) -> Institution:
    fields = {name: row[name] for name in ("ror_id", *FIELDS)}
    return Institution(**fields, folded=fold(row["name"]), source="ror")


def _updated(institution: Institution, row: Row) -> Institution:
    for name in FIELDS:
        setattr(institution, name, row[name])
    institution.folded = fold(institution.name)
    return institution


def _write_names(wanted: Mapping[int, Sequence[Sequence[str]]]) -> None:
    """Make the names of institutions these and no others; a name that stays keeps its row."""
    there: dict[int, dict[tuple[str, ...], int]] = {}
    rows = InstitutionName.objects.filter(institution_id__in=list(wanted))
    for pk, owner, *name in rows.values_list("pk", "institution_id", "name", "kind", "lang"):
        there.setdefault(owner, {})[tuple(name)] = pk
    gone = [
        pk
        for owner, names in there.items()
        for name, pk in names.items()
        if name not in {tuple(one) for one in wanted[owner]}
    ]
    InstitutionName.objects.filter(pk__in=gone).delete()
    InstitutionName.objects.bulk_create(
        (
            _name(owner, *name)
            for owner, names in wanted.items()
            for name in names
            if tuple(name) not in there.get(owner, {})
        ),
        batch_size=BATCH,
    )


def _name(owner: int, name: str, kind: str, lang: str) -> InstitutionName:
    telling = dict.fromkeys(words(name))
    return InstitutionName(
        institution_id=owner,
        name=name,
        folded=fold(name),
        kind=kind,
        lang=lang,
        words=" ".join(telling),
        size=len(telling),
    )


def _index_offered(ids: Iterable[int]) -> None:
    """Index the names of those that may be chosen, and take the others out of the index."""
    chosen = Institution.objects.filter(pk__in=list(ids))
    offered = chosen.offered()
    index_names(
        names=InstitutionName.objects.filter(institution__in=offered, postings=None).iterator()
    )
    drop_names(institutions=chosen.exclude(pk__in=offered).values_list("pk", flat=True))
