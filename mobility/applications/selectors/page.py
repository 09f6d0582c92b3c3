"""What the page of an application shows; a fixed number of queries."""

from typing import Any

from django.utils import timezone

from mobility.applications.access import (
    can_copy,
    can_delete,
    can_edit,
    can_override,
    can_return,
    can_withdraw,
)
from mobility.applications.models import Application
from mobility.applications.rules import CHOICES, steps_of
from mobility.applications.rules.questions import ASKED
from mobility.applications.selectors.facts import segments_of
from mobility.applications.selectors.frozen import rules_of
from mobility.applications.selectors.given import missing_in, values_of
from mobility.applications.selectors.noticed import noticed
from portal.audit.models import AuditEntry
from portal.audit.selectors import told_changes
from portal.casework.models import Case, Task
from portal.casework.selectors import coded, task_address
from portal.core.contributions import sections_of

# What is to be done next stands before what was applied for, what is to look at after it.
FACTS_AT = 40


def page_facts(user: Any, application: Application) -> dict[str, Any]:
    """Return what the page of an application shows this user."""
    case = application.case
    rule_set, parameters = rules_of(application)
    found, sections = noticed(application), sections_of(user, case)
    return {
        "application": application,
        "case": case,
        "is_late": case.turn_due_on is not None and case.turn_due_on < timezone.localdate(),
        "is_own": case.person_id == user.person_id,
        "is_my_turn": case.turn_person_id is not None and case.turn_person_id == user.person_id,
        "next": _next(user, case),
        "answers": answers(application),
        "segments": segments_of(application),
        "companions": list(application.companions.all()),
        "funding_lines": list(application.funding_lines.all()),
        "covers": list(application.covers.select_related("candidate", "covered_by")),
        "statement": getattr(application, "statement", None),
        "noticed": found,
        "missing": missing_in(application) if case.state in ("draft", "returned") else {},
        "settable": {
            one.code
            for one in found
            if one.blocks and can_override(user, application, one.code, parameters.overridable)
        },
        "rule_set": rule_set,
        "may_edit": can_edit(user, application),
        "may_copy": can_copy(user, application),
        "may_delete": can_delete(user, application),
        "may_withdraw": can_withdraw(user, application),
        "may_return": can_return(user, application),
        "tasks": tasks_of(user, case),
        "first": [one for one in sections if one.order < FACTS_AT],
        "sections": [one for one in sections if one.order >= FACTS_AT],
        "lines": history(case),
    }


def answers(application: Application) -> list[tuple[str, list[tuple[str, Any, str]]]]:
    """Return (step, [(field, answer, prefix of its wording)]) of all that has been answered."""
    told = []
    for step in steps_of(application.scheme):
        given = values_of(application, step).items()
        lines = [
            (code, value, code if code in CHOICES else "")
            for code, value in given
            if value not in (None, "", False)
        ]
        if lines:
            told.append((step, lines))
    return told


def tasks_of(user: Any, case: Case) -> list[tuple[Task, str]]:
    """Return what others are asked in a case, each with the address where the user answers.

    Other rooms show their tasks in their own sections.
    """
    rows = case.tasks.filter(code__in=ASKED).select_related("person", "unit")
    mine = set(Task.objects.waiting_for(user).filter(case=case).values_list("pk", flat=True))
    shown = rows.exclude(state="dropped")
    return [(one, task_address(one) if one.pk in mine else "") for one in shown]


# What is shown beside the state in the history of a case; the rest stays in the trail.
_TOLD = ("state", "task_state", "application_field", "finding", "copied_from")


def history(case: Case) -> list[tuple[AuditEntry, Any]]:
    """Return the steps that a case has taken, newest first; whoever sees the case sees them.

    What somebody noted beside a step is not for everybody who sees the case.
    """
    rows = AuditEntry.objects.filter(object_type="case", object_id=str(case.public_id))
    mine = list(rows.select_related("actor__person", "acting_for"))
    for one in mine:
        one.changes = {name: value for name, value in one.changes.items() if name in _TOLD}
    return [(one, told_changes(one)) for one in mine]


def _next(user: Any, case: Case) -> str:
    """Return what happens next, said to the applicant as "you" where it is their turn."""
    own = case.person_id == user.person_id and case.turn_person_id == case.person_id
    told = coded(f"application_next_own.{case.state}") if own else ""
    return told or coded(f"application_next.{case.state}")
