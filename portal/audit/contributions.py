"""What this room adds to the whole."""

from django.utils.translation import gettext_lazy as _

from portal.audit.access import can_read_trail
from portal.audit.wording import WORDING
from portal.core.contributions import Contribution, MenuEntry, RetentionRule

CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "trail", _("Trail"), lambda user: bool(can_read_trail(user)), order=900, group="running"
        ),
    ),
    retention={
        "portal.AuditEntry": RetentionRule(
            keep="10 years",
            after="the act",
            source="Accountability, GDPR art. 5 no. 2; the period is a guess.",
        )
    },
    wording=(WORDING,),
)
