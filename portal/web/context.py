"""What every page knows."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from portal.core.contributions import MENU_GROUPS, MenuEntry, contributions, fence_of
from portal.rulesets.selectors import institution_profile

THEMES = ("auto", "light", "dark")


def page(request: HttpRequest) -> dict[str, Any]:
    """Return the profile, the menu and the theme for the base template."""
    user = getattr(request, "user", None)
    signed_in = bool(user and user.is_authenticated)
    return {
        "profile": institution_profile(),
        "menu": menu_for(user) if signed_in else [],
        "account_links": account_links(user) if signed_in else [],
        "sign_in_links": [] if signed_in else sign_in_links(),
        "theme": theme_of(request, user),
        "development": not settings.PRODUCTION,
    }


def theme_of(request: HttpRequest, user: Any) -> str:
    """Return the user's theme, or the browser's before sign-in."""
    chosen = getattr(user, "theme", None) or request.COOKIES.get("theme", "auto")
    return chosen if chosen in THEMES else "auto"


def account_links(user: Any) -> list[tuple[str, str]]:
    """Return the links of the account menu that open to the user: address and label."""
    links = [
        ("me", _("What Utsyn knows about me")),
        ("my_trail", _("What was done with my data")),
        ("my_mandates", _("My roles")),
        ("jobs", _("My jobs")),
        ("account_email", _("E-mail addresses")),
        ("account_change_password", _("Change password")),
        ("usersessions_list", _("Where you are signed in")),
    ]
    fence = fence_of(user)
    return [(reverse(name), label) for name, label in links if not fence or name in fence.pages]


def sign_in_links() -> list[tuple[str, Any]]:
    """Return the other ways in that rooms offer: address and label."""
    offered = (link for one in contributions() for link in one.sign_in_links)
    return [(reverse(name), label) for name, label in offered]


def menu_for(user: Any) -> list[tuple[str, list[MenuEntry]]]:
    """Return the menu entries that the user sees: by group, each in its order."""
    fence = fence_of(user)
    offered = [entry for one in contributions() for entry in one.menu]
    if fence:
        offered = [entry for entry in offered if entry.url_name in fence.pages]
    seen = [entry for entry in offered if entry.shown_to(user)]
    grouped = {
        group: sorted((e for e in seen if e.group == group), key=lambda entry: entry.order)
        for group in MENU_GROUPS
    }
    return [(group, entries) for group, entries in grouped.items() if entries]
