"""The days of an engagement's turns and lists, as one version of a rule set holds them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from portal.core.parameters import BadParametersError, read_parameters

NAME = "engagements"
MOST_DAYS = 730


@dataclass(frozen=True, slots=True)
class EngagementParameters:
    """What a dated rule set decides about engagements; the defaults are ours.

    The days within which a leader answers, the host completes, export control looks at it, the
    department begins and gets signatures, an extension is answered and an ended one archived;
    and how many days ahead the list of those who arrive soon reaches.
    """

    approve_days: int = 7
    information_days: int = 14
    export_days: int = 14
    prepare_days: int = 5
    signing_days: int = 14
    extension_days: int = 7
    archive_days: int = 30
    arriving_days: int = 30

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> "EngagementParameters":
        """Return the parameters in a JSON object. Raises BadParametersError."""
        made = read_parameters(cls, values)
        problems = {
            one.name: f"must be from 1 to {MOST_DAYS} days"
            for one in fields(cls)
            if not 1 <= getattr(made, one.name) <= MOST_DAYS
        }
        if problems:
            raise BadParametersError(problems)
        return made
