"""What this room adds to the whole."""

from django.utils.translation import gettext_lazy as _

from guests.engagements.parameters.engagements import ENGAGEMENTS
from guests.engagements.parameters.wording import WORDING as PARAMETERS
from guests.engagements.wording import WORDING
from portal.core.contributions import Contribution, RetentionRule

CONTRIBUTION = Contribution(
    rule_sets=(ENGAGEMENTS,),
    retention={
        "guests.Engagement": RetentionRule(
            _("10 years"),
            _("the case has ended"),
            _("A guess; what the archive receives is to be settled by the institution."),
        )
    },
    wording=(WORDING, PARAMETERS),
)
