"""Rows of portal/casework."""

from portal.casework.services import ask
from tests.access.matrix import EVERYONE, Row, holders_over_physics
from tests.factories.cases import make_case

SEES_TASK = frozenset({"petter", "pia"}) | holders_over_physics(
    "head",
    "deputy",
    "dean",
    "faculty_officer",
    "department_administrator",
    "hr",
    "international_officer",
)
PIA = frozenset({"pia"})
WAIVES = holders_over_physics("head", "deputy", "hr")


def props(cast, made):
    """Make the things that these addresses point at; `made` holds what was made before."""
    case = make_case(made.petter, cast.FYS)
    options = {"case": case, "code": "confirm_host", "person": cast.pia.person, "by": None}
    done = ask(key="done", **options)
    done.state = "done"
    done.save()
    return {"open_task": ask(key="open", **options), "done_task": done}


def of(name):
    return lambda cast, props: {"public_id": getattr(props, name).public_id}


ROWS: dict[str, Row] = {
    "my_work": Row(EVERYONE),
    "my_tasks": Row(EVERYONE),
    "task": Row(SEES_TASK, kwargs=of("open_task")),
    "tasks_done": Row(EVERYONE, method="post"),
    "task_comment": Row(
        SEES_TASK, kwargs=of("open_task"), method="post", data=lambda c, p: {"text": "Seen"}
    ),
    "task_waive": Row(
        WAIVES,
        kwargs=of("open_task"),
        method="post",
        data=lambda c, p: {"reason": "Not here"},
        refused=SEES_TASK - WAIVES,
    ),
    "task_hand_over": Row(PIA, kwargs=of("open_task"), method="post", refused=SEES_TASK - PIA),
    "task_reopen": Row(PIA, kwargs=of("done_task"), method="post", refused=SEES_TASK - PIA),
}
