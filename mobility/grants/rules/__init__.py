"""What a stay pays: the monthly grant and the Erasmus+ staff grant.

Plain Python. Rates and parameters come in as arguments; every line says what it rests on.
"""

from mobility.grants.rules.erasmus import ErasmusCase, ErasmusRates, grant_erasmus
from mobility.grants.rules.lines import Grant, Line, Payments, UsedRate, capped, payments, rounded
from mobility.grants.rules.monthly import MonthlyCase, grant_monthly
from mobility.grants.rules.months import Length, length_of, sum_of
from mobility.grants.rules.parameters import RATE_DATES, GrantParameters

__all__ = [
    "RATE_DATES",
    "ErasmusCase",
    "ErasmusRates",
    "Grant",
    "GrantParameters",
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
    "rounded",
    "sum_of",
]
