"""Forms posted after the sign-in ran out: kept for a quarter of an hour, shown again once.

A browser may be shared, so a form is kept only where a signed cookie says who was signed in,
and shown to nobody else.
"""

from typing import Any
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.utils import timezone

_KEY = "kept_forms"
_SECONDS = 900
_COOKIE = "last_user"
# The page, then a few more in other tabs.
_MOST_FORMS = 5
_MOST_CHARACTERS = 100_000
# Never kept: secrets, and the strict class.
_NEVER = (
    "csrfmiddlewaretoken",
    "password",
    "oldpassword",
    "password1",
    "password2",
    "citizenships",
    "citizenships_2",
    "citizenships_3",
    "residence",
    "permit_country",
    "permit_until",
    "contact_name",
    "contact_relation",
    "contact_phone",
    "contact_email",
)


def remember_user(request: HttpRequest, answer: HttpResponseBase) -> None:
    """Leave in the browser who is signed in, signed; it outlives the sign-in."""
    user = str(request.user.pk)
    if _last_user(request) != user:
        answer.set_signed_cookie(
            _COOKIE, user, salt=_COOKIE, httponly=True, samesite="Lax", secure=settings.PRODUCTION
        )


def keep(request: HttpRequest) -> None:
    """Remember what was posted, under the address of the page that holds the form."""
    user = _last_user(request)
    if not user:
        return
    data = request.POST.copy()
    for name in _NEVER:
        data.pop(name, None)
    text = data.urlencode()
    if len(text) <= _MOST_CHARACTERS:
        stamp = timezone.now().timestamp()
        latest = list(_fresh(request, user).items())[1 - _MOST_FORMS :]
        page = holding_page(request).split("?")[0]
        request.session[_KEY] = {**dict(latest), page: [stamp, text, user]}


def kept(request: HttpRequest) -> QueryDict | None:
    """Return what the reader typed before the sign-in ran out, once, or None."""
    if _KEY not in request.session:
        return None
    forms = _fresh(request, str(request.user.pk))
    found = forms.pop(request.path, None)
    request.session[_KEY] = forms
    return QueryDict(found[1]) if found else None


def kept_page(request: HttpRequest) -> str | None:
    """Return the page of the form that the reader typed last before the sign-in ran out."""
    pages = list(_fresh(request, str(request.user.pk)))
    return pages[-1] if pages else None


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


def _last_user(request: HttpRequest) -> str:
    return request.get_signed_cookie(_COOKIE, default="", salt=_COOKIE) or ""


def _fresh(request: HttpRequest, user: str) -> dict[str, Any]:
    """Return the forms of this user that are not too old."""
    now = timezone.now().timestamp()
    forms: dict[str, Any] = request.session.get(_KEY, {})
    return {
        page: form for page, form in forms.items() if now - form[0] < _SECONDS and form[2] == user
    }
