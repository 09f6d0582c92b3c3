"""One person's time from contract to report, as far as the reader may see it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Max, Min, Q
from django.utils import timezone
from django.utils.translation import get_language

from mobility.accrual.models import EarlierTerm, ServicePeriod
from mobility.applications.models import Application
from mobility.experience.standing import known_about
from mobility.settling.models import Settlement, StayReport
from mobility.stays.models import Stay
from mobility.timeline.rules.lines import Entry, in_order, stay_state
from portal.casework.models import Case, Commitment, Task
from portal.core.contributions import case_pages, task_pages
from portal.people.models import Employment, Person, PositionCode
from portal.rulesets.selectors import NoRuleSetError
from portal.web.wording import word

# What an application is in before and after the time in which a stay may come of it.
NEVER = ("refused", "declined", "withdrawn", "cancelled", "not_recommended")
OPEN_PAPERS = ("draft", "returned")


def timeline_of(user: Any, person: Person) -> list[Entry]:
    """Return all entries of a person's timeline that the user may see, in order."""
    today = timezone.localdate()
    return in_order(
        [
            *_work(user, person),
            *_service(user, person),
            *_stays(user, person),
            *_applications(user, person),
            *_tasks(user, person),
            *_papers(user, person),
            *_commitments(user, person),
            *_window(person, today),
        ]
    )


def _said(code: str) -> str:
    return word(code, get_language() or "nb")


def _page(kind: str, public_id: Any) -> tuple[str, Any]:
    """Return the name and argument of a case's page; no name where there is no page."""
    return case_pages().get(kind, ""), public_id


def _work(user: Any, person: Person) -> Iterator[Entry]:
    held = Employment.objects.visible_to(user).filter(person=person).select_related("unit")
    titles = {one.code: one.name for one in PositionCode.objects.all()}
    for one in held:
        title = titles.get(one.position_code, one.position_code)
        share = f", {one.percent.normalize():f} %" if one.percent != 100 else ""
        text = f"{title}, {one.unit}{share}"
        yield Entry("employment", "work", one.starts_on, one.ends_on, text=text)
        if one.leave_starts_on:
            yield Entry(
                "leave", "leave", one.leave_starts_on, one.leave_ends_on, text=str(one.unit)
            )


def _service(user: Any, person: Person) -> Iterator[Entry]:
    for one in ServicePeriod.objects.visible_to(user).filter(person=person):
        lane = "work" if one.kind == "ordinary" else "leave"
        share = f", {one.percent.normalize():f} %" if one.percent != 100 else ""
        text = f"{_said(f'service_kind.{one.kind}')}{share}"
        yield Entry("service", lane, one.starts_on, one.ends_on, text=text)
    for term in EarlierTerm.objects.visible_to(user).filter(person=person):
        yield Entry("earlier_term", "away", term.starts_on, term.ends_on)


def _stays(user: Any, person: Person) -> Iterator[Entry]:
    stays = Stay.objects.visible_to(user).filter(person=person, starts_on__isnull=False)
    today = timezone.localdate()
    for one in stays.exclude(state="cancelled").select_related("institution", "country"):
        place = ", ".join(str(part) for part in (one.host, one.country) if part)
        yield Entry(
            "stay",
            "away",
            one.starts_on,
            one.ends_on or one.starts_on,
            text=f"{_said(f'scheme.{one.scheme}')}: {place}",
            state=stay_state(one.state, one.starts_on, one.ends_on, today),
            page=("stay", one.public_id),
        )


def _applications(user: Any, person: Person) -> Iterator[Entry]:
    """Return each application as its days until a stay has come of it, and what waits for whom."""
    own = Application.objects.visible_to(user).filter(case__person=person)
    planned = Q(segments__stay__isnull=True)
    rows = own.select_related("case", "call").annotate(
        first=Min("segments__starts_on", filter=planned),
        last=Max("segments__ends_on", filter=planned),
    )
    for one in rows:
        case = one.case
        text = f"{_said(f'scheme.{one.scheme}')}: {one}"
        shared: dict[str, Any] = {"text": text, "page": _page(case.kind, case.public_id)}
        state = f"application_state.{case.state}"
        if one.submitted_at:
            day = timezone.localdate(one.submitted_at)
            yield Entry("submitted", "case", day, is_period=False, **shared)
        if one.first and case.state not in NEVER:
            yield Entry("application", "case", one.first, one.last, state=state, **shared)
        yield from _deadlines(one, shared)


def _deadlines(one: Application, shared: dict[str, Any]) -> Iterator[Entry]:
    case, call = one.case, one.call
    mark: dict[str, Any] = {"is_period": False, "is_due": True, **shared}
    if call and case.state in OPEN_PAPERS:
        yield Entry("call_closes", "deadline", timezone.localdate(call.closes_at), **mark)
    if call and call.decision_due_on and case.state in ("submitted", "recommended", "ranked"):
        yield Entry("decision_due", "deadline", call.decision_due_on, **mark)
    if case.turn_due_on:
        role = "person" if case.turn_person_id else case.turn_role
        state = f"turn.{role}" if role else ""
        yield Entry("turn_due", "deadline", case.turn_due_on, state=state, **mark)


def _tasks(user: Any, person: Person) -> Iterator[Entry]:
    """Return open tasks with a day: in the person's cases, and those asked of the person.

    Who does the task is led to it, others to its case where they may see that.
    """
    theirs = Q(case__person=person) | Q(person=person)
    open_ones = Task.objects.visible_to(user).filter(theirs, state="open", due_on__isnull=False)
    found = list(open_ones.select_related("case"))
    cases = Case.objects.visible_to(user).filter(pk__in=[one.case_id for one in found])
    seen = set(cases.values_list("pk", flat=True))
    for one in found:
        page = _page(one.case.kind, one.case.public_id) if one.case_id in seen else ("", None)
        if one.person_id == user.person_id:
            page = task_pages().get(one.code, "task"), one.public_id
        yield Entry(
            "task",
            "deadline",
            one.due_on,
            is_period=False,
            is_due=True,
            text=_said(f"task.{one.code}"),
            page=page,
        )


def _papers(user: Any, person: Person) -> Iterator[Entry]:
    """Return when report and settlement are due, and when they were approved."""
    applications = Application.objects.visible_to(user).filter(case__person=person)
    for kind, model in (("report", StayReport), ("settlement", Settlement)):
        rows = model.objects.filter(application__in=applications)
        for one in rows.select_related("application__case"):
            case = one.application.case
            shared: dict[str, Any] = {
                "text": str(one.application),
                "page": _page(case.kind, case.public_id),
            }
            if one.approved_at:
                day = timezone.localdate(one.approved_at)
                yield Entry(f"{kind}_approved", "case", day, is_period=False, **shared)
            elif one.due_on:
                due: dict[str, Any] = {"is_period": False, "is_due": True, **shared}
                yield Entry(f"{kind}_due", "deadline", one.due_on, **due)


def _commitments(user: Any, person: Person) -> Iterator[Entry]:
    """Return what the person takes over for others; own stays stand there already."""
    kept = Commitment.objects.visible_to(user).filter(person=person)
    for one in kept.exclude(case__person=person):
        yield Entry("commitment", "work", one.starts_on, one.ends_on, text=one.text)


def _window(person: Person, today: date) -> Iterator[Entry]:
    """Return the last days to apply for a stay and to start one, while the contract runs."""
    try:
        window = known_about(person, today).window
    except NoRuleSetError:
        return
    if window is None:
        return
    for kind, day in (("latest_apply", window.latest_apply), ("latest_start", window.latest_start)):
        if day is not None:
            yield Entry(kind, "deadline", day, is_period=False)
