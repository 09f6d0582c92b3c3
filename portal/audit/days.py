"""A stored column that counts days, the same on both databases."""

from typing import Any

from django.db import models
from django.db.models import F


class DaysInclusive(models.Func):
    """The number of days from the first to the last, both counted; NULL if one is missing."""

    arity = 2
    output_field = models.IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Count by julian days."""
        template = "CAST(julianday(%(expressions)s) AS INTEGER) + 1"
        return super().as_sql(
            compiler, connection, template=template, arg_joiner=") - julianday(", **extra
        )

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """Subtract dates, which gives days."""
        template = "((%(expressions)s) + 1)"
        return super().as_sql(compiler, connection, template=template, arg_joiner=" - ", **extra)


def days_column() -> models.GeneratedField:
    """Return the generated column `days` of a row with starts_on and ends_on."""
    return models.GeneratedField(
        expression=DaysInclusive(F("ends_on"), F("starts_on")),
        output_field=models.IntegerField(),
        db_persist=True,
    )
