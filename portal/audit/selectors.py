"""The trail as it is read."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from portal.audit.models import AuditEntry
from portal.web.wording import word

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


@dataclass(frozen=True, slots=True)
class Change:
    """One field of an act, with its label, and its texts before and after."""

    label: str
    before: str
    after: str


def told_changes(entry: AuditEntry) -> list[Change]:
    """Return what an act changed or noted, worded for the reader; an empty note is left out."""
    language = get_language() or "nb"
    told = (_change(name, value, language) for name, value in entry.changes.items())
    return [change for change in told if change.before or change.after]


def with_days(text: str) -> str:
    """Return a text with its ISO days written as the reader writes them."""
    return _DAY.sub(_day, text)


def _day(found: re.Match[str]) -> str:
    try:
        return date_format(date.fromisoformat(found.group()), "SHORT_DATE_FORMAT")
    except ValueError:
        return found.group()


def _change(name: str, value: Any, language: str) -> Change:
    label = word(f"field.{name}", language).removeprefix("field.")
    if isinstance(value, list) and len(value) == 2:
        return Change(label, _text(name, value[0], language), _text(name, value[1], language))
    return Change(label, "", _text(name, value, language))


def _text(name: str, value: Any, language: str) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, dict):
        return ", ".join(_pair(inner, one, language) for inner, one in value.items())
    if isinstance(value, list):
        return ", ".join(_text(name, one, language) for one in value)
    coded = f"{name}.{value}"
    told = word(coded, language)
    return with_days(str(value)) if told == coded else told


def _pair(name: str, value: Any, language: str) -> str:
    label = word(f"field.{name}", language).removeprefix("field.")
    return f"{label}: {_text(name, value, language)}"
