"""What this room adds to the whole."""

from guests.arrivals.parameters.arrival import ARRIVAL
from guests.arrivals.parameters.wording import WORDING as PARAMETER_WORDING
from guests.arrivals.reasons.wording import WORDING as REASONS
from guests.arrivals.rules import NAME, trials
from guests.arrivals.wording import WORDING
from portal.core.contributions import Contribution, RuleToTry

CONTRIBUTION = Contribution(
    rules=(
        RuleToTry("arrival_facts", NAME, trials.try_arrival_facts, trials.SCHEMA, trials.EXAMPLE),
        RuleToTry(
            "feasibility", NAME, trials.try_feasibility, trials.FEASIBILITY_SCHEMA, trials.EXAMPLE
        ),
    ),
    rule_sets=(ARRIVAL,),
    wording=(WORDING, REASONS, PARAMETER_WORDING),
)
