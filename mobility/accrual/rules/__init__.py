"""The research-term clock: which service earns a term, how much, and from when.

Plain Python. Every number comes in with `AccrualParameters`, every date as an argument.
`clock` reckons, `findings` say in codes what there is to say, `months` says how a month counts.
"""

from mobility.accrual.rules.clock import Clock, Goal, clock, needed_for
from mobility.accrual.rules.findings import findings, years_of
from mobility.accrual.rules.history import (
    KINDS,
    History,
    Part,
    Post,
    Service,
    Stretch,
    Term,
    Waiting,
)
from mobility.accrual.rules.months import months_between, shown, shown_lacking
from mobility.accrual.rules.parameters import LEVELS, AccrualParameters

__all__ = [
    "KINDS",
    "LEVELS",
    "AccrualParameters",
    "Clock",
    "Goal",
    "History",
    "Part",
    "Post",
    "Service",
    "Stretch",
    "Term",
    "Waiting",
    "clock",
    "findings",
    "months_between",
    "needed_for",
    "shown",
    "shown_lacking",
    "years_of",
]
