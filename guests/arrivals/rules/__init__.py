"""What the law, the tax office and social security ask of a guest, and the time it takes.

Plain Python. Numbers, lists and lead times come in with `ArrivalParameters`, dates as arguments.
"""

from guests.arrivals.rules.arriving import NOTE, arrival_facts
from guests.arrivals.rules.facts import (
    EMPLOYED,
    FACTS,
    KINDS,
    NEEDS,
    PAY,
    PERMITS_FIRST,
    REGISTRATIONS,
    UNKNOWN,
    VALUES,
    ArrivalCase,
    ArrivalFacts,
    is_employed,
)
from guests.arrivals.rules.feasibility import Deadline, Feasibility, feasibility
from guests.arrivals.rules.parameters import LEAD, LEADS, NAME, TRIGGERS, ArrivalParameters
from guests.arrivals.rules.triggers import FirstFields, FullPath, is_brief, triggers

__all__ = [
    "EMPLOYED",
    "FACTS",
    "KINDS",
    "LEAD",
    "LEADS",
    "NAME",
    "NEEDS",
    "NOTE",
    "PAY",
    "PERMITS_FIRST",
    "REGISTRATIONS",
    "TRIGGERS",
    "UNKNOWN",
    "VALUES",
    "ArrivalCase",
    "ArrivalFacts",
    "ArrivalParameters",
    "Deadline",
    "Feasibility",
    "FirstFields",
    "FullPath",
    "arrival_facts",
    "feasibility",
    "is_brief",
    "is_employed",
    "triggers",
]
