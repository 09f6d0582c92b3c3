"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.checklists.models import KEEPS_LOCAL
from portal.checklists.selectors.words import reason_of
from portal.checklists.services.laying import follow
from portal.checklists.wording import WORDING
from portal.core.contributions import Contribution, MenuEntry, RetentionRule

_KEPT = RetentionRule(
    _("as long as cases rest on it"),
    _("the template's last day"),
    _("A guess; what the archive receives is to be settled by the institution."),
)


def keeps(user: Any) -> bool:
    """Tell whether the user adds tasks for the people of a unit."""
    return bool(user.holds(*KEEPS_LOCAL))


CONTRIBUTION = Contribution(
    menu=(MenuEntry("local_templates", _("Our own tasks"), keeps, 60, group="people"),),
    followers=(follow,),
    task_reason=reason_of,
    retention={"portal.LocalTemplate": _KEPT},
    wording=(WORDING,),
)
