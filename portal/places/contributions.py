"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.core.contributions import Contribution, HomeCard, MenuEntry, RetentionRule
from portal.places.access import can_match_institutions
from portal.places.models import Institution
from portal.places.services.institution_import import InstitutionImporter
from portal.places.wording import WORDING


def home(user: Any) -> list[HomeCard]:
    """Return what waits in this room: typed institutions to match."""
    if not can_match_institutions(user):
        return []
    waiting = Institution.objects.visible_to(user).waiting().count()
    if not waiting:
        return []
    return [
        HomeCard(
            title=_("Institutions to match"),
            text=_("People typed names that are not on the list."),
            url=reverse("institutions_waiting"),
            count=waiting,
            order=65,
        )
    ]


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "institutions", gettext_lazy("Institutions"), lambda _u: True, 220, group="places"
        ),
        MenuEntry("countries", gettext_lazy("Countries"), lambda _u: True, 230, group="places"),
    ),
    home=home,
    importers=(InstitutionImporter,),
    retention={
        "portal.Institution": RetentionRule(
            keep="30 days",
            after="an officer has matched or accepted what was typed",
            source="A guess; who typed a name matters only while somebody may ask back.",
        )
    },
    wording=(WORDING,),
)
