"""What the last step of the form shows before an application is submitted."""

from typing import Any

from mobility.applications.models import Application
from mobility.applications.selectors.colleagues import supervisors_of
from mobility.applications.selectors.facts import segments_of
from mobility.applications.selectors.frozen import rules_of
from mobility.applications.selectors.noticed import noticed
from mobility.applications.selectors.page import answers
from portal.core.contributions import sections_of


def summary_facts(user: Any, application: Application) -> dict[str, Any]:
    """Return the answers, the findings and what can still be asked of others."""
    rule_set, parameters = rules_of(application)
    found = noticed(application)
    blocking = [one for one in found if one.blocks]
    asked = application.scheme in parameters.statement_schemes
    return {
        "answers": answers(application),
        "segments": segments_of(application),
        "companions": list(application.companions.all()),
        "funding_lines": list(application.funding_lines.all()),
        "covers": list(application.covers.select_related("candidate", "covered_by")),
        "statement": getattr(application, "statement", None),
        "supervisors": list(supervisors_of(application.case.person)) if asked else [],
        "noticed": found,
        "settable": set(),
        "blocks": bool(blocking),
        "may_ask": any(one.code in parameters.overridable for one in blocking),
        "rule_set": rule_set,
        "sections": sections_of(user, application.case),
    }
