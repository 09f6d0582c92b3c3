"""Who may do what with an application."""

from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from mobility.applications.models import Application, Cover, Statement
from mobility.applications.rules import BEFORE_DECISION, ONLY_IN_CALLS, OVER
from mobility.calls.models import Call
from mobility.stays.access import is_own
from portal.casework.access import can_act_for_turn
from portal.casework.models import SEES_CASES
from portal.casework.rules import ACTS_AS
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.models import Employment, Unit

EDITABLE = ("draft", "returned")
# Set a blocking finding aside, with a reason, in their units.
OVERRIDES = ("faculty_officer", "dean", "hr", "international_officer")


def can_apply(user: Any) -> Decision:
    """Allow everybody who is a person here."""
    return ALLOW if user.person_id else deny("no_person")


def can_begin(user: Any) -> Decision:
    """Allow an application of one's own to everybody who works here, or will."""
    allowed = can_apply(user)
    if not allowed:
        return allowed
    lasts = Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate())
    held = Employment.objects.filter(lasts, person_id=user.person_id)
    return ALLOW if held.exists() else deny("no_employment")


def can_apply_in(call: Call, unit: Unit, scheme: str) -> Decision:
    """Allow a call of the scheme, for the unit or one above it."""
    if call.scheme != scheme:
        return deny("wrong_scheme")
    today = timezone.localdate()
    covered = Unit.objects.subtree(call.unit, today).filter(pk=unit.pk)
    return ALLOW if covered.exists() else deny("call_elsewhere")


def can_edit(user: Any, application: Application) -> Decision:
    """Allow the applicant, while it is a draft or was returned."""
    if not is_own(user, application.case.person):
        return deny("not_your_application")
    return ALLOW if application.case.state in EDITABLE else deny("not_editable")


def can_submit(user: Any, application: Application, now: datetime | None = None) -> Decision:
    """Allow the applicant while the call is open; what was returned may come in later."""
    allowed = can_edit(user, application)
    if not allowed or application.case.state == "returned":
        return allowed
    if application.call is None:
        return deny("call_closed") if application.scheme in ONLY_IN_CALLS else ALLOW
    return call_is_open(application.call, now or timezone.now())


def call_is_open(call: Call, now: datetime) -> Decision:
    """Allow by the server's clock: from opening to closing, both moments included."""
    if call.state != "published" or now > call.closes_at:
        return deny("call_closed")
    return ALLOW if now >= call.opens_at else deny("call_not_open")


def can_copy(user: Any, application: Application) -> Decision:
    """Allow the applicant, in whatever state the application is."""
    return ALLOW if is_own(user, application.case.person) else deny("not_your_application")


def can_delete(user: Any, application: Application) -> Decision:
    """Allow the applicant, while it is a draft that was never submitted."""
    if not is_own(user, application.case.person):
        return deny("not_your_application")
    return ALLOW if application.case.state == "draft" else deny("not_a_draft")


def can_withdraw(user: Any, application: Application) -> Decision:
    """Allow the applicant, from submission until the decision."""
    if not is_own(user, application.case.person):
        return deny("not_your_application")
    open_states = (*BEFORE_DECISION, "ranked", "waitlisted")
    return ALLOW if application.case.state in open_states else deny("too_late_to_withdraw")


def can_return(user: Any, application: Application) -> Decision:
    """Allow whose turn it is, while the application waits to be assessed."""
    if application.case.state != "submitted":
        return deny("not_submitted")
    return can_act_for_turn(user, application.case)


def can_override(
    user: Any, application: Application, code: str, overridable: tuple[str, ...]
) -> Decision:
    """Allow an officer over the unit, where the rule set lets the finding be set aside.

    Where the department decides, its head is one of them.
    """
    case = application.case
    if code not in overridable:
        return deny("not_overridable")
    if is_own(user, case.person):
        return deny("own_case")
    heads = ACTS_AS["head"] if is_decided_by_department(application) else ()
    return ALLOW if user.holds_at(case.unit, *OVERRIDES, *heads) else deny("needs_role")


def is_decided_by_department(application: Application) -> bool:
    """Tell whether the department has the say: first come, first served, or by its call."""
    call = application.call
    return call is None or call.decision_level == "department"


def can_answer_cover(user: Any, cover: Cover) -> Decision:
    """Allow the colleague who was asked to take over."""
    mine = bool(user.person_id) and cover.covered_by_id == user.person_id
    asked = cover.state != "not_asked" and cover.application.case.state not in OVER
    return ALLOW if mine and asked else deny("not_asked_of_you")


def can_give_statement(user: Any, statement: Statement) -> Decision:
    """Allow the supervisor who was asked, until the statement is given."""
    mine = bool(user.person_id) and statement.supervisor_id == user.person_id
    asked = statement.given_at is None and statement.application.case.state not in OVER
    return ALLOW if mine and asked else deny("not_asked_of_you")


def can_list(user: Any) -> Decision:
    """Allow the list to those who see or handle cases of some unit."""
    acting = {role for roles in ACTS_AS.values() for role in roles}
    return ALLOW if user.holds(*SEES_CASES, *acting) else deny("needs_role")
