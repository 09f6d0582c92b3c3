"""Rows of mobility/letters."""

from mobility.letters.services import Typed, write
from tests.access.matrix import COORDINATES_PHYSICS, Row
from tests.factories.applications import an_application

PETTER = frozenset({"petter"})
WRITERS = COORDINATES_PHYSICS


def props(cast, made):
    """Make Petter's accepted training week with its agreement written."""
    week = an_application(cast.petter, "accepted", "staff_training")
    typed = Typed("erasmus_agreement_training", "en", {})
    return {"week": week, "week_agreement": write(application=week, typed=typed, by=cast.frida)}


def of_week(**more):
    return lambda cast, props: {"public_id": props.week.case.public_id, **more}


ROWS: dict[str, Row] = {
    "case_letters": Row(PETTER | WRITERS | {"dina"}, kwargs=of_week()),
    "letter_new": Row(
        WRITERS,
        kwargs=of_week(kind="employer_letter_host"),
        refused=PETTER | {"dina"},
    ),
    "letter_to_host": Row(
        PETTER | WRITERS,
        kwargs=lambda cast, props: {"letter_id": props.week_agreement.public_id},
        refused=frozenset({"dina"}),
    ),
}
