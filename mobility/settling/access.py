"""Who writes and approves a report and a settlement, who reads what is shared."""

from typing import Any

from mobility.applications.models import Application
from mobility.settling.models import Settlement, StayReport
from mobility.settling.rules import OPEN_STATES
from portal.audit.models import AuditEntry
from portal.casework.access import turn_at
from portal.casework.rules import ACTS_AS
from portal.core.decisions import ALLOW, Decision, deny
from portal.people.rules import SEES_PEOPLE

ABROAD = ("ongoing", "interrupted")
HOME = ("returned_home", "reported")
# Receipts are collected from when the stay has begun; tickets of before are entered then too.
COLLECTS = (*ABROAD, *HOME)
FACULTY_ROLES = ("dean", "faculty_officer")
# Who may enter a settlement for somebody else; another person approves it.
ENTERS_MONEY = ("hr", "payroll_and_finance")
ENTERING = ("settlement.saved", "receipt.added", "receipt.removed")
APPROVES_MONEY = "payroll_and_finance"
SEES_AFTER = SEES_PEOPLE | {APPROVES_MONEY}


def is_own(user: Any, application: Application) -> bool:
    """Tell whether the stay is the user's own."""
    return bool(user.person_id) and user.person_id == application.case.person_id


def can_see_list(user: Any) -> Decision:
    """Allow the list of what is due to whoever answers for people or money somewhere."""
    return ALLOW if user.holds(*SEES_AFTER) else deny("needs_role")


def can_write_report(user: Any, application: Application, report: StayReport | None) -> Decision:
    """Allow the traveller, from departure on, until the report is handed in."""
    if not is_own(user, application):
        return deny("not_your_report")
    if report is not None and report.state not in OPEN_STATES:
        return deny("already_approved" if report.state == "approved" else "being_looked_at")
    return ALLOW if application.case.state in (*ABROAD, *HOME) else deny("not_begun")


def can_hand_in_report(user: Any, report: StayReport) -> Decision:
    """Allow the traveller who is back."""
    allowed = can_write_report(user, report.application, report)
    if allowed and report.application.case.state not in HOME:
        return deny("not_home_yet")
    return allowed


def can_judge_report(user: Any, report: StayReport) -> Decision:
    """Allow the head, or the faculty above, once it is handed in; nobody their own."""
    case = report.application.case
    if report.state != "submitted":
        return deny("already_approved" if report.state == "approved" else "not_handed_in")
    if is_own(user, report.application):
        return deny("own_report")
    role, unit = turn_at("head", case.unit, case.person)
    if user.holds_at(unit, *ACTS_AS[role]) or user.holds_at(case.unit, *FACULTY_ROLES):
        return ALLOW
    return deny("needs_role")


def can_share(user: Any, report: StayReport) -> Decision:
    """Allow the author alone to give and take back the consent."""
    return ALLOW if is_own(user, report.application) else deny("not_your_report")


def can_enter(user: Any, application: Application, settlement: Settlement | None) -> Decision:
    """Allow the traveller, HR and finance to enter receipts until the settlement is handed in."""
    may = is_own(user, application) or user.holds_at(application.case.unit, *ENTERS_MONEY)
    if not may:
        return deny("needs_role")
    if settlement is not None and settlement.state not in OPEN_STATES:
        return deny("already_approved" if settlement.state == "approved" else "being_looked_at")
    return ALLOW if application.case.state in COLLECTS else deny("not_begun")


def can_settle(user: Any, settlement: Settlement) -> Decision:
    """Allow writing and handing in the settlement once the traveller is back."""
    allowed = can_enter(user, settlement.application, settlement)
    if allowed and settlement.application.case.state not in HOME:
        return deny("not_home_yet")
    return allowed


def can_judge_settlement(user: Any, settlement: Settlement) -> Decision:
    """Allow finance over the unit, but nobody what is theirs or what they entered."""
    application = settlement.application
    if settlement.state != "submitted":
        return deny("already_approved" if settlement.state == "approved" else "not_handed_in")
    if not user.holds_at(application.case.unit, APPROVES_MONEY):
        return deny("needs_role")
    if is_own(user, application):
        return deny("own_settlement")
    if settlement.submitted_by_id == user.pk or _entered(user, application):
        return deny("entered_it")
    return ALLOW


def _entered(user: Any, application: Application) -> bool:
    """Tell whether the user wrote figures or receipts, or took some away; the trail knows."""
    case = str(application.case.public_id)
    acts = AuditEntry.objects.filter(object_type="case", object_id=case, action__in=ENTERING)
    return bool(acts.filter(actor=user).exists())
