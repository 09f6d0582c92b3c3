"""Import partner agreements from a file."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from mobility.partners.models import AGREEMENT_KINDS, PartnerAgreement
from mobility.partners.rules.exchanges import EXCHANGES, written
from mobility.stays.services.references import References, keep_match
from portal.audit.services import plain
from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Row, Target
from portal.core.tablefiles import RawRow
from portal.people.models import Unit
from portal.people.services.country_words import country_words

_AGREEMENT = (
    "public_id",
    "external_id",
    "kind",
    "title",
    "code",
    "institution_id",
    "institution_name",
    "country_id",
    "responsible_id",
    "starts_on",
    "ends_on",
    "review_on",
    "exchanges",
    "subject_field",
    "document_link",
    "note",
)
_OF_UNIT = ("partneragreement_id", "unit_id")
_OfUnit: Any = PartnerAgreement.units.through
_LIST = ";"


class AgreementImporter(Importer):
    """One row per agreement, known again by its external_id.

    `units` are unit codes and `exchanges` kinds of exchange, each with semicolons between; the
    responsible person is named by the number from HR.
    """

    kind: ClassVar[str] = "agreements"
    label: ClassVar[Any] = _("Partner agreements")
    columns: ClassVar[tuple[str, ...]] = (
        "external_id",
        "kind",
        "title",
        "code",
        "ror_id",
        "institution",
        "country",
        "units",
        "person_id",
        "starts_on",
        "ends_on",
        "review_on",
        "exchanges",
        "subject_field",
        "document_link",
        "note",
    )
    key_column: ClassVar[str] = "external_id"
    optional: ClassVar[frozenset[str]] = frozenset(
        {"review_on", "subject_field", "document_link", "note"}
    )
    targets: ClassVar[tuple[Target, ...]] = (
        Target("agreement", PartnerAgreement, _AGREEMENT),
        Target("agreement_unit", _OfUnit, _OF_UNIT, links={"partneragreement_id": "agreement"}),
    )

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._references = References(country_words())
        self._units: dict[str, int] = {}

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Parse rows; persons, institutions and units are looked up once per chunk."""
        self._references.load(rows)
        codes = {code for raw in rows for code in _parts(raw.values["units"])}
        self._units |= dict(Unit.objects.filter(code__in=codes).values_list("code", "pk"))
        return (self._parsed(raw) for raw in rows)

    def _parsed(self, raw: RawRow) -> Row:
        cells = Cells(raw, self)
        key = cells.text("external_id", 60, required=True)
        starts, ends = cells.period("starts_on", "ends_on")
        review = cells.day("review_on")
        data = {
            "external_id": key,
            "kind": cells.choice("kind", AGREEMENT_KINDS),
            "title": cells.text("title", 200, required=True),
            "code": cells.text("code", 40),
            "host": asdict(self._references.host(cells)),
            "units": self._units_of(cells),
            "responsible_id": self._references.person(cells) if cells.raw("person_id") else None,
            "starts_on": starts,
            "ends_on": ends,
            "review_on": review.isoformat() if review else None,
            "exchanges": _exchanges(cells),
            "subject_field": cells.text("subject_field", 200),
            "document_link": _link(cells),
            "note": cells.text("note", 2000),
        }
        return Row(raw.line, key, key, data, "reject" if cells.bad else "create")

    def _units_of(self, cells: Cells) -> list[int]:
        codes = _parts(cells.raw("units"))
        for code in codes:
            if code not in self._units:
                cells.refuse("units", "unknown_unit", code)
        return sorted({self._units[code] for code in codes if code in self._units})

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Hold the agreements of the rows against those that are known."""
        good = [row for group in groups for row in group if row.action != "reject"]
        known = _known([row.key for row in good])
        held = _units_held([one["id"] for one in known.values()])
        for row in good:
            old = known.get(row.key)
            found = [*self._changes(row, old), *_unit_changes(row, old, held)]
            if old is not None:
                row.action = "update" if found else "unchanged"
            yield from found

    def _changes(self, row: Row, old: dict[str, Any] | None) -> Iterator[Change]:
        host = row.data["host"]
        after = {name: row.data[name] for name in _AGREEMENT if name in row.data}
        after |= {"institution_id": host["institution_id"], "country_id": host["country_id"]}
        after["institution_name"] = host["name"]
        change = Change("agreement", row.key, "create", row.line, after=after)
        change.text = after["title"]
        if old is None:
            public_id = uuid.uuid4()
            after["public_id"], change.object_id = public_id.hex, str(public_id)
            yield change
            return
        before = {name: old[name] for name in _AGREEMENT}
        after["public_id"], change.object_id = before["public_id"], str(uuid.UUID(old["public_id"]))
        keep_match(before, after, is_certain=host["is_certain"])
        self.keep_corrected(row.line, before, after, old["corrected"])
        change.action, change.before, change.target_id = "update", before, old["id"]
        if before != after:
            yield change


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(_LIST) if part.strip()]


def _exchanges(cells: Cells) -> str:
    kinds = [part.casefold() for part in _parts(cells.raw("exchanges"))]
    for kind in kinds:
        if kind not in EXCHANGES:
            cells.refuse("exchanges", "not_one_of", kind, allowed=", ".join(EXCHANGES))
    return written(kinds)


def _link(cells: Cells) -> str:
    text = cells.text("document_link", 200)
    if text and not text.startswith(("https://", "http://")):
        cells.refuse("document_link", "not_a_link")
    return text


def _known(keys: Sequence[str]) -> dict[str, dict[str, Any]]:
    rows = PartnerAgreement.objects.filter(external_id__in=keys)
    found = {}
    for row in rows.values("id", *_AGREEMENT, "corrected"):
        values = {name: plain(value) for name, value in row.items()}
        found[row["external_id"]] = {**values, "public_id": row["public_id"].hex}
    return found


def _units_held(ids: Iterable[int]) -> dict[int, dict[int, int]]:
    """Return the units of agreements: {agreement: {unit: id of the row that joins them}}."""
    found: dict[int, dict[int, int]] = {}
    rows = _OfUnit.objects.filter(partneragreement_id__in=list(ids))
    for pk, agreement, unit in rows.values_list("pk", "partneragreement_id", "unit_id"):
        found.setdefault(agreement, {})[unit] = pk
    return found


def _unit_changes(
    row: Row, old: dict[str, Any] | None, held: dict[int, dict[int, int]]
) -> Iterator[Change]:
    """Plan the units that the file adds to an agreement or takes away."""
    before = held.get(old["id"], {}) if old else {}
    for unit in row.data["units"]:
        if unit not in before:
            change = Change("agreement_unit", f"{row.key}|{unit}", "create", row.line)
            change.after, change.text = {"unit_id": unit}, row.data["title"]
            if old:
                change.after["partneragreement_id"] = old["id"]
            else:
                change.links = {"partneragreement_id": row.key}
            yield change
    for unit, pk in before.items():
        if unit not in row.data["units"]:
            change = Change("agreement_unit", f"{row.key}|{unit}", "delete", row.line)
            change.before = {"partneragreement_id": old["id"] if old else None, "unit_id": unit}
            change.target_id, change.text = pk, row.data["title"]
            yield change
