"""How allauth fits the house: no user names, and a sign-in finds its person."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter

from portal.people.services.linking import link_by_verified_email


class AccountAdapter(DefaultAccountAdapter):
    """Links a sign-in to its person when an address is verified and at every sign-in."""

    def confirm_email(self, request: Any, email_address: Any) -> Any:
        """Verify the address, then link the person who has it."""
        answer = super().confirm_email(request, email_address)
        link_by_verified_email(user=email_address.user)
        return answer

    def post_login(self, request: Any, user: Any, **kwargs: Any) -> Any:
        """Link a person who came from HR after the sign-in was made."""
        link_by_verified_email(user=user)
        return super().post_login(request, user, **kwargs)
