"""When report and settlement are due, and who hears of it when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from mobility.settling.rules.parameters import AfterParameters
from portal.core.periods import add_months

Duty = Literal["report", "settlement"]
TRAVELLER, HEAD, FACULTY = "traveller", "head", "faculty"


@dataclass(frozen=True, slots=True)
class Step:
    """One notice: its code, the day from which it is sent, and to whom."""

    code: str
    day: date
    to: str


def due_on(duty: Duty, ended_on: date, parameters: AfterParameters) -> date:
    """Return the day by which a report or settlement must be in.

    Calendar months after the last day, not blocks of 30 days (outgoing.md 7.3).
    """
    months = {
        "report": parameters.report_due_months,
        "settlement": parameters.settlement_due_months,
    }
    return add_months(ended_on, months[duty])


def days_overdue(due: date, today: date) -> int:
    """Return by how many days a due date has passed; 0 on the day itself and before."""
    return max(0, (today - due).days)


def steps(duty: Duty, ended_on: date, due: date, parameters: AfterParameters) -> list[Step]:
    """Return all notices of an open duty in order: reminders to the traveller, then overdue.

    A reminder that would come after the due date is left to the overdue notices. The first
    overdue notice also goes to the head, the later ones to the faculty (outgoing.md 7.5).
    """
    return [*_reminders(duty, ended_on, due, parameters), *_overdue(duty, due, parameters)]


def reached(all_steps: list[Step], today: date) -> list[Step]:
    """Return, for each reader, the latest step whose day has come.

    Earlier ones that nobody sent, for example after an outage, are not sent any more.
    """
    latest = {one.to: one for one in all_steps if one.day <= today}
    return list(latest.values())


def participant_report_on(ended_on: date, parameters: AfterParameters) -> date | None:
    """Return when to remind of the participant report in the EU's system; None where none is."""
    days = parameters.participant_report_days
    return ended_on + timedelta(days=days) if days else None


def _reminders(duty: Duty, ended: date, due: date, parameters: AfterParameters) -> Iterator[Step]:
    after = {
        "report": parameters.report_reminder_days,
        "settlement": parameters.settlement_reminder_days,
    }
    for number, days in enumerate(after[duty], start=1):
        day = ended + timedelta(days=days)
        if day <= due:
            yield Step(f"{duty}-reminder-{number}", day, TRAVELLER)


def _overdue(duty: Duty, due: date, parameters: AfterParameters) -> Iterator[Step]:
    for number, days in enumerate(parameters.overdue_days, start=1):
        day = due + timedelta(days=days)
        for to in (TRAVELLER, HEAD if number == 1 else FACULTY):
            yield Step(f"{duty}-overdue-{number}", day, to)
