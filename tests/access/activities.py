"""Rows of mobility/activities."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

from django.utils import timezone

from mobility.activities.models import Activity
from mobility.activities.services.registering import register
from portal.casework.models import Case
from tests.access.matrix import COORDINATES_PHYSICS, EVERYONE, SEES_PHYSICISTS, Row, holders

PETTER = frozenset({"petter"})
PERSONS = EVERYONE - {"stranger"}
REGISTERS = PETTER | COORDINATES_PHYSICS
HEADS = frozenset({"frida", "dag"})
SEES_LISTS = holders(
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
    "administrator",
)
# Who coordinates in Physics sees its cases; administrators keep the portal, not the cases.
SEES = PETTER | SEES_PHYSICISTS - holders("administrator")


def props(cast, made):
    """Make Petter's activities: one registered, one confirmed that has ended."""
    return {
        "activity": _activity(cast),
        "confirmed_activity": _activity(cast, "manager_confirmed"),
    }


def _activity(cast, state="registered"):
    today = timezone.localdate()
    activity = register(
        values={
            "type": "coil",
            "title": "Waves across borders",
            "institution_name": "ETH Zürich",
            "country_id": "CH",
            "starts_on": today - timedelta(days=30),
            "ends_on": today - timedelta(days=1),
            "hours": Decimal(20),
        },
        by=cast.petter,
        token=uuid4(),
    )
    if state != "registered":
        turn = {"turn_person": cast.petter.person, "turn_role": "", "turn_unit": None}
        Case.objects.filter(pk=activity.case_id).update(state=state, **turn)
    return Activity.objects.select_related("case").get(pk=activity.pk)


def of(name, **more):
    return lambda cast, made: {"public_id": getattr(made, name).case.public_id, **more}


ROWS: dict[str, Row] = {
    "activities": Row(SEES_LISTS, "refused"),
    "my_activities": Row(EVERYONE),
    "activity_figures": Row(SEES_LISTS | holders("auditor"), "refused"),
    "activity_start": Row(PERSONS, "refused"),
    "activity_new": Row(PERSONS, "refused", kwargs=lambda c, p: {"slug": "coil"}),
    "activity": Row(SEES, kwargs=of("activity")),
    "activity_edit": Row(REGISTERS, kwargs=of("activity"), refused=SEES - REGISTERS),
    "activity_complete": Row(PETTER, kwargs=of("confirmed_activity"), refused=SEES - PETTER),
    "activity_evidence": Row(PETTER, kwargs=of("activity"), refused=SEES - PETTER),
    "activity_step": Row(HEADS, kwargs=of("activity", slug="confirm"), refused=SEES - HEADS),
}
