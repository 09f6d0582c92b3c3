"""Codes to choose from, with their wording."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import get_language

from portal.places.models import Country
from portal.web.wording import word


def said(code: str) -> str:
    """Return a code's wording in the reader's language."""
    return word(code, get_language() or "nb")


def choices(prefix: str, codes: Iterable[str], empty: str | None = None) -> list[tuple[str, str]]:
    """Return codes with their wording, after an empty choice where one is named."""
    told = [(code, said(f"{prefix}.{code}")) for code in codes]
    return told if empty is None else [("", empty), *told]


def countries() -> QuerySet[Country]:
    """Return all countries by their name in the reader's language."""
    return Country.objects.order_by(f"name_{(get_language() or 'nb')[:2]}")
