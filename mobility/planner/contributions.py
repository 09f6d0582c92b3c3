"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mobility.planner.access import can_plan, can_plan_for
from mobility.planner.wording import WORDING
from portal.core.contributions import Contribution, HomeCard, MenuEntry
from portal.people.models import Person, User


def about_person(user: User, person: Person) -> list[HomeCard]:
    """Return the way to trying out a stay, for whoever may."""
    if person.pk == user.person_id:
        address = reverse("planner")
    elif can_plan_for(user, person):
        address = reverse("planner_for", args=[person.public_id])
    else:
        return []
    return [HomeCard(title=gettext("Try out a stay"), text="", url=address, order=95)]


def shown_to(user: Any) -> bool:
    """Tell whether the user may try out a stay."""
    return can_plan(user).allowed


CONTRIBUTION = Contribution(
    menu=(MenuEntry("planner", _("Try out a stay"), shown_to, 14, "mine"),),
    about_person=about_person,
    wording=(WORDING,),
)
