"""A light brake on pages that need no sign-in: so many questions an hour from one address."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

View = Callable[..., HttpResponseBase]
MOST_AN_HOUR = 60


def braked(view: View) -> View:
    """Answer 429 to an address that asks a page more than sixty times an hour."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        address = get_adapter(request).get_client_ip(request)
        key = f"braked:{view.__name__}:{address}"
        cache.add(key, 0, timeout=3600)
        try:
            number = cache.incr(key)
        except ValueError:  # it ran out between the two
            number = 1
        if number > MOST_AN_HOUR:
            return render(request, "429.html", status=429)
        return view(request, *args, **kwargs)

    return asked
