"""International activity without travel: what is asked, how it moves on, how it is counted."""

from mobility.activities.rules.asking import (
    ASKS,
    MACHINE,
    PARTNER_OPTIONAL,
    REASONS,
    STATES,
    TYPES,
    Activity,
    acts,
    findings,
)
from mobility.activities.rules.counting import Counted, Row, counted, hidden_keys, largest_first
from mobility.activities.rules.parameters import ActivityParameters

__all__ = [
    "ASKS",
    "MACHINE",
    "PARTNER_OPTIONAL",
    "REASONS",
    "STATES",
    "TYPES",
    "Activity",
    "ActivityParameters",
    "Counted",
    "Row",
    "acts",
    "counted",
    "findings",
    "hidden_keys",
    "largest_first",
]
