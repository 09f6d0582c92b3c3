"""What this room adds to the whole."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from guests.engagements.models import Engagement
from guests.engagements.rules import KIND
from guests.sensitive.models import STRICT_MODELS
from guests.sensitive.parameters.keeping import KEEPING
from guests.sensitive.parameters.wording import WORDING as PARAMETERS
from guests.sensitive.selectors.arrival import facts_for_rules
from guests.sensitive.selectors.guards import left
from guests.sensitive.selectors.outcomes import outcome_lines
from guests.sensitive.trail.wording import WORDING as TRAIL
from guests.sensitive.wording import WORDING
from portal.casework.models import Case
from portal.core.contributions import CaseSection, Contribution, RetentionRule


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return what is settled for a guest; the strict data itself stands behind it."""
    if case.kind != KIND or case.state == "draft":
        return []
    engagement = Engagement.objects.select_related("case__unit").filter(case=case).first()
    if engagement is None or not engagement.full_path:
        return []
    context = {"case": case, "lines": outcome_lines(user, engagement)}
    return [CaseSection(_("Clearances"), "guests/sensitive/lines.html", context, order=40)]


_STRICT = RetentionRule(
    _("as long as the rule set of strict data says"),
    _("the engagement has ended"),
    _("A guess; deleted every night when its day has come."),
)

CONTRIBUTION = Contribution(
    case_sections=case_sections,
    case_guards=left,
    case_facts=facts_for_rules,
    rule_sets=(KEEPING,),
    retention={f"guests.{model.__name__}": _STRICT for model in STRICT_MODELS.values()},
    wording=(WORDING, PARAMETERS, TRAIL),
)
