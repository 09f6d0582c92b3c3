"""Template tags of the rule sets' pages."""

from typing import Any

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from portal.web.wording import word

register = template.Library()


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
        parts = [word(f"{prefix}.{one}", language) if prefix else str(one) for one in value]
        return ", ".join(parts) or "–"
    return "–" if value in (None, "") else str(value)
