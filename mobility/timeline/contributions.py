"""What this room adds to the whole."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mobility.timeline.access import can_see_calendar
from mobility.timeline.rules.parameters import CalendarParameters
from mobility.timeline.wording import WORDING
from portal.core.contributions import Contribution, HomeCard, MenuEntry, Parameter, RuleSetKind
from portal.core.parameters import BadParametersError


def about_person(user: Any, person: Any) -> list[HomeCard]:
    """Return the way to the person's timeline."""
    if person.pk == user.person_id:
        return [HomeCard(_("My timeline"), "", reverse("my_timeline"), order=80)]
    return [HomeCard(_("Timeline"), "", reverse("timeline_of", args=[person.public_id]), order=80)]


def about_unit(user: Any, unit: Any) -> list[HomeCard]:
    """Return the way to the unit's calendar, where it opens for the user."""
    if not can_see_calendar(user):
        return []
    address = f"{reverse('unit_calendar')}?unit={unit.code}"
    return [HomeCard(_("Who is away"), "", address, order=105)]


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        CalendarParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


CALENDAR = RuleSetKind(
    "unit_calendar",
    (Parameter("autumn_month", "number"), Parameter("together", "number")),
    check,
)
CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "my_timeline",
            gettext_lazy("My timeline"),
            lambda user: bool(user.person_id),
            15,
            group="mine",
        ),
        MenuEntry(
            "unit_calendar",
            gettext_lazy("Who is away"),
            lambda user: bool(can_see_calendar(user)),
            27,
            group="people",
        ),
    ),
    about_person=about_person,
    about_unit=about_unit,
    rule_sets=(CALENDAR,),
    wording=(WORDING,),
)
