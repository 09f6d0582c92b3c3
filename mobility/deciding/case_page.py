"""What this room shows on the page of an application: the decision, appeals, the next act."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from mobility.applications.models import Application
from mobility.deciding.access import (
    can_answer_offer,
    can_appeal,
    can_assess,
    can_declare_conflict,
    can_extend_offer,
    can_register_appeal,
    can_reserve,
    can_see_ranking,
)
from mobility.deciding.models import Appeal, Assessment, AwardDecision, Ranking
from mobility.deciding.selectors.conditions import conditions
from mobility.deciding.selectors.pages import (
    RELATED,
    deciding_ranking,
    latest_decision,
    place_in_queue,
)
from portal.casework.models import Case
from portal.core.contributions import CaseSection

TEMPLATE = "mobility/deciding/section.html"
# Where somebody could still have a part in the handling.
UNDECIDED = ("submitted", "returned", "recommended", "not_recommended", "ranked", "waitlisted")


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return the section of deciding on an application's page, unless it would be empty."""
    if case.kind != "application":
        return []
    seen = Application.objects.visible_to(user).filter(case=case)
    application = seen.select_related(*RELATED).first()
    if application is None or case.state == "draft":
        return []
    own = case.person_id == user.person_id
    decision = latest_decision(case)
    appeals = Appeal.objects.visible_to(user).filter(decision__application=application)
    queued = application.call_id is None and case.state == "recommended"
    context = {
        "returned": _returned(application) if own else None,
        "decision": decision,
        "appeals": list(appeals.select_related("case")),
        "links": _links(user, application, decision),
        "conditions": conditions(case) if decision and decision.conditions else [],
        "place": place_in_queue(application) if queued and application.submitted_at else None,
    }
    if not any(context.values()):
        return []
    return [CaseSection(_("Assessment and decision"), TEMPLATE, context, order=20)]


def _returned(application: Application) -> Assessment | None:
    """Return what the applicant was asked to change."""
    if application.case.state != "returned":
        return None
    told = Assessment.objects.filter(application=application, recommendation="returned")
    found: Assessment | None = told.first()
    return found


def _links(
    user: Any, application: Application, decision: AwardDecision | None
) -> list[tuple[str, str]]:
    case = application.case
    if case.person_id == user.person_id:
        return _own_links(user, decision)
    links = []
    if can_assess(user, application):
        links.append((reverse("assess", args=[case.public_id]), _("Assess")))
    if can_reserve(user, application):
        links.append((reverse("funds", args=[case.public_id]), _("Reserve money")))
    links += _round_link(user, application)
    if case.state in UNDECIDED and can_declare_conflict(user, application):
        links.append((reverse("conflict", args=[case.public_id]), _("I am too close to it")))
    if decision and can_extend_offer(user, decision):
        text = _("Give more time to answer")
        links.append((reverse("offer_extend", args=[decision.public_id]), text))
    if decision and can_register_appeal(user, decision):
        text = _("Register an appeal")
        links.append((reverse("appeal_new", args=[decision.public_id]), text))
    return links


def _own_links(user: Any, decision: AwardDecision | None) -> list[tuple[str, str]]:
    if decision is None:
        return []
    links = []
    if can_answer_offer(user, decision):
        links.append((reverse("offer", args=[decision.public_id]), _("Answer the offer")))
    if can_appeal(user, decision):
        links.append((reverse("appeal_new", args=[decision.public_id]), _("Appeal")))
    return links


def _round_link(user: Any, application: Application) -> list[tuple[str, str]]:
    if application.call_id is None:
        return []
    seen = Ranking.objects.visible_to(user).filter(call_id=application.call_id)
    there = deciding_ranking(application, seen)
    if there is None or not can_see_ranking(user, there):
        return []
    return [(reverse("ranking", args=[there.public_id]), _("See the ranking"))]
