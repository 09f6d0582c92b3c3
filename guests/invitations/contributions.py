"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guests.engagements.rules import KIND, OVER
from guests.invitations.access import (
    KEPT_TO,
    can_arrange_first_day,
    can_check_identity,
    can_send,
    is_kept,
)
from guests.invitations.notices import notices
from guests.invitations.parameters.kind import INVITATIONS
from guests.invitations.parameters.wording import WORDING as PARAMETERS
from guests.invitations.selectors.about import answers_of
from guests.invitations.selectors.invitations import facts_of_invitation, invitation_of
from guests.invitations.selectors.stay import first_day_of, stay_now
from guests.invitations.services.accepting import CHECK, LISTED_CHECK, keep_guest
from guests.invitations.services.sending import follow
from guests.invitations.wording import WORDING
from portal.core.contributions import (
    CaseSection,
    Contribution,
    Fence,
    HomeCard,
    MenuEntry,
    RetentionRule,
)

# What a guest reaches: their own pages, their papers, their account.
GUEST_PAGES = frozenset(
    {
        *("my_stay", "guest_stay", "stay_calendar", "stay_task", "stay_about"),
        *("about_task", "guest_check_in"),
        *("invitation", "guest_link", "guest_entry", "external_link", "external_file"),
        *("letter", "letter_file", "signature", "signature_sign", "verify_letter"),
        *("signature_start", "signature_return", "upload_file", "upload_remove"),
        *("me", "my_trail", "set_language", "set_theme", "accessibility", "privacy", "health"),
        *("profile_css", "profile_logo", "outgoing_mail", "institution_suggest"),
        *("account_login", "account_logout", "account_inactive", "account_signup"),
        *("account_reauthenticate", "account_email", "account_email_verification_sent"),
        *("account_confirm_email", "account_change_password", "account_set_password"),
        *("account_reset_password", "account_reset_password_done"),
        *("account_reset_password_from_key", "account_reset_password_from_key_done"),
        "usersessions_list",
    }
)


def home(user: Any) -> list[HomeCard]:
    """Lead somebody who comes as a guest, and is known as more than that, to their stay."""
    engagement = stay_now(user) if user.person_id else None
    if engagement is None or engagement.case.state in OVER:
        return []
    text = _("What happens when, what is asked of you, and whom you can ask.")
    return [HomeCard(_("My stay"), text, reverse("my_stay"), order=3)]


def sections(user: Any, case: Any) -> list[CaseSection]:
    """Show on an engagement's page how the invitation stands, and what the host can do."""
    if case.kind != KIND or case.person_id == user.person_id or case.state == "draft":
        return []
    engagement = case.engagement
    invitation = invitation_of(engagement)
    context = {
        "invitation": invitation,
        "first": first_day_of(engagement),
        "told": answers_of(engagement),
        "may_open": can_send(user, engagement, invitation),
        "may_check": invitation is not None and can_check_identity(user, invitation),
        "may_arrange": can_arrange_first_day(user, engagement),
    }
    return [CaseSection(_("Invitation"), "guests/invitations/section.html", context, order=30)]


_KEPT = RetentionRule(
    gettext_lazy("10 years"),
    gettext_lazy("the case has ended"),
    gettext_lazy("A guess; what the archive receives is to be settled by the institution."),
)

_TOLD = RetentionRule(
    gettext_lazy("1 year"),
    gettext_lazy("the stay has ended"),
    gettext_lazy("A guess; a guest who comes again is asked anew."),
)

CONTRIBUTION = Contribution(
    menu=(MenuEntry("my_stay", gettext_lazy("My stay"), is_kept, 1, group="mine"),),
    home=home,
    case_sections=sections,
    rule_sets=(INVITATIONS,),
    followers=(follow,),
    when_linked=(keep_guest,),
    sign_in_links=(("guest_link", gettext_lazy("Guest without a password? Get a link by mail")),),
    fences={KEPT_TO: Fence("my_stay", GUEST_PAGES, is_kept)},
    notices=notices,
    retention={"guests.Invitation": _KEPT, "guests.FirstDay": _KEPT, "guests.GuestAnswers": _TOLD},
    wording=(WORDING, PARAMETERS),
    case_facts=facts_of_invitation,
    task_pages={
        CHECK: "identity_task",
        LISTED_CHECK: "identity_task",
        "guest.complete_profile": "about_task",
    },
)
