"""Who sees, writes and gives out the papers of a guest."""

from typing import Any

from guests.engagements.access import is_department, is_guest, is_host_side
from guests.engagements.models import Engagement
from guests.engagements.rules import AFTER_APPROVAL
from guests.papers.rules import BY_HOST
from portal.core.decisions import ALLOW, Decision, deny
from portal.documents.models import Letter

# What may still be said once the guest has left.
AFTERWARDS = frozenset({"confirmation_of_stay"})


def can_see_papers(user: Any, engagement: Engagement) -> Decision:
    """Allow everybody who sees an engagement that has been submitted."""
    del user
    return deny("papers_not_now") if engagement.case.state == "draft" else ALLOW


def can_see_plan(user: Any, engagement: Engagement) -> Decision:
    """Allow those who keep the guest's papers to see which will be needed."""
    if is_guest(user, engagement):
        return deny("own_case")
    return ALLOW if is_department(user, engagement) else deny("needs_role")


def can_write_paper(user: Any, engagement: Engagement, kind: str) -> Decision:
    """Allow the department, and the host what promises nothing, once the leader has said yes."""
    if is_guest(user, engagement):
        return deny("own_case")
    host = kind in BY_HOST and is_host_side(user, engagement)
    if not host and not is_department(user, engagement):
        return deny("needs_role" if is_host_side(user, engagement) else "not_your_guest")
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
