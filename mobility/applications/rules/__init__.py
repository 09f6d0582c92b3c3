"""The rules of applications: how one moves on, what it asks, what is worth a remark.

Plain Python. Every number comes in with `ApplicationParameters`, every date as an argument.
"""

from mobility.applications.rules.facts import Earlier, Part, StayFacts, Taken
from mobility.applications.rules.fields import (
    ASKS,
    CHOICES,
    COLUMNS,
    STEPS,
    Given,
    GivenPlace,
    fields_of,
    missing,
    steps_of,
)
from mobility.applications.rules.parameters import (
    CODES,
    FUNDERS,
    OVERRIDABLE,
    ApplicationParameters,
)
from mobility.applications.rules.states import (
    BEFORE_DECISION,
    DIAGRAMS,
    ERASMUS,
    FIRST_COME,
    FLOWS,
    KIND,
    ONLY_IN_CALLS,
    OVER,
    RANKED_CALL,
    STATES,
    flow_of,
    machine,
    mermaid,
)
from mobility.applications.rules.stays import code_of, is_of_contract, stay_findings
from mobility.applications.rules.teaching import teaching_hours

__all__ = [
    "ASKS",
    "BEFORE_DECISION",
    "CHOICES",
    "CODES",
    "COLUMNS",
    "DIAGRAMS",
    "ERASMUS",
    "FIRST_COME",
    "FLOWS",
    "FUNDERS",
    "KIND",
    "ONLY_IN_CALLS",
    "OVER",
    "OVERRIDABLE",
    "RANKED_CALL",
    "STATES",
    "STEPS",
    "ApplicationParameters",
    "Earlier",
    "Given",
    "GivenPlace",
    "Part",
    "StayFacts",
    "Taken",
    "code_of",
    "fields_of",
    "flow_of",
    "is_of_contract",
    "machine",
    "mermaid",
    "missing",
    "stay_findings",
    "steps_of",
    "teaching_hours",
]
