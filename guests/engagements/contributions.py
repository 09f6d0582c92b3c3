"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guests.engagements.access import can_list, can_start
from guests.engagements.event import GUEST
from guests.engagements.event.fields import EXAMPLE
from guests.engagements.event.wording import WORDING as EVENT
from guests.engagements.notices import notices
from guests.engagements.parameters.engagements import ENGAGEMENTS
from guests.engagements.parameters.wording import WORDING as PARAMETERS
from guests.engagements.rules import mermaid
from guests.engagements.selectors.lists import hosted_now
from guests.engagements.services.engagement_import import EngagementImporter
from guests.engagements.wording import WORDING
from portal.casework.retention import KEPT_WITH_CASE
from portal.checklists.rules import checklist_kind, checklist_rule
from portal.core.contributions import Contribution, HomeCard, MenuEntry


def lists(user: Any) -> bool:
    """Tell whether the list of guests opens for the user."""
    return can_list(user).allowed


def starts(user: Any) -> bool:
    """Tell whether the user may invite guests, and so has some of their own."""
    return can_start(user).allowed


def home(user: Any) -> list[HomeCard]:
    """Return how many guests the user has, coming or here."""
    if not user.person_id:
        return []
    count = hosted_now(user)
    if not count:
        return []
    title = ngettext("guest of yours", "guests of yours", count)
    return [HomeCard(title, _("Coming or here now."), reverse("my_guests"), count, order=30)]


def about_unit(user: Any, unit: Any) -> list[HomeCard]:
    """Return the way to the guests of the unit."""
    if not can_list(user):
        return []
    return [HomeCard(_("Guests"), "", f"{reverse('engagements')}?unit={unit.code}", order=110)]


CONTRIBUTION = Contribution(
    diagrams=(mermaid,),
    menu=(
        MenuEntry("my_guests", gettext_lazy("My guests"), starts, 25, group="mine"),
        MenuEntry("engagements", gettext_lazy("Guests"), lists, 30),
    ),
    home=home,
    about_unit=about_unit,
    notices=notices,
    importers=(EngagementImporter,),
    rule_sets=(ENGAGEMENTS, checklist_kind(GUEST)),
    life_events=(GUEST,),
    rules=(checklist_rule(GUEST, EXAMPLE),),
    case_pages={"engagement": "engagement"},
    retention={"guests.Engagement": KEPT_WITH_CASE},
    wording=(WORDING, PARAMETERS, EVENT),
)
