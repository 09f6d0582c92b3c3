"""Rows of guests/engagements."""

from guests.engagements.access import DEPARTMENT
from portal.casework.models import SEES_CASES
from portal.casework.rules import ACTS_AS
from tests.access.matrix import EVERYONE, Row, holders, holders_over_physics
from tests.factories.engagements import a_guest, an_engagement

# Pia hosts; Frida heads Physics, Dag acts for her.
HOST = frozenset({"pia"})
HEADS = frozenset({"frida", "dag"})
CASES_PHYSICS = holders_over_physics(*SEES_CASES)
OFFICE = holders_over_physics(*DEPARTMENT)
SEES = HOST | CASES_PHYSICS
ACTING = holders(*SEES_CASES, *(role for roles in ACTS_AS.values() for role in roles))
STARTS = holders("host", *DEPARTMENT) | {"petter", "pia", "mia", "frida", "bjarne"}


def props(cast, made):
    """Make guests of Pia's in Physics: a draft, one to approve, and one who is here."""
    return {
        "guest_draft": an_engagement(cast.pia, "draft", guest=a_guest("Ada")),
        "guest_sent": an_engagement(cast.pia, "submitted", guest=a_guest("Grace")),
        "guest_ready": an_engagement(cast.pia, "ready", guest=a_guest("Emmy")),
    }


def case(which, /, **more):
    return lambda cast, props: {"public_id": getattr(props, which).case.public_id, **more}


ROWS: dict[str, Row] = {
    "engagements": Row(ACTING, "refused"),
    "my_guests": Row(EVERYONE),
    "engagement_start": Row(STARTS, "refused"),
    "engagement_group": Row(STARTS, "refused"),
    "engagement": Row(SEES, kwargs=case("guest_sent")),
    "engagement_edit": Row(HOST | OFFICE, kwargs=case("guest_sent"), refused=SEES - HOST - OFFICE),
    "engagement_department": Row(OFFICE, kwargs=case("guest_sent"), refused=SEES - OFFICE),
    "engagement_guest": Row(HOST | OFFICE, kwargs=case("guest_sent"), refused=SEES - HOST - OFFICE),
    "engagement_copy": Row(
        HOST | OFFICE, kwargs=case("guest_sent"), method="post", refused=SEES - HOST - OFFICE
    ),
    "engagement_delete": Row(HOST, kwargs=case("guest_draft")),
    "engagement_step": Row(
        HEADS,
        kwargs=case("guest_sent", name="approve"),
        refused=SEES - HEADS,
        note="who sees the case is told whose step it is",
    ),
}
