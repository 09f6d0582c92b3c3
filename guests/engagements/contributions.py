"""What this room adds to the whole."""

from guests.engagements.event import GUEST
from guests.engagements.event.fields import EXAMPLE
from guests.engagements.event.wording import WORDING as EVENT
from guests.engagements.parameters.engagements import ENGAGEMENTS
from guests.engagements.parameters.wording import WORDING as PARAMETERS
from guests.engagements.wording import WORDING
from portal.casework.retention import KEPT_WITH_CASE
from portal.checklists.rules import checklist_kind, checklist_rule
from portal.core.contributions import Contribution

CONTRIBUTION = Contribution(
    rule_sets=(ENGAGEMENTS, checklist_kind(GUEST)),
    life_events=(GUEST,),
    rules=(checklist_rule(GUEST, EXAMPLE),),
    retention={"guests.Engagement": KEPT_WITH_CASE},
    wording=(WORDING, PARAMETERS, EVENT),
)
