"""Is there time for this guest to come on that day? What tells citizenship is told to few."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from guests.arrivals.rules import feasibility
from guests.arrivals.selectors import parameters_on
from guests.engagements.models import Engagement
from guests.engagements.rules import BEFORE_ARRIVAL
from guests.sensitive.access import can_read
from guests.sensitive.models import ExportAssessment, Permit
from guests.sensitive.rules import CLEARED, PERMIT_HELD
from guests.sensitive.selectors.arrival import facts_of

# What is told by name only to those who may read where the guest comes from.
TELLS_CITIZENSHIP = frozenset({"permit", "visa", "police", "legal_check"})
IMMIGRATION = "immigration"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something must have begun: a code under `arrival_lead`, the day, what follows."""

    code: str
    due_on: date | None
    missed: bool
    holds: bool


@dataclass(frozen=True, slots=True)
class Time:
    """The deadlines of an arrival, the earliest realistic one, and whether all is known."""

    deadlines: list[Deadline]
    earliest: date
    is_possible: bool
    is_settled: bool


def time_for(user: Any, engagement: Engagement, today: date) -> Time | None:
    """Return what there is time for, before a guest has come; None for a short visit."""
    if not engagement.full_path or engagement.case.state not in BEFORE_ARRIVAL:
        return None
    found = feasibility(
        facts_of(engagement),
        engagement.starts_on,
        today,
        parameters_on(today),
        done=_done(engagement),
    )
    opens = bool(can_read(user, engagement, "arrival"))
    missed = {one.code for one in found.missed}
    told: dict[str, Deadline] = {}
    for one in found.deadlines:
        hidden = one.code in TELLS_CITIZENSHIP and not opens
        code = IMMIGRATION if hidden else one.code
        line = Deadline(code, one.due_on, one.code in missed, one.holds)
        told.setdefault(code, line)
    return Time(
        list(told.values()), found.earliest_realistic_arrival, found.is_possible, found.is_settled
    )


def _done(engagement: Engagement) -> set[str]:
    done = set()
    if engagement.case.state not in ("draft", "submitted", "needs_information", "export_review"):
        done |= {"approval"}
    if engagement.agreement_signed_on:
        done |= {"contract", "agreement"}
    if Permit.objects.filter(engagement=engagement, state__in=PERMIT_HELD).exists():
        done |= {"permit", "visa"}
    latest = ExportAssessment.objects.filter(engagement=engagement).first()
    if latest and latest.outcome in CLEARED:
        done |= {"export"}
    return done
