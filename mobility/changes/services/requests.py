"""Ask for a change of a granted stay, and answer."""

from collections.abc import Sequence

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.applications.selectors.frozen import machine_of
from mobility.changes.access import can_decide, can_propose, can_withdraw
from mobility.changes.models import ChangeRequest
from mobility.changes.rules import REASONS, STEPS, machine, possible, problems
from mobility.changes.selectors.stages import Kept, stages_after, stages_before, standing
from mobility.changes.services.applying import outlook, write_stages
from mobility.changes.services.letters import write_answer
from mobility.duties.access import UNDER_WAY
from mobility.duties.selectors.facts import rules_in_force
from mobility.duties.services.reconciling import reconcile_duties
from mobility.duties.services.stays import plan_stays
from mobility.grants.selectors.history import latest_calculation
from mobility.grants.services import calculate, hold_difference
from mobility.stays.services.hosts import with_host
from portal.casework.access import people_who_act
from portal.casework.models import Case
from portal.casework.rules import Machine
from portal.casework.services import move, open_case
from portal.core.decisions import ALLOW, require
from portal.core.states import ChangedMeanwhileError
from portal.messages.services import post
from portal.people.models import Person, User
from portal.web.wording import word


@transaction.atomic
def propose(
    *, application: Application, kind: str, proposed: Sequence[Kept], reason: str, by: User
) -> ChangeRequest:
    """Ask for a change; what it would do is kept with the request as it was shown.

    Raises NotAllowedError and ValidationError.
    """
    # Two tabs that ask at once wait for each other here; the second finds the first one's request.
    Case.objects.select_for_update().get(pk=application.case_id)
    require(can_propose(by, application, kind))
    check_proposal(application, kind, proposed)
    settled = [_with_host(one, by) for one in proposed]
    case = application.case
    request_case = open_case(
        machine=_machine(application),
        person=case.person,
        unit=case.unit,
        by=by,
        title=str(application),
        rule_set=case.rule_set,
    )
    change = ChangeRequest.objects.create(
        case=request_case,
        application=application,
        kind=kind,
        reason=reason,
        before=standing(application),
        proposed=settled,
        effect=outlook(application, kind, settled).stored(),
    )
    for person in _deciders(change):
        _mail("change-asked", change, person)
    return change


@transaction.atomic
def approve(*, change: ChangeRequest, answer: str, by: User) -> None:
    """Approve a change: stay, duties and grant become what it says, and a letter tells so.

    What is reserved follows the grant. Raises NotAllowedError, ValidationError where the budget
    lacks what the change costs more, and ChangedMeanwhileError where somebody was faster or the
    stay is no longer as the request knew it.
    """
    application = change.application
    require(can_decide(by, change))
    # The stay may have gone on since the request: back home, nothing is extended any more.
    now = Case.objects.select_for_update().get(pk=application.case_id)
    if change.kind not in possible(now.state) or standing(application) != change.before:
        raise ChangedMeanwhileError
    _answer(change, "approve", by, answer=answer)
    if step := STEPS.get(change.kind):
        move(
            case=application.case,
            machine=machine_of(application),
            step=step,
            by=by,
            allowed=ALLOW,
            note={"change": change.kind},
            # The mail about the letter says it.
            told=[application.case.person_id],
        )
    if change.kind != "cancel":
        _carry_out(change, by)
    write_answer(change=change, by=by)


@transaction.atomic
def refuse(*, change: ChangeRequest, reason_code: str, answer: str, by: User) -> None:
    """Refuse a change with a reason. Raises NotAllowedError, ValidationError, ChangedMeanwhile."""
    require(can_decide(by, change))
    if reason_code not in REASONS:
        raise ValidationError({"reason_code": _("Choose a reason.")})
    _answer(change, "refuse", by, answer=answer, reason_code=reason_code)
    write_answer(change=change, by=by)


@transaction.atomic
def withdraw(*, change: ChangeRequest, by: User) -> None:
    """Take one's own request back. Raises NotAllowedError, ChangedMeanwhileError."""
    allowed = can_withdraw(by, change)
    move(
        case=change.case,
        machine=_machine(change.application),
        step="withdraw",
        by=by,
        allowed=allowed,
    )


def check_proposal(application: Application, kind: str, proposed: Sequence[Kept]) -> None:
    """Raise ValidationError where the proposal does not mean what its kind says."""
    if kind in ("cancel", "interrupt"):
        return
    found = problems(kind, stages_before(application), stages_after(application, proposed))
    if found:
        language = translation.get_language() or "nb"
        raise ValidationError([word(f"change_problem.{one}", language) for one in found.values()])


def _with_host(one: Kept, by: User) -> Kept:
    """Queue a host that is not on the list, as everywhere a host is typed."""
    values = {
        "institution_id": one["institution_id"],
        "institution_name": one["institution_name"],
        "country_id": one["country"],
        "city": one["city"],
    }
    found = with_host(values, by)
    return {**one, "institution_id": found["institution_id"], "country": found["country_id"]}


def _carry_out(change: ChangeRequest, by: User) -> None:
    application = change.application
    write_stages(application=application, proposed=change.proposed)
    application.refresh_from_db()
    case = application.case
    if change.kind == "extend" and case.state == "interrupted":
        move(case=case, machine=machine_of(application), step="resume", by=by, allowed=ALLOW)
    if case.state in UNDER_WAY:
        plan_stays(application=application, by=by)
        reconcile_duties(application=application, by=by)
    before = latest_calculation(application)
    made = calculate(application=application, moment="change", by=by, reason=change.kind)
    hold_difference(made=made, before=before, by=by)


def _answer(change: ChangeRequest, step: str, by: User, **values: str) -> None:
    machine_ = _machine(change.application)
    allowed = can_decide(by, change)
    move(case=change.case, machine=machine_, step=step, by=by, allowed=allowed)
    now = timezone.now()
    ChangeRequest.objects.filter(pk=change.pk).update(decided_by=by, decided_at=now, **values)
    change.refresh_from_db()


def _machine(application: Application) -> Machine:
    """Return the machine of a request: head or, where the call says so, the faculty decides."""
    _rules, parameters = rules_in_force()
    call = application.call
    role = "dean" if call is not None and call.decision_level == "faculty" else "head"
    return machine(role, parameters.change_answer_days)


def _deciders(change: ChangeRequest) -> list[Person]:
    case = change.case
    if case.turn_person is not None:
        return [case.turn_person]
    if not case.turn_role or case.turn_unit is None:
        return []
    acting = people_who_act(case.turn_role, case.turn_unit).exclude(pk=case.person_id)
    return list(acting.select_related("user"))


def _mail(kind: str, change: ChangeRequest, person: Person) -> None:
    address = f"{settings.SITE_URL}{reverse('change', args=[change.case.public_id])}"
    context = {"change": change, "traveller": change.case.person, "address": address}
    key = f"{kind}:{change.case.public_id}:{person.pk}"
    post(kind=kind, key=key, person=person, context=context)
