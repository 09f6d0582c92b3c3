"""Rows of guests/reception."""

from portal.casework.models import SEES_CASES
from tests.access.engagements import ACTING
from tests.access.matrix import NOBODY, Row, holders, holders_over_physics
from tests.factories.engagements import a_guest, an_engagement

SEES = frozenset({"pia"}) | holders_over_physics(*SEES_CASES)
FIGURES = holders("head", "deputy", "dean", "faculty_officer", "hr", "international_officer")


def props(cast, made):
    """Make a guest of Pia's who is here."""
    return {"guest_asked": an_engagement(cast.pia, "active", guest=a_guest("Mary"))}


ROWS: dict[str, Row] = {
    "guest_board": Row(ACTING, "refused"),
    "guest_matrix": Row(ACTING, "refused"),
    "guest_presence": Row(holders(*SEES_CASES), "refused"),
    "guest_figures": Row(FIGURES, "refused"),
    "guest_check_in": Row(
        NOBODY,
        kwargs=lambda c, p: {
            "public_id": p.guest_asked.case.public_id,
            "moment": "after_30",
        },
        refused=SEES,
        note="only the guest answers; tests/guests/reception asks as the guest",
    ),
}
