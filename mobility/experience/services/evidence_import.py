"""Import evidence of international experience from a file."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from mobility.experience.models import KINDS, STATES, Evidence
from mobility.stays.services.references import References, keep_match
from portal.audit.services import plain
from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Row, Target
from portal.core.tablefiles import RawRow
from portal.people.services.country_words import country_words

_EVIDENCE = (
    "public_id",
    "external_id",
    "person_id",
    "kind",
    "state",
    "institution_id",
    "institution_name",
    "country_id",
    "starts_on",
    "ends_on",
)
_DEGREES = ("degree_phd", "degree_master")


class EvidenceImporter(Importer):
    """One row per item of evidence, known again by its external_id."""

    kind: ClassVar[str] = "evidence"
    label: ClassVar[Any] = _("Evidence of international experience")
    columns: ClassVar[tuple[str, ...]] = (
        "external_id",
        "person_id",
        "kind",
        "country",
        "institution",
        "starts_on",
        "ends_on",
        "state",
    )
    key_column: ClassVar[str] = "external_id"
    targets: ClassVar[tuple[Target, ...]] = (
        Target("evidence", Evidence, _EVIDENCE, person="person_id"),
    )

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
        kind = cells.choice("kind", KINDS)
        starts, ends = cells.period("starts_on", "ends_on")
        self._hold_dates_against_kind(cells, kind, starts, ends)
        data = {
            "external_id": key,
            "person_id": self._references.person(cells),
            "kind": kind,
            "state": cells.choice("state", STATES),
            "host": asdict(self._references.host(cells)),
            "starts_on": starts,
            "ends_on": ends,
        }
        group = raw.values["person_id"]
        return Row(raw.line, key, group, data, "reject" if cells.bad else "create")

    def _hold_dates_against_kind(
        self, cells: Cells, kind: str, starts: str | None, ends: str | None
    ) -> None:
        """Require of a degree its last day, of `none` no days, of all else both."""
        if kind == "none":
            for column in ("starts_on", "ends_on"):
                if cells.raw(column):
                    cells.refuse(column, "none_has_no_dates")
        elif not ends:
            cells.warn("ends_on", "undated")
        elif not starts and kind not in _DEGREES:
            cells.warn("starts_on", "undated")

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Hold the evidence of whole persons against what is known."""
        good = [row for group in groups for row in group if row.action != "reject"]
        persons = {row.data["person_id"] for row in good}
        known = _known([row.key for row in good])
        others = _other_kinds(persons, known)
        for group in groups:
            accepted = []
            for row in group:
                if row.action != "reject" and self._is_own(row, known.get(row.key)):
                    accepted.append(row)
                    change = self._change(row, known.get(row.key))
                    row.action = change.action if change else "unchanged"
                    if change:
                        yield change
            self._remark_on_none(accepted, others)

    def _is_own(self, row: Row, old: dict[str, Any] | None) -> bool:
        if old is None or old["person_id"] == row.data["person_id"]:
            return True
        self.error(row.line, "external_id", "of_another_person", row.key)
        row.action = "reject"
        return False

    def _remark_on_none(self, rows: Sequence[Row], others: dict[int, set[str]]) -> None:
        """Warn of `none` beside other evidence; it stands on the line that says none."""
        if not rows:
            return
        elsewhere = others.get(rows[0].data["person_id"], set())
        kinds = {row.data["kind"] for row in rows} | elsewhere
        if "none" not in kinds or len(kinds) == 1:
            return
        saying_none = [row for row in rows if row.data["kind"] == "none"]
        for row in saying_none or rows[:1]:
            self.warn(row.line, "kind", "none_beside_other", row.data["kind"])

    def _change(self, row: Row, old: dict[str, Any] | None) -> Change | None:
        host = row.data["host"]
        after = {name: row.data[name] for name in _EVIDENCE if name in row.data}
        after |= {"institution_id": host["institution_id"], "country_id": host["country_id"]}
        after["institution_name"] = host["name"]
        change = Change("evidence", row.key, "create", row.line, after=after)
        change.text = f"{row.group}, {row.data['kind']}, {host['name'] or host['country_id'] or ''}"
        if old is None:
            public_id = uuid.uuid4()
            after["public_id"], change.object_id = public_id.hex, str(public_id)
            return change
        before = {name: old[name] for name in _EVIDENCE}
        after["public_id"], change.object_id = before["public_id"], str(uuid.UUID(old["public_id"]))
        keep_match(before, after, is_certain=False)
        self.keep_corrected(row.line, before, after, old["corrected"])
        change.action, change.before, change.target_id = "update", before, old["id"]
        return change if before != after else None


def _known(keys: Sequence[str]) -> dict[str, dict[str, Any]]:
    found = {}
    for row in Evidence.objects.filter(external_id__in=keys).values("id", *_EVIDENCE, "corrected"):
        values = {name: plain(value) for name, value in row.items()}
        found[row["external_id"]] = {**values, "public_id": row["public_id"].hex}
    return found


def _other_kinds(persons: set[int], known: dict[str, dict[str, Any]]) -> dict[int, set[str]]:
    """Return the kinds of evidence of the persons that the rows do not speak of."""
    mine = {row["id"] for row in known.values()}
    found: dict[int, set[str]] = {}
    rows = Evidence.objects.filter(person_id__in=persons)
    for pk, person, kind in rows.values_list("pk", "person_id", "kind"):
        if pk not in mine:
            found.setdefault(person, set()).add(kind)
    return found
