"""Keep the checklist of a case what the rules say it should be."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from mobility.applications.models import Application
from mobility.applications.selectors.frozen import machine_of
from mobility.duties.event import STAY
from mobility.duties.rules import Duty, duties, is_high_risk
from mobility.duties.selectors.checklist import CLEARANCE, PREFIX, left_of
from mobility.duties.selectors.facts import rules_in_force, stay_facts
from portal.audit.services import plain
from portal.casework.models import Case, Task
from portal.casework.rules import PERSON, SETTLED, Changes, Wanted
from portal.casework.services import move, reconcile
from portal.checklists.services.laying import lay_checklist, lift_checklist
from portal.core.decisions import ALLOW
from portal.people.models import User

# What was done for other dates may no longer hold: an A1, a visa, an agreement name them.
NAMES_DATES = frozenset(
    {
        "workplace_agreement",
        "contract_terms",
        "payroll_notice",
        "national_insurance",
        "companion_membership",
        "insurance",
        "companion_insurance",
        "entry",
        "passport",
        "tax_card",
    }
)


@transaction.atomic
def reconcile_duties(*, application: Application, by: User | None) -> Changes:
    """Make the tasks of an application's case what its stay asks for today; return the change.

    What was done for other dates is asked again; a clearance falls where a required task is new.
    """
    case = application.case
    _, parameters = rules_in_force()
    facts = stay_facts(application)
    listed = duties(facts, parameters)
    dates = _dates(application)
    base = [_wanted(one, dates) for one in listed]
    wanted = [*base, *_again(case, base)]
    changes = reconcile(case=case, wanted=wanted, by=by, prefix=PREFIX)
    lay_checklist(case=case, by=by, event=STAY.code)
    risky = parameters.high_risk_needs_dean and is_high_risk(facts, parameters)
    dean = [_dean(listed)] if risky else []
    reconcile(case=case, wanted=dean, by=by, prefix=f"{CLEARANCE}dean")
    if case.state == "cleared" and left_of(case):
        _reopen(application, by)
    offer_clearance(case=case, by=by)
    return changes


@transaction.atomic
def offer_clearance(*, case: Case, by: User | None) -> None:
    """Ask HR to clear the stay when no required task is left, and only then."""
    ready = case.state == "preparing" and not left_of(case)
    clears = [Wanted(f"{CLEARANCE}hr", "clearance", "hr", why="clearance.ready")] if ready else []
    reconcile(case=case, wanted=clears, by=by, prefix=f"{CLEARANCE}hr")


def forget_open_tasks(*, case: Case, by: User | None) -> None:
    """Drop all open tasks of a stay that comes to nothing; what was done stays to be seen."""
    for prefix in (PREFIX, CLEARANCE):
        reconcile(case=case, wanted=[], by=by, prefix=prefix)
    lift_checklist(case=case, by=by, event=STAY.code)


def _reopen(application: Application, by: User | None) -> None:
    machine = machine_of(application)
    move(case=application.case, machine=machine, step="reopen_clearance", by=by, allowed=ALLOW)
    Task.objects.filter(case=application.case, key=f"{CLEARANCE}hr").update(state="dropped")


def _wanted(duty: Duty, dates: dict[str, str]) -> Wanted:
    return Wanted(
        key=f"{PREFIX}{duty.code}",
        code=duty.code,
        role=PERSON if duty.role == "person" else duty.role,
        required=duty.required,
        due_on=duty.due_on,
        why=duty.why.code,
        facts={**duty.why.facts, **(dates if duty.code in NAMES_DATES else {})},
        source=duty.source,
    )


def _again(case: Case, wanted: Iterable[Wanted]) -> list[Wanted]:
    """Return a second look at each task that was settled for other dates."""
    by_key = {one.key: one for one in wanted if one.code in NAMES_DATES}
    settled = case.tasks.filter(key__in=by_key, state__in=SETTLED)
    return [
        _second_look(by_key[task.key])
        for task in settled
        if _days(task.facts) != _days(by_key[task.key].facts)
    ]


def _second_look(one: Wanted) -> Wanted:
    first, last = _days(one.facts)
    return Wanted(
        key=f"{one.key}@{first}/{last}",
        code=one.code,
        role=one.role,
        required=one.required,
        due_on=one.due_on,
        why="duty.again",
        facts={"starts_on": first, "ends_on": last},
        source=one.source,
    )


def _days(facts: object) -> tuple[object, object]:
    held = dict(facts) if isinstance(facts, dict) else {}
    return plain(held.get("starts_on")), plain(held.get("ends_on"))


def _dates(application: Application) -> dict[str, str]:
    segments = [one for one in application.segments.all() if one.starts_on and one.ends_on]
    if not segments:
        return {}
    return {
        "starts_on": min(one.starts_on for one in segments).isoformat(),
        "ends_on": max(one.ends_on for one in segments).isoformat(),
    }


def _dean(listed: Sequence[Duty]) -> Wanted:
    """Return the dean's own task: at latest when the loan equipment is to be had."""
    loan = next(one for one in listed if one.code == "it_loan")
    return Wanted(
        key=f"{CLEARANCE}dean",
        code="dean_clearance",
        role="dean",
        due_on=loan.due_on,
        why="clearance.high_risk",
        facts=loan.why.facts,
        source=loan.source,
    )
