"""The request as a view behind sign-in gets it, for the type checker."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from portal.people.users import User


class SignedInRequest(HttpRequest):
    """A request whose user is signed in, with htmx's details; both are set by middleware."""

    user: User
    htmx: HtmxDetails


def asks_for_part(request: SignedInRequest) -> bool:
    """Tell whether htmx asks for the moving part of a page and not for the page as a whole."""
    return bool(request.htmx) and not request.htmx.history_restore_request
