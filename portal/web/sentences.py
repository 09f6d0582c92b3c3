"""What rules noticed, in sentences."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format

from portal.core.findings import Finding
from portal.web.wording import word


def sentence(finding: Finding, language: str, prefix: str = "") -> str:
    """Return the wording of a finding with its facts put in; dates and numbers are written out."""
    facts = {name: _shown(value) for name, value in finding.facts.items()}
    return word(f"{prefix}{finding.code}", language).format(**facts)


def _shown(value: Any) -> Any:
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, Decimal):
        # 48 months, not 48.00; 47.99 months with the reader's comma.
        return number_format(int(value) if value == int(value) else value)
    return value
