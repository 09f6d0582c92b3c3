"""Rows of guests/accesses."""

from guests.accesses.models import AccessGrant
from guests.accesses.rules import ROLES
from portal.casework.models import SEES_CASES
from tests.access.matrix import Row, holders, holders_over_physics
from tests.factories.engagements import a_guest, an_engagement

HOST = frozenset({"pia"})
GIVERS = holders(*ROLES.values())
SEES = HOST | holders_over_physics(*SEES_CASES)
IT = holders("it")
NOTES = holders_over_physics("it", "hr", "department_administrator")


def props(cast, made):
    """Make a guest of Pia's in Physics who is here and has an account."""
    stay = an_engagement(cast.pia, "active", guest=a_guest("Dorothy"))
    stay.accesses.all().delete()
    access = AccessGrant.objects.create(engagement=stay, kind="account", ends_on=stay.ends_on)
    task = stay.case.tasks.filter(key__startswith="access:").first()
    return {"guest_access": access, "guest_access_task": task}


ROWS: dict[str, Row] = {
    "accesses": Row(GIVERS | holders("hr", "head", "deputy"), "refused"),
    "guest_accesses": Row(
        SEES | IT, kwargs=lambda c, p: {"public_id": p.guest_access.engagement.case.public_id}
    ),
    "access_task": Row(SEES | IT, kwargs=lambda c, p: {"public_id": p.guest_access_task.public_id}),
    "access_act": Row(
        NOTES,
        kwargs=lambda c, p: {"public_id": p.guest_access.public_id, "name": "grant"},
        method="post",
        data=lambda c, p: {"receipt": "A-1"},
        refused=(SEES | IT) - NOTES,
    ),
}
