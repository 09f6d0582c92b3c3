"""What a stay pays: the monthly grant and the Erasmus+ staff grant.

Plain Python. Rates and parameters come in as arguments; every line says what it rests on.
"""

from mobility.grants.rules.erasmus import ErasmusCase, ErasmusRates, HostDays, grant_erasmus
from mobility.grants.rules.lines import Grant, Line, Payments, UsedRate, capped, payments, rounded
from mobility.grants.rules.monthly import Elsewhere, MonthlyCase, grant_monthly
from mobility.grants.rules.months import Length, length_of, sum_of
from mobility.grants.rules.parameters import RATE_DATES, GrantParameters
from mobility.grants.rules.standing import RECALCULATED_FROM, recalculation_problem, to_hold

__all__ = [
    "RATE_DATES",
    "RECALCULATED_FROM",
    "Elsewhere",
    "ErasmusCase",
    "ErasmusRates",
    "Grant",
    "GrantParameters",
    "HostDays",
    "Length",
    "Line",
    "MonthlyCase",
    "Payments",
    "UsedRate",
    "capped",
    "grant_erasmus",
    "grant_monthly",
    "length_of",
    "payments",
    "recalculation_problem",
    "rounded",
    "sum_of",
    "to_hold",
]
