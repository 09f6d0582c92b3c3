"""The figures: counts of the same classification, without persons."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from mobility.reports.questions import count_columns, counts_from, fetch
from mobility.reports.report import EarlyCareerReport
from mobility.reports.rows import Counts, FigureRow
from portal.people.models import Unit, UnitAncestry
from portal.people.organisation import valid_on


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts without persons: the whole, each sub-unit, and each position code."""

    on: date
    unit_code: str
    unit_name: str
    rule_set: str
    total: Counts
    units: tuple[FigureRow, ...]
    positions: tuple[FigureRow, ...]


def figures_of(report: EarlyCareerReport, own_units: frozenset[int] | None) -> Figures:
    """Return the counts behind a report, for each unit directly under its own and each position."""
    unit, on = report.unit, report.on
    statement = report.classified()
    sql = f"""{statement.ctes}
        SELECT k.unit_id, k.position_code, {count_columns(statement.values, on, report.parameters)}
        FROM classified k GROUP BY k.unit_id, k.position_code"""
    cells = [(row[0], row[1], counts_from(row[2:])) for row in fetch(sql, statement.values)]
    branch = _branches(unit, on)
    by_unit = _summed((branch.get(unit_id, unit), counts) for unit_id, _, counts in cells)
    by_position = _summed((code, counts) for _, code, counts in cells)
    seen = own_units is None or unit.pk in own_units
    return Figures(
        on=on,
        unit_code=unit.code,
        unit_name=unit.name,
        rule_set=report.rule_set,
        total=_sum([counts for *_, counts in cells]),
        units=tuple(
            FigureRow(
                one.pk, one.code, one.name, "", counts, own_units is None or one.pk in own_units
            )
            for one, counts in sorted(by_unit.items(), key=lambda item: item[0].code)
        ),
        positions=tuple(
            FigureRow(unit.pk, unit.code, unit.name, code, counts, seen)
            for code, counts in sorted(by_position.items())
        ),
    )


def _branches(unit: Unit, on: date) -> dict[int, Unit]:
    """Return, for each unit of the subtree, the unit directly under the top that holds it."""
    under = UnitAncestry.objects.filter(valid_on(on))
    children = Unit.objects.filter(
        pk__in=under.filter(ancestor=unit, depth=1).values("unit_id")
    ).in_bulk()
    pairs = under.filter(ancestor_id__in=children).values_list("unit_id", "ancestor_id")
    return {unit_id: children[ancestor_id] for unit_id, ancestor_id in pairs}


def _summed(pairs: Any) -> dict[Any, Counts]:
    found: dict[Any, list[Counts]] = {}
    for key, counts in pairs:
        found.setdefault(key, []).append(counts)
    return {key: _sum(counts) for key, counts in found.items()}


def _sum(counts: Sequence[Counts]) -> Counts:
    return Counts(*(sum(getattr(one, f.name) for one in counts) for f in fields(Counts)))
