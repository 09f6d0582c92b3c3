"""The home page, the reader's choices, and the pages in the footer."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from portal.core.contributions import contributions
from portal.people.models import User
from portal.people.requests import SignedInRequest
from portal.web.context import THEMES
from portal.web.wording import word


@require_GET
def home(request: SignedInRequest) -> HttpResponse:
    """Show what waits for the signed-in user, and in whose place they act."""
    user = request.user
    cards = [card for one in contributions() if one.home for card in one.home(user)]
    context = {
        "cards": sorted(cards, key=lambda card: card.order),
        "name": user.person.given_name if user.person else user.email,
        "borrowed": [mandate for mandate in user.mandates_today if mandate.delegated_from_id],
    }
    return render(request, "portal/home.html", context)


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Remember the language: for the user, or for the browser before sign-in."""
    language = request.POST.get("language", "")
    answer = _back(request)
    if language in dict(settings.LANGUAGES):
        if isinstance(request.user, User):
            request.user.language = language
            request.user.save(update_fields=["language"])
        translation.activate(language)
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=365 * 86400,
            httponly=True,
            samesite="Lax",
            secure=settings.PRODUCTION,
        )
    return answer


@login_not_required
@require_POST
def set_theme(request: HttpRequest) -> HttpResponse:
    """Remember light, dark or the device's own theme."""
    theme = request.POST.get("theme", "")
    if theme in THEMES and isinstance(request.user, User):
        request.user.theme = theme
        request.user.save(update_fields=["theme"])
    answer = _back(request)
    if theme in THEMES:
        answer.set_cookie(
            "theme",
            theme,
            max_age=365 * 86400,
            httponly=True,
            samesite="Lax",
            secure=settings.PRODUCTION,
        )
    return answer


@login_not_required
@require_GET
def accessibility(request: HttpRequest) -> HttpResponse:
    """Link the accessibility statement and say how to give feedback."""
    return render(request, "portal/accessibility.html")


@login_not_required
@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    """Say what is kept about whom, and for how long."""
    rules = {table: rule for one in contributions() for table, rule in one.retention.items()}
    rows = [
        (_told("table", table), _told("keep", rule.keep), _told("after", rule.after), rule)
        for table, rule in rules.items()
    ]
    return render(request, "portal/privacy.html", {"rows": rows})


@login_not_required
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """Answer ok while the database does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


def _told(prefix: str, text: Any) -> str:
    """Return the wording of a code, or the text itself where a room gives it translated."""
    code = f"{prefix}.{text}"
    told = word(code, translation.get_language() or "nb")
    return str(text) if told == code else told


def _back(request: HttpRequest) -> HttpResponse:
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return redirect(target if safe else "home")
