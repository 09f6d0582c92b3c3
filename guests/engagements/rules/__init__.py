"""Plain rules of engagements: their codes, their states and what must be there before a step."""

from guests.engagements.rules.guards import Gap, Standing, gaps
from guests.engagements.rules.parameters import NAME, EngagementParameters
from guests.engagements.rules.states import (
    AFTER_APPROVAL,
    BEFORE_APPROVAL,
    BEFORE_ARRIVAL,
    COMING,
    FIRST,
    HERE,
    KIND,
    OVER,
    RUNNING,
    STATES,
    STEP_BY,
    machine,
    mermaid,
)

# Section 8.1 of the domain notes; each kind has its own path, longest time and agreement.
KINDS = (
    "unpaid_guest",
    "paid_guest",
    "adjunct",
    "visiting_phd",
    "msca_fellow",
    "chair",
    "employee",
    "phd_employee",
    "postdoc",
    "remote_guest",
)
EMPLOYED = frozenset({"adjunct", "employee", "phd_employee", "postdoc"})
FUNDINGS = ("own", "home_employer", "stipend", "salary", "external_grant")
NEEDS = ("account", "card", "office", "lab", "systems", "housing", "letter", "fieldwork")
LANGUAGES = ("nb", "nn", "en")

__all__ = [
    "AFTER_APPROVAL",
    "BEFORE_APPROVAL",
    "BEFORE_ARRIVAL",
    "COMING",
    "EMPLOYED",
    "FIRST",
    "FUNDINGS",
    "HERE",
    "KIND",
    "KINDS",
    "LANGUAGES",
    "NAME",
    "NEEDS",
    "OVER",
    "RUNNING",
    "STATES",
    "STEP_BY",
    "EngagementParameters",
    "Gap",
    "Standing",
    "gaps",
    "machine",
    "mermaid",
]
