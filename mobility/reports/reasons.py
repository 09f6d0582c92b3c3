"""A rule's findings in words about a person."""

from django.utils.translation import get_language

from portal.core.findings import Finding
from portal.web.sentences import sentence


def worded(finding: Finding, language: str | None = None) -> str:
    """Return a finding as a sentence about the person, with its facts in place."""
    return sentence(finding, language or get_language() or "nb", prefix="about.")
