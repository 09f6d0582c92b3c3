"""Sign-ins, for administrators of the institution."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from portal.core.decisions import Decision, require
from portal.people.access import can_deactivate, can_manage_users
from portal.people.filters import UserFilter
from portal.people.models import User
from portal.people.requests import SignedInRequest
from portal.people.selectors.users import addresses_of, sessions_of
from portal.people.services.users import activate_user, deactivate_user, sign_out_everywhere
from portal.people.tables import UserTable
from portal.web.lists import ListPage


class UserList(ListPage):
    """All sign-ins."""

    name = "sign-ins"
    heading = gettext_lazy("Sign-ins")
    table_class = UserTable
    filterset_class = UserFilter

    def decision(self) -> Decision:
        """Open to administrators of the institution."""
        return can_manage_users(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the sign-ins with their persons."""
        seen: QuerySet[Any] = User.objects.visible_to(self.request.user)
        return seen.select_related("person").order_by("email")


@require_GET
def user_page(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show a sign-in with its addresses and how many sessions it has."""
    user = _user(request, pk)
    context = {
        "account": user,
        "addresses": addresses_of(user),
        "sessions": sessions_of(user),
        "may_close": can_deactivate(request.user, user),
    }
    return render(request, "portal/people/user.html", context)


@require_POST
def user_close(request: SignedInRequest, pk: int) -> HttpResponse:
    """Close a sign-in."""
    return _done(request, pk, deactivate_user, _("The sign-in is closed."))


@require_POST
def user_open(request: SignedInRequest, pk: int) -> HttpResponse:
    """Open a closed sign-in."""
    return _done(request, pk, activate_user, _("The sign-in is open."))


@require_POST
def user_sign_out(request: SignedInRequest, pk: int) -> HttpResponse:
    """Sign a user out everywhere."""
    return _done(request, pk, sign_out_everywhere, _("Signed out everywhere."))


def _done(request: SignedInRequest, pk: int, act: Callable[..., Any], told: str) -> HttpResponse:
    act(user=_user(request, pk), by=request.user)
    messages.success(request, told)
    return redirect("user", pk)


def _user(request: SignedInRequest, pk: int) -> User:
    require(can_manage_users(request.user))
    users = User.objects.visible_to(request.user).select_related("person")
    user: User = get_object_or_404(users, pk=pk)
    return user
