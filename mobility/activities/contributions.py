"""What this room adds to the whole."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mobility.activities.access import can_see_figures
from mobility.activities.models import Activity
from mobility.activities.parameters.wording import WORDING as PARAMETER_WORDING
from mobility.activities.rules import TYPES, ActivityParameters
from mobility.activities.selectors import RULE_SET, to_complete
from mobility.activities.trail.wording import WORDING as TRAIL
from mobility.activities.wording import WORDING
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import (
    Contribution,
    HomeCard,
    MenuEntry,
    Notice,
    Parameter,
    RuleSetKind,
)
from portal.core.parameters import BadParametersError
from portal.people.rules import SEES_PEOPLE


def home(user: Any) -> list[HomeCard]:
    """Return the own activities that ask for something: to be completed, or not confirmed."""
    if not user.person_id:
        return []
    return [*_to_complete(user), *_declined(user)]


def _declined(user: Any) -> list[HomeCard]:
    mine = Activity.objects.filter(case__person_id=user.person_id, case__state="declined")
    return [
        HomeCard(
            title=gettext("“%(title)s” was not confirmed") % {"title": one.title},
            text=gettext("Correct it and register it again, or withdraw it."),
            url=reverse("activity", args=[one.case.public_id]),
            order=31,
        )
        for one in mine.select_related("case")[:5]
    ]


def _to_complete(user: Any) -> list[HomeCard]:
    mine = to_complete(timezone.localdate()).filter(case__person_id=user.person_id)
    return [
        HomeCard(
            title=gettext("Was “%(title)s” completed?") % {"title": one.title},
            text=gettext("Its last day was %(day)s. Write how many hours it took.")
            % {"day": date_format(one.ends_on, "j F")},
            url=reverse("activity_complete", args=[one.case.public_id]),
            order=30,
        )
        for one in mine[:5]
    ]


def notices(on: date) -> Sequence[Notice]:
    """Return the reminders to complete activities that have ended, the latest reached of each."""
    return [
        Notice(
            kind="activity-to-complete",
            key=f"activity-to-complete:{one.case_id}:{one.ends_on}:{days}",
            person=one.case.person,
            context={"activity": one},
        )
        for one in to_complete(on)
        for days in _reached(one, on)
    ]


def _reached(activity: Activity, on: date) -> list[int]:
    version = activity.case.rule_set
    parameters = ActivityParameters.from_mapping(version.parameters if version else {})
    ended: Any = activity.ends_on
    passed = [days for days in parameters.reminder_days if ended + timedelta(days=days) <= on]
    return passed[-1:]


def about_person(user: Any, person: Any) -> list[HomeCard]:
    """Return how many activities of a person the user may see, with the way to them."""
    count = Activity.objects.visible_to(user).filter(case__person=person).count()
    if person.pk == user.person_id:
        address = reverse("my_activities")
        return [HomeCard(gettext("My activities without travel"), "", address, count, order=120)]
    if not count:
        return []
    address = f"{reverse('activities')}?{urlencode({'q': str(person)})}"
    return [HomeCard(gettext("Virtual and at-home activities"), "", address, count, order=120)]


def check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what is wrong with each parameter, by the rule's own reading of them."""
    try:
        ActivityParameters.from_mapping(values)
    except BadParametersError as error:
        return error.problems
    return {}


PARAMETERS = (
    Parameter("least_hours", "number"),
    Parameter("most_hours_a_day", "number"),
    Parameter("evidence_types", "codes", "", TYPES, "activity_type", required=False),
    Parameter("output_types", "codes", "", TYPES, "activity_type", required=False),
    Parameter("missing_evidence", "text"),
    Parameter("reminder_days", "numbers", "days"),
)
CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "my_activities",
            _("My activities without travel"),
            lambda user: bool(user.person_id),
            26,
            group="mine",
        ),
        MenuEntry(
            "activities",
            _("Virtual and at-home activities"),
            lambda user: user.holds(*SEES_PEOPLE),
            36,
        ),
        MenuEntry(
            "activity_figures",
            _("Activities in figures"),
            lambda user: bool(can_see_figures(user)) and not user.holds(*SEES_PEOPLE),
            37,
        ),
    ),
    home=home,
    notices=notices,
    about_person=about_person,
    rule_sets=(RuleSetKind(RULE_SET, PARAMETERS, check),),
    case_pages={"activity": "activity"},
    retention={"mobility.Activity": KEPT_WITH_CASE},
    wording=(WORDING, PARAMETER_WORDING, TRAIL),
)
