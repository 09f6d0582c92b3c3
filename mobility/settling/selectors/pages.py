"""What the pages of a report and a settlement show."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from mobility.applications.models import Application
from mobility.grants.selectors.history import decided_calculation
from mobility.grants.selectors.plans import granted_elsewhere
from mobility.grants.selectors.shown import Shown, money, shown_fields
from mobility.settling.models import Settlement, StayReport
from mobility.settling.rules import (
    Account,
    Paid,
    Report,
    days_overdue,
    kroner_by_kind,
    report_findings,
    settlement_findings,
)
from mobility.settling.selectors.due import after_rules, stay_days
from portal.core.findings import Finding
from portal.documents.models import Upload

CERTIFICATE = "certificate"
_DAYS = ("documented_from", "documented_until")
_SHOWN = (
    "inputs",
    "rates",
    "lines",
    "total",
    "currency",
    "payments",
    "findings",
    "complete",
)


def report_of(application: Application) -> StayReport | None:
    """Return the stay's report, where it has been begun."""
    found: StayReport | None = StayReport.objects.filter(application=application).first()
    return found


def settlement_of(application: Application) -> Settlement | None:
    """Return the stay's settlement, where there is something to settle."""
    found: Settlement | None = (
        Settlement.objects.filter(application=application)
        .select_related("calculation", "statement")
        .first()
    )
    return found


def certificates_of(application: Application) -> list[Upload]:
    """Return the host's certificates of attendance on the case."""
    return list(Upload.objects.filter(case_id=application.case_id, kind=CERTIFICATE))


def report_remarks(report: StayReport) -> list[Finding]:
    """Return what is missing in a report."""
    application = report.application
    rules = after_rules(application)
    facts = Report(
        scheme=application.scheme,
        summary=report.summary,
        results=report.results,
        certificates=len(certificates_of(application)),
    )
    return report_findings(facts, rules.parameters, rules.source("certificate_required"))


def account_of(settlement: Settlement) -> Account:
    """Return a settlement as the rules need it."""
    application = settlement.application
    starts_on, ends_on = stay_days(application)
    latest = application.calculations.first()
    monthly = latest is not None and latest.kind == "monthly"
    return Account(
        monthly=monthly,
        starts_on=starts_on,
        ends_on=ends_on,
        documented_from=settlement.documented_from,
        documented_until=settlement.documented_until,
        commuter_declared=settlement.commuter_declared,
        elsewhere=_not_in_kroner(settlement) if monthly else "",
        receipts=tuple(
            Paid(one.kind, one.paid_on, one.kroner, has_file=one.upload_id is not None)
            for one in application.receipts.all()
        ),
    )


def _not_in_kroner(settlement: Settlement) -> str:
    """Return what others granted in other currencies, while the support told is not more.

    An exchange rate that is entered later is used all the same: see `Plan.elsewhere`.
    """
    granted = granted_elsewhere(settlement.application)
    if settlement.other_support > granted.pop("NOK", Decimal(0)):
        return ""
    return ", ".join(f"{name} {money(amount, 'NOK')}" for name, amount in sorted(granted.items()))


def settlement_remarks(
    settlement: Settlement, shown: Mapping[str, Any] | None = None
) -> list[Finding]:
    """Return what is missing or worth a remark in a settlement, or in what its form shows."""
    days = {name: shown[name] for name in _DAYS} if shown else {}
    return settlement_findings(replace(account_of(settlement), **days))


def sums_of(settlement: Settlement) -> Shown | None:
    """Return the settlement line by line beside the decision, or None before it was handed in."""
    made = settlement.calculation
    if made is None:
        return None
    decided = decided_calculation(settlement.application)
    before = {name: getattr(decided, name) for name in _SHOWN} if decided else None
    return shown_fields({name: getattr(made, name) for name in _SHOWN}, before)


def receipt_sums(application: Application) -> dict[str, Decimal]:
    """Return the receipts' sums in kroner by kind."""
    paid = [
        Paid(one.kind, one.paid_on, one.kroner, has_file=True) for one in application.receipts.all()
    ]
    return kroner_by_kind(paid)


def overdue(due: date | None) -> int:
    """Return by how many days something is overdue today."""
    return days_overdue(due, timezone.localdate()) if due else 0
