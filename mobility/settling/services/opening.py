"""Ask for report and settlement when a traveller is back."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.db import transaction

from mobility.applications.models import Application
from mobility.grants.models import GrantCalculation
from mobility.settling.models import Settlement, StayReport
from mobility.settling.rules import due_on, participant_report_on
from mobility.settling.selectors.due import (
    PARTICIPANT,
    PREFIX,
    AfterRules,
    after_rules,
    ended_on,
    has_award,
)
from mobility.settling.services.mails import tell
from portal.casework.rules import Wanted
from portal.casework.services import Moved, reconcile
from portal.messages.services import take_back
from portal.people.models import User


def follow(moved: Moved) -> None:
    """Ask for report and settlement in the step that brings a traveller home."""
    if moved.case.kind == "application" and moved.after == "returned_home":
        open_after(application=moved.case.application, by=moved.by)
        # That mail says more than the one that it is the traveller's turn.
        moved.told.add(moved.case.person_id)


@transaction.atomic
def open_after(*, application: Application, by: User | None) -> None:
    """Open report and settlement with their tasks and due dates, and mail the traveller.

    Called again after the dates have changed, it moves the due dates of what is still open.
    """
    rules, ended = after_rules(application), ended_on(application)
    case = application.case
    report, new = StayReport.objects.get_or_create(application=application)
    report.due_on = due_on("report", ended, rules.parameters)
    report.save(update_fields=("due_on", "updated_at"))
    settlement = settlement_of(application) if has_award(application) else None
    if settlement is not None:
        settlement.due_on = due_on("settlement", ended, rules.parameters)
        settlement.save(update_fields=("due_on", "updated_at"))
    wanted = list(_wanted(application, rules, settles=settlement is not None))
    changes = reconcile(case=case, wanted=wanted, by=by, prefix=PREFIX)
    if new or changes.added:
        # What was not sent of earlier turns is said by this one.
        take_back(kind="turn", key_start=f"turn:{case.public_id}:")
        tell("after-home", application, case.person, report=report, settlement=settlement)


def settlement_of(application: Application) -> Settlement:
    """Return the stay's settlement, begun with what was calculated as paid so far."""
    latest = application.calculations.first()
    known = _known(latest) if latest else {}
    found: Settlement
    found, _ = Settlement.objects.get_or_create(application=application, defaults=known)
    return found


def _known(latest: GrantCalculation) -> dict[str, Any]:
    """Return what the latest calculation knows of money paid and money from elsewhere."""
    payments, given = latest.payments or {}, latest.inputs.get("given", {})
    return {
        "advance_paid": Decimal(str(given.get("paid") or payments.get("advance") or 0)),
        "other_support": Decimal(
            str(given.get("other_grants") or latest.inputs.get("other_grants") or 0)
        ),
    }


def _wanted(application: Application, rules: AfterRules, *, settles: bool) -> Iterator[Wanted]:
    ended, parameters = ended_on(application), rules.parameters
    months = {
        "report": parameters.report_due_months,
        "settlement": parameters.settlement_due_months,
    }
    for code in ("report", "settlement") if settles else ("report",):
        yield Wanted(
            key=f"{PREFIX}{code}",
            code=code,
            due_on=due_on("report" if code == "report" else "settlement", ended, parameters),
            why=f"task_why.{code}_due",
            facts={"months": months[code], "ended_on": ended},
            source=rules.source(f"{code}_due_months"),
        )
    day = participant_report_on(ended, parameters)
    if day is not None:
        yield Wanted(
            key=f"{PREFIX}{PARTICIPANT}",
            code=PARTICIPANT,
            required=False,
            due_on=day,
            why="task_why.participant_report",
            source=rules.source("participant_report_days"),
        )
