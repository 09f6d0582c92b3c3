"""Ask colleagues to take over, and the supervisor for a statement; take their answers."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from mobility.applications.access import can_answer_cover, can_edit, can_give_statement
from mobility.applications.models import Application, Cover, Statement
from mobility.applications.rules import OVER
from mobility.applications.rules.questions import ASKED, COVER, STATEMENT
from mobility.applications.selectors.colleagues import supervisors_of
from mobility.applications.selectors.frozen import rules_of
from portal.audit.services import record
from portal.casework.models import Case, Commitment, Task
from portal.casework.services import Moved, ask
from portal.core.decisions import require
from portal.core.states import ChangedMeanwhileError
from portal.messages.services import post
from portal.people.models import Person, User

# The finding that a confirmed colleague makes untrue.
UNCOVERED = "plan.supervision_open"


def follow(moved: Moved) -> None:
    """Let go of colleagues when an application comes to nothing, and hold them upon an appeal."""
    if moved.case.kind != "application":
        return
    if moved.after in OVER and moved.after != "closed":
        moved.case.tasks.filter(code__in=ASKED, state="open").update(state="dropped")
        moved.case.commitments.filter(kind="cover").delete()
    elif moved.before == "refused":
        for cover in Cover.objects.filter(application__case=moved.case, state="confirmed"):
            _commit(cover)


def ask_on_submission(*, application: Application, by: User) -> None:
    """Ask all who have not been asked yet: those who take over, and the supervisor."""
    _ask_all(application, by)
    _, parameters = rules_of(application)
    if application.scheme not in parameters.statement_schemes:
        return
    if not Statement.objects.filter(application=application).exists():
        supervisor = supervisors_of(application.case.person).first()
        if supervisor:
            _ask_statement(application, supervisor, by)


@transaction.atomic
def ask_covers(*, application: Application, by: User) -> None:
    """Ask the colleagues named, and not asked yet, to confirm. Raises NotAllowedError."""
    require(can_edit(by, application))
    _ask_all(application, by)


def _ask_all(application: Application, by: User) -> None:
    named = application.covers.filter(state="not_asked", covered_by__isnull=False)
    for cover in named.select_related("candidate", "covered_by"):
        _ask_cover(cover, by)


def _ask_cover(cover: Cover, by: User) -> Task:
    case, colleague = cover.application.case, cover.covered_by
    if colleague is None:
        raise ChangedMeanwhileError
    _, parameters = rules_of(cover.application)
    due = timezone.localdate() + timedelta(days=parameters.cover_days)
    facts = {"person": str(case.person), "subject": cover.subject or str(cover.candidate or "")}
    task = ask(
        case=case,
        key=f"cover:{cover.pk}",
        code=COVER,
        person=colleague,
        by=by,
        due_on=due,
        facts={**facts, "kind": cover.kind, "cover": cover.pk},
    )
    Cover.objects.filter(pk=cover.pk).update(state="asked", answered_at=None)
    _mail("cover-asked", task, case, {"cover": cover, "due_on": due}, "cover_answer")
    return task


@transaction.atomic
def answer_cover(*, cover: Cover, task: Task, confirms: bool, by: User, note: str = "") -> Cover:
    """Take a colleague's yes or no; a yes is written among what they are committed to.

    Raises NotAllowedError, and ChangedMeanwhileError where it is answered already.
    """
    require(can_answer_cover(by, cover))
    state, now = ("confirmed" if confirms else "declined"), timezone.now()
    asked = Cover.objects.filter(pk=cover.pk, state="asked", covered_by_id=by.person_id)
    if not asked.update(state=state, note=note[:300], answered_at=now):
        raise ChangedMeanwhileError
    cover.refresh_from_db()
    case = cover.application.case
    Task.objects.filter(pk=task.pk).update(state="done", done_by=by, done_at=now)
    if confirms:
        _commit(cover)
        _no_longer_open(cover)
    record(
        action="application.cover_answered",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes={"cover_state": state},
    )
    _mail_applicant("cover-answered", cover.application, {"cover": cover}, f"{cover.pk}:{now}")
    return cover


def _no_longer_open(cover: Cover) -> None:
    """Let a candidate who is covered now not be named as uncovered to those who assess."""
    application, who = cover.application, str(cover.candidate or cover.subject)
    left = [
        one
        for one in application.findings
        if (one["code"], one["facts"].get("person")) != (UNCOVERED, who)
    ]
    Application.objects.filter(pk=application.pk).update(findings=left)


def _commit(cover: Cover) -> None:
    segments = cover.application.segments.filter(starts_on__isnull=False, ends_on__isnull=False)
    days = list(segments.values_list("starts_on", "ends_on"))
    if days and cover.covered_by:
        Commitment.objects.create(
            person=cover.covered_by,
            case=cover.application.case,
            kind="cover",
            text=f"{cover.application.case.person}: {cover.subject or cover.candidate or ''}"[:200],
            starts_on=min(first for first, _ in days),
            ends_on=max(last for _, last in days),
        )


@transaction.atomic
def ask_statement(*, application: Application, supervisor: Person, by: User) -> Statement:
    """Ask a supervisor for a statement, before or after submission. Raises NotAllowedError."""
    require(can_edit(by, application))
    return _ask_statement(application, supervisor, by)


def _ask_statement(application: Application, supervisor: Person, by: User) -> Statement:
    case = application.case
    _, parameters = rules_of(application)
    due = timezone.localdate() + timedelta(days=parameters.statement_days)
    asked = {"supervisor": supervisor, "asked_at": timezone.now()}
    statement, new = Statement.objects.get_or_create(application=application, defaults=asked)
    if not new:
        still = Statement.objects.filter(pk=statement.pk, given_at__isnull=True)
        if not still.update(**asked):
            raise ChangedMeanwhileError
        statement.refresh_from_db()
    task = ask(
        case=case,
        key="statement",
        code=STATEMENT,
        person=supervisor,
        by=by,
        due_on=due,
        facts={"person": str(case.person)},
        opens_case=True,
    )
    _mail("statement-asked", task, case, {"due_on": due}, "statement_give")
    return statement


@transaction.atomic
def give_statement(*, statement: Statement, supports: bool, text: str, by: User) -> Statement:
    """Take a supervisor's statement, once. Raises NotAllowedError, ChangedMeanwhileError."""
    require(can_give_statement(by, statement))
    now = timezone.now()
    open_one = Statement.objects.filter(pk=statement.pk, given_at__isnull=True)
    if not open_one.update(supports=supports, text=text, given_at=now, given_by=by):
        raise ChangedMeanwhileError
    statement.refresh_from_db()
    case = statement.application.case
    case.tasks.filter(key="statement").update(state="done", done_by=by, done_at=now)
    record(
        action="application.statement_given",
        by=by,
        person=case.person,
        unit=case.unit,
        obj=case,
        changes={"supports": supports},
    )
    _mail_applicant("statement-given", statement.application, {}, f"{statement.pk}")
    return statement


def _mail(kind: str, task: Task, case: Case, context: dict[str, Any], page: str) -> None:
    address = f"{settings.SITE_URL}{reverse(page, args=[task.public_id])}"
    facts = {"applicant": case.person, "address": address, **context}
    key = f"{kind}:{task.pk}:{timezone.now():%Y%m%d%H%M%S%f}"
    if task.person:
        post(kind=kind, key=key, person=task.person, context=facts)


def _mail_applicant(kind: str, application: Application, context: dict[str, Any], key: str) -> None:
    page = reverse("application", args=[application.case.public_id])
    facts = {"application": application, "address": f"{settings.SITE_URL}{page}", **context}
    post(kind=kind, key=f"{kind}:{key}", person=application.case.person, context=facts)
