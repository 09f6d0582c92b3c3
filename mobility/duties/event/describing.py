"""Read the facts of a stay for the tasks that an institution adds."""

from django.db.models import QuerySet

from mobility.applications.models import Application
from mobility.duties.access import UNDER_WAY
from mobility.duties.rules import days_away, is_high_risk
from mobility.duties.selectors.facts import rules_in_force, stay_facts
from portal.casework.models import Case
from portal.core.contributions import EventFacts

KIND = "application"


def running() -> QuerySet[Case]:
    """Return the cases of stays that are prepared or under way."""
    return Case.objects.filter(kind=KIND, state__in=UNDER_WAY).select_related("person", "unit")


def describe(case: Case) -> EventFacts:
    """Return what a stay is, without its person's citizenship."""
    application = Application.objects.select_related("case__person").get(case=case)
    facts = stay_facts(application)
    _version, parameters = rules_in_force()
    parts = facts.parts
    return EventFacts(
        facts={
            "days": days_away(parts) if parts else None,
            "outside_eea": any(one.country not in facts.eea for one in parts),
            "high_risk": is_high_risk(facts, parameters),
            "companions": facts.companions,
            "children": facts.children,
            "purposes": sorted(facts.purposes),
            "erasmus": facts.erasmus,
        },
        anchors={
            "departure": min((one.starts_on for one in parts), default=None),
            "return": max((one.ends_on for one in parts), default=None),
        },
        missing=() if parts else ("days",),
    )
