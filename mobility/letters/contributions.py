"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from mobility.applications.models import Application
from mobility.applications.rules import OVER
from mobility.letters.access import can_see_letters
from mobility.letters.rules import NEEDED
from mobility.letters.selectors import letter_lines, offered
from mobility.letters.services import when_signed
from mobility.letters.wording import WORDING
from portal.casework.models import Case
from portal.casework.services import Moved
from portal.core.contributions import CaseSection, Contribution
from portal.documents.selectors import letters_of
from portal.documents.services.signatures import drop_signing


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return how far the letters of a granted stay are."""
    application = Application.objects.visible_to(user).filter(case=case).first()
    if application is None or not can_see_letters(user, application):
        return []
    lines = letter_lines(user, application, offered(application))
    needed = [line for line in lines if line.offer.level == NEEDED]
    context = {
        "case": case,
        "needed": len(needed),
        "written": sum(line.letter is not None for line in needed),
        "unsigned": sum(bool(line.signatures) and not line.is_signed for line in lines),
        "to_sign": [one for line in lines for one in line.signatures if one.may_sign],
        "letters": letters_of(user, case),
    }
    template, title = "mobility/letters/section.html", _("Letters and agreements")
    return [CaseSection(title, template, context, 32, "letters")]


def follow(moved: Moved) -> None:
    """Ask nobody to sign for a stay that comes to nothing."""
    if moved.case.kind == "application" and moved.after in OVER:
        drop_signing(moved.case)


CONTRIBUTION = Contribution(
    case_sections=case_sections,
    followers=(follow,),
    when_signed=(when_signed,),
    wording=(WORDING,),
)
