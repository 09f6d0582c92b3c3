"""What an administrator sees of a sign-in."""

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.db.models import QuerySet

from portal.people.models import User


def addresses_of(user: User) -> QuerySet[EmailAddress]:
    """Return the e-mail addresses of a sign-in."""
    mine: QuerySet[EmailAddress] = EmailAddress.objects.filter(user=user)
    return mine.order_by("-primary", "email")


def sessions_of(user: User) -> int:
    """Return how many sessions a sign-in has that have not ended."""
    return len(UserSession.objects.purge_and_list(user))
