"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext

from mobility.changes.access import can_propose
from mobility.changes.models import ChangeRequest
from mobility.changes.wording import WORDING
from portal.casework.models import Case
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import CaseSection, Contribution


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return the changes of a granted stay, and the way to ask for one."""
    if case.kind != "application":
        return []
    application = case.application
    asked = ChangeRequest.objects.filter(application=application).select_related("case")
    changes, may = list(asked), can_propose(user, application)
    if not changes and not may:
        return []
    context = {"case": case, "changes": changes, "may_propose": may}
    return [CaseSection(gettext("Changes"), "mobility/changes/section.html", context, order=60)]


CONTRIBUTION = Contribution(
    retention=dict.fromkeys(("mobility.ChangeRequest",), KEPT_WITH_CASE),
    wording=(WORDING,),
    case_sections=case_sections,
    case_pages={"change": "change"},
)
