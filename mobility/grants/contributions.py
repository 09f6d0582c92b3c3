"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from mobility.applications.models import Application
from mobility.grants.models import GrantCalculation
from mobility.grants.parameters.grants import GRANTS, NAME
from mobility.grants.parameters.wording import WORDING as PARAMETER_WORDING
from mobility.grants.selectors import trials
from mobility.grants.selectors.computing import draft_calculation
from mobility.grants.selectors.shown import shown_calculation, shown_computed
from mobility.grants.services import calculate
from mobility.grants.wording import WORDING
from portal.casework.models import Case
from portal.casework.retention import KEPT_WITH_CASE
from portal.casework.services import Moved
from portal.core.contributions import CaseSection, Contribution, RuleToTry

RULES = (
    RuleToTry(
        "grant_monthly",
        NAME,
        trials.try_grant_monthly,
        trials.MONTHLY_SCHEMA,
        trials.MONTHLY_EXAMPLE,
    ),
    RuleToTry(
        "grant_erasmus",
        NAME,
        trials.try_grant_erasmus,
        trials.ERASMUS_SCHEMA,
        trials.ERASMUS_EXAMPLE,
    ),
    RuleToTry(
        "teaching_hours",
        "applications",
        trials.try_teaching_hours,
        trials.TEACHING_SCHEMA,
        trials.TEACHING_EXAMPLE,
    ),
)


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return the grant of an application's case: the latest calculation, or as it stands today."""
    application = Application.objects.visible_to(user).filter(case=case).first()
    if application is None:
        return []
    seen = GrantCalculation.objects.visible_to(user).filter(application=application)
    stored = seen.select_related("previous").first()
    draft = draft_calculation(application) if stored is None else None
    if stored is None and draft is None:
        return []
    shown = shown_calculation(stored) if stored else draft and shown_computed(draft)
    context = {"shown": shown, "moment": stored.moment if stored else "", "case": case}
    return [CaseSection(_("Grant"), "mobility/grants/section.html", context, order=50)]


def follow(moved: Moved) -> None:
    """Store what an application would be paid whenever it is submitted."""
    if moved.case.kind == "application" and moved.step == "submit":
        application = Application.objects.filter(case=moved.case).first()
        if application is not None:
            calculate(application=application, moment="submitted", by=moved.by)


CONTRIBUTION = Contribution(
    retention=dict.fromkeys(("mobility.GrantCalculation",), KEPT_WITH_CASE),
    rules=RULES,
    case_sections=case_sections,
    followers=(follow,),
    rule_sets=(GRANTS,),
    wording=(WORDING, PARAMETER_WORDING),
)
