"""Rows of mobility/grants."""

from datetime import date

from django.utils import timezone

from mobility.applications.models import Application, Segment
from mobility.grants.services import calculate
from portal.casework.models import Case
from tests.access.matrix import SEES_PHYSICISTS, Row, holders, holders_over_physics

PETTER = frozenset({"petter"})
# Who coordinates in Physics sees its cases; administrators keep the portal, not the cases.
SEES = PETTER | SEES_PHYSICISTS - holders("administrator")
CALCULATES = holders_over_physics(
    "faculty_officer", "international_officer", "hr", "payroll_and_finance"
)


def props(cast, made):
    """Make an application of Petter's with the grant as it was submitted."""
    case = Case.objects.create(
        kind="application", person=cast.petter.person, unit=cast.FYS, state="submitted"
    )
    application = Application.objects.create(
        case=case, scheme="phd_stay", submitted_at=timezone.now()
    )
    days = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 6, 30)}
    Segment.objects.create(application=application, country_id="CH", **days)
    calculate(application=application, moment="submitted", by=cast.petter)
    return {"granted_case": case}


def of_case(cast, props):
    return {"public_id": props.granted_case.public_id}


ROWS: dict[str, Row] = {
    "grant": Row(SEES, kwargs=of_case),
    "grant_again": Row(CALCULATES & SEES, kwargs=of_case, refused=SEES - CALCULATES),
}
