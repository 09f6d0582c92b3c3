"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.core.contributions import Contribution, HomeCard, MenuEntry
from portal.people import retention, trail_wording
from portal.people.access import (
    can_manage_users,
    can_see_duplicates,
    can_see_mandates,
    can_see_people,
)
from portal.people.selectors.duplicates import duplicate_pairs
from portal.people.selectors.mandates import ending_mandates
from portal.people.services.staff_import import StaffImporter
from portal.people.services.unit_import import UnitImporter
from portal.people.wording import WORDING


def home(user: Any) -> list[HomeCard]:
    """Return what waits in this room: mandates that end soon, persons registered twice."""
    cards = []
    ending = ending_mandates(user).count()
    if ending:
        all_seen = bool(can_see_mandates(user))
        cards.append(
            HomeCard(
                title=_("Mandates that end within 30 days"),
                text=_("A mandate ends by itself. Renew it if it should go on."),
                url=reverse("mandates") + "?sort=ends_on&when=now"
                if all_seen
                else reverse("my_mandates"),
                count=ending,
                order=60,
            )
        )
    pairs = len(duplicate_pairs(user)) if can_see_duplicates(user) else 0
    if pairs:
        cards.append(
            HomeCard(
                title=_("People who may be registered twice"),
                text=_("Look at them side by side, then merge them or tell them apart."),
                url=reverse("duplicates"),
                count=pairs,
                order=70,
            )
        )
    return cards


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "persons",
            gettext_lazy("People"),
            lambda u: bool(can_see_people(u)),
            200,
            group="people",
        ),
        MenuEntry("units", gettext_lazy("Units"), lambda _u: True, 210, group="people"),
        MenuEntry(
            "duplicates",
            gettext_lazy("Duplicates"),
            lambda u: bool(can_see_duplicates(u)),
            800,
            group="running",
        ),
        MenuEntry(
            "mandates",
            gettext_lazy("Mandates"),
            lambda u: bool(can_see_mandates(u)),
            810,
            group="running",
        ),
        MenuEntry(
            "users",
            gettext_lazy("Sign-ins"),
            lambda u: bool(can_manage_users(u)),
            820,
            group="running",
        ),
    ),
    home=home,
    importers=(UnitImporter, StaffImporter),
    retention=retention.RETENTION,
    wording=(WORDING, retention.WORDING, trail_wording.WORDING),
)
