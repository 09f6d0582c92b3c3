"""The numbers of the register of agreements, as one version of a rule set holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters

MOST_DAYS = 3660
MOST_YEARS = 50


@dataclass(frozen=True, slots=True)
class PartnerParameters:
    """What a dated rule set decides about agreements; the defaults are ours.

    `reminder_days` are the days before the renewal day when the responsible person is reminded.
    An agreement is listed as unused when `quiet_years` have passed without staff going out.
    """

    reminder_days: tuple[int, ...] = (180, 90, 30)
    quiet_years: int = 3

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "PartnerParameters":
        """Return the parameters in a JSON object. Raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = {}
        if not all(0 <= days <= MOST_DAYS for days in made.reminder_days):
            problems["reminder_days"] = f"must be from 0 to {MOST_DAYS} days"
        if not 1 <= made.quiet_years <= MOST_YEARS:
            problems["quiet_years"] = f"must be from 1 to {MOST_YEARS} years"
        if problems:
            raise BadParametersError(problems)
        return made
