"""Rows of mobility/planner."""

from tests.access.matrix import (
    COORDINATES_PHYSICS,
    EVERYONE,
    SEES_PHYSICISTS,
    Row,
)

PETTER = frozenset({"petter"})
PERSONS = EVERYONE - {"stranger"}
PLANS = PETTER | COORDINATES_PHYSICS


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    return {}


def a_sketch(cast, props):
    return {
        "scheme": "phd_stay",
        "host0-country": "DE",
        "host0-starts_on": "2027-09-01",
        "host0-ends_on": "2027-12-31",
    }


ROWS: dict[str, Row] = {
    "planner": Row(PERSONS, "refused", query=a_sketch),
    "planner_start": Row(PERSONS, "refused", method="post"),
    "planner_for": Row(
        PLANS,
        kwargs=lambda cast, props: {"person_id": cast.petter.person.public_id},
        query=a_sketch,
        refused=(PETTER | SEES_PHYSICISTS) - PLANS,
    ),
}
