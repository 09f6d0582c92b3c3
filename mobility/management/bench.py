"""A scratch university of any size, written set by set, and a stopwatch for the report on it."""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.color import no_style
from django.db import connection

from mobility.experience.models import Evidence
from mobility.stays.models import Stay
from portal.people.models import Employment, Person, Unit, UnitPlacement
from portal.people.services.ancestry import rebuild_ancestry

ON = date(2026, 10, 1)
FACULTIES, DEPARTMENTS = 8, 8
HIGH_WATER = Path("/proc/self/status")
CLEAR = Path("/proc/self/clear_refs")


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds a piece of work took, and the highest memory of the process meanwhile in MB."""

    seconds: float
    peak_mb: float


def seed(persons: int) -> None:
    """Write a university: a fifth early-career, one stay and half an evidence row per person."""
    units = _units()
    rebuild_ancestry()
    with connection.cursor() as cursor:
        for statement in _statements(persons, units):
            cursor.execute(statement)
        for statement in connection.ops.sequence_reset_sql(
            no_style(), [Person, Employment, Stay, Evidence]
        ):
            cursor.execute(statement)
        cursor.execute("ANALYZE")


def measure(work: Callable[[], Any]) -> Measure:
    """Run a piece of work once and tell what it took."""
    if CLEAR.exists():
        CLEAR.write_text("5")
    begun = time.perf_counter()
    work()
    return Measure(time.perf_counter() - begun, _peak_mb())


def best(work: Callable[[], Any], times: int) -> Measure:
    """Return the quickest of several runs."""
    return min((measure(work) for _ in range(times)), key=lambda one: one.seconds)


def by_hand(top: Unit) -> list[Any]:
    """Count the same by a query as somebody writes it once, with the numbers in it."""
    with connection.cursor() as cursor:
        cursor.execute(_BY_HAND, {"on": ON.isoformat(), "top": top.pk})
        return list(cursor.fetchall())


def _peak_mb() -> float:
    if HIGH_WATER.exists():
        lines = HIGH_WATER.read_text().splitlines()
        found = next((line for line in lines if line.startswith("VmHWM")), "")
        if found:
            return int(found.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _units() -> range:
    top = _unit("U", None, "institution")
    faculties = [_unit(f"F{f}", top, "faculty") for f in range(FACULTIES)]
    departments = [
        _unit(f"D{f}-{d}", faculty, "department")
        for f, faculty in enumerate(faculties)
        for d in range(DEPARTMENTS)
    ]
    return range(departments[0].pk, departments[-1].pk + 1)


def _unit(code: str, parent: Unit | None, kind: str) -> Unit:
    unit = Unit.objects.create(code=code, kind=kind, name_nb=code, name_nn=code, name_en=code)
    UnitPlacement.objects.create(unit=unit, parent=parent)
    return unit


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How one database writes what the inserts need."""

    postgresql: bool

    @property
    def new_id(self) -> str:
        return "gen_random_uuid()" if self.postgresql else "lower(hex(randomblob(16)))"

    @property
    def empty(self) -> str:
        return "'{}'::jsonb" if self.postgresql else "'{}'"

    def flag(self, condition: str) -> str:
        yes, no = ("TRUE", "FALSE") if self.postgresql else ("1", "0")
        return f"CASE WHEN {condition} THEN {yes} ELSE {no} END"

    def day(self, offset: str) -> str:
        if self.postgresql:
            return f"(DATE '{ON}' + CAST({offset} AS integer))"
        return f"date('{ON}', ({offset}) || ' days')"

    def into(self, model: Any, columns: str, count: int, select: str, where: str = "1 = 1") -> str:
        """Return an insert of so many rows, each made from its number `i`."""
        table = model._meta.db_table
        series = (
            f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
        )
        if self.postgresql:
            return f"INSERT INTO {table} ({columns}) {series}SELECT {select} FROM n WHERE {where}"
        return f"{series}INSERT INTO {table} ({columns}) SELECT {select} FROM n WHERE {where}"


_JOB = (
    "id, person_id, unit_id, position_code, percent, starts_on, ends_on, tenure_track, "
    "external_employer, corrected"
)
_LENGTH = "(CAST(i AS bigint) * 31) % 200"
_ENDED = "((CAST(i AS bigint) * 17) % 2000) - 1800"


def _statements(persons: int, units: range) -> list[str]:
    """Return the inserts; every value follows from the row's number, so runs can be compared."""
    say = _Dialect(connection.vendor == "postgresql")
    return [
        _people(say, persons),
        *_jobs(say, persons, units),
        _stays(say, persons),
        _evidence(say, persons),
    ]


def _people(say: _Dialect, persons: int) -> str:
    columns = (
        "id, public_id, hr_id, given_name, family_name, folded_name, email, gender, orcid, "
        "corrected"
    )
    select = (
        f"i, {say.new_id}, CAST(i AS varchar(20)), 'Kari', 'Navn ' || i, 'navn ' || i || ' kari', "
        f"'', '', '', {say.empty}"
    )
    return say.into(Person, columns, persons, select)


def _jobs(say: _Dialect, persons: int, units: range) -> list[str]:
    """Return a job of everybody, and a later one of every third who has a last day."""
    unit, group = f"{units.start} + (i % {len(units)})", f"(i / {len(units)}) % 10"
    code = f"CASE {group} WHEN 0 THEN '1017' WHEN 1 THEN '1352' WHEN 2 THEN '1011' ELSE '1404' END"
    dated = f"{group} < 2"
    first = (
        f"i, i, {unit}, {code}, 100, {say.day('-(i % 1000) - 1')}, "
        f"CASE WHEN {dated} THEN {say.day('i % 900')} END, "
        f"{say.flag(f'{group} = 2 AND i % 7 = 0')}, '', {say.empty}"
    )
    later = (
        f"{persons} + i, i, {unit}, '1352', 100, {say.day('i % 900 + 1 + i % 3')}, "
        f"{say.day('i % 900 + 700')}, {say.flag('1 = 0')}, '', {say.empty}"
    )
    return [
        say.into(Employment, _JOB, persons, first),
        say.into(Employment, _JOB, persons, later, f"{dated} AND i % 3 = 0"),
    ]


def _stays(say: _Dialect, persons: int) -> str:
    columns = (
        "id, public_id, person_id, scheme, state, institution_name, country_id, city, "
        "starts_on, ends_on, purpose, agreement_code, main_funding, group_id, corrected, "
        "created_at"
    )
    person = f"1 + (CAST(i AS bigint) * 7919) % {persons}"
    select = (
        f"i, {say.new_id}, {person}, CASE WHEN i % 11 = 0 THEN 'virtual' ELSE 'phd_stay' END, "
        f"CASE WHEN {_ENDED} > 0 THEN 'planned' ELSE 'completed' END, 'ETH', "
        f"CASE WHEN i % 13 = 0 THEN 'NO' ELSE 'CH' END, '', "
        f"{say.day(f'{_ENDED} - {_LENGTH}')}, {say.day(_ENDED)}, '', '', '', '', {say.empty}, "
        "CURRENT_TIMESTAMP"
    )
    return say.into(Stay, columns, persons, select)


def _evidence(say: _Dialect, persons: int) -> str:
    columns = (
        "id, public_id, person_id, kind, state, country_id, institution_name, starts_on, "
        "ends_on, corrected, created_at"
    )
    select = (
        f"i, {say.new_id}, i, CASE i % 4 WHEN 0 THEN 'degree_master' WHEN 1 THEN 'exchange' "
        f"ELSE 'none' END, 'register', CASE WHEN i % 4 < 2 THEN 'DE' END, '', "
        f"CASE WHEN i % 4 = 1 THEN {say.day(f'{_ENDED} - {_LENGTH}')} END, "
        f"CASE WHEN i % 4 < 2 THEN {say.day(_ENDED)} END, {say.empty}, CURRENT_TIMESTAMP"
    )
    return say.into(Evidence, columns, persons, select, "i % 2 = 0")


_BY_HAND = """
WITH cohort AS (
    SELECT DISTINCT e.person_id FROM portal_employment e
    JOIN portal_unitancestry a ON a.unit_id = e.unit_id AND a.ancestor_id = %(top)s
    WHERE (e.position_code IN ('1017', '1378', '1352') OR e.tenure_track)
      AND e.starts_on <= %(on)s AND (e.ends_on IS NULL OR e.ends_on >= %(on)s)
      AND (e.leave_starts_on IS NULL OR e.leave_starts_on > %(on)s OR e.leave_ends_on < %(on)s)
),
item AS (
    SELECT s.person_id,
           CASE WHEN s.days >= 90 THEN 2 WHEN s.days >= 28 THEN 1 ELSE 0 END AS weight, 0 AS answer
    FROM mobility_stay s JOIN cohort c ON c.person_id = s.person_id
    WHERE s.state = 'completed' AND s.scheme <> 'virtual' AND s.country_id <> 'NO'
      AND s.ends_on <= %(on)s AND s.starts_on IS NOT NULL
      AND (s.institution_name <> '' OR s.institution_id IS NOT NULL OR s.scheme = 'fieldwork')
    UNION ALL
    SELECT v.person_id,
           CASE WHEN v.country_id IS NULL OR v.country_id = 'NO' OR v.ends_on IS NULL
                     OR v.ends_on > %(on)s THEN 0
                WHEN v.kind IN ('degree_phd', 'degree_master') THEN 2
                WHEN v.kind = 'research_school' THEN 1
                WHEN v.kind IN ('employment', 'exchange', 'project', 'fieldwork')
                THEN CASE WHEN v.days >= 90 THEN 2 WHEN v.days >= 28 THEN 1 ELSE 0 END
                ELSE 0 END, 1
    FROM mobility_evidence v JOIN cohort c ON c.person_id = v.person_id
),
person AS (
    SELECT c.person_id, MAX(i.weight) AS weight, MAX(i.answer) AS answer
    FROM cohort c LEFT JOIN item i ON i.person_id = c.person_id GROUP BY c.person_id
)
SELECT CASE WHEN weight = 2 THEN 'strong' WHEN weight = 1 THEN 'some'
            WHEN answer = 1 THEN 'none' ELSE 'unknown' END AS experience, COUNT(*)
FROM person GROUP BY 1
"""
