"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mobility.experience.models import Evidence, EvidenceRequest
from mobility.experience.rules import trials
from mobility.experience.selectors import in_group_today
from mobility.experience.services.evidence_import import EvidenceImporter
from mobility.experience.told.wording import WORDING as TOLD
from mobility.experience.wording import WORDING
from portal.core.contributions import Contribution, HomeCard, MenuEntry, RetentionRule, RuleToTry


def home(user: Any) -> list[HomeCard]:
    """Return the question to a person of the group, or one asked, who has not answered."""
    if not user.person_id or Evidence.objects.filter(person_id=user.person_id).exists():
        return []
    asked = EvidenceRequest.objects.filter(person_id=user.person_id, answered_at__isnull=True)
    if not asked.exists() and not in_group_today(user.person_id):
        return []
    return [
        HomeCard(
            title=_("Tell us about your international experience"),
            text=_("Two minutes: have you studied, worked or done fieldwork abroad, or not?"),
            url=reverse("experience_answer"),
            order=5,
        )
    ]


def about_person(user: Any, person: Any) -> list[HomeCard]:
    """Return the way to what is known of a person's international experience."""
    if person.pk == user.person_id:
        address = reverse("experience")
        return [HomeCard(title=_("My international experience"), text="", url=address, order=90)]
    address = reverse("experience_of", args=[person.public_id])
    return [HomeCard(title=_("International experience"), text="", url=address, order=90)]


LEAVES = gettext_lazy("the person has left")
GUESS = gettext_lazy("A guess that the institution must settle.")
RULES = (
    RuleToTry(
        "experience",
        "early_career",
        trials.try_experience,
        trials.EXPERIENCE_SCHEMA,
        trials.EXPERIENCE_EXAMPLE,
    ),
    RuleToTry(
        "window", "early_career", trials.try_window, trials.WINDOW_SCHEMA, trials.WINDOW_EXAMPLE
    ),
)
CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "experience",
            gettext_lazy("My international experience"),
            lambda user: bool(user.person_id),
            10,
            group="mine",
        ),
    ),
    home=home,
    about_person=about_person,
    importers=(EvidenceImporter,),
    retention={
        "mobility.Evidence": RetentionRule(gettext_lazy("2 years"), LEAVES, GUESS),
        "mobility.EvidenceRequest": RetentionRule(
            gettext_lazy("2 years"), gettext_lazy("the question was answered"), GUESS
        ),
        "mobility.Conversation": RetentionRule(gettext_lazy("2 years"), LEAVES, GUESS),
    },
    wording=(WORDING, TOLD),
    rules=RULES,
)
