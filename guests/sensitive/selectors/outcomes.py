"""What others than the entitled learn: that something is settled, or that it is open."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from guests.arrivals.rules import PERMITS_FIRST
from guests.engagements.models import Engagement
from guests.sensitive.access import can_read, can_write
from guests.sensitive.models import (
    BackgroundCheck,
    ExportAssessment,
    IdentityCheck,
    NumbersReceived,
    Permit,
)
from guests.sensitive.rules import KINDS, export_outcome, permit_outcome
from guests.sensitive.selectors.arrival import facts_of

# What stands for itself on a page of outcomes; where a guest lives and whom to call do not.
SHOWN = ("export", "background", "identity", "permit", "numbers")


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One kind of strict data: its outcome as a code, and whether the reader may open it."""

    kind: str
    outcome: str
    opens: bool


def latest_assessment(engagement: Engagement) -> ExportAssessment | None:
    """Return the assessment that counts, the newest."""
    found: ExportAssessment | None = ExportAssessment.objects.filter(engagement=engagement).first()
    return found


def needs_permit(engagement: Engagement) -> bool | None:
    """Tell whether nobody may begin before an authority has said yes; None where not known."""
    path = facts_of(engagement).permit_path
    return None if path == "unknown" else path in PERMITS_FIRST


def outcome_lines(user: Any, engagement: Engagement) -> list[OutcomeLine]:
    """Return what the reader learns of each kind; those they may open also have an address."""
    told = {
        "export": _export(engagement),
        "background": _background(engagement),
        "identity": _identity(engagement),
        "permit": _permit(engagement, timezone.localdate()),
        "numbers": _numbers(engagement),
    }
    opens = {kind for kind in KINDS if _opens(user, engagement, kind)}
    return [
        OutcomeLine(kind, told.get(kind, ""), kind in opens)
        for kind in KINDS
        if kind in SHOWN or kind in opens
    ]


def _opens(user: Any, engagement: Engagement, kind: str) -> bool:
    return bool(can_read(user, engagement, kind) or can_write(user, engagement, kind))


def _export(engagement: Engagement) -> str:
    latest = latest_assessment(engagement)
    return export_outcome(engagement.area_sensitive, latest.outcome if latest else "")


def _background(engagement: Engagement) -> str:
    row = BackgroundCheck.objects.filter(engagement=engagement).first()
    if row is None:
        return "open"
    return "under_way" if row.outcome in ("under_way", "follow_up") else "settled"


def _identity(engagement: Engagement) -> str:
    seen = IdentityCheck.objects.filter(engagement=engagement).exists()
    return "settled" if seen else "open"


def _permit(engagement: Engagement, on: date) -> str:
    row = Permit.objects.filter(engagement=engagement).first()
    if row is not None:
        return permit_outcome(row.state, row.valid_from, row.valid_to, on)
    return "not_asked" if needs_permit(engagement) is False else "open"


def _numbers(engagement: Engagement) -> str:
    row = NumbersReceived.objects.filter(engagement=engagement).first()
    got = row and (row.d_number_on or row.national_number_on)
    return "settled" if got else "open"
