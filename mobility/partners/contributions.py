"""What this room adds to the whole."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mobility.partners.access import can_export_erasmus
from mobility.partners.rules.columns import FIELDS, ExportParameters
from mobility.partners.rules.parameters import PartnerParameters
from mobility.partners.selectors.agreements import renewals_due, to_renew
from mobility.partners.services.agreement_import import AgreementImporter
from mobility.partners.wording import WORDING
from portal.core.contributions import (
    Contribution,
    HomeCard,
    MenuEntry,
    Notice,
    Parameter,
    RetentionRule,
    RuleSetKind,
)
from portal.core.parameters import BadParametersError
from portal.rulesets.selectors import NoRuleSetError


def home(user: Any) -> list[HomeCard]:
    """Return the agreements that the user is responsible for and that wait to be renewed."""
    if not user.person_id:
        return []
    count = to_renew(user.person_id, timezone.localdate()).count()
    if not count:
        return []
    title = ngettext("agreement to look at again", "agreements to look at again", count)
    text = _("They run out or are due for a review. Renew them or end them.")
    address = f"{reverse('agreements')}?mine=on&everything=on&sort=ends_on"
    return [HomeCard(title=title, text=text, url=address, count=count, order=45)]


def about_unit(user: Any, unit: Any) -> list[HomeCard]:
    """Return the way to where the unit's staff may go."""
    address = f"{reverse('agreements')}?unit={unit.code}"
    return [HomeCard(_("Where may I go?"), "", address, order=120)]


def notices(on: date) -> Sequence[Notice]:
    """Return the reminders of agreements that run out or are due for a review, each once."""
    try:
        due = list(renewals_due(on))
    except NoRuleSetError:
        return []
    return [
        Notice(
            kind="agreement-renewal",
            key=f"agreement:{one.agreement.pk}:{one.renew_by}:{one.days}",
            person=one.agreement.responsible,
            context={
                "agreement": one.agreement,
                "renew_by": one.renew_by,
                "address": settings.SITE_URL + reverse("agreement", args=[one.agreement.public_id]),
            },
        )
        for one in due
    ]


def checked_by(kind: Any) -> Callable[[Mapping[str, Any]], Mapping[str, str]]:
    """Return what checks a rule set's values by the rule's own reading of them."""

    def check(values: Mapping[str, Any]) -> Mapping[str, str]:
        try:
            kind.from_mapping(values)
        except BadParametersError as error:
            return error.problems
        return {}

    return check


AGREEMENTS = RuleSetKind(
    "partner_agreements",
    (Parameter("reminder_days", "numbers", "days"), Parameter("quiet_years", "number", "years")),
    checked_by(PartnerParameters),
)
EXPORT = RuleSetKind(
    "erasmus_export",
    (
        Parameter("columns", "codes"),
        Parameter("required", "codes", "", FIELDS, "export_field", required=False),
    ),
    checked_by(ExportParameters),
)
CONTRIBUTION = Contribution(
    menu=(
        MenuEntry(
            "agreements", gettext_lazy("Where may I go?"), lambda _user: True, 60, group="places"
        ),
        MenuEntry(
            "erasmus",
            gettext_lazy("Erasmus+ export"),
            lambda user: bool(can_export_erasmus(user)),
            150,
        ),
    ),
    home=home,
    about_unit=about_unit,
    importers=(AgreementImporter,),
    notices=notices,
    retention={
        "mobility.PartnerAgreement": RetentionRule(
            gettext_lazy("10 years"),
            gettext_lazy("the agreement has ended"),
            gettext_lazy("It names only who is responsible; the period is a guess."),
        )
    },
    rule_sets=(AGREEMENTS, EXPORT),
    wording=(WORDING,),
)
