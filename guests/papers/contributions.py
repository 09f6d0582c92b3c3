"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from guests.engagements.models import Engagement
from guests.engagements.rules import KIND, OVER
from guests.papers.access import can_see_papers
from guests.papers.rules import KINDS
from guests.papers.selectors.lines import paper_lines
from guests.papers.selectors.needs import agreements_wanted, signed_papers
from guests.papers.services.signing import when_signed
from guests.papers.wording import WORDING
from portal.casework.models import Case
from portal.casework.services import Moved
from portal.core.contributions import (
    CaseSection,
    Contribution,
    Missing,
    RetentionRule,
    StepAsked,
)
from portal.documents.selectors import letters_of
from portal.documents.services.signatures import drop_signing

_WHO = "department_administrator"


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return how far the papers of a guest are."""
    if case.kind != KIND or not can_see_papers(user, case.engagement):
        return []
    lines = paper_lines(user, case.engagement)
    needed = [line for line in lines if line.is_needed]
    context = {
        "case": case,
        "needed": len(needed),
        "given": sum(bool(one.letter and one.letter.state == "released") for one in needed),
        "to_release": sum(one.step == "release" for one in lines),
        "anew": sum(one.step == "anew" for one in lines),
        "to_sign": [one for line in lines for one in line.waits_for if one.may_sign],
        "letters": letters_of(user, case),
    }
    template, title = "guests/papers/section.html", _("Letters and agreements")
    return [CaseSection(title, template, context, 32, "letters")]


def case_guards(asked: StepAsked) -> list[Missing]:
    """Miss agreements that are not signed, or end too early, with the way to them."""
    if asked.case.kind != KIND or asked.step not in ("register", "approve_extension"):
        return []
    engagement = asked.case.engagement
    if asked.step == "approve_extension":
        return _too_short(engagement, asked)
    if not engagement.full_path or engagement.agreement_signed_on is not None:
        return []
    url = reverse("engagement_papers", args=[asked.case.public_id])
    signed = signed_papers(engagement)
    return [
        Missing(f"paper.{kind}", _WHO, url, instead_of="agreement")
        for kind in agreements_wanted(engagement)
        if kind not in signed
    ]


def _too_short(engagement: Engagement, asked: StepAsked) -> list[Missing]:
    ends = engagement.agreement_ends_on
    if ends is None or asked.ends_on is None or asked.ends_on <= ends:
        return []
    url = reverse("engagement_papers", args=[asked.case.public_id])
    facts = {"until": ends}
    return [Missing("paper.longer", _WHO, url, facts, instead_of="agreement_lasts")]


def follow(moved: Moved) -> None:
    """Ask nobody to sign for a stay that comes to nothing."""
    if moved.case.kind == KIND and moved.after in OVER - {"ended", "archived"}:
        drop_signing(moved.case)


CONTRIBUTION = Contribution(
    case_sections=case_sections,
    case_guards=case_guards,
    followers=(follow,),
    when_signed=(when_signed,),
    letters=KINDS,
    retention={
        "guests.Paper": RetentionRule(
            _("10 years"),
            _("the case has ended"),
            _("A guess; what the archive receives is to be settled by the institution."),
        )
    },
    wording=(WORDING,),
)
