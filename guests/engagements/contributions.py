"""What this room adds to the whole."""

from django.utils.translation import gettext_lazy as _

from guests.engagements.event import GUEST
from guests.engagements.event.fields import EXAMPLE
from guests.engagements.event.wording import WORDING as EVENT
from guests.engagements.parameters.engagements import ENGAGEMENTS
from guests.engagements.parameters.wording import WORDING as PARAMETERS
from guests.engagements.wording import WORDING
from portal.checklists.rules import checklist_kind, checklist_rule
from portal.core.contributions import Contribution, RetentionRule

CONTRIBUTION = Contribution(
    rule_sets=(ENGAGEMENTS, checklist_kind(GUEST)),
    life_events=(GUEST,),
    rules=(checklist_rule(GUEST, EXAMPLE),),
    retention={
        "guests.Engagement": RetentionRule(
            _("10 years"),
            _("the case has ended"),
            _("A guess; what the archive receives is to be settled by the institution."),
        )
    },
    wording=(WORDING, PARAMETERS, EVENT),
)
