"""What this room adds to the whole."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.core.contributions import Contribution, HomeCard, MenuEntry, Notice, RetentionRule
from portal.rulesets.access import can_administer_rules, can_move
from portal.rulesets.models import Rate, RuleSet
from portal.rulesets.selectors import keepers, unverified
from portal.rulesets.wording import WORDING


def home(user: Any) -> list[HomeCard]:
    """Return what waits for an administrator: proposals to approve, entries to verify."""
    if not can_administer_rules(user):
        return []
    proposed = [*RuleSet.objects.filter(state="proposed"), *Rate.objects.filter(state="proposed")]
    mine = sum(bool(can_move(user, entry, "approve")) for entry in proposed)
    old = sum(1 for _found in unverified(timezone.localdate()))
    address = reverse("rule_sets")
    cards = [
        HomeCard(_("Rules to approve"), _("Somebody else proposed them."), address, mine, order=30),
        HomeCard(
            _("Rules to verify"),
            _("Nobody has looked at them for twelve months."),
            address,
            old,
            order=50,
        ),
    ]
    return [card for card in cards if card.count]


def notices(on: date) -> Sequence[Notice]:
    """Return the reminders of entries that nobody verified for twelve months, once a period."""
    return [
        Notice(
            kind="rule-to-verify",
            key=f"verify:{found.entry._meta.model_name}:{found.entry.pk}:{found.since}:{person.pk}",
            person=person,
            context={"entry": found.entry, "since": found.since, "address": _address(found.entry)},
        )
        for found in unverified(on)
        for person in keepers(found.entry, on)
    ]


def _address(entry: Any) -> str:
    if isinstance(entry, RuleSet):
        return reverse("rule_set", args=[str(entry)])
    return reverse("rate", args=[entry.pk])


_KEPT = RetentionRule(
    keep="as long as cases rest on it",
    after="the entry's last day",
    source="a decision must be explained by the rules it rested on; to be settled by the archivist",
)
CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "rule_sets", gettext_lazy("Rules and rates"), lambda _user: True, 830, group="running"
        ),
        MenuEntry(
            "institution_profile",
            gettext_lazy("Institution"),
            lambda user: bool(can_administer_rules(user)),
            840,
            group="running",
        ),
    ),
    home=home,
    notices=notices,
    retention={"portal.RuleSet": _KEPT, "portal.Rate": _KEPT},
    wording=(WORDING,),
)
