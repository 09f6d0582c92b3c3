"""Import service periods and earlier research terms from HR's register."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from mobility.accrual.models import PERIOD_KINDS, EarlierTerm, ServicePeriod
from mobility.stays.services.references import References
from portal.audit.services import plain
from portal.core.cells import Cells
from portal.core.importing import Change, Importer, Row, Target
from portal.core.tablefiles import RawRow

_PERIOD = (
    "external_id",
    "person_id",
    "kind",
    "role",
    "starts_on",
    "ends_on",
    "percent",
)
_TERM = (
    "external_id",
    "person_id",
    "starts_on",
    "ends_on",
    "months",
    "report_approved",
    "note",
)
MOST_MONTHS = Decimal("36.0")


class HistoryImporter(Importer):
    """One row per period or term, known again by its external_id; a person's rows together."""

    key_column: ClassVar[str] = "external_id"

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._references = References({})

    def parse(self, rows: Sequence[RawRow]) -> Iterator[Row]:
        """Parse rows; persons are looked up once per chunk."""
        self._references.load(rows)
        return (self._parsed(raw) for raw in rows)

    def _parsed(self, raw: RawRow) -> Row:
        cells = Cells(raw, self)
        key = cells.text("external_id", 60, required=True)
        person = self._references.person(cells)
        data = {"external_id": key, "person_id": person, **self._read(cells)}
        group = raw.values["person_id"]
        return Row(raw.line, key, group, data, "reject" if cells.bad else "create")

    def _read(self, cells: Cells) -> dict[str, Any]:
        raise NotImplementedError

    def compare(self, groups: Sequence[Sequence[Row]]) -> Iterator[Change]:
        """Hold the rows of whole persons against those that are known."""
        good = [row for group in groups for row in group if row.action != "reject"]
        known = self._known([row.key for row in good])
        for group in groups:
            accepted = [row for row in group if self._is_own(row, known.get(row.key))]
            for row in accepted:
                change = self._change(row, known.get(row.key))
                row.action = change.action if change else "unchanged"
                if change:
                    yield change
            self._warn_of_overlaps(accepted)

    def _known(self, keys: Sequence[str]) -> dict[str, dict[str, Any]]:
        target = self.targets[0]
        rows = target.model.objects.filter(external_id__in=keys)
        return {
            row["external_id"]: {name: plain(value) for name, value in row.items()}
            for row in rows.values("id", *target.columns, "corrected")
        }

    def _is_own(self, row: Row, old: dict[str, Any] | None) -> bool:
        if row.action == "reject":
            return False
        if old is None or old["person_id"] == row.data["person_id"]:
            return True
        self.error(row.line, "external_id", "of_another_person", row.key)
        row.action = "reject"
        return False

    def _change(self, row: Row, old: dict[str, Any] | None) -> Change | None:
        target = self.targets[0]
        after = {name: row.data[name] for name in target.columns}
        change = Change(target.name, row.key, "create", row.line, after=after)
        what = row.data.get("kind", "research_term")
        change.text = f"{row.group}, {what}, {row.data['starts_on']}"
        if old is None:
            return change
        before = {name: old[name] for name in target.columns}
        self.keep_corrected(row.line, before, after, old["corrected"])
        change.action, change.before, change.target_id = "update", before, old["id"]
        return change if before != after else None

    def _warn_of_overlaps(self, rows: Sequence[Row]) -> None:
        """Warn of rows of one person that take more of a day than there is."""
        taken: list[Row] = []
        for row in rows:
            if any(_overlap(row.data, other.data) and self._clash(row, other) for other in taken):
                self.warn(row.line, "starts_on", "overlapping_service", row.data["starts_on"])
            taken.append(row)

    def _clash(self, row: Row, other: Row) -> bool:
        return True


class ServicePeriodImporter(HistoryImporter):
    """Periods of service with their kind."""

    kind: ClassVar[str] = "service_periods"
    label: ClassVar[Any] = _("Service periods")
    columns: ClassVar[tuple[str, ...]] = _PERIOD
    optional: ClassVar[frozenset[str]] = frozenset({"role"})
    targets: ClassVar[tuple[Target, ...]] = (
        Target("service_period", ServicePeriod, _PERIOD, person="person_id"),
    )

    def _read(self, cells: Cells) -> dict[str, Any]:
        starts, ends = cells.period("starts_on", "ends_on")
        if not starts and not cells.bad:
            cells.refuse("starts_on", "empty")
        return {
            "kind": cells.choice("kind", PERIOD_KINDS),
            "role": cells.text("role", 60),
            "starts_on": starts,
            "ends_on": ends,
            "percent": cells.percent("percent"),
        }

    def _clash(self, row: Row, other: Row) -> bool:
        """Leave out service as usual, which stands under whatever else there is."""
        both = (row.data, other.data)
        special = all(one["kind"] not in {"ordinary", "credited_waiting"} for one in both)
        return special and sum(Decimal(one["percent"]) for one in both) > 100


class EarlierTermImporter(HistoryImporter):
    """Research terms taken before."""

    kind: ClassVar[str] = "earlier_terms"
    label: ClassVar[Any] = _("Earlier research terms")
    columns: ClassVar[tuple[str, ...]] = _TERM
    optional: ClassVar[frozenset[str]] = frozenset({"report_approved", "note"})
    targets: ClassVar[tuple[Target, ...]] = (
        Target("earlier_term", EarlierTerm, _TERM, person="person_id"),
    )

    def _read(self, cells: Cells) -> dict[str, Any]:
        starts, ends = cells.period("starts_on", "ends_on")
        for column, day in (("starts_on", starts), ("ends_on", ends)):
            if not day and not cells.bad:
                cells.refuse(column, "empty")
        return {
            "starts_on": starts,
            "ends_on": ends,
            "months": _months(cells),
            "report_approved": cells.truth("report_approved")
            if cells.raw("report_approved")
            else None,
            "note": cells.text("note", 300),
        }


def _months(cells: Cells) -> str:
    """Return the months of a term with one decimal, as text."""
    try:
        found = Decimal(cells.raw("months").replace(",", "."))
    except InvalidOperation:
        cells.refuse("months", "not_months")
        return "0.0"
    if not found.is_finite() or not 0 < found <= MOST_MONTHS:
        cells.refuse("months", "not_months")
        return "0.0"
    return str(found.quantize(Decimal("0.1")))


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    ends, others = one["ends_on"] or "9999-12-31", other["ends_on"] or "9999-12-31"
    return bool(one["starts_on"] <= others and other["starts_on"] <= ends)
