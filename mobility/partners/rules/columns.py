"""The columns of the Erasmus+ export as a call year asks for them, and what a row lacks.

A column is written as `heading = field`. The European Commission changes the columns of the
Beneficiary Module between calls, so they are data of a rule set and never code; what the portal
can put under a heading is one of FIELDS.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters

# Filled in by hand in the Beneficiary Module: the portal keeps citizenship in the strict class,
# which no export may hold, and keeps no date of birth of staff at all.
LEFT_TO_THE_MODULE = ("nationality", "birth_date")
FIELDS = (
    "reference",
    "call_year",
    "activity",
    "given_name",
    "family_name",
    "email",
    "gender",
    "seniority",
    "sending_unit",
    "receiving_name",
    "receiving_erasmus_code",
    "receiving_country",
    "receiving_city",
    "agreement_code",
    "starts_on",
    "ends_on",
    "activity_days",
    "travel_days",
    "zero_grant_days",
    "distance_km",
    "distance_band",
    "green_travel",
    "individual_support",
    "travel_support",
    "total_grant",
    "currency",
    "first_time",
    "activity_type",
    "language",
    "subject_field",
    "level",
    "students",
    "teaching_hours",
    "status",
    *LEFT_TO_THE_MODULE,
)
_TEACHES = frozenset({"staff_teaching", "staff_combined"})
_TRAINS = frozenset({"staff_training", "staff_combined"})
# Fields that only some activities have (outgoing.md 3.4: what STA and STT add).
ONLY_FOR = {
    "subject_field": _TEACHES,
    "level": _TEACHES,
    "students": _TEACHES,
    "teaching_hours": _TEACHES,
    "agreement_code": _TEACHES,
    "activity_type": _TRAINS,
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file: its heading, and which field of the portal stands under it."""

    heading: str
    field: str

    @property
    def is_left_out(self) -> bool:
        """Tell whether the column stays empty for the Beneficiary Module."""
        return self.field in LEFT_TO_THE_MODULE


def read_columns(lines: Iterable[str]) -> tuple[Column, ...]:
    """Return the columns written as `heading = field`."""
    parts = (line.rpartition("=") for line in lines)
    return tuple(Column(heading.strip(), field.strip()) for heading, _, field in parts)


@dataclass(frozen=True, slots=True)
class ExportParameters:
    """What a call year's file holds: its columns as `heading = field`, and what a row must have."""

    columns: tuple[str, ...] = ()
    required: tuple[str, ...] = ()

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "ExportParameters":
        """Return the parameters in a JSON object. Raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = {"columns": made.wrong_columns()} if made.wrong_columns() else {}
        if unknown := set(made.required) - set(FIELDS):
            problems["required"] = f"knows no {', '.join(sorted(unknown))}"
        if problems:
            raise BadParametersError(problems)
        return made

    def wrong_columns(self) -> str:
        """Return what is wrong with the columns, or nothing."""
        read = read_columns(self.columns)
        headings = [one.heading for one in read]
        if not read:
            return "must have at least one column"
        if wrong := [one.field for one in read if not one.heading or one.field not in FIELDS]:
            return f"knows no {', '.join(wrong)}"
        return "has a heading twice" if len(set(headings)) < len(headings) else ""


def missing(row: Mapping[str, Any], required: Iterable[str], activity: str) -> list[str]:
    """Return the required fields that a row lacks; what the module asks for itself is no lack.

    Zero and "no" are answers.
    """
    wanted = (name for name in required if activity in ONLY_FOR.get(name, {activity}))
    empty = (None, "")
    return [name for name in wanted if name not in LEFT_TO_THE_MODULE and row.get(name) in empty]
