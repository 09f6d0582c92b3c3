"""A rule's findings in words."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language

from portal.core.findings import Finding
from portal.web.wording import word

DAY = "j M Y"


def worded(finding: Finding, language: str | None = None) -> str:
    """Return a finding as a sentence in the language, with its facts in place."""
    text = word(f"reason.{finding.code}", language or get_language() or "nb")
    return text.format_map({name: _shown(value) for name, value in finding.facts.items()})


def _shown(value: Any) -> str:
    return date_format(value, DAY) if isinstance(value, date) else str(value)
