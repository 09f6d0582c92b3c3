"""When guests, hosts and departments are reminded, as a dated rule set says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters

NAME = "guest_reminders"
MOST_DAYS = 365


@dataclass(frozen=True, slots=True)
class ReminderParameters:
    """Days of the reminders of section 8.6 of the domain notes; guesses to be confirmed.

    `task_days` count from a task's due day (negative is before), `arrival_days`, `end_days`,
    `agreement_days` and `permit_days` are days before the day; after `escalation_days` a task
    that is overdue is told to the leader.
    """

    task_days: tuple[int, ...] = (-14, -3, 0, 3)
    escalation_days: int = 7
    arrival_days: tuple[int, ...] = (30, 7, 1)
    end_days: tuple[int, ...] = (60, 30, 14)
    agreement_days: tuple[int, ...] = (30, 14, 1)
    permit_days: tuple[int, ...] = (90, 60, 30)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "ReminderParameters":
        """Return the parameters in a JSON object. Raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = {
            one.name: f"must be from {-MOST_DAYS} to {MOST_DAYS} days"
            for one in fields(cls)
            if any(abs(days) > MOST_DAYS for days in _numbers(getattr(made, one.name)))
        }
        if problems:
            raise BadParametersError(problems)
        return made


def _numbers(value: int | Sequence[int]) -> Sequence[int]:
    return (value,) if isinstance(value, int) else value


def is_due_again(due_on: date, on: date, days: Sequence[int]) -> bool:
    """Tell whether a task is reminded of on a day."""
    return (on - due_on).days in days


def is_near(day: date | None, on: date, days: Sequence[int]) -> bool:
    """Tell whether a day to come is one of so many days away."""
    return day is not None and (day - on).days in days
