"""Rows of mobility/applications."""

from portal.casework.models import SEES_CASES
from portal.casework.rules import ACTS_AS
from portal.people.models import Relation
from tests.access.matrix import EVERYONE, Row, holders, holders_over_physics
from tests.factories.applications import a_cover, a_draft, a_statement, an_application

PERSONS = EVERYONE - {"stranger"}
PETTER = frozenset({"petter"})
CASES_PHYSICS = holders_over_physics(*SEES_CASES)
ACTING = holders(*SEES_CASES, *(role for roles in ACTS_AS.values() for role in roles))
# Frida heads Physics, Dag acts for her.
HEADS = frozenset({"frida", "dag"})
OFFICERS = holders_over_physics("faculty_officer", "dean", "hr", "international_officer")


def props(cast, made):
    """Make Petter's applications: a draft, a submitted one, and what others are asked."""
    Relation.objects.get_or_create(
        person=cast.petter.person,
        kind="supervisor",
        other=cast.frida.person,
        defaults={"starts_on": cast.petter.person.employments.first().starts_on},
    )
    draft = a_draft(cast.petter)
    submitted = an_application(cast.petter, "submitted")
    cover = a_cover(submitted, covered_by=cast.pia.person, state="asked")
    return {
        "draft": draft,
        "submitted": submitted,
        "cover_task": submitted.case.tasks.create(
            key="cover:1", code="cover_confirm", person=cast.pia.person, facts={"cover": cover.pk}
        ),
        "statement_task": _statement(submitted, cast.henrik.person),
    }


def _statement(application, supervisor):
    a_statement(application, supervisor)
    return application.case.tasks.create(
        key="statement", code="supervisor_statement", person=supervisor
    )


def case(which, /, **more):
    return lambda cast, props: {"public_id": getattr(props, which).case.public_id, **more}


def task(name):
    return lambda cast, props: {"public_id": getattr(props, name).public_id}


SEES = PETTER | CASES_PHYSICS
ROWS: dict[str, Row] = {
    "applications": Row(ACTING, "refused"),
    "my_applications": Row(EVERYONE),
    "application_start": Row(PERSONS, "refused"),
    "application_begin": Row(
        frozenset({"petter", "pia", "mia", "frida", "bjarne"}),
        "refused",
        kwargs=lambda c, p: {"scheme": "short_stay"},
        method="post",
    ),
    "cover_answer": Row(
        frozenset({"pia"}),
        kwargs=task("cover_task"),
        refused=SEES,
        note="who sees the case sees its tasks",
    ),
    "statement_give": Row(frozenset({"henrik"}), kwargs=task("statement_task"), refused=SEES),
    "application": Row(SEES, kwargs=case("submitted")),
    "application_step": Row(PETTER, kwargs=case("draft", name="plan")),
    "application_submit": Row(PETTER, kwargs=case("draft"), method="post"),
    "application_withdraw": Row(
        PETTER, kwargs=case("submitted"), method="post", refused=CASES_PHYSICS
    ),
    "application_delete": Row(PETTER, kwargs=case("draft"), method="post"),
    "application_copy": Row(PETTER, kwargs=case("submitted"), method="post", refused=CASES_PHYSICS),
    "application_return": Row(
        HEADS,
        kwargs=case("submitted"),
        method="post",
        data=lambda c, p: {"reason": "Say more"},
        refused=SEES - HEADS,
    ),
    "application_override": Row(
        # Outside calls the department decides, so its head sets a finding aside too.
        OFFICERS | HEADS,
        kwargs=case("submitted", code="report_missing"),
        method="post",
        data=lambda c, p: {"reason": "Illness"},
        refused=SEES - OFFICERS - HEADS,
    ),
    "application_exception": Row(PETTER, kwargs=case("draft"), method="post"),
    "application_ask_covers": Row(PETTER, kwargs=case("draft"), method="post"),
    "application_statement": Row(
        PETTER,
        kwargs=lambda c, p: {
            "public_id": p.draft.case.public_id,
            "supervisor": c.frida.person.public_id,
        },
        method="post",
    ),
}
