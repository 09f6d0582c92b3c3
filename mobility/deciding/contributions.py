"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from mobility.deciding.access import can_see_appeals, can_see_queue, can_see_rounds
from mobility.deciding.case_page import case_sections
from mobility.deciding.criteria import assessment
from mobility.deciding.criteria.wording import WORDING as CRITERIA_WORDING
from mobility.deciding.meeting.wording import WORDING as MEETING
from mobility.deciding.notices import notices
from mobility.deciding.rules.conditions import CONFIRMATION, TASK
from mobility.deciding.services.offers import follow
from mobility.deciding.wording import WORDING
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import Contribution, MenuEntry


def ranks(user: Any) -> bool:
    """Tell whether the list of rounds opens for the user."""
    return can_see_rounds(user).allowed


def reserves(user: Any) -> bool:
    """Tell whether the queue opens for the user."""
    return can_see_queue(user).allowed


def hears_appeals(user: Any) -> bool:
    """Tell whether the list of appeals opens for the user."""
    return can_see_appeals(user).allowed


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry("rounds", _("Rank and decide"), ranks, 32),
        MenuEntry("first_come", _("First come, first served"), reserves, 33),
        MenuEntry("appeals", _("Appeals"), hears_appeals, 34),
    ),
    retention=dict.fromkeys(
        (
            "mobility.Appeal",
            "mobility.Assessment",
            "mobility.AwardDecision",
            "mobility.ConflictOfInterest",
            "mobility.Ranked",
            "mobility.Ranking",
        ),
        KEPT_WITH_CASE,
    ),
    rule_sets=(assessment.KIND,),
    notices=notices,
    followers=(follow,),
    case_sections=case_sections,
    case_pages={"appeal": "appeal"},
    task_pages={TASK: "condition", CONFIRMATION: "condition"},
    wording=(WORDING, CRITERIA_WORDING, MEETING),
)
