"""Strict data of guests: its kinds, who opens each, how long it is kept, what others learn."""

from guests.sensitive.rules.keeping import NAME, KeepingParameters, delete_on
from guests.sensitive.rules.kinds import (
    BACKGROUND_OUTCOMES,
    CLEARED,
    EXPORT_OUTCOMES,
    IDENTITY_WAYS,
    KINDS,
    NUMBERS,
    OWN,
    PERMIT_HELD,
    PERMIT_STATES,
    QUESTIONS,
    READERS,
    WRITERS,
)
from guests.sensitive.rules.outcomes import (
    answers,
    export_outcome,
    permit_holds,
    permit_outcome,
    permit_state_on,
)

__all__ = [
    "BACKGROUND_OUTCOMES",
    "CLEARED",
    "EXPORT_OUTCOMES",
    "IDENTITY_WAYS",
    "KINDS",
    "NAME",
    "NUMBERS",
    "OWN",
    "PERMIT_HELD",
    "PERMIT_STATES",
    "QUESTIONS",
    "READERS",
    "WRITERS",
    "KeepingParameters",
    "answers",
    "delete_on",
    "export_outcome",
    "permit_holds",
    "permit_outcome",
    "permit_state_on",
]
