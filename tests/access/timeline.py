"""Rows of mobility/timeline."""

from tests.access.matrix import EVERYONE, SEES_PHYSICISTS, Row, holders

SEES_PEOPLE = holders(
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
    "administrator",
)


def props(cast, made):
    """Make nothing: the persons and stays of the rooms below are enough."""
    return {}


ROWS: dict[str, Row] = {
    "my_timeline": Row(EVERYONE - {"stranger"}, "refused"),
    "timeline_of": Row(
        SEES_PHYSICISTS | {"petter"}, kwargs=lambda c, p: {"person_id": p.petter.public_id}
    ),
    "unit_calendar": Row(SEES_PEOPLE, "refused"),
}
