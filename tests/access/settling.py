"""Rows of mobility/settling."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from mobility.applications.models import Segment
from mobility.applications.services.steps import take_step
from mobility.grants.services import calculate
from mobility.settling.models import Settlement
from mobility.settling.services import accounts, reporting
from mobility.settling.services.receipts import add_receipt
from portal.casework.models import SEES_CASES, Case
from portal.core.decisions import ALLOW
from tests.access.matrix import EVERYONE, Row, holders, holders_over_physics
from tests.factories.applications import an_application

PETTER = frozenset({"petter"})
CASES_PHYSICS = holders_over_physics(*SEES_CASES)
SEES = PETTER | CASES_PHYSICS
FINANCE = holders("payroll_and_finance")
ENTERS = PETTER | holders("hr")
JUDGES = holders_over_physics("head", "deputy", "dean", "faculty_officer")
SEES_LISTS = holders(*SEES_CASES, "administrator", "payroll_and_finance")


def props(cast, made):
    """Make Petter's stays: one that is over, one handed in, one approved and shared."""
    returned, handed_in, shared = (_returned(cast) for _ in range(3))
    report = reporting.save_report(application=returned, values={}, by=cast.petter)
    outcome = {"kind": "other", "programme": "", "text": "A film", "link": ""}
    receipt = {
        "kind": "rent",
        "paid_on": timezone.localdate(),
        "amount": Decimal(1),
        "currency": "NOK",
        "text": "",
    }
    _hand_in(handed_in, cast)
    reporting.approve_report(report=_hand_in(shared, cast), by=cast.frida)
    returned.case.tasks.create(
        key="after:participant_report", code="participant_report", person=cast.petter.person
    )
    return {
        "returned_stay": returned,
        "outcome": reporting.add_outcome(report=report, values=outcome, by=cast.petter),
        "receipt": add_receipt(application=returned, values=receipt, file=None, by=cast.petter),
        "handed_in_stay": handed_in,
        "shared_stay": shared,
    }


def _returned(cast):
    application = an_application(cast.petter, "accepted")
    Case.objects.filter(pk=application.case_id).update(state="ongoing")
    application.case.refresh_from_db()
    today = timezone.localdate()
    Segment.objects.filter(application=application).update(
        starts_on=today - timedelta(days=100), ends_on=today - timedelta(days=10)
    )
    calculate(application=application, moment="decision", by=None)
    take_step(application=application, step="come_home", by=None, allowed=ALLOW)
    return application


def _hand_in(application, cast):
    today = timezone.localdate()
    settlement = Settlement.objects.get(application=application)
    days = {"documented_from": today - timedelta(days=100), "documented_until": today}
    accounts.save_settlement(settlement=settlement, values=days, by=cast.petter)
    accounts.hand_in(settlement=settlement, by=cast.petter)
    texts = {"summary": "Work", "results": "Drafts"}
    report = reporting.save_report(application=application, values=texts, by=cast.petter)
    return reporting.hand_in(report=report, share=True, by=cast.petter)


def of(name, **more):
    return lambda cast, made: {"public_id": getattr(made, name).case.public_id, **more}


def numbered(thing):
    return lambda cast, made: {
        "public_id": made.returned_stay.case.public_id,
        "number": getattr(made, thing).pk,
    }


ROWS: dict[str, Row] = {
    "after_stays": Row(SEES_LISTS, "refused"),
    "shared_experience": Row(EVERYONE),
    "shared_report": Row(EVERYONE, kwargs=of("shared_stay")),
    "after_task": Row(
        SEES,
        kwargs=lambda c, p: {"public_id": p.returned_stay.case.tasks.get(code="report").public_id},
        note="who sees the case sees its tasks, and is led to what may be read",
    ),
    "stay_report": Row(SEES, kwargs=of("returned_stay")),
    "stay_report_write": Row(PETTER, kwargs=of("returned_stay"), refused=SEES - PETTER),
    "outcome_add": Row(PETTER, kwargs=of("returned_stay"), method="post", refused=SEES - PETTER),
    "outcome_remove": Row(PETTER, kwargs=numbered("outcome"), method="post", refused=SEES - PETTER),
    "stay_certificate": Row(
        PETTER, kwargs=of("returned_stay"), method="post", refused=SEES - PETTER
    ),
    "stay_report_hand_in": Row(
        PETTER, kwargs=of("returned_stay"), method="post", refused=SEES - PETTER
    ),
    "stay_report_judge": Row(
        JUDGES, kwargs=of("handed_in_stay"), refused=(SEES | FINANCE) - JUDGES
    ),
    "stay_report_share": Row(
        PETTER,
        kwargs=of("handed_in_stay"),
        method="post",
        data=lambda c, p: {"share": "no"},
        refused=(SEES | FINANCE) - PETTER,
    ),
    "participant_report_sent": Row(
        PETTER, kwargs=of("returned_stay"), method="post", refused=SEES - PETTER
    ),
    "stay_receipts": Row(SEES, kwargs=of("returned_stay")),
    "receipt_remove": Row(ENTERS, kwargs=numbered("receipt"), method="post", refused=SEES - ENTERS),
    "settlement": Row(SEES, kwargs=of("returned_stay")),
    "settlement_write": Row(ENTERS, kwargs=of("returned_stay"), refused=SEES - ENTERS),
    "settlement_hand_in": Row(
        ENTERS, kwargs=of("returned_stay"), method="post", refused=SEES - ENTERS
    ),
    "settlement_judge": Row(FINANCE, kwargs=of("handed_in_stay"), refused=SEES),
}
