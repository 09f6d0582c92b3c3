"""Template tags of the rule sets' pages."""

from typing import Any

from django import template
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from portal.rulesets.selectors import version_name
from portal.web.wording import word

register = template.Library()


@register.filter
def rate_name(name: str, key: str = "") -> str:
    """Return what a rate is called: its wording with the key, or its own name and key.

    The key may stand behind the name, after a slash.
    """
    name, _slash, behind = name.partition("/")
    key, code = key or behind, f"rate_of.{name}"
    told = word(code, get_language() or "nb")
    return f"{name} {key}".strip() if told == code else told.format(key=key)


@register.filter
def rule_set_name(version: Any) -> str:
    """Return a version of a rule set, or its name and number ("clock@2"), as people call it."""
    return version_name(str(version), get_language() or "nb")


@register.simple_tag
def parameter_value(value: Any, prefix: str = "", unit: str = "") -> str:
    """Return a parameter's value in words: codes by their wording, switches as yes and no."""
    language = get_language() or "nb"
    text = _in_words(value, prefix, language)
    return f"{text} {word(f'unit_of.{unit}', language)}" if unit else text


def _in_words(value: Any, prefix: str, language: str) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple):
        if value and isinstance(value[0], dict):
            return ngettext("%(count)s entry", "%(count)s entries", len(value)) % {
                "count": len(value)
            }
        parts = [word(f"{prefix}.{one}", language) if prefix else str(one) for one in value]
        return ", ".join(parts) or "–"
    if value in (None, ""):
        return "–"
    return word(f"{prefix}.{value}", language) if prefix else str(value)
