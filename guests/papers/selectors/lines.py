"""The papers of a guest as a page lists them: what there is, what is next."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Prefetch

from guests.engagements.models import Engagement
from guests.papers.access import Sides, can_write_paper, sides_of
from guests.papers.models import Paper
from guests.papers.rules import AGREEMENTS, HOME_FORM, NEEDED, USEFUL, Offer
from guests.papers.selectors.facts import period_of
from guests.papers.selectors.needs import offered
from portal.core.decisions import Decision
from portal.documents.access import can_sign
from portal.documents.models import Letter, Signature
from portal.documents.selectors import SignatureLine


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper that a guest needs or has: why, what there is of it, what the reader may do.

    `held` is an earlier one that still stands; `is_dated` tells whether the period has been moved
    since it was written.
    """

    offer: Offer
    may_write: Decision
    paper: Paper | None
    signatures: list[SignatureLine]
    held: Paper | None = None
    is_dated: bool = False

    @property
    def letter(self) -> Letter | None:
        """Return the newest letter of the kind."""
        return self.paper.letter if self.paper else None

    @property
    def is_signed(self) -> bool:
        """Tell whether all who are asked have signed."""
        return bool(self.signatures) and all(one.signature.signed_at for one in self.signatures)

    @property
    def is_needed(self) -> bool:
        """Tell whether it is asked for, and not only useful."""
        return self.offer.level == NEEDED

    @property
    def step(self) -> str:
        """Return the code of what is next: write, release, sign, anew, or done."""
        if self.paper is None:
            return "write" if self.is_needed else "may_write"
        if self.paper.letter.state == "written":
            return "release"
        if self.is_dated:
            return "anew"
        return "sign" if self.signatures and not self.is_signed else "done"

    @property
    def waits_for(self) -> list[SignatureLine]:
        """Return the parties who have not signed."""
        return [one for one in self.signatures if not one.signature.signed_at]


def paper_lines(user: Any, engagement: Engagement) -> list[PaperLine]:
    """Return the papers of an engagement as the user sees them: needed, there, useful.

    The plan is the department's; the host sees what they may write and what is given out, the
    guest what is given out to them.
    """
    papers = _papers(user, engagement)
    reader = _Reader(user, engagement, sides_of(user, engagement))
    wanted = offered(engagement) if not reader.sides.guest else []
    missing = {kind for kind in papers if kind not in {one.kind for one in wanted}}
    wanted += [Offer(kind, USEFUL, "") for kind in sorted(missing)]
    lines = [line for one in wanted for line in reader.lines(one, papers.get(one.kind, []))]
    plan = reader.sides.department
    shown = [line for line in lines if plan or line.paper or line.may_write]
    return sorted(shown, key=lambda line: (not line.is_needed, line.paper is None))


def papers_of(user: Any, engagement: Engagement) -> list[PaperLine]:
    """Return the papers that exist for the user: a guest's own are those given out."""
    return [line for line in paper_lines(user, engagement) if line.paper is not None]


def _papers(user: Any, engagement: Engagement) -> dict[str, list[Paper]]:
    """Return the papers in force by kind, the newest first; of forms there may be several."""
    signatures = Signature.objects.select_related("letter__case__unit", "letter__case__person")
    rows = Paper.objects.visible_to(user).filter(
        engagement=engagement, letter__state__in=("written", "released")
    )
    found: dict[str, list[Paper]] = defaultdict(list)
    related = rows.select_related("letter__case__unit", "letter__case__person", "form")
    for one in related.prefetch_related(Prefetch("letter__signatures", signatures)):
        found[one.letter.kind].append(one)
    return found


@dataclass(slots=True)
class _Reader:
    """Who reads the papers of an engagement; what a role may sign is asked once."""

    user: Any
    engagement: Engagement
    sides: Sides
    known: dict[tuple[str, str], Decision] = field(default_factory=dict)

    def lines(self, offer: Offer, papers: list[Paper]) -> list[PaperLine]:
        """Return the lines of an offer: one, or for forms one each and one for the next."""
        if offer.kind == HOME_FORM:
            more = [self._line(offer, [one]) for one in papers]
            return [*more, PaperLine(offer, self._may_write(offer), None, [])]
        return [self._line(offer, papers)]

    def _may_write(self, offer: Offer) -> Decision:
        return can_write_paper(self.user, self.engagement, offer.kind, self.sides)

    def _line(self, offer: Offer, papers: list[Paper]) -> PaperLine:
        newest = papers[0] if papers else None
        return PaperLine(
            offer,
            self._may_write(offer),
            newest,
            self._signatures(newest),
            papers[1] if len(papers) > 1 else None,
            newest is not None and _is_dated(self.engagement, newest),
        )

    def _signatures(self, paper: Paper | None) -> list[SignatureLine]:
        found = paper.letter.signatures.all() if paper else []
        return [SignatureLine(one, self._may_sign(one)) for one in found]

    def _may_sign(self, signature: Signature) -> Decision:
        if signature.person_id or signature.signed_at:
            return can_sign(self.user, signature)
        key = signature.party, signature.letter.state
        if key not in self.known:
            self.known[key] = can_sign(self.user, signature)
        return self.known[key]


def _is_dated(engagement: Engagement, paper: Paper) -> bool:
    """Tell whether the period of the stay was moved out of what the paper names."""
    starts_on, ends_on = period_of(engagement, paper.letter.kind)
    if paper.letter.kind in AGREEMENTS:
        return _beyond(ends_on, paper.ends_on) or _beyond(paper.starts_on, starts_on)
    return bool(paper.ends_on) and (paper.starts_on, paper.ends_on) != (starts_on, ends_on)


def _beyond(one: date | None, other: date | None) -> bool:
    return bool(one and other and one > other)
