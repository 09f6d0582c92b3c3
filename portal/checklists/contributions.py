"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from portal.checklists.models import KEEPS_LOCAL
from portal.checklists.selectors.lists import phases_of
from portal.checklists.selectors.words import reason_of, said
from portal.checklists.services.laying import follow
from portal.checklists.wording import WORDING
from portal.core.contributions import (
    CaseSection,
    Contribution,
    MenuEntry,
    RetentionRule,
    life_events,
)

_KEPT = RetentionRule(
    _("as long as cases rest on it"),
    _("the template's last day"),
    _("A guess; what the archive receives is to be settled by the institution."),
)


def case_sections(user: Any, case: Any) -> list[CaseSection]:
    """Return the tasks of a case's checklists that the user sees, phase by phase."""
    found = []
    for event in life_events().values():
        phases = phases_of(user, case, event) if event.case_kind == case.kind else []
        if phases:
            context = {"phases": phases, "event": event}
            title = said(f"life_event.{event.code}")
            found.append(CaseSection(title, "portal/checklists/section.html", context, 32))
    return found


def keeps(user: Any) -> bool:
    """Tell whether the user adds tasks for the people of a unit."""
    return bool(user.holds(*KEEPS_LOCAL))


CONTRIBUTION = Contribution(
    menu=(MenuEntry("local_templates", _("Our own tasks"), keeps, 60, group="people"),),
    followers=(follow,),
    case_sections=case_sections,
    task_reason=reason_of,
    retention={"portal.LocalTemplate": _KEPT},
    wording=(WORDING,),
)
