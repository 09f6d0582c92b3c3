"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mobility.stays.access import coordinated_people
from mobility.stays.models import Stay
from mobility.stays.selectors import to_confirm
from mobility.stays.services.stay_import import StayImporter
from mobility.stays.wording import WORDING
from portal.core.contributions import Contribution, HomeCard, MenuEntry, RetentionRule
from portal.people.rules import COORDINATES, SEES_PEOPLE


def home(user: Any) -> list[HomeCard]:
    """Return what waits for the user: own stays to confirm, and those of people coordinated."""
    return [*_own(user), *_others(user)]


def _own(user: Any) -> list[HomeCard]:
    if not user.person_id:
        return []
    stays = to_confirm(Stay.objects.filter(person_id=user.person_id).select_related("institution"))
    return [
        HomeCard(
            title=_("Confirm your stay that ended %(day)s")
            % {"day": date_format(stay.ends_on, "j F")},
            text=_("It counts once you have confirmed the actual dates."),
            url=reverse("stay_confirm", args=[stay.public_id]),
            order=10,
        )
        for stay in stays[:5]
    ]


def _others(user: Any) -> list[HomeCard]:
    if not user.holds(*COORDINATES):
        return []
    people = coordinated_people(user).exclude(pk=user.person_id).values("pk")
    count = to_confirm(Stay.objects.filter(person__in=people)).count()
    if not count:
        return []
    title = ngettext("planned stay is past its end", "planned stays are past their end", count)
    return [
        HomeCard(
            title=title,
            text=_("Ask the persons, or confirm the dates for them."),
            url=f"{reverse('stays')}?to_confirm=on",
            count=count,
            order=40,
        )
    ]


def about_person(user: Any, person: Any) -> list[HomeCard]:
    """Return how many stays of a person the user may see, with the way to them."""
    count = Stay.objects.visible_to(user).filter(person=person).count()
    if person.pk == user.person_id:
        return [HomeCard(title=_("My stays"), text="", url=reverse("my_stays"), count=count)]
    query = urlencode({"q": str(person)})
    address = f"{reverse('stays')}?{query}"
    return [HomeCard(title=_("Stays"), text="", url=address, count=count, order=110)]


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "my_stays",
            gettext_lazy("My stays"),
            lambda user: bool(user.person_id),
            20,
            group="mine",
        ),
        MenuEntry("stays", gettext_lazy("Stays"), lambda user: user.holds(*SEES_PEOPLE), 30),
    ),
    home=home,
    about_person=about_person,
    importers=(StayImporter,),
    retention={
        "mobility.Stay": RetentionRule(
            gettext_lazy("10 years"),
            gettext_lazy("the stay has ended and the person has left"),
            gettext_lazy("The national statistics ask for earlier years; the period is a guess."),
        )
    },
    wording=(WORDING,),
)
