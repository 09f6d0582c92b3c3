"""The few words in which the two databases differ, in one place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one database writes an open end, the day before a date, and days between dates."""

    open_end: str
    day_before: str
    days_between: str

    def before(self, column: str) -> str:
        """Return the day before the date in a column."""
        return self.day_before.format(column)

    def between(self, later: str, earlier: str) -> str:
        """Return the number of days from one date to a later one."""
        return self.days_between.format(later, earlier)


POSTGRESQL = Dialect("DATE 'infinity'", "({0} - 1)", "({0} - {1})")
# SQLite keeps dates as text, and this text is after every date.
SQLITE = Dialect(
    "'9999-99-99'", "date({0}, '-1 day')", "CAST(julianday({0}) - julianday({1}) AS INTEGER)"
)


def dialect() -> Dialect:
    """Return the words of the connected database."""
    return POSTGRESQL if connection.vendor == "postgresql" else SQLITE


class Values:
    """Named values of a statement; each is written once and referred to by its name."""

    def __init__(self) -> None:
        self.named: dict[str, Any] = {}

    def add(self, value: Any) -> str:
        """Keep a value and return its placeholder."""
        name = f"v{len(self.named)}"
        plain = connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
        self.named[name] = plain
        return f"%({name})s"

    def one_of(self, column: str, values: tuple[Any, ...]) -> str:
        """Return the condition that a column holds one of the values; none never holds."""
        if not values:
            return "1 = 0"
        return f"{column} IN ({', '.join(self.add(value) for value in values)})"
