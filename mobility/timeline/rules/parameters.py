"""The numbers of a unit's calendar, as one version of a rule set holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters


@dataclass(frozen=True, slots=True)
class CalendarParameters:
    """What a dated rule set decides about the calendar; the defaults are ours.

    The autumn semester begins with `autumn_month`. Weeks are marked in which `together` or more
    of one unit are away.
    """

    autumn_month: int = 8
    together: int = 3

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "CalendarParameters":
        """Return the parameters in a JSON object. Raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = {}
        if not 2 <= made.autumn_month <= 12:
            problems["autumn_month"] = "must be a month from 2 to 12"
        if made.together < 2:
            problems["together"] = "must be 2 or more"
        if problems:
            raise BadParametersError(problems)
        return made
