"""What every page knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from portal.core.contributions import MenuEntry, contributions
from portal.rulesets.selectors import institution_profile


def page(request: HttpRequest) -> dict[str, Any]:
    """Return the profile, the menu and the theme for the base template."""
    user = getattr(request, "user", None)
    return {
        "profile": institution_profile(),
        "menu": menu_for(user) if user and user.is_authenticated else [],
        "theme": getattr(user, "theme", None) or "auto",
        "development": not settings.PRODUCTION,
    }


def menu_for(user: Any) -> list[MenuEntry]:
    """Return the menu entries that the user sees, in order."""
    entries = [entry for one in contributions() for entry in one.menu if entry.shown_to(user)]
    return sorted(entries, key=lambda entry: entry.order)
