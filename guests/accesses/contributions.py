"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guests.accesses.access import can_list
from guests.accesses.selectors.lists import accesses_of
from guests.accesses.services.ordering import follow
from guests.accesses.wording import WORDING
from guests.engagements.models import Engagement
from guests.engagements.rules import KIND
from portal.casework.models import Case
from portal.core.contributions import CaseSection, Contribution, MenuEntry, RetentionRule


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return what a guest is let into, once there is something."""
    if case.kind != KIND:
        return []
    engagement = Engagement.objects.filter(case=case).first()
    held = accesses_of(user, engagement) if engagement else []
    if not held:
        return []
    context = {"case": case, "held": held}
    return [CaseSection(_("Accesses"), "guests/accesses/section.html", context, order=60)]


def lists(user: Any) -> bool:
    """Tell whether the list opens for the user."""
    return can_list(user).allowed


CONTRIBUTION = Contribution(
    menu=(MenuEntry("accesses", _("Accesses of guests"), lists, 35),),
    case_sections=case_sections,
    followers=(follow,),
    retention={
        "guests.AccessGrant": RetentionRule(
            _("10 years"),
            _("the case has ended"),
            _("A guess; what the archive receives is to be settled by the institution."),
        )
    },
    task_pages={"access_give": "access_task", "access_end": "access_task"},
    wording=(WORDING,),
)
