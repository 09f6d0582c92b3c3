"""What rules noticed, in sentences."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import override

from portal.core.findings import Finding
from portal.places.models import Country
from portal.web.wording import word

# Facts that rules know by the code of a country.
_COUNTRIES = frozenset({"country", "countries"})
_CODE = re.compile("[A-Z]{2}")
# Of what a sentence counts in the plural, the word for one: "1 month", not "1 months".
_ONE = {
    "nb": {"måneder": "måned", "dager": "dag", "timer": "time", "uker": "uke"},
    "nn": {"månader": "månad", "dagar": "dag", "timar": "time", "veker": "veke"},
    "en": {"months": "month", "days": "day", "hours": "hour", "weeks": "week"},
}
_COUNTED = {
    language: re.compile(rf"(?<![\d.,])1 ({'|'.join(words)})\b") for language, words in _ONE.items()
}


def sentence(finding: Finding, language: str, prefix: str = "") -> str:
    """Return the wording of a finding with its facts put in.

    Dates, numbers and the names of countries are written out; one of a thing is told as one.
    """
    facts = {name: _shown(value) for name, value in finding.facts.items()}
    for name in _COUNTRIES & set(facts):
        facts[name] = _named(str(facts[name]), language)
    said = word(f"{prefix}{finding.code}", language).format(**facts)
    return _COUNTED[language].sub(lambda found: f"1 {_ONE[language][found[1]]}", said)


def _named(codes: str, language: str) -> str:
    """Return countries by their names; what is no code stays as it is."""
    found = [code.strip() for code in codes.split(",")]
    if not any(_CODE.fullmatch(code) for code in found):
        return codes
    with override(language):
        names = {one.pk: one.name for one in Country.objects.filter(pk__in=found)}
    return ", ".join(names.get(code, code) for code in found)


def _shown(value: Any) -> Any:
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, Decimal):
        # 48 months, not 48.00; 47.99 months with the reader's comma.
        return number_format(int(value) if value == int(value) else value)
    return value
