"""Rows of the mobility half."""

from tests.access.matrix import (
    COORDINATES_PHYSICS,
    EVERYONE,
    SEES_PHYSICISTS,
    WORK_LIST_PHYSICS,
    Row,
    holders,
)

PETTER = frozenset({"petter"})
PERSONS = EVERYONE - {"stranger"}
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
WRITES_FOR_PETTER = PETTER | COORDINATES_PHYSICS
SEES_PETTER = PETTER | SEES_PHYSICISTS


def stay(name):
    return lambda cast, props: {"public_id": getattr(props, name).public_id}


def of_petter(cast, props):
    return {"person_id": props.petter.public_id}


def at_physics(cast, props):
    return {"unit": "FYS"}


def seen_not_written(who):
    """Who sees Petter's things but may not write them is refused, not misled."""
    return SEES_PETTER - who


STAYS = {
    "stays": Row(SEES_LISTS, "refused"),
    "my_stays": Row(EVERYONE),
    "stay_start": Row(PERSONS, "refused"),
    "stay_new": Row(PERSONS, kwargs=lambda c, p: {"scheme": "phd_stay"}),
    "stay": Row(SEES_PETTER, kwargs=stay("planned")),
    "stay_edit": Row(
        WRITES_FOR_PETTER,
        kwargs=stay("planned"),
        refused=seen_not_written(WRITES_FOR_PETTER),
    ),
    "stay_confirm": Row(
        WRITES_FOR_PETTER, kwargs=stay("past"), refused=seen_not_written(WRITES_FOR_PETTER)
    ),
    "stay_cancel": Row(
        WRITES_FOR_PETTER, kwargs=stay("planned"), refused=seen_not_written(WRITES_FOR_PETTER)
    ),
    "stay_reopen": Row(
        WRITES_FOR_PETTER,
        kwargs=stay("cancelled"),
        method="post",
        refused=seen_not_written(WRITES_FOR_PETTER),
    ),
}
EXPERIENCE = {
    "experience": Row(PERSONS, "refused"),
    "experience_answer": Row(PERSONS, "refused"),
    "experience_of": Row(SEES_PETTER, kwargs=of_petter),
    "experience_answer_for": Row(
        WRITES_FOR_PETTER, kwargs=of_petter, refused=seen_not_written(WRITES_FOR_PETTER)
    ),
    "evidence_add": Row(
        WRITES_FOR_PETTER,
        kwargs=lambda c, p: {**of_petter(c, p), "kind": "exchange"},
        refused=seen_not_written(WRITES_FOR_PETTER),
    ),
    "evidence_none": Row(
        WRITES_FOR_PETTER,
        kwargs=of_petter,
        method="post",
        refused=seen_not_written(WRITES_FOR_PETTER),
    ),
    "evidence_edit": Row(
        WRITES_FOR_PETTER, kwargs=stay("evidence"), refused=seen_not_written(WRITES_FOR_PETTER)
    ),
    "evidence_remove": Row(
        WRITES_FOR_PETTER, kwargs=stay("evidence"), refused=seen_not_written(WRITES_FOR_PETTER)
    ),
}
SEES_FIGURES = SEES_LISTS | holders("auditor")
REPORTS = {
    "early_career": Row(WORK_LIST_PHYSICS, query=at_physics),
    "early_career_units": Row(EVERYONE, note="shows only units whose list opens"),
    "early_career_ask": Row(WORK_LIST_PHYSICS, method="post", query=at_physics),
    "early_career_pdf": Row(WORK_LIST_PHYSICS, method="post", query=at_physics),
    "early_career_export": Row(
        WORK_LIST_PHYSICS, kwargs=lambda c, p: {"kind": "csv"}, query=at_physics
    ),
    "early_career_conversation": Row(
        WORK_LIST_PHYSICS, kwargs=stay("petter"), refused=seen_not_written(WORK_LIST_PHYSICS)
    ),
    "figures": Row(SEES_FIGURES, "refused", query=at_physics),
    "figures_order": Row(
        SEES_FIGURES,
        "refused",
        method="post",
        query=at_physics,
        data=lambda c, p: {"kind": "xlsx"},
    ),
}
ROWS = {**STAYS, **EXPERIENCE, **REPORTS}
