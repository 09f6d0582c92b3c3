"""What the lists of this room are narrowed by."""

from typing import Any

import django_filters
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.core.folding import fold
from portal.places.models import Country, CountryMembership, Institution, InstitutionName
from portal.places.selectors import ALLIANCES, GROUPS
from portal.web.filters import CodeFilter, ListFilter, SearchFilter

EVERYTHING = pgettext_lazy("filter", "All")


def countries_by_name(request: Any) -> QuerySet[Country]:
    """Return all countries, by their name in the reader's language."""
    name = f"name_{(get_language() or 'nb')[:2]}"
    found: QuerySet[Country] = Country.objects.visible_to(request.user).order_by(F(name).asc())
    return found


class CountryFilter(ListFilter):
    """Countries by name, code and what they belong to today."""

    q = SearchFilter("folded", label=_("Name or code"))
    group = CodeFilter("group", GROUPS, label=_("Belongs to"), method="belonging")

    class Meta:
        model = Country
        fields: tuple[str, ...] = ()

    def belonging(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Keep the countries that are in the group today."""
        today = CountryMembership.objects.active_on(timezone.localdate())
        return queryset.filter(pk__in=today.filter(group=value).values("country_id"))


class InstitutionFilter(ListFilter):
    """Institutions by any of their names, their city, country and alliance."""

    q = django_filters.CharFilter(label=_("Name, city or code"), method="named", max_length=100)
    country = django_filters.ModelChoiceFilter(
        label=_("Country"), queryset=countries_by_name, empty_label=EVERYTHING
    )
    alliance = CodeFilter("alliance", ALLIANCES, label=_("Alliance"), method="allied")
    erasmus = django_filters.ChoiceFilter(
        label=_("Erasmus charter"),
        choices=(("yes", _("Has an Erasmus code")),),
        empty_label=EVERYTHING,
        method="chartered",
    )

    class Meta:
        model = Institution
        fields: tuple[str, ...] = ()

    def named(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Keep those with a name in which every word occurs, or with this code or city."""
        names = InstitutionName.objects.visible_to(self.request.user)
        for part in fold(value).split():
            names = names.filter(folded__contains=part)
        text = value.strip()
        return queryset.filter(
            Q(pk__in=names.values("institution_id"))
            | Q(folded__contains=fold(text))
            | Q(city__iexact=text)
            | Q(erasmus_code__icontains=text)
            | Q(pic=text)
            | Q(ror_id__endswith=text.lower())
        )

    def allied(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Keep those that are in the alliance today."""
        today = timezone.localdate()
        return queryset.filter(alliances__alliance=value, alliances__starts_on__lte=today).exclude(
            alliances__alliance=value, alliances__ends_on__lt=today
        )

    def chartered(self, queryset: QuerySet[Any], _name: str, _value: str) -> QuerySet[Any]:
        """Keep those with an Erasmus code."""
        return queryset.exclude(erasmus_code="")


class WaitingFilter(ListFilter):
    """Typed institutions by name."""

    q = SearchFilter("folded", label=_("Name"))

    class Meta:
        model = Institution
        fields: tuple[str, ...] = ()
