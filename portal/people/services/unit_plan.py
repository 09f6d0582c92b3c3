"""Plan the units and placements that a file asks for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from portal.core.importing import Change, Importer, Row
from portal.core.periods import Period
from portal.people.models import Unit, UnitPlacement
from portal.people.services.ancestry import CycleError, Place, closure
from portal.people.services.placements import (
    Standing,
    Wanted,
    covers,
    iso,
    merged,
    moved_today,
    moves,
    period_of,
)

UNIT_COLUMNS = ("code", "kind", "name_nb", "name_nn", "name_en", "acronym")
NAMES = ("name_nb", "name_nn", "name_en")


class UnitPlan:
    """The file's units held against the database's."""

    def __init__(self, importer: Importer, rows: Sequence[Row]) -> None:
        self.importer = importer
        self.wanted: dict[str, Wanted] = {}
        for row in rows:
            code = row.data.get("code", "")
            self.wanted.setdefault(code, Wanted(code)).rows.append(row)
        columns = ("id", *UNIT_COLUMNS, "corrected")
        self.units = {unit["code"]: unit for unit in Unit.objects.values(*columns)}
        self.standing: dict[str, list[Standing]] = {}
        for code, pk, parent, first, last in UnitPlacement.objects.values_list(
            "unit__code", "pk", "parent__code", "starts_on", "ends_on"
        ):
            place = Standing(parent, Period(first, last), pk=pk)
            self.standing.setdefault(code, []).append(place)

    def refuse_what_does_not_fit(self) -> None:
        """Refuse overlaps, unknown parents and rings, and what hangs on a refused new unit."""
        for wanted in self.wanted.values():
            self._refuse_overlaps(wanted)
        while self._refuse_unknown_parents() or self._refuse_ring():
            pass
        self._warn_of_gaps()

    def _refuse_overlaps(self, wanted: Wanted) -> None:
        seen: list[Row] = []
        for row in wanted.good:
            if row.data["cristin"]:
                continue
            for other in seen:
                if period_of(row).overlap(period_of(other)):
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
            parent, period = row.data["parent"], period_of(row)
            if not parent or row.data["cristin"]:
                continue
            over = [place.period for place in self._after(parent)]
            if not any(covers(upper, period) for upper in over) and len(over) < 2:
                self.importer.warn(row.line, "valid_from", "parent_gap", parent)

    def _after(self, code: str) -> list[Standing]:
        """Return where the unit will stand when the file is written."""
        here = self.standing.get(code, [])
        wanted = self.wanted.get(code)
        if not wanted or not wanted.good:
            return here
        if wanted.good[0].data["cristin"]:
            return moved_today(here, wanted.good, self.importer.today)
        return merged(here, wanted.good)

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

    def _unit_change(self, wanted: Wanted) -> Change | None:
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
        before = {name: unit[name] for name in UNIT_COLUMNS}
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
        self, code: str, action: Any, old: Standing | None, new: Standing | None
    ) -> Change:
        place = new or old or Standing(None, Period())
        change = Change("placement", f"{code}|{iso(place.period.starts_on) or ''}", action)
        change.line = place.row.line if place.row else self.wanted[code].good[0].line
        change.target_id, change.text = (old.pk if old else None), code
        if old and new:
            change.shown = moves(old, new)
        if old:
            change.before, _links = self._document(code, old)
        if new:
            change.after, change.links = self._document(code, new)
        return change

    def _document(self, code: str, place: Standing) -> tuple[dict[str, Any], dict[str, str]]:
        document: dict[str, Any] = {
            "starts_on": iso(place.period.starts_on),
            "ends_on": iso(place.period.ends_on),
        }
        links: dict[str, str] = {}
        for name, wanted in (("unit_id", code), ("parent_id", place.parent)):
            if wanted is None or wanted in self.units:
                document[name] = self.units[wanted]["id"] if wanted else None
            else:
                links[name] = wanted
        return document, links


def _mark(row: Row | None, action: Any) -> None:
    if row and row.action != "create":
        row.action = action


def _names(rows: Sequence[Row], last: Row) -> dict[str, str]:
    """Return the three names; a missing nynorsk falls back to bokmål, and that to what there is."""
    found = dict.fromkeys(NAMES, "")
    for row in [*rows, last]:
        found.update({name: row.data[name] for name in NAMES if row.data[name]})
    if not last.data["cristin"]:
        found = {name: last.data[name] for name in NAMES}
    nb = found["name_nb"] or found["name_nn"] or found["name_en"]
    return {
        "name_nb": nb,
        "name_nn": found["name_nn"] or nb,
        "name_en": found["name_en"] or nb,
    }
