"""The early-career report of one unit on one day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import get_language

from mobility.experience.rules import (
    EarlyCareerParameters,
    Facts,
    Window,
    is_flagged,
    reasons,
    window,
)
from mobility.reports.classification import Statement, classification
from mobility.reports.questions import conditions, count_columns, counts_from, fetch, order_of
from mobility.reports.rows import Counts, EarlyCareerRow, Filters
from portal.core.findings import Finding
from portal.people.models import Person, Unit

_PERSON = Person._meta.db_table
_UNIT = Unit._meta.db_table


class _Standing(NamedTuple):
    facts: Facts
    window: Window
    reasons: tuple[Finding, ...]


class EarlyCareerReport:
    """The cohort of a unit on a day; asks the database when something is read from it."""

    def __init__(
        self,
        on: date,
        unit: Unit,
        parameters: EarlyCareerParameters,
        rule_set: str,
        filters: Filters,
    ) -> None:
        self.on = on
        self.unit = unit
        self.parameters = parameters
        self.rule_set = rule_set
        self.filters = filters
        self._known: dict[tuple[Any, ...], _Standing] = {}

    def filtered(self, **changes: Any) -> "EarlyCareerReport":
        """Return the same report with other filters."""
        filters = replace(self.filters, **changes)
        return EarlyCareerReport(self.on, self.unit, self.parameters, self.rule_set, filters)

    @cached_property
    def counts(self) -> Counts:
        """The counts of the whole cohort, whatever the filters."""
        return self._totals[0]

    @cached_property
    def found(self) -> int:
        """How many persons the filters leave."""
        return self._totals[1]

    def rows(self, offset: int = 0, limit: int | None = None) -> list[EarlyCareerRow]:
        """Return the persons that the filters leave, in their order, from `offset` on."""
        return list(self.stream(offset, limit))

    def stream(self, offset: int = 0, limit: int | None = None) -> Iterator[EarlyCareerRow]:
        """Yield the same rows without keeping them."""
        statement = self.classified()
        where = conditions(statement.values, self.on, self.parameters, self.filters)
        sql = f"""{statement.ctes}
            SELECT k.*, p.public_id, p.hr_id, p.given_name, p.family_name, u.code, {_unit_name()}
            FROM classified k JOIN {_PERSON} p ON p.id = k.person_id
            JOIN {_UNIT} u ON u.id = k.unit_id
            WHERE {where} ORDER BY {order_of(self.filters.order)}, k.person_id"""
        if limit is not None or offset:
            most = statement.values.add(2**31 if limit is None else limit)
            sql += f" LIMIT {most} OFFSET {statement.values.add(offset)}"
        yield from (self._row(values) for values in fetch(sql, statement.values))

    def count(self) -> int:
        """Return how many persons the filters leave, as a Paginator asks for it."""
        return self.found

    def __len__(self) -> int:
        return self.found

    def __getitem__(self, place: slice) -> list[EarlyCareerRow]:
        first = place.start or 0
        return self.rows(first, None if place.stop is None else place.stop - first)

    @cached_property
    def _totals(self) -> tuple[Counts, int]:
        statement = self.classified()
        where = conditions(statement.values, self.on, self.parameters, self.filters)
        sql = f"""{statement.ctes}
            SELECT {count_columns(statement.values, self.on, self.parameters)},
                   COALESCE(SUM(CASE WHEN {where} THEN 1 ELSE 0 END), 0)
            FROM classified k{_persons(self.filters)}"""
        *numbers, found = next(fetch(sql, statement.values))
        return counts_from(numbers), int(found)

    def classified(self) -> Statement:
        """Return the statement behind every number of the report."""
        return classification(self.on, self.unit.pk, self.parameters)

    def _row(self, values: Sequence[Any]) -> EarlyCareerRow:
        person, unit, position, *standing = values[:10]
        experience, public_id, hr_id, given, family, unit_code, unit_name = values[10:]
        found = self._standing(tuple(standing))
        key = public_id if isinstance(public_id, UUID) else UUID(public_id)
        return EarlyCareerRow(
            person_pk=person,
            public_id=key,
            person_id=hr_id or str(key),
            name=f"{given} {family}".strip(),
            unit_id=unit,
            unit_code=unit_code,
            unit_name=unit_name,
            position_code=position,
            experience=experience,
            flagged=is_flagged(experience, self.parameters),
            planned=found.facts.planned,
            facts=found.facts,
            window=found.window,
            reasons=found.reasons,
        )

    def _standing(self, values: tuple[Any, ...]) -> _Standing:
        """Return what follows from E and the counts; many persons share both."""
        if values not in self._known:
            ends_on, strong, weak, short, undated, answers, planned = values
            facts = Facts(strong, weak, short, undated, answers, bool(planned))
            frame = window(self.on, _day(ends_on), self.parameters)
            why = tuple(reasons(facts, frame, self.parameters))
            self._known[values] = _Standing(facts, frame, why)
        return self._known[values]


def _persons(filters: Filters) -> str:
    """Return the join that a search in names needs; counting alone needs no names."""
    return f" JOIN {_PERSON} p ON p.id = k.person_id" if filters.search else ""


def _unit_name() -> str:
    language = (get_language() or "nb")[:2]
    return f"u.name_{language if language in {'nb', 'nn', 'en'} else 'nb'}"


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
