"""Rows of mobility/duties."""

from datetime import timedelta

from django.utils import timezone

from mobility.duties.services import steps
from mobility.stays.models import Stay
from portal.casework.models import Case
from tests.access.matrix import EVERYONE, Row, holders, holders_over_physics
from tests.factories.granted import granted, settle_all, step

PETTER = frozenset({"petter"})
HR = frozenset({"hanne"})
PERSONS = EVERYONE - {"stranger"}
COORDINATOR = holders("emergency_coordinator")
# Who sees Petter's case; what they may not do there is refused, not hidden.
SEES_CASE = PETTER | holders_over_physics(
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
)
PREPARES = holders("hr", "head", "deputy", "dean", "faculty_officer", "international_officer")


def accepted(cast, **options):
    application = granted(cast, **options)
    step(application, "accept", cast.petter)
    return application


def in_state(cast, state, **options):
    """Make an accepted stay with all tasks done, and put it in a state."""
    application = accepted(cast, **options)
    settle_all(application, cast.petter)
    Case.objects.filter(pk=application.case.pk).update(state=state)
    application.case.refresh_from_db()
    return application


def ready(cast):
    """Make a stay that only waits to be cleared."""
    application = in_state(cast, "preparing")
    steps.offer_clearance(case=application.case, by=None)
    return application


def abroad(cast):
    """Make a stay of Petter's that holds today."""
    today = timezone.localdate()
    return Stay.objects.create(
        person=cast.petter.person,
        scheme="short_stay",
        country_id="DE",
        institution_name="TU Berlin",
        starts_on=today - timedelta(days=3),
        ends_on=today + timedelta(days=3),
    )


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    stay = accepted(cast)
    return {
        "stay_accepted": stay,
        "duty_task": stay.case.tasks.get(code="passport"),
        "stay_ready": ready(cast),
        "stay_cleared": in_state(cast, "cleared"),
        "stay_ongoing": in_state(cast, "ongoing", starts_in=-30),
        "stay_postponed": in_state(cast, "postponed"),
        "stay_today": abroad(cast),
    }


def of_case(name):
    return lambda cast, props: {"public_id": getattr(props, name).case.public_id}


def only(who):
    return {"who": who, "refused": SEES_CASE - who}


ROWS: dict[str, Row] = {
    "preparations": Row(PREPARES, "refused"),
    "duties": Row(SEES_CASE, kwargs=of_case("stay_accepted")),
    "duty": Row(SEES_CASE, kwargs=lambda c, p: {"public_id": p.duty_task.public_id}),
    "stay_clear": Row(**only(HR), kwargs=of_case("stay_ready")),
    "stay_unclear": Row(**only(HR), kwargs=of_case("stay_cleared"), method="post"),
    "stay_take_up": Row(**only(PETTER | HR), kwargs=of_case("stay_postponed"), method="post"),
    "stay_arrival": Row(**only(PETTER), kwargs=of_case("stay_cleared")),
    "stay_return": Row(**only(PETTER), kwargs=of_case("stay_ongoing")),
    "travel_safety": Row(PERSONS, "refused"),
    "travel_safety_delete": Row(PERSONS, "refused", method="post"),
    "whereabouts": Row(COORDINATOR, "refused"),
    "whereabouts_contact": Row(
        COORDINATOR, "refused", kwargs=lambda c, p: {"public_id": p.petter.public_id}
    ),
}
