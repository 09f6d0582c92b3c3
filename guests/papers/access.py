"""Who sees, writes and gives out the papers of a guest."""

from dataclasses import dataclass
from typing import Any

from guests.engagements.access import is_department, is_guest, is_host_side
from guests.engagements.models import Engagement
from guests.engagements.rules import AFTER_APPROVAL
from guests.papers.rules import BY_HOST
from portal.core.decisions import ALLOW, Decision, deny
from portal.documents.models import Letter

# What may still be said once the guest has left.
AFTERWARDS = frozenset({"confirmation_of_stay"})


@dataclass(frozen=True, slots=True)
class Sides:
    """On which sides of an engagement a user stands; asked once for a whole list."""

    guest: bool
    host: bool
    department: bool


def sides_of(user: Any, engagement: Engagement) -> Sides:
    """Return on which sides of an engagement the user stands."""
    return Sides(
        is_guest(user, engagement),
        is_host_side(user, engagement),
        is_department(user, engagement),
    )


def can_see_papers(user: Any, engagement: Engagement) -> Decision:
    """Allow everybody who sees an engagement that has been submitted."""
    del user
    return deny("papers_not_now") if engagement.case.state == "draft" else ALLOW


def can_write_paper(
    user: Any, engagement: Engagement, kind: str, sides: Sides | None = None
) -> Decision:
    """Allow the department, and the host what promises nothing, once the leader has said yes."""
    sides = sides or sides_of(user, engagement)
    if sides.guest:
        return deny("own_case")
    if not sides.department and not (sides.host and kind in BY_HOST):
        return deny("needs_role" if sides.host else "not_your_guest")
    state = engagement.case.state
    if state in AFTER_APPROVAL or (kind in AFTERWARDS and state == "ended"):
        return ALLOW
    return deny("papers_not_now")


def can_release_paper(user: Any, engagement: Engagement, letter: Letter) -> Decision:
    """Allow giving out what is written and not given out yet to who may write it."""
    allowed = can_write_paper(user, engagement, letter.kind)
    if not allowed:
        return allowed
    return ALLOW if letter.state == "written" else deny("letter_released")
