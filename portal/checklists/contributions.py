"""What this room adds to the whole."""

from django.utils.translation import gettext_lazy as _

from portal.checklists.selectors.words import reason_of
from portal.checklists.services.laying import follow
from portal.checklists.wording import WORDING
from portal.core.contributions import Contribution, RetentionRule

_KEPT = RetentionRule(
    _("as long as cases rest on it"),
    _("the template's last day"),
    _("A guess; what the archive receives is to be settled by the institution."),
)

CONTRIBUTION = Contribution(
    followers=(follow,),
    task_reason=reason_of,
    retention={"portal.LocalTemplate": _KEPT},
    wording=(WORDING,),
)
