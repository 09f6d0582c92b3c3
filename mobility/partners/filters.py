"""How the register of agreements is narrowed."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.forms import CheckboxInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.partners.models import AGREEMENT_KINDS, PartnerAgreement
from mobility.partners.rules.exchanges import EXCHANGES, FOR_STAFF, marked
from mobility.partners.selectors.agreements import holding_on, quiet
from mobility.stays.selectors import countries
from portal.people.models import Unit
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter

EVERYTHING = pgettext_lazy("filter", "All")


def units(request: Any) -> QuerySet[Unit]:
    """Return all units: where one may go is open to everybody."""
    found: QuerySet[Unit] = Unit.objects.visible_to(request.user).order_by("code")
    return found


def open_to(unit: Unit) -> Q:
    """Return the condition that an agreement is of use to a unit: its own, above or below it."""
    near = Q(units__descents__unit=unit) | Q(units__ancestries__ancestor=unit)
    there = PartnerAgreement.objects.filter(near)
    return Q(units=None) | Q(pk__in=there.values("pk"))


class AgreementFilter(ListFilter):
    """Agreements by partner, country, unit, who may go, and whether they hold.

    Without a day those are shown that hold today; the others on demand.
    """

    shown_first = 3

    q = SearchFilter(
        "institution__folded", "country__folded", as_typed=("institution_name", "title", "code")
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Country"), queryset=lambda request: countries(), empty_label=EVERYTHING
    )
    exchange = CodeFilter("exchange", EXCHANGES, label=_("Who may go"), method="going")
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"),
        queryset=units,
        to_field_name="code",
        empty_label=EVERYTHING,
        method="of_unit",
    )
    kind = CodeFilter("agreement_kind", AGREEMENT_KINDS, label=_("Kind of agreement"))
    on = DayFilter(label=_("Still valid on"), method="ignore")
    staff = django_filters.BooleanFilter(
        label=_("Only where staff may go"), widget=CheckboxInput(), method="for_staff"
    )
    quiet = django_filters.BooleanFilter(
        label=_("Only those under which nobody has gone for years"),
        widget=CheckboxInput(),
        method="unused",
    )
    mine = django_filters.BooleanFilter(
        label=_("Only those I am responsible for"), widget=CheckboxInput(), method="my_own"
    )
    everything = django_filters.BooleanFilter(
        label=_("Also those that do not hold"), widget=CheckboxInput(), method="ignore"
    )

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep what fits, and of that what holds on the day unless all is asked for."""
        found: QuerySet[Any] = super().filter_queryset(queryset)
        chosen = self.form.cleaned_data
        if chosen.get("on"):
            return found.filter(holding_on(chosen["on"]))
        if chosen.get("everything"):
            return found
        return found.filter(holding_on(timezone.localdate()))

    def ignore(self, rows: QuerySet[Any], _name: str, _value: Any) -> QuerySet[Any]:
        """Leave the rows; this filter is applied above."""
        return rows

    def going(self, rows: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Keep the agreements under which this kind of exchange is agreed."""
        return rows.filter(exchanges__contains=marked(value))

    def for_staff(self, rows: QuerySet[Any], _name: str, value: Any) -> QuerySet[Any]:
        """Keep the agreements under which anybody employed here may go."""
        if not value:
            return rows
        wanted = Q()
        for kind in FOR_STAFF:
            wanted |= Q(exchanges__contains=marked(kind))
        return rows.filter(wanted)

    def of_unit(self, rows: QuerySet[Any], _name: str, value: Unit) -> QuerySet[Any]:
        """Keep the agreements of the unit, of those above and below it, and of the institution."""
        return rows.filter(open_to(value))

    def unused(self, rows: QuerySet[Any], _name: str, value: Any) -> QuerySet[Any]:
        """Keep the agreements without staff going out for the years of the rule set."""
        return quiet(rows) if value else rows

    def my_own(self, rows: QuerySet[Any], _name: str, value: Any) -> QuerySet[Any]:
        """Keep the agreements that the reader is responsible for."""
        return rows.filter(responsible_id=self.request.user.person_id) if value else rows
