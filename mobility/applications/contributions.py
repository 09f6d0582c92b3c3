"""What this room adds to the whole."""

from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _

from mobility.applications.access import can_list
from mobility.applications.asked.wording import WORDING as ASKED
from mobility.applications.findings.wording import WORDING as FINDINGS
from mobility.applications.notices import notices
from mobility.applications.parameters.kind import APPLICATIONS
from mobility.applications.parameters.wording import WORDING as PARAMETERS
from mobility.applications.rules import DIAGRAMS, mermaid, trials
from mobility.applications.rules.questions import COVER, STATEMENT
from mobility.applications.services.asking import follow
from mobility.applications.trail.wording import WORDING as TRAIL
from mobility.applications.wording import WORDING
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import Contribution, MenuEntry, RuleToTry


def lists(user: Any) -> bool:
    """Tell whether the list of applications opens for the user."""
    return can_list(user).allowed


CONTRIBUTION = Contribution(
    diagrams=tuple(partial(mermaid, name) for name in DIAGRAMS),
    menu=(
        MenuEntry(
            "my_applications",
            _("My applications"),
            lambda user: bool(user.person_id),
            15,
            group="mine",
        ),
        MenuEntry("applications", _("Applications"), lists, 28),
    ),
    rules=(
        RuleToTry(
            "stay_findings",
            "applications",
            trials.try_stay_findings,
            trials.SCHEMA,
            trials.EXAMPLE,
        ),
    ),
    rule_sets=(APPLICATIONS,),
    followers=(follow,),
    notices=notices,
    retention=dict.fromkeys(
        (
            "mobility.Application",
            "mobility.Companion",
            "mobility.Cover",
            "mobility.FundingLine",
            "mobility.Segment",
            "mobility.Statement",
        ),
        KEPT_WITH_CASE,
    ),
    wording=(WORDING, ASKED, PARAMETERS, FINDINGS, TRAIL),
    case_pages={"application": "application"},
    task_pages={COVER: "cover_answer", STATEMENT: "statement_give"},
)
