"""One place to look up the text of a code; the texts stand in the rooms."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.core.contributions import contributions


def word(code: str, language: str) -> str:
    """Return the text of a code in a language; an unknown code is shown as it is.

    That every code has all three texts is held by a test.
    """
    for one in contributions():
        for texts in one.wording:
            if code in texts:
                return texts[code].get(language[:2]) or texts[code]["nb"]
    return code


def version_name(version: str, language: str) -> str:
    """Return a version of a rule set as people call it: "clock@2" is "The clock, version 2"."""
    name, _at, number = version.partition("@")
    told = word(f"rule_set.{name}", language).removeprefix("rule_set.")
    with override(language):
        return f"{told}, {_('version %(number)s') % {'number': number}}" if number else told
