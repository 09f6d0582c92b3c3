"""What rows of stays and evidence point to, looked up once per chunk."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models.functions import Coalesce

from portal.core.cells import Cells
from portal.core.folding import fold
from portal.core.tablefiles import RawRow
from portal.people.models import Person
from portal.places.models import Institution
from portal.places.rules import ror_id


@dataclass(frozen=True, slots=True)
class Host:
    """Where a row points: an institution if it is known, what was typed, and the country."""

    institution_id: int | None
    name: str
    country_id: str | None
    # A typed name may be matched later by an officer; an ROR id is the file's own word.
    is_certain: bool


@dataclass(slots=True)
class References:
    """The persons and institutions that a chunk of rows names, and the countries."""

    countries: dict[str, str]
    persons: dict[str, int] = field(default_factory=dict)
    by_ror: dict[str, dict[str, Any]] = field(default_factory=dict)
    by_name: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def load(self, rows: Sequence[RawRow]) -> None:
        """Look up all that the rows name."""
        people = Person.objects.filter(hr_id__in={raw.values["person_id"] for raw in rows})
        # A merged person's rows belong to whom they were merged into.
        survivors = people.annotate(owner=Coalesce("merged_into_id", "pk"))
        self.persons = dict(survivors.values_list("hr_id", "owner"))
        known: Any = Institution.objects.values("pk", "ror_id", "folded", "country_id", "status")
        ids = {ror_id(raw.values.get("ror_id", "")) for raw in rows} - {None}
        self.by_ror = {one["ror_id"]: one for one in known.filter(ror_id__in=ids)}
        names = {fold(raw.values.get("institution", "")) for raw in rows} - {""}
        self.by_name = _by_name(
            known.filter(
                folded__in=names,
                review=Institution.Review.LISTED,
                status=Institution.Status.ACTIVE,
            )
        )

    def person(self, cells: Cells) -> int | None:
        """Return the person of a row, or refuse it."""
        hr_id = cells.text("person_id", 40, required=True)
        if hr_id and hr_id not in self.persons:
            cells.refuse("person_id", "unknown_person")
        return self.persons.get(hr_id)

    def host(self, cells: Cells) -> Host:
        """Return where the row points; its country wins over the institution's.

        An unknown ROR id is refused. A typed name is linked where exactly one listed institution
        has that very name (in that country, if one is given), else kept as it was typed.
        """
        country, name = self._country(cells), cells.text("institution", 300)
        wanted = cells.raw("ror_id")
        found = self._of_ror(cells, wanted) if wanted else self._of_name(name, country)
        own = found["country_id"] if found else None
        return Host(found["pk"] if found else None, name, country or own, bool(wanted))

    def _country(self, cells: Cells) -> str | None:
        text = cells.raw("country")
        country = self.countries.get(fold(text)) if text else None
        if text and not country:
            cells.refuse("country", "unknown_country")
        return country

    def _of_ror(self, cells: Cells, wanted: str) -> dict[str, Any] | None:
        found = self.by_ror.get(ror_id(wanted) or "")
        if found is None:
            cells.refuse("ror_id", "unknown_ror_id")
        elif found["status"] == Institution.Status.WITHDRAWN:
            cells.warn("ror_id", "withdrawn_institution")
        return found

    def _of_name(self, name: str, country: str | None) -> dict[str, Any] | None:
        alike = self.by_name.get(fold(name), []) if name else []
        fitting = [one for one in alike if country in {None, one["country_id"]}]
        return fitting[0] if len(fitting) == 1 else None


def _by_name(rows: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["folded"], []).append(row)
    return found


def keep_match(before: dict[str, Any], after: dict[str, Any], *, is_certain: bool) -> None:
    """Keep the institution that a person matched to the same typed name since.

    The file knows no ROR id for the row, so it does not say otherwise.
    """
    same = before["institution_name"] == after["institution_name"]
    if is_certain or not same or not before["institution_id"]:
        return
    after["institution_id"] = before["institution_id"]
    after["country_id"] = after["country_id"] or before["country_id"]
