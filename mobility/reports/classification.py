"""The early-career classification as one SQL statement.

The same rules as `mobility.experience.rules`, put set by set so that a database can answer for
a whole university at once; a test compares the two, and both with an independent third telling,
on random universities. Every value is a parameter, every difference between databases stands in
`dialect`.

Two things are for SQLite's sake, so that a department costs what its own people cost: CROSS JOIN
makes it begin with the smaller table, and what can be a column is not a condition, or it would
read a whole table to build a filter. To PostgreSQL a CROSS JOIN is a join like another.
"""

from dataclasses import dataclass
from datetime import date

from mobility.experience.models import Evidence
from mobility.experience.rules import EarlyCareerParameters
from mobility.reports.dialect import Dialect, Values, dialect
from mobility.stays.models import Stay
from portal.people.models import Employment, UnitAncestry
from portal.places.models import Institution

TABLES = {
    "employment": Employment._meta.db_table,
    "ancestry": UnitAncestry._meta.db_table,
    "stay": Stay._meta.db_table,
    "evidence": Evidence._meta.db_table,
    "institution": Institution._meta.db_table,
}


@dataclass(frozen=True, slots=True)
class Statement:
    """The beginning of a statement, up to and with the table `classified`, and its values."""

    ctes: str
    values: Values


def classification(on: date, unit_id: int, parameters: EarlyCareerParameters) -> Statement:
    """Return the statement that classifies the cohort of a unit's subtree on a day.

    `classified` has one row per person: person_id, unit_id, position_code, ends_on (E), strong,
    weak, too_short, undated, answers, planned (0 or 1) and experience.
    """
    made = _Writer(on, unit_id, parameters, dialect())
    parts = (made.cohort(), made.chain(), made.stays(), made.evidence(), _CLASSIFIED)
    return Statement(f"WITH {','.join(parts)}", made.values)


class _Writer:
    """Writes the parts of the statement over one set of values."""

    def __init__(
        self, on: date, unit_id: int, parameters: EarlyCareerParameters, words: Dialect
    ) -> None:
        self.parameters = parameters
        self.words = words
        self.values = Values()
        self.on = self.values.add(on)
        self.unit = self.values.add(unit_id)
        self.home = self.values.add(parameters.home_country)
        self.weak = self.values.add(parameters.weak_days)
        self.fieldwork = self.values.add(parameters.fieldwork_strong_days)
        self.in_group = self._in_group()
        self.ends = f"COALESCE(e.ends_on, {words.open_end})"

    def cohort(self) -> str:
        """Choose one employment per person: active, in the subtree, of the group, not on leave."""
        return f"""
subtree AS (
    SELECT DISTINCT a.unit_id FROM {TABLES["ancestry"]} a
    WHERE a.ancestor_id = {self.unit}
      AND (a.starts_on IS NULL OR a.starts_on <= {self.on})
      AND (a.ends_on IS NULL OR a.ends_on >= {self.on})
),
candidate AS (
    SELECT e.person_id, e.unit_id, e.position_code, {self.ends} AS ends_on,
           ROW_NUMBER() OVER (
               PARTITION BY e.person_id ORDER BY e.percent DESC, e.starts_on, e.id
           ) AS place
    FROM subtree u CROSS JOIN {TABLES["employment"]} e
    WHERE e.unit_id = u.unit_id
      AND {self.in_group}
      AND e.starts_on <= {self.on} AND (e.ends_on IS NULL OR e.ends_on >= {self.on})
      AND (e.leave_starts_on IS NULL OR e.leave_starts_on > {self.on}
           OR e.leave_ends_on < {self.on})
),
cohort AS (
    SELECT person_id, unit_id, position_code, ends_on FROM candidate WHERE place = 1
)"""

    def chain(self) -> str:
        """Find E of each person.

        Only employments that end after the chosen one can move E, and few persons have any. In
        order of start, the first that begins after a gap ends the chain.
        """
        joins = f"(CASE WHEN {self.in_group} THEN 1 ELSE 0 END)"
        return f"""
later AS (
    SELECT c.person_id, c.ends_on AS own_end, {self.ends} AS ends_on,
           {self.words.before("e.starts_on")} AS touches, {joins} AS joins,
           MAX(CASE WHEN {joins} = 1 THEN {self.ends} END) OVER (
               PARTITION BY e.person_id ORDER BY e.starts_on, e.id
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
           ) AS reach
    FROM cohort c CROSS JOIN {TABLES["employment"]} e
    WHERE e.person_id = c.person_id AND (e.ends_on IS NULL OR e.ends_on > c.ends_on)
),
moved AS (
    SELECT person_id, COALESCE(
        MIN(CASE WHEN touches > COALESCE(reach, own_end) THEN COALESCE(reach, own_end) END),
        MAX(ends_on)
    ) AS ends_on
    FROM later WHERE joins = 1 GROUP BY person_id
),
chain AS (
    SELECT person_id, MAX(unit_id) AS unit_id, MAX(position_code) AS position_code,
           NULLIF(MAX(ends_on), {self.words.open_end}) AS ends_on
    FROM (
        SELECT person_id, unit_id, position_code, ends_on FROM cohort
        UNION ALL SELECT person_id, NULL, NULL, ends_on FROM moved
    ) both_ends GROUP BY person_id
)"""

    def stays(self) -> str:
        """Count each person's stays; `done` counts on the day, `ahead` is a plan."""
        lengths = self._case_lengths() if self.parameters.sum_parts else ""
        source = "part" if self.parameters.sum_parts else "stay_item"
        done, plan = ("done_days", "plan_days") if lengths else ("days", "days")
        return f"""{self._stay_items()}{lengths},
stay_weight AS (
    SELECT person_id,
           CASE WHEN done = 1 AND {done} >= needed THEN 1 ELSE 0 END AS strong,
           CASE WHEN done = 1 AND {done} >= {self.weak} AND {done} < needed
                THEN 1 ELSE 0 END AS weak,
           CASE WHEN done = 1 AND {done} < {self.weak} THEN 1 ELSE 0 END AS too_short,
           undated,
           CASE WHEN ahead = 1 AND {plan} >= needed THEN 1 ELSE 0 END AS planned
    FROM {source}
)"""

    def evidence(self) -> str:
        """Count each person's evidence; a kind without length has a size of its own."""
        p, v = self.parameters, self.values
        dated = v.one_of("v.kind", p.dated_evidence_kinds)
        degree = v.one_of("v.kind", p.degree_kinds)
        weak_kind = v.one_of("v.kind", p.weak_kinds)
        needed = v.add(p.evidence_strong_days)
        return f"""
evidence_item AS (
    SELECT v.person_id, v.starts_on, v.ends_on, {_country("v")} AS country,
           CASE WHEN {v.one_of("v.state", p.evidence_states)} THEN 1 ELSE 0 END AS usable,
           CASE WHEN {dated} THEN 'dated' WHEN {degree} THEN 'degree'
                WHEN {weak_kind} THEN 'weak' END AS sort,
           CASE WHEN {dated} THEN v.days WHEN {degree} THEN 999999
                WHEN {weak_kind} THEN {self.weak} END AS size,
           CASE WHEN NOT {dated} THEN 999999 WHEN v.kind = 'fieldwork' THEN {self.fieldwork}
                ELSE {needed} END AS needed
    FROM cohort c CROSS JOIN {TABLES["evidence"]} v
    WHERE v.person_id = c.person_id
),
evidence_weight AS (
    SELECT person_id,
           CASE WHEN done = 1 AND size >= needed THEN 1 ELSE 0 END AS strong,
           CASE WHEN done = 1 AND size >= {self.weak} AND size < needed
                THEN 1 ELSE 0 END AS weak,
           CASE WHEN done = 1 AND size < {self.weak} THEN 1 ELSE 0 END AS too_short,
           CASE WHEN usable = 1 AND sort IS NOT NULL
                 AND (country IS NULL OR country <> {self.home})
                 AND (ends_on IS NULL OR (sort = 'dated' AND starts_on IS NULL))
                THEN 1 ELSE 0 END AS undated
    FROM (
        SELECT i.*, CASE WHEN usable = 1 AND country <> {self.home} AND ends_on <= {self.on}
                         THEN 1 ELSE 0 END AS done
        FROM evidence_item i
    ) item
)"""

    def _in_group(self) -> str:
        codes = self.values.one_of("e.position_code", self.parameters.position_codes)
        tenure = " OR e.tenure_track" if self.parameters.include_tenure_track else ""
        return f"({codes}{tenure})"

    def _stay_items(self) -> str:
        p, v = self.parameters, self.values
        host = "(s.institution_id IS NOT NULL OR TRIM(s.institution_name) <> '')"
        in_field = "s.scheme = 'fieldwork'" if p.fieldwork_counts else "1 = 0"
        strong = v.add(p.strong_days)
        able = (
            f"physical = 1 AND country <> {self.home} AND needed IS NOT NULL AND days IS NOT NULL"
        )
        either = v.add(min(p.strong_days, p.fieldwork_strong_days))
        return f"""
stay_row AS (
    SELECT s.id, s.person_id, s.state, s.starts_on, s.ends_on, s.days, s.group_id,
           h.ends_on AS employment_ends_on, {_country("s")} AS country,
           CASE WHEN {host} AND {in_field} THEN {either} WHEN {host} THEN {strong}
                WHEN {in_field} THEN {self.fieldwork} END AS needed,
           CASE WHEN {v.one_of("s.scheme", p.schemes_never)} THEN 0 ELSE 1 END AS physical
    FROM chain h CROSS JOIN {TABLES["stay"]} s WHERE s.person_id = h.person_id
),
stay_item AS (
    SELECT r.*, CASE WHEN {able} AND state = 'completed' AND ends_on <= {self.on}
                     THEN 1 ELSE 0 END AS done,
           CASE WHEN {able} AND state = 'planned' AND ends_on > {self.on}
                 AND (employment_ends_on IS NULL OR ends_on <= employment_ends_on)
                THEN 1 ELSE 0 END AS ahead,
           CASE WHEN physical = 1 AND state = 'completed'
                 AND (country IS NULL OR country <> {self.home})
                 AND (starts_on IS NULL OR ends_on IS NULL)
                THEN 1 ELSE 0 END AS undated
    FROM stay_row r
)"""

    def _case_lengths(self) -> str:
        """Days of a case's parts together; a day in two parts counts once."""
        return f""",
part_before AS (
    SELECT i.*,
           MAX(CASE WHEN done = 1 THEN ends_on END) OVER earlier AS done_until,
           MAX(CASE WHEN done = 1 OR ahead = 1 THEN ends_on END) OVER earlier AS plan_until
    FROM stay_item i
    WINDOW earlier AS (
        PARTITION BY person_id, group_id ORDER BY starts_on, id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    )
),
part AS (
    SELECT b.*,
           CASE WHEN group_id = '' THEN days ELSE SUM(
               CASE WHEN done = 1 THEN {self._fresh("done_until")} ELSE 0 END
           ) OVER whole END AS done_days,
           CASE WHEN group_id = '' THEN days ELSE SUM(
               CASE WHEN done = 1 OR ahead = 1 THEN {self._fresh("plan_until")} ELSE 0 END
           ) OVER whole END AS plan_days
    FROM part_before b
    WINDOW whole AS (PARTITION BY person_id, group_id)
)"""

    def _fresh(self, until: str) -> str:
        return (
            f"CASE WHEN {until} IS NULL OR {until} < starts_on THEN days "
            f"WHEN {until} >= ends_on THEN 0 ELSE {self.words.between('ends_on', until)} END"
        )


def _country(row: str) -> str:
    """Return the row's country, else its institution's (or that of the one it stands for)."""
    return (
        f"COALESCE({row}.country_id, (SELECT COALESCE(m.country_id, i.country_id) "
        f"FROM {TABLES['institution']} i "
        f"LEFT JOIN {TABLES['institution']} m ON m.id = i.matched_to_id "
        f"WHERE i.id = {row}.institution_id))"
    )


# Persons and their items lie under each other and are summed once: no join, no index to guess.
_CLASSIFIED = """
weight AS (
    SELECT person_id, unit_id, position_code, ends_on, 0 AS strong, 0 AS weak, 0 AS too_short,
           0 AS undated, 0 AS answers, 0 AS planned
    FROM chain
    UNION ALL
    SELECT person_id, NULL, NULL, NULL, strong, weak, too_short, undated, 0, planned
    FROM stay_weight
    UNION ALL
    SELECT person_id, NULL, NULL, NULL, strong, weak, too_short, undated, 1, 0
    FROM evidence_weight
),
fact AS (
    SELECT person_id, MAX(unit_id) AS unit_id, MAX(position_code) AS position_code,
           MAX(ends_on) AS ends_on, SUM(strong) AS strong, SUM(weak) AS weak,
           SUM(too_short) AS too_short, SUM(undated) AS undated, SUM(answers) AS answers,
           MAX(planned) AS planned
    FROM weight GROUP BY person_id
),
classified AS (
    SELECT f.*, CASE WHEN strong > 0 THEN 'strong' WHEN weak > 0 THEN 'some'
                     WHEN answers > 0 THEN 'none' ELSE 'unknown' END AS experience
    FROM fact f
)"""
