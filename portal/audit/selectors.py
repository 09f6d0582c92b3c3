"""The trail as it is read."""

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, gettext

from portal.audit.models import AuditEntry
from portal.web.wording import word


@dataclass(frozen=True, slots=True)
class Change:
    """One field of an act, with its label, and its texts before and after."""

    label: str
    before: str
    after: str


def told_changes(entry: AuditEntry) -> list[Change]:
    """Return what an act changed or noted, worded for the reader."""
    language = get_language() or "nb"
    return [_change(name, value, language) for name, value in entry.changes.items()]


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
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    coded = f"{name}.{value}"
    told = word(coded, language)
    return str(value) if told == coded else told
