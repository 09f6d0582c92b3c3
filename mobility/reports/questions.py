"""What is asked of the classification, as conditions, columns and order in SQL."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db import connection

from mobility.experience.rules import EarlyCareerParameters, first_end_closing, first_end_open
from mobility.reports.dialect import Values
from mobility.reports.rows import Counts, Filters
from portal.core.folding import fold

BATCH = 2000
_ORDER = {
    "name": "p.folded_name {0}",
    "unit": "u.code {0}, p.folded_name",
    "position": "k.position_code {0}, p.folded_name",
    "experience": "k.experience {0}, p.folded_name",
    "ends_on": "k.ends_on {0} NULLS LAST, p.folded_name",
}


def fetch(sql: str, values: Values) -> Iterator[Sequence[Any]]:
    """Yield the rows of a statement, a batch at a time."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values.named)
        while batch := cursor.fetchmany(BATCH):
            yield from batch


def order_of(order: str) -> str:
    """Return the order of rows; an unknown one is by name."""
    direction = "DESC" if order.startswith("-") else "ASC"
    return _ORDER.get(order.lstrip("-"), _ORDER["name"]).format(direction)


def counts_from(numbers: Sequence[Any]) -> Counts:
    """Return the counts in a row that `count_columns` selected."""
    return Counts(*(int(number or 0) for number in numbers))


def count_columns(values: Values, on: date, parameters: EarlyCareerParameters) -> str:
    """Return the columns that count classified persons, in the order of `Counts`."""
    flagged = values.one_of("k.experience", parameters.flagged_experience)
    conditions = [
        *(f"k.experience = '{name}'" for name in ("strong", "some", "none", "unknown")),
        flagged,
        f"{flagged} AND k.planned = 1",
        "k.answers > 0",
        "k.undated > 0",
        *(
            f"{flagged} AND {_window(values, on, parameters, state)}"
            for state in ("open", "closing", "closed", "none")
        ),
    ]
    return ", ".join(["COUNT(*)", *(f"SUM(CASE WHEN {c} THEN 1 ELSE 0 END)" for c in conditions)])


def _window(values: Values, on: date, parameters: EarlyCareerParameters, state: str) -> str:
    """Return the condition on E that a window is in a state, from the rule's own boundaries."""
    if state == "none":
        return "k.ends_on IS NULL"
    opens = first_end_open(on, parameters)
    closes = first_end_closing(on, parameters)
    is_open = "1 = 0" if opens is None else f"k.ends_on >= {values.add(opens)}"
    not_closed = "1 = 0" if closes is None else f"k.ends_on >= {values.add(closes)}"
    has_end = "k.ends_on IS NOT NULL"
    if state == "open":
        return f"({has_end} AND {is_open})"
    if state == "closing":
        return f"({has_end} AND {not_closed} AND NOT {is_open})"
    return f"({has_end} AND NOT {not_closed} AND NOT {is_open})"


def conditions(values: Values, on: date, parameters: EarlyCareerParameters, asked: Filters) -> str:
    """Return the filters as one condition on `k` (classified) and `p` (person)."""
    found = ["1 = 1"]
    if asked.window:
        found.append(
            f"({' OR '.join(_window(values, on, parameters, one) for one in asked.window)})"
        )
    if asked.position:
        found.append(values.one_of("k.position_code", asked.position))
    if asked.experience:
        found.append(values.one_of("k.experience", asked.experience))
    flagged = values.one_of("k.experience", parameters.flagged_experience)
    switches = (
        (asked.flagged, flagged),
        (asked.planned, "k.planned = 1"),
        (asked.answered, "k.answers > 0"),
        (asked.undated, "k.undated > 0"),
    )
    found += [sql if wanted else f"NOT ({sql})" for wanted, sql in switches if wanted is not None]
    found += [f"p.folded_name LIKE {_pattern(values, word)}" for word in fold(asked.search).split()]
    return " AND ".join(found)


def _pattern(values: Values, word: str) -> str:
    escaped = word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"{values.add(f'%{escaped}%')} ESCAPE '!'"
