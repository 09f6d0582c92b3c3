"""Import institutions: ROR's table, ROR's own JSON, and the ECHE list joined on to them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Row, Target
from portal.core.tablefiles import RawRow, read_csv, read_json_items
from portal.places import registers
from portal.places.models import Country, Institution, InstitutionName, NamePosting
from portal.places.rules import ror_id
from portal.places.services.eche import CHARTER, Charter, Joiner
from portal.places.services.index import name_fields, rebuild_index

INSTITUTION = (
    "ror_id",
    "name",
    "folded",
    "country_id",
    "city",
    "lat",
    "lng",
    "types",
    "status",
    "website",
    "domain",
    "source",
    "erasmus_code",
    "pic",
    "oid",
)
NAME = ("institution_id", "name", "folded", "words", "size", "kind", "lang")
CODES = ("erasmus_code", "pic", "oid")


class InstitutionImporter(Importer):
    """Institutions by ROR id, with their names; or the Erasmus codes of those that are there.

    The file decides: a JSON array is ROR's, a header with `erasmus_code` is the ECHE list, else
    it is ROR's table. A table without status and types is ROR's list of active institutions of
    education. An ECHE row that fits no institution, or several, is remarked upon and makes
    nothing new: half of that list are schools that no register of research places knows, and
    a second entry for one that stands there under another name would be worse than none.
    """

    kind: ClassVar[str] = "institutions"
    label: ClassVar[Any] = _("Institutions")
    columns: ClassVar[tuple[str, ...]] = registers.ROR_COLUMNS
    key_column: ClassVar[str] = "id"
    optional: ClassVar[frozenset[str]] = registers.ROR_OPTIONAL
    targets: ClassVar[tuple[Target, ...]] = (
        Target("institution", Institution, INSTITUTION),
        Target("name", InstitutionName, NAME, links={"institution_id": "institution"}),
    )
    derived: ClassVar[tuple[Any, ...]] = (NamePosting,)

    def read(self, path: Path) -> Iterator[RawRow]:
        """Read whichever of the three the file is."""
        with path.open("rb") as file:
            head = file.read(4096).decode("utf-8-sig", errors="replace").lstrip()
        if head.startswith(("[", "{")):
            for line, record in read_json_items(path, self):
                yield RawRow(line, registers.flat(record))
        elif "erasmus_code" in head.partition("\n")[0].lower():
            columns, optional = registers.ECHE_COLUMNS, registers.ECHE_OPTIONAL
            yield from read_csv(path, columns, self, optional=optional)
        else:
            yield from super().read(path)

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Parse rows of the register or of the ECHE list."""
        countries = set(Country.objects.values_list("code", flat=True))
        for raw in rows:
            charter = "erasmus_code" in raw.values
            yield (self._charter if charter else self._listed)(raw, countries)

    def _listed(self, raw: RawRow, countries: set[str]) -> Row:
        cells = Cells(raw, self)
        ror = ror_id(cells.raw("id"))
        if ror is None:
            cells.refuse("id", "not_a_ror_id")
        name = cells.text("name", registers.NAME_LENGTH, required=True)
        data = {
            "id": ror,
            "ror_id": ror,
            "country_id": _country(cells, "country_code", countries),
            "city": cells.text("city", 150),
            "lat": _coordinate(cells, "lat", 90),
            "lng": _coordinate(cells, "lng", 180),
            "types": cells.text("types", 120) if "types" in raw.values else "education",
            "status": cells.choice("status", registers.STATUSES)
            if "status" in raw.values
            else Institution.Status.ACTIVE.value,
            "website": cells.text("website", 300),
            "domain": registers.domain(cells.raw("domains").split("|")[0] or cells.raw("website")),
            "names": registers.names_of({**raw.values, "name": name}),
        }
        return Row(raw.line, ror or "", ror or "", data, "reject" if cells.bad else "create")

    def _charter(self, raw: RawRow, countries: set[str]) -> Row:
        cells = Cells(raw, self)
        country = _country(cells, "country_cd", countries)
        oid = cells.text("oid", 12)
        code = cells.text("erasmus_code", 20, required=True)
        data = {
            "id": code,
            "erasmus_code": code,
            "pic": cells.text("pic", 12, required=True),
            # The list writes #N/A where there is none.
            "oid": oid if oid.startswith("E") else "",
            "name": cells.text("legal_name", registers.NAME_LENGTH, required=True),
            "country_id": country,
            "city": cells.raw("city"),
            "domain": registers.domain(cells.raw("website_url")),
            "charter": True,
        }
        action: Any = "reject" if cells.bad else "create"
        return Row(raw.line, code, f"charter {country}", data, action)

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Plan institutions and their names, or codes; a country's charters are one group."""
        rows = [row for group in groups for row in group if row.action != "reject"]
        yield from self._compare_listed([row for row in rows if "names" in row.data])
        yield from self._compare_charters([row for row in rows if "charter" in row.data])

    def _compare_listed(self, rows: Sequence[Row]) -> Iterator[Change]:
        known = _known([row.key for row in rows])
        names = _names([one["id"] for one in known.values()])
        for row in rows:
            changes = [*_listed_changes(row, known.get(row.key), names)]
            row.action = ("update" if row.key in known else "create") if changes else "unchanged"
            yield from changes

    def _compare_charters(self, rows: Sequence[Row]) -> Iterator[Change]:
        charters = [Charter(**{name: row.data[name] for name in CHARTER}) for row in rows]
        join = Joiner({row.data["country_id"] for row in rows}, INSTITUTION)
        found = join.find(charters)
        for row in rows:
            row.action = "unchanged"
            joined = found[row.key]
            if joined.certain:
                yield from self._codes(row, join.standing[joined.ids[0]])
            elif joined.ids:
                names = "; ".join(join.standing[pk]["name"] for pk in joined.ids[:5])
                self.warn(
                    row.line, "legal_name", "charter_ambiguous", row.data["name"], names=names
                )
            else:
                self.warn(row.line, "legal_name", "charter_unlisted", row.data["name"])

    def _codes(self, row: Row, standing: Mapping[str, Any]) -> Iterator[Change]:
        before = {name: standing[name] for name in INSTITUTION}
        after = {**before, **{name: row.data[name] for name in CODES}}
        if before != after:
            row.action = "update"
            yield Change(
                "institution",
                row.key,
                "update",
                row.line,
                before,
                after,
                target_id=standing["id"],
                text=standing["name"],
            )

    def after_write(self) -> None:
        """Let the new names be found, and no name of one that is gone."""
        rebuild_index()


def _country(cells: Cells, column: str, countries: set[str]) -> str:
    code = cells.raw(column).upper()
    found = registers.COMMISSION_CODES.get(code, code)
    if found not in countries:
        cells.refuse(column, "unknown_country")
    return found


def _coordinate(cells: Cells, column: str, most: int) -> float | None:
    text = cells.raw(column)
    try:
        number = float(text) if text else None
    except ValueError:
        number = most + 1.0
    if number is not None and not -most <= number <= most:
        cells.refuse(column, "not_a_coordinate", most=most)
    return number


def _known(ror_ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    rows = Institution.objects.filter(ror_id__in=ror_ids).values("id", *INSTITUTION)
    return {row["ror_id"]: row for row in rows}


def _names(ids: Sequence[int]) -> dict[int, dict[str, dict[str, Any]]]:
    """Return the names of institutions, by institution and name."""
    names: dict[int, dict[str, dict[str, Any]]] = {}
    rows = InstitutionName.objects.filter(institution_id__in=ids).order_by("pk")
    for row in rows.values("id", *NAME):
        names.setdefault(row["institution_id"], {})[row["name"]] = row
    return names


def _listed_changes(
    row: Row, known: Mapping[str, Any] | None, names: Mapping[int, Mapping[str, Any]]
) -> Iterator[Change]:
    name = row.data["names"][0][0]
    own = {key: row.data[key] for key in INSTITUTION if key in row.data}
    after = {**own, **{key: name_fields(name)[key] for key in ("name", "folded")}, "source": "ror"}
    if known is None:
        after |= dict.fromkeys(CODES, "")
        yield Change("institution", row.key, "create", row.line, after=after, text=name)
    else:
        before = {key: known[key] for key in INSTITUTION}
        after |= {key: known[key] for key in CODES}
        if before != after:
            yield Change(
                "institution",
                row.key,
                "update",
                row.line,
                before,
                after,
                target_id=known["id"],
                text=name,
            )
    yield from _name_changes(row, known, names.get(known["id"], {}) if known else {})


def _name_changes(
    row: Row, known: Mapping[str, Any] | None, standing: Mapping[str, Mapping[str, Any]]
) -> Iterator[Change]:
    wanted = {name for name, _kind, _lang in row.data["names"]}
    for name, kind, lang in row.data["names"]:
        old = standing.get(name)
        after = {**name_fields(name), "kind": kind, "lang": lang}
        key = f"{row.key} {name}"
        if old is None:
            change = Change("name", key, "create", row.line, after=after, text=name)
            if known:
                after["institution_id"] = known["id"]
            else:
                change.links["institution_id"] = row.key
            yield change
            continue
        before = {column: old[column] for column in NAME}
        after["institution_id"] = before["institution_id"]
        # The table has no languages and calls every other name an alias; the JSON knows better.
        after["lang"] = lang or before["lang"]
        after["kind"] = "label" if (kind, before["kind"]) == ("alias", "label") else kind
        if before != after:
            yield Change(
                "name", key, "update", row.line, before, after, target_id=old["id"], text=name
            )
    for name, old in standing.items():
        if name not in wanted:
            gone = {column: old[column] for column in NAME}
            yield Change(
                "name",
                f"{row.key} {name}",
                "delete",
                row.line,
                gone,
                target_id=old["id"],
                text=name,
            )
