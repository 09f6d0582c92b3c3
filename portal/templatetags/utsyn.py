"""Template tags that every page has at hand."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.http import QueryDict
from django.template import Context
from django.template.loader import get_template
from django.utils.translation import get_language

from portal.core.contributions import CaseSection
from portal.core.decisions import Decision
from portal.core.findings import Finding
from portal.web.sentences import sentence
from portal.web.wording import word as word_for

register = template.Library()


@register.filter
def word(code: str) -> str:
    """Return the wording of a code in the active language."""
    return word_for(code, get_language() or "nb")


@register.filter
def worded(finding: Finding, prefix: str = "") -> str:
    """Return a finding as a sentence; the prefix chooses for whom it is worded."""
    return sentence(finding, get_language() or "nb", prefix)


@register.filter
def prefixed(code: str, prefix: str) -> str:
    """Return the code under a prefix, so that `state|prefixed:"stay_state"|word` finds its text."""
    return f"{prefix}.{code}"


@register.simple_tag(takes_context=True)
def with_query(context: Mapping[str, Any], **changes: Any) -> str:
    """Return the page's query string with some parameters set, or removed where None or empty."""
    query: QueryDict = context["request"].GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    text = query.urlencode()
    return f"?{text}" if text else "?"


@register.filter
def refusal(decision: Decision) -> str:
    """Return the wording of a decision's reason."""
    return word_for(f"refusal.{decision.code}", get_language() or "nb")


@register.simple_tag(takes_context=True)
def case_section(context: Context, section: CaseSection) -> str:
    """Return what a room shows on a case's page: its template with its own facts."""
    part: Any = get_template(section.template)
    with context.push(**section.context):
        return str(part.template.render(context))
