"""How long each kind of strict data is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters

NAME = "strict_keeping"
MOST_DAYS = 7300


@dataclass(frozen=True, slots=True)
class KeepingParameters:
    """Days after the end of the engagement for which strict data is kept. All are guesses.

    No source gives a number (section 3 of the domain notes), so the institution sets them. The
    passport's number stands apart from the identity check, which is kept longer.
    """

    export_days: int = 1825
    background_days: int = 365
    identity_days: int = 365
    passport_days: int = 0
    permit_days: int = 90
    numbers_days: int = 90
    arrival_days: int = 30
    contact_days: int = 7
    citizenship_days: int = 30

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "KeepingParameters":
        """Return the parameters in a JSON object. Raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = {
            one.name: f"must be from 0 to {MOST_DAYS} days"
            for one in fields(cls)
            if not 0 <= getattr(made, one.name) <= MOST_DAYS
        }
        if problems:
            raise BadParametersError(problems)
        return made

    def days(self, kind: str) -> int:
        """Return for how many days after the end a kind is kept."""
        kept: int = getattr(self, f"{kind}_days")
        return kept


def delete_on(kind: str, ended_on: date, parameters: KeepingParameters) -> date:
    """Return the first day on which data of a kind is no longer kept."""
    return ended_on + timedelta(days=parameters.days(kind) + 1)
