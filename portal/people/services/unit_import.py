"""Import the unit tree: the portal's own CSV, and Cristin's units as JSON or CSV."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Option, Row, Target
from portal.core.tablefiles import RawRow, UnreadableFileError
from portal.people.models import Unit, UnitAncestry, UnitPlacement
from portal.people.rules import UNIT_KINDS
from portal.people.services.ancestry import rebuild_ancestry
from portal.people.services.cristin import cristin_csv, cristin_json
from portal.people.services.unit_plan import NAMES, UNIT_COLUMNS, UnitPlan

_PLACEMENT = ("unit_id", "parent_id", "starts_on", "ends_on")


class UnitImporter(Importer):
    """Units with their dated places in the tree.

    Rows may come in any order; a parent may stand later in the file or in the database. Several
    rows of one code with different periods are a unit that moved. Places outside the periods
    of the file stay; what a file row overlaps is shortened or replaced. Cristin gives no dates:
    a unit whose parent differs from today's place moves today.
    """

    kind: ClassVar[str] = "units"
    label: ClassVar[Any] = _("Units")
    columns: ClassVar[tuple[str, ...]] = (
        "code",
        "parent_code",
        "kind",
        "name_nb",
        "name_nn",
        "name_en",
        "valid_from",
        "valid_to",
    )
    key_column: ClassVar[str] = "code"
    optional: ClassVar[frozenset[str]] = frozenset({"name_nn", "name_en"})
    options: ClassVar[tuple[Option, ...]] = (
        Option("institution", _("Institution in a Cristin file, for example NTNU"), is_flag=False),
    )
    targets: ClassVar[tuple[Target, ...]] = (
        Target("unit", Unit, UNIT_COLUMNS),
        Target(
            "placement", UnitPlacement, _PLACEMENT, links={"unit_id": "unit", "parent_id": "unit"}
        ),
    )
    derived: ClassVar[tuple[Any, ...]] = (UnitAncestry,)

    def read(self, path: Path) -> Iterator[RawRow]:
        """Read the portal's own CSV, or Cristin's units where the file is that."""
        with path.open("rb") as file:
            head = file.read(4096).decode("utf-8-sig", errors="replace").lstrip()
        if head.startswith(("[", "{")):
            return self._of_institution(cristin_json(path, self))
        if "unit_id" in head.partition("\n")[0].lower():
            if not self.chosen.get("institution"):
                self.error(0, "institution", "institution_needed")
                raise UnreadableFileError
            return self._of_institution(cristin_csv(path, self))
        return super().read(path)

    def _of_institution(self, rows: Iterator[RawRow]) -> Iterator[RawRow]:
        wanted = str(self.chosen.get("institution") or "").strip().casefold()
        found = False
        for row in rows:
            if row.broken or not wanted or row.values["institution"].casefold() == wanted:
                found = True
                yield row
        if not found:
            self.error(0, "institution", "institution_not_in_file", wanted.upper())
            raise UnreadableFileError

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Parse one row: its code, names, parent and period."""
        return (self._parsed(raw) for raw in rows)

    def _parsed(self, raw: RawRow) -> Row:
        cells = Cells(raw, self)
        cristin = "lang" in raw.values
        code = cells.text("code", 40, required=True)
        parent = cells.text("parent_code", 40)
        if code and parent == code:
            cells.refuse("parent_code", "own_parent")
        names = {name: cells.text(name, 200) for name in NAMES}
        if not any(names.values()):
            cells.refuse("name_nb", "empty")
        starts, ends = cells.period("valid_from", "valid_to")
        data = {
            "code": code,
            "parent": parent or None,
            "kind": "" if cristin else cells.choice("kind", UNIT_KINDS),
            **names,
            "acronym": cells.text("acronym", 40) if cristin else None,
            "starts_on": starts,
            "ends_on": ends,
            "cristin": cristin,
        }
        part = raw.values["lang"] if cristin else starts or ""
        return Row(raw.line, f"{code}|{part}", "", data, action="reject" if cells.bad else "create")

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Plan units and placements; the whole file is one group, because a tree is one."""
        plan = UnitPlan(self, [row for group in groups for row in group])
        plan.refuse_what_does_not_fit()
        for code in plan.wanted:
            yield from plan.changes_of(code)

    def after_write(self) -> None:
        """Derive the closure of the tree."""
        rebuild_ancestry()
