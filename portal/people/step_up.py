"""Ask for the password once more before an act that binds: deciding a batch, signing.

    @require_http_methods(["GET", "POST"])
    @step_up
    def decide(request, ...):

A page stays readable; what is posted waits until the password has been given, and is then carried
out, so nothing typed is lost (a file is, so ask for files on a page of their own). A view that
refuses some of those who see the page calls `require_step_up` after its `require(can_...)`, so
that nobody writes a password only to be refused.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.http import HttpRequest, HttpResponseBase

View = Callable[..., HttpResponseBase]


def require_step_up(request: HttpRequest) -> None:
    """Lead to the password, unless it was given anew in the last minutes.

    Whoever signs in without a password, through the institution, is not asked.
    """
    raise_if_reauthentication_required(request, app="")


def step_up(view: View) -> View:
    """Ask for the password before the view answers what was posted."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST":
            require_step_up(request)
        return view(request, *args, **kwargs)

    return asked
