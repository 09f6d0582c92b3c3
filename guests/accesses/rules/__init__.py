"""Accesses of guests: how each stands, from its own dates. Plain Python."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

KINDS = ("account", "card", "office", "lab", "systems", "other")
# Which of what a guest needs is an access that somebody gives and takes back.
FROM_NEEDS = ("account", "card", "office", "lab", "systems")
STATES = ("wanted", "ordered", "granted", "ending", "removed", "cancelled")
# Who gives and takes back each kind.
ROLES = {
    "account": "it",
    "systems": "it",
    "card": "department_administrator",
    "office": "department_administrator",
    "lab": "hse",
    "other": "department_administrator",
}


@dataclass(frozen=True, slots=True)
class Dates:
    """What has happened to an access, and until when it holds."""

    ordered_on: date | None = None
    granted_on: date | None = None
    ends_on: date | None = None
    end_asked_on: date | None = None
    removed_on: date | None = None
    cancelled: bool = False


def state_of(dates: Dates) -> str:
    """Return how an access stands; it is removed only when somebody has said so."""
    if dates.removed_on:
        return "removed"
    if dates.cancelled:
        return "cancelled"
    if dates.end_asked_on and dates.granted_on:
        return "ending"
    if dates.granted_on:
        return "granted"
    return "ordered" if dates.ordered_on else "wanted"


def is_overdue(dates: Dates, on: date, receipt_days: int) -> bool:
    """Tell whether a receipt is missing: of the giving, or after the last day of the taking back.

    What was ordered has `receipt_days`; what has ended must be gone the day after.
    """
    state = state_of(dates)
    if state == "ordered" and dates.ordered_on:
        return dates.ordered_on + timedelta(days=receipt_days) < on
    if state in ("granted", "ending") and dates.ends_on:
        return dates.ends_on < on
    return False


def lasts_until(wanted: date | None, engagement_ends: date | None) -> date | None:
    """Return the last day of an access: never after the engagement's."""
    known = [day for day in (wanted, engagement_ends) if day]
    return min(known) if known else None


def missing_kinds(needs: Iterable[str], held: Iterable[str]) -> list[str]:
    """Return the kinds of access that a guest needs and nobody has noted yet, in order."""
    have, wanted = set(held), set(needs)
    return [kind for kind in FROM_NEEDS if kind in wanted and kind not in have]
