"""The early-career rules: what counts, how much, and until when something can be done.

Plain Python. Every number comes in with `EarlyCareerParameters`, every date as an argument.
"""

from mobility.experience.rules.cohort import Employment, chain_end, in_group, represents
from mobility.experience.rules.items import Evidence, Stay, Verdict, evidence_counts, stay_counts
from mobility.experience.rules.parameters import EarlyCareerParameters
from mobility.experience.rules.persons import (
    Facts,
    Standing,
    coverage,
    experience,
    experience_of,
    facts_of,
    is_flagged,
    reasons,
)
from mobility.experience.rules.windows import (
    Window,
    first_end_closing,
    first_end_open,
    longest_stay_months,
    window,
)
from portal.core.parameters import BadParametersError

__all__ = [
    "BadParametersError",
    "EarlyCareerParameters",
    "Employment",
    "Evidence",
    "Facts",
    "Standing",
    "Stay",
    "Verdict",
    "Window",
    "chain_end",
    "coverage",
    "evidence_counts",
    "experience",
    "experience_of",
    "facts_of",
    "first_end_closing",
    "first_end_open",
    "in_group",
    "is_flagged",
    "longest_stay_months",
    "reasons",
    "represents",
    "stay_counts",
    "window",
]
