"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mobility.calls.access import can_manage_somewhere, can_see_budgets
from mobility.calls.models import Call
from mobility.calls.notices import notices
from mobility.calls.selectors import managed_units
from mobility.calls.wording import WORDING
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import Contribution, HomeCard, MenuEntry


def home(user: Any) -> list[HomeCard]:
    """Return the drafts of calls that wait to be published where the user announces calls."""
    if not can_manage_somewhere(user):
        return []
    drafts = Call.objects.filter(state="draft", closes_at__gte=timezone.now())
    count = drafts.filter(unit__in=managed_units(user)).count()
    title = ngettext("call is not published", "calls are not published", count)
    address = f"{reverse('calls')}?phase=draft"
    text = _("Nobody can apply before they are published.")
    return [HomeCard(title, text, address, count, order=46)] if count else []


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry("calls", gettext_lazy("Calls"), lambda user: bool(user.person_id), 22),
        MenuEntry(
            "budgets", gettext_lazy("Budgets"), lambda user: bool(can_see_budgets(user)), 610
        ),
    ),
    home=home,
    notices=lambda on: list(notices(on)),
    retention=dict.fromkeys(
        ("mobility.Budget", "mobility.Call", "mobility.Reservation"),
        KEPT_WITH_CASE,
    ),
    wording=(WORDING,),
)
