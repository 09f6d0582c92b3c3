"""Import the unit tree: the portal's own CSV, and Cristin's units as JSON or CSV."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Option, Row, Target
from portal.core.periods import Period
from portal.core.tablefiles import RawRow, UnreadableFileError, read_csv, read_json_items
from portal.people.models import Unit, UnitAncestry, UnitPlacement
from portal.people.rules import UNIT_KINDS
from portal.people.services.ancestry import CycleError, Place, closure, rebuild_ancestry

CRISTIN_COLUMNS = ("unit_id", "lang", "name", "acronym", "institution", "parent_unit_id")
_UNIT = ("code", "kind", "name_nb", "name_nn", "name_en", "acronym")
_PLACEMENT = ("unit_id", "parent_id", "starts_on", "ends_on")
_NAMES = ("name_nb", "name_nn", "name_en")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


@dataclass(slots=True)
class _Standing:
    """A placement in the database or wanted by the file; `row` is the file's."""

    parent: str | None
    period: Period
    pk: int | None = None
    row: Row | None = None


@dataclass(slots=True)
class _Wanted:
    """What the file says about one code."""

    code: str
    rows: list[Row] = field(default_factory=list)

    @property
    def good(self) -> list[Row]:
        return [row for row in self.rows if row.action != "reject"]


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
        Target("unit", Unit, _UNIT),
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
            return self._of_institution(_cristin_json(path, self))
        if "unit_id" in head.partition("\n")[0].lower():
            if not self.chosen.get("institution"):
                self.error(0, "institution", "institution_needed")
                raise UnreadableFileError
            return self._of_institution(_cristin_csv(path, self))
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
        names = {name: cells.text(name, 200) for name in _NAMES}
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
        plan = _Plan(self, [row for group in groups for row in group])
        plan.refuse_what_does_not_fit()
        for code in plan.wanted:
            yield from plan.changes_of(code)

    def after_write(self) -> None:
        """Derive the closure of the tree."""
        rebuild_ancestry()


class _Plan:
    """The file's units held against the database's."""

    def __init__(self, importer: UnitImporter, rows: Sequence[Row]) -> None:
        self.importer = importer
        self.wanted: dict[str, _Wanted] = {}
        for row in rows:
            code = row.data.get("code", "")
            self.wanted.setdefault(code, _Wanted(code)).rows.append(row)
        columns = ("id", *_UNIT, "corrected")
        self.units = {unit["code"]: unit for unit in Unit.objects.values(*columns)}
        self.standing: dict[str, list[_Standing]] = {}
        for code, pk, parent, first, last in UnitPlacement.objects.values_list(
            "unit__code", "pk", "parent__code", "starts_on", "ends_on"
        ):
            place = _Standing(parent, Period(first, last), pk=pk)
            self.standing.setdefault(code, []).append(place)

    def refuse_what_does_not_fit(self) -> None:
        """Refuse overlaps, unknown parents and rings, and what hangs on a refused new unit."""
        for wanted in self.wanted.values():
            self._refuse_overlaps(wanted)
        while self._refuse_unknown_parents() or self._refuse_ring():
            pass
        self._warn_of_gaps()

    def _refuse_overlaps(self, wanted: _Wanted) -> None:
        seen: list[Row] = []
        for row in wanted.good:
            if row.data["cristin"]:
                continue
            for other in seen:
                if _period(row).overlap(_period(other)):
                    self._refuse(row, "valid_from", "overlapping_periods", first=other.line)
                    break
            else:
                seen.append(row)

    def _refuse_unknown_parents(self) -> bool:
        known = {code for code, wanted in self.wanted.items() if wanted.good} | set(self.units)
        refused = False
        for row in self._good_rows():
            parent = row.data["parent"]
            if parent and parent not in known:
                self._refuse(row, "parent_code", "unknown_unit", parent)
                refused = True
        return refused

    def _refuse_ring(self) -> bool:
        try:
            for _one in closure(self._places()):
                pass
        except CycleError as error:
            rows = [
                row
                for code in error.units
                for row in (self.wanted[str(code)].good if code in self.wanted else [])
            ]
            ring = " > ".join(map(str, [*error.units, error.units[0]]))
            for row in sorted(rows, key=lambda row: row.line):
                self._refuse(row, "parent_code", "ring", row.data["parent"] or "", ring=ring)
            return bool(rows)
        return False

    def _refuse(self, row: Row, column: str, code: str, value: object = "", **facts: Any) -> None:
        self.importer.error(row.line, column, code, value, **facts)
        row.action = "reject"

    def _good_rows(self) -> Iterator[Row]:
        for wanted in self.wanted.values():
            yield from wanted.good

    def _places(self) -> Iterator[Place]:
        for code in dict.fromkeys([*self.standing, *self.wanted]):
            for place in self._after(code):
                yield Place(code, place.parent, place.period)

    def _warn_of_gaps(self) -> None:
        for row in self._good_rows():
            parent, period = row.data["parent"], _period(row)
            if not parent or row.data["cristin"]:
                continue
            over = [place.period for place in self._after(parent)]
            if not any(_covers(upper, period) for upper in over) and len(over) < 2:
                self.importer.warn(row.line, "valid_from", "parent_gap", parent)

    def _after(self, code: str) -> list[_Standing]:
        """Return where the unit will stand when the file is written."""
        here = self.standing.get(code, [])
        wanted = self.wanted.get(code)
        if not wanted or not wanted.good:
            return here
        if wanted.good[0].data["cristin"]:
            return _moved_today(here, wanted.good, self.importer.today)
        return _merged(here, wanted.good)

    def changes_of(self, code: str) -> Iterator[Change]:
        """Yield the changes that one code needs, and set the actions of its rows."""
        wanted = self.wanted[code]
        if not wanted.good:
            return
        unit = self._unit_change(wanted)
        for row in wanted.good:
            row.action = "unchanged" if unit is None else unit.action
        if unit:
            yield unit
        yield from self._placement_changes(code)

    def _unit_change(self, wanted: _Wanted) -> Change | None:
        unit = self.units.get(wanted.code)
        last = max(wanted.good, key=lambda row: row.data["starts_on"] or "")
        after = {"code": wanted.code, "kind": last.data["kind"], **_names(wanted.good, last)}
        after["acronym"] = last.data["acronym"]
        if last.data["cristin"]:
            after["kind"] = self._kind_by_depth(wanted.code, after)
        if after["acronym"] is None:
            after["acronym"] = unit["acronym"] if unit else ""
        if not unit:
            return Change("unit", wanted.code, "create", last.line, after=after, text=wanted.code)
        before = {name: unit[name] for name in _UNIT}
        self.importer.keep_corrected(last.line, before, after, unit["corrected"])
        if before == after:
            return None
        return Change(
            "unit", wanted.code, "update", last.line, before, after, {}, unit["id"], wanted.code
        )

    def _kind_by_depth(self, code: str, names: Mapping[str, Any]) -> str:
        """Guess the kind of a Cristin unit from how deep it stands and what it is called."""
        depth, at = 0, code
        while (places := self._after(at)) and places[-1].parent:
            depth, at = depth + 1, str(places[-1].parent)
        name = f"{names['name_nb']} {names['name_en']}".casefold()
        if depth == 0:
            return "institution"
        if depth == 1:
            return "faculty" if "facult" in name or "fakultet" in name else "other"
        if any(word in name for word in ("centre", "center", "senter")):
            return "centre"
        return "department" if depth == 2 else "section"

    def _placement_changes(self, code: str) -> Iterator[Change]:
        after = self._after(code)
        kept = {place.pk for place in after if place.pk}
        before = {place.pk: place for place in self.standing.get(code, [])}
        for pk, place in before.items():
            if pk not in kept:
                yield self._placement(code, "delete", place, None)
        for place in after:
            old = before.get(place.pk)
            if old is None:
                _mark(place.row, "create")
                yield self._placement(code, "create", None, place)
            elif (old.parent, old.period) != (place.parent, place.period):
                _mark(place.row, "update")
                yield self._placement(code, "update" if place.row else "end", old, place)

    def _placement(
        self, code: str, action: Any, old: _Standing | None, new: _Standing | None
    ) -> Change:
        place = new or old or _Standing(None, Period())
        change = Change("placement", f"{code}|{_text(place.period.starts_on) or ''}", action)
        change.line = place.row.line if place.row else self.wanted[code].good[0].line
        change.target_id, change.text = (old.pk if old else None), code
        if old and new:
            change.shown = _moved(old, new)
        if old:
            change.before, _links = self._document(code, old)
        if new:
            change.after, change.links = self._document(code, new)
        return change

    def _document(self, code: str, place: _Standing) -> tuple[dict[str, Any], dict[str, str]]:
        document: dict[str, Any] = {
            "starts_on": _text(place.period.starts_on),
            "ends_on": _text(place.period.ends_on),
        }
        links: dict[str, str] = {}
        for name, wanted in (("unit_id", code), ("parent_id", place.parent)):
            if wanted is None or wanted in self.units:
                document[name] = self.units[wanted]["id"] if wanted else None
            else:
                links[name] = wanted
        return document, links


def _moved(old: _Standing, new: _Standing) -> dict[str, list[Any]]:
    pairs = {
        "parent": [old.parent, new.parent],
        "starts_on": [_text(old.period.starts_on), _text(new.period.starts_on)],
        "ends_on": [_text(old.period.ends_on), _text(new.period.ends_on)],
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _mark(row: Row | None, action: Any) -> None:
    if row and row.action != "create":
        row.action = action


def _period(row: Row) -> Period:
    return Period(_day(row.data["starts_on"]), _day(row.data["ends_on"]))


def _covers(upper: Period, lower: Period) -> bool:
    common = upper.overlap(lower)
    return common == lower


def _names(rows: Sequence[Row], last: Row) -> dict[str, str]:
    """Return the three names; a missing nynorsk falls back to bokmål, and that to what there is."""
    found = dict.fromkeys(_NAMES, "")
    for row in [*rows, last]:
        found.update({name: row.data[name] for name in _NAMES if row.data[name]})
    if not last.data["cristin"]:
        found = {name: last.data[name] for name in _NAMES}
    nb = found["name_nb"] or found["name_nn"] or found["name_en"]
    return {
        "name_nb": nb,
        "name_nn": found["name_nn"] or nb,
        "name_en": found["name_en"] or nb,
    }


def _merged(here: Sequence[_Standing], rows: Sequence[Row]) -> list[_Standing]:
    """Lay the file's dated places over those that stand here."""
    by_start = {place.period.starts_on: place for place in here}
    merged = []
    for row in rows:
        same = by_start.get(_period(row).starts_on)
        merged.append(_Standing(row.data["parent"], _period(row), same.pk if same else None, row))
    taken = {place.pk for place in merged if place.pk}
    for place in here:
        if place.pk in taken:
            continue
        over = [one.period for one in merged if one.period.overlap(place.period)]
        if not over:
            merged.append(place)
        elif shortened := _before_first(place, over):
            merged.append(shortened)
    return sorted(merged, key=lambda one: _text(one.period.starts_on) or "")


def _before_first(place: _Standing, over: Sequence[Period]) -> _Standing | None:
    """Return the place as it was until the first period that is laid over it."""
    first = min((period.starts_on or date.min for period in over), default=date.min)
    starts_on = place.period.starts_on or date.min
    if first <= starts_on:
        return None
    period = Period(place.period.starts_on, first - timedelta(days=1))
    return _Standing(place.parent, period, place.pk)


def _moved_today(here: Sequence[_Standing], rows: Sequence[Row], today: date) -> list[_Standing]:
    """Lay an undated place over today's: the same parent changes nothing."""
    row, parent = rows[0], rows[0].data["parent"]
    current = next((place for place in here if place.period.holds(today)), None)
    rest = [place for place in here if place is not current]
    if current is None:
        later = [place for place in rest if (place.period.starts_on or date.min) > today]
        ends = min(
            (place.period.starts_on for place in later if place.period.starts_on), default=None
        )
        period = Period(today if here else None, ends - timedelta(days=1) if ends else None)
        return [*rest, _Standing(parent, period, None, row)]
    if current.parent == parent or current.period.starts_on == today:
        return [*rest, _Standing(parent, current.period, current.pk, row)]
    old = _Standing(
        current.parent, Period(current.period.starts_on, today - timedelta(days=1)), current.pk
    )
    return [*rest, old, _Standing(parent, Period(today, current.period.ends_on), None, row)]


def _cristin_csv(path: Path, importer: Importer) -> Iterator[RawRow]:
    for row in read_csv(path, CRISTIN_COLUMNS, importer):
        lang = row.values.get("lang", "")
        yield RawRow(
            row.line,
            {
                "code": row.values.get("unit_id", ""),
                "parent_code": row.values.get("parent_unit_id", ""),
                f"name_{lang}": row.values.get("name", ""),
                "acronym": row.values.get("acronym", ""),
                "institution": row.values.get("institution", ""),
                "lang": lang,
            },
            row.broken,
        )


def _cristin_json(path: Path, importer: Importer) -> Iterator[RawRow]:
    for line, item in read_json_items(path, importer):
        values = _cristin_values(item)
        if values is None:
            importer.error(line, "", "not_a_cristin_unit")
        yield RawRow(line, values or {}, broken=values is None)


def _cristin_values(item: Any) -> dict[str, str] | None:
    try:
        names = item.get("unit_name") or {}
        parent = item.get("parent_unit") or {}
        return {
            "code": str(item["cristin_unit_id"]).strip(),
            "parent_code": str(parent.get("cristin_unit_id") or "").strip(),
            **{f"name_{lang}": str(names.get(lang) or "").strip() for lang in ("nb", "nn", "en")},
            "acronym": str(item.get("acronym") or "").strip(),
            "institution": str((item.get("institution") or {}).get("acronym") or ""),
            "lang": "",
        }
    except (AttributeError, KeyError, TypeError):
        return None
