"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guests.engagements.models import Engagement
from guests.engagements.rules import HERE, KIND
from guests.reception.access import can_see_board, can_see_figures, can_see_presence
from guests.reception.notices import notices
from guests.reception.parameters.kind import REMINDERS
from guests.reception.parameters.wording import WORDING as PARAMETERS
from guests.reception.selectors.figures import asked_now
from guests.reception.selectors.time import time_for
from guests.reception.wording import WORDING
from portal.casework.models import Case
from portal.core.contributions import (
    CaseSection,
    Contribution,
    HomeCard,
    MenuEntry,
    RetentionRule,
)
from portal.web.wording import word


def home(user: Any) -> list[HomeCard]:
    """Return what a guest is asked about their reception."""
    if not user.person_id:
        return []
    states = (*HERE, "ended")
    mine = Engagement.objects.filter(case__person_id=user.person_id, case__state__in=states)
    return [card for one in mine.select_related("case") for card in _asked(one)]


def case_cards(user: Any, case: Case) -> list[HomeCard]:
    """Return what a guest is asked about their reception, on the page of their stay."""
    if case.kind != KIND or case.person_id != user.person_id:
        return []
    return _asked(case.engagement) if case.state in (*HERE, "ended") else []


def _asked(engagement: Engagement) -> list[HomeCard]:
    language = get_language() or "nb"
    return [
        HomeCard(
            word(f"check_in.{moment}", language),
            word("check_in_text", language),
            reverse("guest_check_in", args=[engagement.case.public_id, moment]),
            order=8,
        )
        for moment in asked_now(engagement)[-1:]
    ]


def case_sections(user: Any, case: Case) -> list[CaseSection]:
    """Return whether there is time for a guest who has not come yet."""
    if case.kind != KIND or case.person_id == user.person_id:
        return []
    engagement = Engagement.objects.select_related("case__unit").filter(case=case).first()
    told = time_for(user, engagement, timezone.localdate()) if engagement else None
    if told is None:
        return []
    template = "guests/reception/time.html"
    return [CaseSection(_("Is there time?"), template, {"time": told}, order=15)]


def sees_board(user: Any) -> bool:
    """Tell whether the board opens for the user."""
    return can_see_board(user).allowed


def sees_presence(user: Any) -> bool:
    """Tell whether the page of who is here opens for the user."""
    return can_see_presence(user).allowed


def sees_figures(user: Any) -> bool:
    """Tell whether the figures open for the user."""
    return can_see_figures(user).allowed


_KEPT = RetentionRule(
    _("10 years"),
    _("the case has ended"),
    _("A guess; what the archive receives is to be settled by the institution."),
)

CONTRIBUTION = Contribution(
    menu=(
        MenuEntry("guest_board", _("Board of guests"), sees_board, 31),
        MenuEntry("guest_matrix", _("Guests by task"), sees_board, 32),
        MenuEntry("guest_presence", _("Guests who are here"), sees_presence, 33),
        MenuEntry("guest_figures", _("How reception worked"), sees_figures, 36),
    ),
    home=home,
    case_cards=case_cards,
    case_sections=case_sections,
    notices=notices,
    rule_sets=(REMINDERS,),
    retention={"guests.CheckIn": _KEPT},
    wording=(WORDING, PARAMETERS),
)
