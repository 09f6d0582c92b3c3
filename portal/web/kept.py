"""Forms posted after the sign-in ran out: kept for a quarter of an hour, shown again once."""

from typing import Any
from urllib.parse import urlsplit, urlunsplit

from django.http import HttpRequest, QueryDict
from django.utils import timezone

_KEY = "kept_forms"
_SECONDS = 900
_MOST_CHARACTERS = 100_000
# Never kept: secrets, and the strict class.
_NEVER = (
    "csrfmiddlewaretoken",
    "password",
    "oldpassword",
    "password1",
    "password2",
    "citizenships",
)


def keep(request: HttpRequest) -> None:
    """Remember what was posted, under the address of the page that holds the form."""
    data = request.POST.copy()
    for name in _NEVER:
        data.pop(name, None)
    text = data.urlencode()
    if len(text) <= _MOST_CHARACTERS:
        stamp = timezone.now().timestamp()
        request.session[_KEY] = {
            **_fresh(request),
            holding_page(request).split("?")[0]: [stamp, text],
        }


def kept(request: HttpRequest) -> QueryDict | None:
    """Return what was typed before the sign-in ran out, once, or None."""
    forms = _fresh(request)
    found = forms.pop(request.path, None)
    if found is None:
        return None
    request.session[_KEY] = forms
    return QueryDict(found[1])


def holding_page(request: HttpRequest) -> str:
    """Return the address of the page whose form was posted, with its query.

    htmx tells it; otherwise the browser's referrer does, where it is one of ours; else the
    address that was posted to, which is right for a form that posts to its own page.
    """
    htmx: Any = getattr(request, "htmx", None)
    if htmx:
        return htmx.current_url_abs_path or request.path
    referrer = urlsplit(request.headers.get("Referer", ""))
    if referrer.netloc == request.get_host() and referrer.path:
        return urlunsplit(("", "", referrer.path, referrer.query, ""))
    return request.get_full_path()


def _fresh(request: HttpRequest) -> dict[str, Any]:
    now = timezone.now().timestamp()
    forms: dict[str, Any] = request.session.get(_KEY, {})
    return {page: kept for page, kept in forms.items() if now - kept[0] < _SECONDS}
