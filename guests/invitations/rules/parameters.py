"""How long invitations and links last, as one version of a rule set holds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters

NAME = "invitations"
# A guest who is travelling for two weeks must still be able to answer.
FEWEST_DAYS, MOST_DAYS = 15, 180


@dataclass(frozen=True, slots=True)
class InvitationParameters:
    """What a dated rule set decides about invitations; the defaults are ours.

    The days for which an invitation can be used, after how many days the host is told that it
    was not opened, and the minutes for which a link to sign in can be used.
    """

    valid_days: int = 30
    unopened_days: int = 3
    entry_minutes: int = 60

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "InvitationParameters":
        """Return the parameters in a JSON object. Raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = {}
        if not FEWEST_DAYS <= made.valid_days <= MOST_DAYS:
            problems["valid_days"] = f"must be from {FEWEST_DAYS} to {MOST_DAYS} days"
        if not 1 <= made.unopened_days < FEWEST_DAYS:
            problems["unopened_days"] = f"must be from 1 to {FEWEST_DAYS - 1} days"
        if not 10 <= made.entry_minutes <= 24 * 60:
            problems["entry_minutes"] = "must be from 10 to 1440 minutes"
        if problems:
            raise BadParametersError(problems)
        return made
