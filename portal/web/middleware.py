"""Language, sign-in and refusals, once for all pages."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import redirect, render, resolve_url
from django.utils import translation
from django.utils.translation import gettext as _

from portal.core.contributions import fence_of
from portal.core.decisions import NotAllowedError
from portal.web.kept import holding_page, keep, remember_user

Answer = Callable[[HttpRequest], HttpResponseBase]


class LanguageMiddleware(LocaleMiddleware):
    """Chooses the language by cookie and browser; UserLanguageMiddleware has the last word."""


class RequestSizeMiddleware:
    """Refuses what is larger than any form takes, before it is read and laid on the disk."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer 413 by the length that the request claims; the server reads no more than that."""
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > settings.MOST_REQUEST_BYTES:
            told = _("The file is larger than 100 MB. Split it.")
            return HttpResponse(told, status=413, content_type="text/plain; charset=utf-8")
        return self.get_response(request)


class UserLanguageMiddleware:
    """Answers in the language that the signed-in user chose."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Activate the language, then pass the request on."""
        if request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()
        return self.get_response(request)


class SignInMiddleware(LoginRequiredMiddleware):
    """Every page needs a sign-in unless it says otherwise; nothing typed is lost on the way."""

    def process_response(self, request: Any, answer: HttpResponseBase) -> HttpResponseBase:
        """Leave in the browser whose form is kept if the sign-in runs out."""
        if request.user.is_authenticated:
            remember_user(request, answer)
        return answer

    def handle_no_permission(self, request: Any, view_func: Any) -> Any:
        """Send to sign-in; keep a posted form for the return, and send htmx there as a page."""
        htmx = bool(getattr(request, "htmx", False))
        if request.method != "POST" and not htmx:
            return super().handle_no_permission(request, view_func)
        if request.method == "POST":
            keep(request)
        login = resolve_url(self.get_login_url(view_func))
        target = f"{login}?{urlencode({'next': holding_page(request)})}"
        return (
            HttpResponse(status=204, headers={"HX-Redirect": target}) if htmx else redirect(target)
        )


class FenceMiddleware:
    """Keeps a sign-in that was made for one purpose, a guest's, to the pages made for it."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self, request: Any, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """Lead from the home page to its own; any other page does not exist for it."""
        fence = fence_of(request.user)
        name = request.resolver_match.view_name
        if fence is None or name in fence.pages:
            return None
        if name == "home":
            return redirect(fence.home)
        raise Http404


class RefusalMiddleware:
    """Turns a service's refusal into a page that says why."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer 403 with the wording of the decision's code."""
        if not isinstance(error, NotAllowedError):
            return None
        return render(request, "403.html", {"code": error.decision.code}, status=403)
