"""What strict data must say before an engagement takes a step; only that it is missing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from django.urls import reverse
from django.utils import timezone

from guests.engagements.models import Engagement
from guests.engagements.rules import KIND
from guests.sensitive.models import Permit
from guests.sensitive.rules import CLEARED, PERMIT_HELD, permit_holds
from guests.sensitive.selectors.arrival import area_changed
from guests.sensitive.selectors.outcomes import latest_assessment, needs_permit
from portal.core.contributions import Missing, StepAsked

EXPORT, HR, DEPARTMENT = "export_control_contact", "hr", "department_administrator"


def left(asked: StepAsked) -> Sequence[Missing]:
    """Return what strict data misses before a step of an engagement (section 8.2)."""
    if asked.case.kind != KIND or asked.step not in _BEFORE:
        return []
    engagement = Engagement.objects.select_related("case").filter(case=asked.case).first()
    if engagement is None:
        return []
    return [one for look in _BEFORE[asked.step] for one in look(engagement, asked.ends_on)]


Look = Callable[[Engagement, date | None], Iterator[Missing]]


def _assessed(engagement: Engagement, _ends_on: date | None) -> Iterator[Missing]:
    """Ask for an assessment of a sensitive area that lets the guest come, of today's subject."""
    if not engagement.area_sensitive:
        return
    latest = latest_assessment(engagement)
    if latest is None:
        yield _missing("export_assessment", EXPORT, engagement, "export")
    elif latest.outcome not in CLEARED:
        yield _missing("export_stopped", EXPORT, engagement, "export")
    elif area_changed(engagement.case):
        yield _missing("export_again", EXPORT, engagement, "export")


def _permitted(engagement: Engagement, _ends_on: date | None) -> Iterator[Missing]:
    """Ask for a permit in force where one is needed, and for the facts that would tell."""
    row = Permit.objects.filter(engagement=engagement).first()
    if row and permit_holds(row.state, row.valid_from, row.valid_to, timezone.localdate()):
        return
    needed = needs_permit(engagement)
    if needed is None:
        yield Missing("permit_unknown", "guest")
    elif needed:
        yield _missing("permit", HR, engagement, "permit")


def _permit_lasts(engagement: Engagement, ends_on: date | None) -> Iterator[Missing]:
    """Refuse a last day after the permit's."""
    row = Permit.objects.filter(engagement=engagement, state__in=PERMIT_HELD).first()
    last = ends_on or engagement.ends_on
    if row and row.valid_to and last and last > row.valid_to:
        yield _missing("permit_lasts", HR, engagement, "permit")


def _missing(code: str, who: str, engagement: Engagement, kind: str) -> Missing:
    return Missing(code, who, reverse("guest_strict", args=[engagement.case.public_id, kind]))


_BEFORE: Mapping[str, tuple[Look, ...]] = {
    "make_ready": (_assessed,),
    "start_work": (_assessed, _permitted),
    "approve_extension": (_permit_lasts,),
    "change_period": (_permit_lasts,),
}
