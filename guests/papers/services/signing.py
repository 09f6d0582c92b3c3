"""What follows when a paper is given out, and when its last party has signed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.utils import timezone

from guests.engagements.event import GUEST
from guests.engagements.models import Engagement
from guests.engagements.rules import OVER
from guests.engagements.services.editing import change_for_room
from guests.papers.models import Paper
from guests.papers.rules import AGREEMENTS, INVITATIONS, holds_until
from guests.papers.selectors.needs import agreements_wanted, signed_papers
from portal.casework.services import settle_by_itself
from portal.checklists.rules import task_key
from portal.documents.models import Letter
from portal.messages.services import post
from portal.people.models import User

# The tasks of the guest's checklist that a paper settles: once signed, or once given out.
SIGNED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "guest_agreement": ("guest_agreement", "sign_agreement"),
        "remote_agreement": ("remote_agreement",),
        **dict.fromkeys(INVITATIONS, ("invitation_letter", "confirmation_letter")),
    }
)
GIVEN: Mapping[str, tuple[str, ...]] = MappingProxyType({"welcome_letter": ("welcome_message",)})


def settle_given(paper: Paper, by: User | None) -> None:
    """Settle what asked for a paper that nobody signs."""
    _settle(paper.engagement, GIVEN.get(paper.letter.kind, ()), by)


def when_signed(letter: Letter) -> None:
    """Note that agreements hold, and how long; settle what asked for them; tell the guest.

    The first day on which all needed agreements are signed stays; the last day is moved by each
    new agreement. By the frozen period of the papers, not by what the stay says today.
    """
    paper = Paper.objects.filter(letter=letter).select_related("engagement__case__person").first()
    if paper is None or paper.engagement.case.state in OVER:
        return
    engagement = paper.engagement
    _settle(engagement, SIGNED.get(paper.counts_as, ()), None)
    if paper.counts_as in AGREEMENTS:
        _agree(engagement)
    elif not letter.signatures.filter(party="guest").exists():
        _tell_guest(letter)


def _agree(engagement: Engagement) -> None:
    signed = signed_papers(engagement)
    days = {kind: one.ends_on for kind, one in signed.items()}
    until = holds_until(days, agreements_wanted(engagement))
    if until is None:
        return
    values: dict[str, Any] = {"agreement_ends_on": until}
    if engagement.agreement_signed_on is None:
        values["agreement_signed_on"] = timezone.localdate()
    change_for_room(engagement=engagement, values=values, by=None)


def _settle(engagement: Engagement, codes: tuple[str, ...], by: User | None) -> None:
    keys = [task_key(GUEST.code, code) for code in codes]
    if keys:
        settle_by_itself(case=engagement.case, keys=keys, by=by)


def _tell_guest(letter: Letter) -> None:
    """Write to the guest that a letter is there, now that the university has signed it."""
    person = letter.case.person
    if hasattr(person, "user"):
        context = {"letter": letter, "kind": letter.kind}
        post(kind="letter", key=f"letter:{letter.public_id}", person=person, context=context)
