"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mobility.applications.models import Application
from mobility.duties.access import (
    can_confirm_arrival,
    can_confirm_return,
    can_see_preparations,
    can_see_whereabouts,
)
from mobility.duties.event import EXAMPLE, STAY
from mobility.duties.event.wording import WORDING as EVENT_WORDING
from mobility.duties.parameters.duties import DUTIES, NAME
from mobility.duties.parameters.wording import WORDING as PARAMETER_WORDING
from mobility.duties.reasons.wording import WORDING as REASONS
from mobility.duties.rules import CODES, trials
from mobility.duties.selectors.checklist import PREFIX, checklist
from mobility.duties.selectors.notices import notices_on
from mobility.duties.services.steps import follow
from mobility.duties.wording import WORDING
from portal.casework.models import Case
from portal.checklists.rules import checklist_kind, checklist_rule
from portal.core.contributions import (
    CaseSection,
    Contribution,
    HomeCard,
    MenuEntry,
    RetentionRule,
    RuleToTry,
)

_STRICT = RetentionRule(
    _("30 days"),
    _("the last stay has ended"),
    _("A guess; the strict class is kept no longer than a stay needs it."),
)


def home(user: Any) -> list[HomeCard]:
    """Return what a traveller has to confirm: arrival or return."""
    if not user.person_id:
        return []
    mine = Application.objects.filter(
        case__person_id=user.person_id, case__state__in=("cleared", "ongoing", "interrupted")
    )
    return [
        card for one in mine.select_related("case__person") for card in _confirmations(user, one)
    ]


def _confirmations(user: Any, application: Application) -> list[HomeCard]:
    case, cards = application.case, []
    if can_confirm_arrival(user, application):
        title, text = gettext("Have you arrived?"), gettext("Confirm it on the day you are there.")
        cards.append(HomeCard(title, text, reverse("stay_arrival", args=[case.public_id])))
    if can_confirm_return(user, application):
        title, text = gettext("Are you back?"), gettext("Confirm the days; then comes the report.")
        cards.append(HomeCard(title, text, reverse("stay_return", args=[case.public_id])))
    return cards


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return how far the checklist of a case is."""
    if case.kind != "application" or not case.tasks.filter(key__startswith=PREFIX).exists():
        return []
    context = {"case": case, "list": checklist(user, case)}
    title = gettext("Before and during the stay")
    return [CaseSection(title, "mobility/duties/section.html", context, order=30)]


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "preparations", _("Preparing to go"), lambda u: bool(can_see_preparations(u)), 45
        ),
        MenuEntry("whereabouts", _("Who is where"), lambda u: bool(can_see_whereabouts(u)), 46),
        MenuEntry(
            "travel_safety", _("Emergency contact"), lambda u: bool(u.person_id), 90, group="mine"
        ),
    ),
    home=home,
    notices=lambda day: tuple(notices_on(day)),
    followers=(follow,),
    case_sections=case_sections,
    task_pages=dict.fromkeys((*CODES, "dean_clearance", "clearance"), "duty"),
    retention=dict.fromkeys(("mobility.EmergencyContact", "mobility.Passport"), _STRICT),
    rules=(
        RuleToTry("duties", NAME, trials.try_duties, trials.SCHEMA, trials.EXAMPLE),
        checklist_rule(STAY, EXAMPLE),
    ),
    rule_sets=(DUTIES, checklist_kind(STAY)),
    life_events=(STAY,),
    wording=(WORDING, REASONS, PARAMETER_WORDING, EVENT_WORDING),
)
