"""Import the HR extract: persons, their employments, and their citizenships (strict)."""

import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from portal.core.cells import Cells
from portal.core.folding import fold
from portal.core.importing import Change, Importer, Option, Row, Target
from portal.core.tablefiles import RawRow
from portal.people.models import Employment, Person, PersonCitizenship, PositionCode, Unit
from portal.people.persons import folded_name
from portal.people.services.country_words import country_words
from portal.people.services.employment_remarks import remark_on_employments
from portal.people.services.known_staff import (
    EMPLOYMENT,
    PERSON,
    Known,
    employments_after,
    known_persons,
    plain_values,
    running,
)

COLUMNS = (
    "person_id",
    "given_name",
    "family_name",
    "email",
    "gender",
    "citizenships",
    "orcid",
    "unit_code",
    "position_code",
    "percent",
    "starts_on",
    "ends_on",
    "tenure_track",
    "leave_starts_on",
    "leave_ends_on",
)
PERSON_COLUMNS = ("given_name", "family_name", "email", "gender", "citizenships", "orcid")
# The extract says nothing about these where it is empty; what is known stays.
_KEPT_WHERE_EMPTY = ("email", "gender", "orcid")
_KEY = ("unit_id", "position_code", "starts_on")
_BETWEEN = re.compile(r"[;,|/]+")
_CHUNK = 2000


class StaffImporter(Importer):
    """One row per employment; the person's columns agree in all rows of the person.

    Empty e-mail, gender, ORCID and citizenships mean "not told" and change nothing. With
    `full`, an employment that is not in the file and has not ended gets the day before the
    import as its last day, or its own first day if it had not begun; nothing is deleted. Who
    has a refused row keeps all employments.
    """

    kind: ClassVar[str] = "staff"
    label: ClassVar[Any] = _("Staff")
    columns: ClassVar[tuple[str, ...]] = COLUMNS
    key_column: ClassVar[str] = "person_id"
    hidden: ClassVar[frozenset[str]] = frozenset({"citizenships"})
    belongs_to_one: ClassVar[tuple[str, ...]] = ("email",)
    options: ClassVar[tuple[Option, ...]] = (
        Option("full", _("The file is complete: end employments that are not in it")),
        Option("confirm_ended", _("Yes, end that many employments")),
    )
    targets: ClassVar[tuple[Target, ...]] = (
        Target("person", Person, PERSON, person="id"),
        Target(
            "citizenship",
            PersonCitizenship,
            ("person_id", "country_id"),
            links={"person_id": "person"},
            person="person_id",
            strict=True,
        ),
        Target(
            "employment",
            Employment,
            EMPLOYMENT,
            links={"person_id": "person"},
            person="person_id",
        ),
    )

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._countries = country_words()
        self._codes = set(PositionCode.objects.values_list("code", flat=True))
        self._nameless_refused = False

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Parse rows; units are looked up once per chunk."""
        codes = {raw.values["unit_code"] for raw in rows}
        units = dict(Unit.objects.filter(code__in=codes).values_list("code", "pk"))
        return (self._parsed(raw, units) for raw in rows)

    def _parsed(self, raw: RawRow, units: dict[str, int]) -> Row:
        cells = Cells(raw, self)
        person_id = cells.text("person_id", 40, required=True)
        given, family = cells.text("given_name", 120), cells.text("family_name", 120, required=True)
        code, position = cells.raw("unit_code"), cells.text("position_code", 10, required=True)
        if code not in units:
            cells.refuse("unit_code", "unknown_unit" if code else "empty")
        starts, ends = cells.period("starts_on", "ends_on", required=True)
        leave_starts, leave_ends = cells.period("leave_starts_on", "leave_ends_on")
        if leave_ends and not leave_starts and not cells.raw("leave_starts_on"):
            cells.refuse("leave_starts_on", "leave_without_start")
        data = {
            "person_id": person_id,
            "given_name": given,
            "family_name": family,
            "folded_name": folded_name(given, family),
            "email": cells.email("email"),
            "gender": cells.text("gender", 10),
            "orcid": cells.orcid("orcid"),
            "citizenships": self._citizenships(cells),
            "unit_id": units.get(code),
            "unit_code": code,
            "position_code": position,
            "percent": cells.percent("percent"),
            "starts_on": starts,
            "ends_on": ends,
            "tenure_track": cells.truth("tenure_track"),
            "leave_starts_on": leave_starts,
            "leave_ends_on": leave_ends,
        }
        if position and position not in self._codes:
            cells.warn("position_code", "unknown_position_code")
        key = f"{person_id}|{code}|{position}|{starts}"
        return Row(raw.line, key, person_id, data, "reject" if cells.bad else "create")

    def _citizenships(self, cells: Cells) -> list[str]:
        found = set()
        for part in _BETWEEN.split(cells.raw("citizenships")):
            words = [part.strip()] if fold(part) in self._countries else part.split()
            for word in words:
                country = self._countries.get(fold(word)) if word else None
                if country:
                    found.add(country)
                elif word:
                    cells.refuse("citizenships", "unknown_country")
        return sorted(found)

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Hold the rows of whole persons against what is known of them."""
        known = known_persons([group[0].group for group in groups])
        for group in groups:
            yield from self._compared(group, known.get(group[0].group))

    def _compared(self, group: Sequence[Row], known: Known | None) -> Iterator[Change]:
        self._refuse_contradictions(group)
        good = [row for row in group if row.action != "reject"]
        if not group[0].group:
            self._nameless_refused = True
        if not good:
            return
        changes = [*self._person_changes(good[0], known)]
        person_changed = bool(changes)
        gone = [*known.employments] if known else []
        for row in good:
            old = self._match(row, gone)
            if old:
                gone.remove(old)
            change = self._employment_change(row, known, old)
            row.action = change.action if change else "unchanged"
            if row.action == "unchanged" and person_changed:
                row.action = "update"
            changes += [change] if change else []
        ends = [*self._ends(group, good, known, gone)]
        ended = {change.target_id for change in ends}
        remark_on_employments(self, good, [one for one in gone if one["id"] not in ended])
        yield from changes
        yield from ends

    def _refuse_contradictions(self, group: Sequence[Row]) -> None:
        first: Row | None = None
        for row in group:
            if row.action == "reject":
                continue
            first = first or row
            for column in PERSON_COLUMNS:
                if row.data[column] != first.data[column]:
                    value = row.data[column]
                    self.error(row.line, column, "contradiction", value or "-", first=first.line)
                    row.action = "reject"

    def _person_changes(self, row: Row, known: Known | None) -> Iterator[Change]:
        name = f"{row.data['given_name']} {row.data['family_name']}".strip()
        if known and known.merged:
            return
        if known is None:
            public_id = uuid.uuid4()
            after = {"public_id": public_id.hex, "hr_id": row.group, **_of(row, PERSON[2:])}
            yield Change(
                "person",
                row.group,
                "create",
                row.line,
                after=after,
                text=name,
                object_id=str(public_id),
            )
        elif change := self._person_update(row, known, name):
            yield change
        yield from self._citizenship_changes(row, known)

    def _person_update(self, row: Row, known: Known, name: str) -> Change | None:
        before = {column: known.person[column] for column in PERSON}
        after = {**before, **_of(row, PERSON[2:])}
        for column in _KEPT_WHERE_EMPTY:
            after[column] = after[column] or before[column]
        self.keep_corrected(row.line, before, after, known.corrected)
        after["folded_name"] = folded_name(after["given_name"], after["family_name"])
        if before == after:
            return None
        change = Change("person", row.group, "update", row.line, before, after, text=name)
        change.target_id = known.person["id"]
        change.object_id = str(uuid.UUID(before["public_id"]))
        return change

    def _citizenship_changes(self, row: Row, known: Known | None) -> Iterator[Change]:
        wanted, held = row.data["citizenships"], known.citizenships if known else {}
        if not wanted:
            return
        for country in wanted:
            if country not in held:
                change = Change("citizenship", row.group, "create", row.line)
                change.after = {"country_id": country}
                _link(change, row.group, known)
                yield change
        for country, pk in held.items():
            if country not in wanted and known:
                before = {"country_id": country, "person_id": known.person["id"]}
                yield Change("citizenship", row.group, "delete", row.line, before, target_id=pk)

    def _match(self, row: Row, candidates: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
        """Return the employment with the row's key, or one whose key was corrected by hand."""
        for one in candidates:
            if all(one[name] == row.data[name] for name in _KEY):
                return one
        for one in candidates:
            by_hand = {name if name in one else f"{name}_id" for name in one["corrected"]}
            if by_hand & set(_KEY) and all(
                one[name] == row.data[name] for name in _KEY if name not in by_hand
            ):
                return one
        return None

    def _employment_change(
        self, row: Row, known: Known | None, old: dict[str, Any] | None
    ) -> Change | None:
        after = _of(row, EMPLOYMENT[1:])
        change = Change("employment", row.key, "create", row.line, after=after)
        change.text = _employment_text(row)
        if old is None:
            _link(change, row.group, known)
            return change
        after["person_id"] = old["person_id"]
        change.before = {name: old[name] for name in EMPLOYMENT}
        self.keep_corrected(row.line, change.before, after, old["corrected"])
        change.action, change.target_id, change.after = "update", old["id"], after
        return change if change.before != after else None

    def _ends(
        self,
        group: Sequence[Row],
        good: Sequence[Row],
        known: Known | None,
        gone: Sequence[dict[str, Any]],
    ) -> Iterator[Change]:
        if not self.chosen.get("full") or not known or len(good) < len(group) or known.shared:
            return
        name = f"{good[0].data['given_name']} {good[0].data['family_name']}".strip()
        for one in gone:
            if change := self._end(one, name):
                yield change

    def _end(self, old: dict[str, Any], name: str) -> Change | None:
        """Return the end of an employment that the extract no longer has; None if it has ended."""
        today = self.today.isoformat()
        if old["external_employer"] or (old["ends_on"] and old["ends_on"] < today):
            return None
        before = {column: old[column] for column in EMPLOYMENT}
        last = max((self.today - timedelta(days=1)).isoformat(), old["starts_on"])
        after = {**before, "ends_on": last}
        self.keep_corrected(0, before, after, old["corrected"])
        if before == after:
            return None
        text = f"{name}, {old['unit__code']}, {old['position_code']}"
        return Change("employment", "", "end", 0, before, after, {}, old["id"], text)

    def absent(self) -> Iterator[Change]:
        """End the employments of persons who have no row in the file at all."""
        if not self.chosen.get("full"):
            return
        if self._nameless_refused:
            self.warn(0, "person_id", "nobody_ended")
            return
        last = 0
        while chunk := [*employments_after(running(self.today), last)]:
            last = chunk[-1]["id"]
            here = self.in_file([one["person__hr_id"] for one in chunk])
            for one in chunk:
                if one["person__hr_id"] not in here:
                    name = f"{one['person__given_name']} {one['person__family_name']}".strip()
                    change = self._end(plain_values(one), name)
                    if change:
                        yield change

    def active_count(self) -> int:
        """Return how many employments of the extract's persons have not ended."""
        if not self.chosen.get("full"):
            return 0
        return int(Employment.objects.filter(running(self.today)).count())


def _of(row: Row, names: Iterable[str]) -> dict[str, Any]:
    return {name: row.data[name] for name in names}


def _link(change: Change, hr_id: str, known: Known | None) -> None:
    """Point the change to the known person, or to the one that this import makes."""
    if known:
        change.after["person_id"] = known.person["id"]
    else:
        change.links["person_id"] = hr_id


def _employment_text(row: Row) -> str:
    data = row.data
    name = f"{data['given_name']} {data['family_name']}".strip()
    return f"{name}, {data['unit_code']}, {data['position_code']}"
