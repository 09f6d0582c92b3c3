"""Take an engagement on its way; the guards stand in one place for every button."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from guests.engagements.access import can_take
from guests.engagements.models import Engagement
from guests.engagements.rules import OVER
from guests.engagements.selectors.standing import left_before, machine_now
from guests.engagements.services.numbering import give_number
from guests.engagements.services.parties import actors_of, set_parties
from guests.engagements.services.relaying import relay
from guests.engagements.services.telling import tell_host
from portal.casework.models import Commitment
from portal.casework.services import move
from portal.core.contributions import Missing
from portal.core.decisions import Decision
from portal.people.models import User

# What a step sets besides the state.
SETS = {
    "arrive": ("arrived_on",),
    "end": ("departed_on",),
    "end_early": ("departed_on",),
    "request_extension": ("wanted_ends_on",),
}
COMMITMENT = "guest_stay"


class LeftBeforeError(Exception):
    """Something is missing before the step; `missing` says what and who can supply it."""

    def __init__(self, missing: Sequence[Missing]) -> None:
        super().__init__(", ".join(one.code for one in missing))
        self.missing = list(missing)


@transaction.atomic
def take_step(
    *,
    engagement: Engagement,
    step: str,
    by: User | None,
    values: Mapping[str, Any] | None = None,
    reason: str = "",
    allowed: Decision | None = None,
) -> Engagement:
    """Move an engagement along a step of its machine; the one door, for higher rooms too.

    `values` are what the step sets (SETS), `reason` what host and department read with it.
    `allowed` is the caller's own decision where the step is not taken by a person's button.
    Raises NotAllowedError, LeftBeforeError and ChangedMeanwhileError.
    """
    may = can_take(by, engagement, step) if allowed is None else allowed
    given = dict(values or {})
    if may:
        left = left_before(engagement, step, wanted_ends_on=given.get("wanted_ends_on"))
        if left:
            raise LeftBeforeError(left)
    move(
        case=engagement.case,
        machine=machine_now(),
        step=step,
        by=by,
        allowed=may,
        note={"reason": reason},
        actors=actors_of(engagement),
    )
    for name in SETS.get(step, ()):
        setattr(engagement, name, given.get(name) or _default(name))
    engagement.said = reason
    written = {*SETS.get(step, ()), *_settle(engagement, step, by), "said", "updated_at"}
    engagement.save(update_fields=written)
    set_parties(engagement)
    commit(engagement)
    relay(engagement, by)
    tell_host(engagement, step, reason, by)
    return engagement


def _default(name: str) -> Any:
    return timezone.localdate() if name in ("arrived_on", "departed_on") else None


def _settle(engagement: Engagement, step: str, by: User | None) -> tuple[str, ...]:
    """Set what follows from a step by itself; return the names of the fields."""
    if step in ("submit", "announce"):
        give_number(engagement)
        return ()
    if step == "take_full_path":
        engagement.full_path = True
        return ("full_path",)
    if step == "approve" and by is not None and by.person_id:
        engagement.leader_id = by.person_id
        return ("leader",)
    if step == "approve_extension":
        engagement.ends_on, engagement.wanted_ends_on = engagement.wanted_ends_on, None
        return ("ends_on", "wanted_ends_on")
    if step == "refuse_extension":
        engagement.wanted_ends_on = None
        return ("wanted_ends_on",)
    return ()


def commit(engagement: Engagement) -> None:
    """Write the period among what the guest is committed to, or take it away."""
    case = engagement.case
    first, last = engagement.starts_on, engagement.departed_on or engagement.ends_on
    first = engagement.arrived_on or first
    gone = case.state in OVER - {"ended", "archived"} or case.state == "draft"
    if gone or first is None or last is None or last < first:
        case.commitments.filter(kind=COMMITMENT).delete()
        return
    period = {"person": case.person, "starts_on": first, "ends_on": last}
    text = f"{engagement.number or ''} {case.unit.code}".strip()[:200]
    Commitment.objects.update_or_create(
        case=case, kind=COMMITMENT, defaults={**period, "text": text}
    )
