"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.casework.access import can_do_task
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import (
    CaseSection,
    Contribution,
    HomeCard,
    MenuEntry,
)
from portal.documents.access import SIGN, can_move_template, can_write_templates
from portal.documents.forms import EvidenceForm
from portal.documents.models import LetterTemplate
from portal.documents.rules.kinds import KINDS
from portal.documents.selectors import file_lines, files_of, letters_of, link_lines
from portal.documents.wording import WORDING


def case_sections(user: Any, case: Any) -> list[CaseSection]:
    """Return the letters, files and links of a case, where it has any."""
    letters, files, links = letters_of(user, case), files_of(user, case), link_lines(user, case)
    place = "portal/documents/{}.html"
    found = (
        CaseSection(_("Letters"), place.format("letters"), {"letters": letters}, 60, "letters"),
        CaseSection(_("Files"), place.format("files"), {"files": files}, 70),
        CaseSection(_("Asked of others by a link"), place.format("links"), {"links": links}, 80),
    )
    return [section for section in found if any(section.context.values())]


def task_sections(user: Any, task: Any) -> list[CaseSection]:
    """Return the files that show a task is done, and where to add one."""
    files = file_lines(user, task.evidences.visible_to(user).select_related("case", "uploaded_by"))
    may = task.state == "open" and can_do_task(user, task)
    if not files and not may:
        return []
    form = EvidenceForm() if may else None
    context = {"files": files, "task": task, "evidence_form": form}
    return [CaseSection(_("Files"), "portal/documents/evidence.html", context, 10)]


def home(user: Any) -> list[HomeCard]:
    """Return how many texts of letters wait for another administrator's yes."""
    if not can_write_templates(user):
        return []
    proposed = LetterTemplate.objects.filter(state="proposed")
    count = sum(bool(can_move_template(user, one, "approve")) for one in proposed)
    title, text = _("Texts of letters to approve"), _("Somebody else proposed them.")
    return [HomeCard(title, text, reverse("letter_texts"), count, order=31)] if count else []


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "letter_texts",
            gettext_lazy("Texts of letters"),
            lambda user: bool(can_write_templates(user)),
            835,
        ),
    ),
    home=home,
    retention=dict.fromkeys(
        (
            "portal.ExternalLink",
            "portal.Letter",
            "portal.LetterTemplate",
            "portal.Signature",
            "portal.Upload",
        ),
        KEPT_WITH_CASE,
    ),
    wording=(WORDING,),
    letters=KINDS,
    case_sections=case_sections,
    task_sections=task_sections,
    task_pages={SIGN: "sign_task"},
)
