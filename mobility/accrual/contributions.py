"""What this room adds to the whole."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mobility.accrual.access import can_see_accrual, can_see_contests
from mobility.accrual.models import Contest
from mobility.accrual.notices import notices
from mobility.accrual.parameters.research_term import NTNU, RULE_SETS, UIB, UIO
from mobility.accrual.parameters.wording import WORDING as PARAMETER_WORDING
from mobility.accrual.rules.trials import ACCRUAL_EXAMPLE, ACCRUAL_SCHEMA, try_accrual
from mobility.accrual.services.history_import import EarlierTermImporter, ServicePeriodImporter
from mobility.accrual.wording import WORDING
from portal.casework.retention import KEPT_WITH_CASE
from portal.core.contributions import Contribution, HomeCard, MenuEntry, RuleToTry


def home(user: Any) -> list[HomeCard]:
    """Return how many reports of wrong service wait for HR."""
    if not can_see_contests(user):
        return []
    count = Contest.objects.for_hr(user).filter(state="open").count()
    address = f"{reverse('accrual_contests')}?state=open"
    text = _("Employees say that something is wrong in their service.")
    return [HomeCard(_("Contested service"), text, address, count, order=45)] if count else []


def about_person(user: Any, person: Any) -> list[HomeCard]:
    """Return the way to a person's clock."""
    if person.pk == user.person_id:
        return [HomeCard(_("My research term"), "", reverse("research_term"), order=95)]
    if not can_see_accrual(user, person):
        return []
    address = reverse("research_term_of", args=[person.public_id])
    return [HomeCard(_("Research term"), "", address, order=95)]


CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "research_term",
            gettext_lazy("My research term"),
            lambda user: bool(user.person_id),
            25,
            group="mine",
        ),
        MenuEntry(
            "accrual_contests",
            gettext_lazy("Contested service"),
            lambda user: bool(can_see_contests(user)),
            620,
        ),
    ),
    home=home,
    about_person=about_person,
    notices=lambda on: list(notices(on)),
    retention=dict.fromkeys(
        (
            "mobility.Contest",
            "mobility.EarlierTerm",
            "mobility.ServicePeriod",
        ),
        KEPT_WITH_CASE,
    ),
    importers=(ServicePeriodImporter, EarlierTermImporter),
    rules=tuple(
        RuleToTry(name, rule_set, try_accrual, ACCRUAL_SCHEMA, ACCRUAL_EXAMPLE)
        for name, rule_set in (("accrual", NTNU), ("accrual_uio", UIO), ("accrual_uib", UIB))
    ),
    rule_sets=RULE_SETS,
    wording=(WORDING, PARAMETER_WORDING),
)
