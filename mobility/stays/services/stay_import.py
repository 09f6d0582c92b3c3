"""Import stays abroad from a file."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from mobility.stays.models import SCHEMES, STATES, Stay
from mobility.stays.services.references import References, keep_match
from mobility.stays.services.stay_remarks import remark_on_stays
from portal.audit.services import plain
from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Row, Target
from portal.core.tablefiles import RawRow
from portal.people.models import Employment
from portal.people.services.country_words import country_words

_STAY = (
    "public_id",
    "external_id",
    "person_id",
    "scheme",
    "state",
    "institution_id",
    "institution_name",
    "country_id",
    "city",
    "starts_on",
    "ends_on",
    "purpose",
    "agreement_code",
    "main_funding",
    "group_id",
)


class StayImporter(Importer):
    """One row per stay, known again by its external_id."""

    kind: ClassVar[str] = "stays"
    label: ClassVar[Any] = _("Stays")
    columns: ClassVar[tuple[str, ...]] = (
        "external_id",
        "person_id",
        "scheme",
        "ror_id",
        "institution",
        "country",
        "city",
        "starts_on",
        "ends_on",
        "state",
        "purpose",
        "agreement_code",
        "main_funding",
        "group_id",
    )
    key_column: ClassVar[str] = "external_id"
    targets: ClassVar[tuple[Target, ...]] = (Target("stay", Stay, _STAY, person="person_id"),)

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._references = References(country_words())

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Parse rows; persons and institutions are looked up once per chunk."""
        self._references.load(rows)
        return (self._parsed(raw) for raw in rows)

    def _parsed(self, raw: RawRow) -> Row:
        cells = Cells(raw, self)
        key = cells.text("external_id", 60, required=True)
        starts, ends = cells.period("starts_on", "ends_on")
        host = self._references.host(cells)
        data = {
            "external_id": key,
            "person_id": self._references.person(cells),
            "scheme": cells.choice("scheme", SCHEMES),
            "state": cells.choice("state", STATES),
            "host": asdict(host),
            "city": cells.text("city", 120),
            "starts_on": starts,
            "ends_on": ends,
            "purpose": cells.text("purpose", 300),
            "agreement_code": cells.text("agreement_code", 30),
            "main_funding": cells.text("main_funding", 120),
            "group_id": cells.text("group_id", 60),
        }
        group = raw.values["person_id"]
        return Row(raw.line, key, group, data, "reject" if cells.bad else "create")

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Hold the stays of whole persons against those that are known."""
        good = [row for group in groups for row in group if row.action != "reject"]
        persons = {row.data["person_id"] for row in good}
        known = _known([row.key for row in good])
        others = _others(persons, known)
        employed = _employments(persons)
        for group in groups:
            accepted = []
            for row in group:
                if row.action != "reject" and self._is_own(row, known.get(row.key)):
                    accepted.append(row)
                    change = self._change(row, known.get(row.key))
                    row.action = change.action if change else "unchanged"
                    if change:
                        yield change
            if accepted:
                person = accepted[0].data["person_id"]
                remark_on_stays(self, accepted, others.get(person, []), employed.get(person, []))

    def _is_own(self, row: Row, old: dict[str, Any] | None) -> bool:
        if old is None or old["person_id"] == row.data["person_id"]:
            return True
        self.error(row.line, "external_id", "of_another_person", row.key)
        row.action = "reject"
        return False

    def _change(self, row: Row, old: dict[str, Any] | None) -> Change | None:
        host = row.data["host"]
        after = {name: row.data[name] for name in _STAY if name in row.data}
        after |= {"institution_id": host["institution_id"], "country_id": host["country_id"]}
        after["institution_name"] = host["name"]
        change = Change("stay", row.key, "create", row.line, after=after)
        change.text = (
            f"{row.group}, {row.data['scheme']}, {host['name'] or host['country_id'] or ''}"
        )
        if old is None:
            public_id = uuid.uuid4()
            after["public_id"], change.object_id = public_id.hex, str(public_id)
            return change
        before = {name: old[name] for name in _STAY}
        after["public_id"], change.object_id = before["public_id"], str(uuid.UUID(old["public_id"]))
        keep_match(before, after, is_certain=host["is_certain"])
        self.keep_corrected(row.line, before, after, old["corrected"])
        change.action, change.before, change.target_id = "update", before, old["id"]
        return change if before != after else None


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    values = {name: plain(value) for name, value in row.items()}
    return {**values, "public_id": row["public_id"].hex}


def _known(keys: Sequence[str]) -> dict[str, dict[str, Any]]:
    rows = Stay.objects.filter(external_id__in=keys).values("id", *_STAY, "corrected")
    return {row["external_id"]: _plain(row) for row in rows}


def _others(
    persons: set[int], known: dict[str, dict[str, Any]]
) -> dict[int, list[tuple[str, str]]]:
    """Return the dated stays of the persons that the rows do not speak of."""
    mine = {row["id"] for row in known.values()}
    found: dict[int, list[tuple[str, str]]] = {}
    rows = Stay.objects.filter(
        person_id__in=persons, starts_on__isnull=False, ends_on__isnull=False
    ).exclude(state="cancelled")
    for pk, person, first, last in rows.values_list("pk", "person_id", "starts_on", "ends_on"):
        if pk not in mine:
            found.setdefault(person, []).append((first.isoformat(), last.isoformat()))
    return found


def _employments(persons: set[int]) -> dict[int, list[tuple[str, str]]]:
    found: dict[int, list[tuple[str, str]]] = {}
    rows = Employment.objects.filter(person_id__in=persons).order_by("starts_on")
    for person, first, last in rows.values_list("person_id", "starts_on", "ends_on"):
        ends_on = last.isoformat() if last else "9999-12-31"
        found.setdefault(person, []).append((first.isoformat(), ends_on))
    return found
