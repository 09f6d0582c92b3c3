"""The lists of this room."""

from collections.abc import Sequence
from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from portal.places.models import CountryMembership
from portal.web.tables import CodeColumn, DayColumn, ListTable
from portal.web.wording import word


class CountryTable(ListTable):
    """Countries with what they belong to today."""

    caption = _("Countries")
    fixed = ("name",)
    optional = ("alpha3", "numeric", "aid")

    name = tables.Column(_("Name"), accessor="name", order_by="name_{language}")
    code = tables.Column(_("Code"), accessor="code")
    alpha3 = tables.Column(_("Three-letter code"), accessor="alpha3")
    numeric = tables.Column(_("Number"), accessor="numeric")
    groups = tables.Column(_("Belongs to"), accessor="today", orderable=False)
    priority = tables.Column(_("Priority partner country"), accessor="today", orderable=False)
    aid = tables.Column(_("OECD aid list"), accessor="today", orderable=False)

    def render_groups(self, value: Sequence[CountryMembership]) -> str:
        """Return the unions, areas and programmes the country is in."""
        return _listed(value, lambda group: group != "panorama" and not group.startswith("dac_"))

    def value_groups(self, value: Any, **_options: Any) -> str:
        """Return them as on the page."""
        return self.render_groups(value)

    def render_priority(self, value: Sequence[CountryMembership]) -> str:
        """Return whether it is a priority country, and where that is suspended."""
        found = [one for one in value if one.group == "panorama"]
        if not found:
            return ""
        return gettext("yes, suspended") if found[0].suspended else gettext("yes")

    def value_priority(self, value: Any, **_options: Any) -> str:
        """Return it as on the page."""
        return self.render_priority(value)

    def render_aid(self, value: Sequence[CountryMembership]) -> str:
        """Return the class on the aid list."""
        return _listed(value, lambda group: group.startswith("dac_"))

    def value_aid(self, value: Any, **_options: Any) -> str:
        """Return it as on the page."""
        return self.render_aid(value)


def _listed(memberships: Sequence[CountryMembership], wanted: Any) -> str:
    language = get_language() or "nb"
    return ", ".join(
        word(f"group.{one.group}", language) for one in memberships if wanted(one.group)
    )


class InstitutionTable(ListTable):
    """Institutions on the list."""

    caption = _("Institutions")
    fixed = ("name",)
    optional = ("types", "pic", "status", "website")

    name = tables.Column(_("Name"), accessor="name", order_by="folded")
    country = tables.Column(
        _("Country"), accessor="country__name", order_by="country__name_{language}"
    )
    city = tables.Column(_("City"), accessor="city")
    alliances = tables.Column(_("Alliances"), accessor="today", orderable=False)
    erasmus_code = tables.Column(_("Erasmus code"), accessor="erasmus_code")
    ror_id = tables.Column(_("ROR id"), accessor="ror_id")
    pic = tables.Column(_("PIC"), accessor="pic")
    types = tables.Column(_("Kind"), accessor="types", orderable=False)
    status = CodeColumn("institution_status", verbose_name=_("Status"), accessor="status")
    website = tables.Column(_("Website"), accessor="website", orderable=False)

    def render_name(self, record: Any) -> str:
        """Return the name, linked to the institution."""
        address = reverse("institution", args=[record.pk])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, record.name)

    def value_name(self, record: Any, **_options: Any) -> str:
        """Return the name alone."""
        return str(record.name)

    def render_alliances(self, value: Any) -> str:
        """Return the alliances it is in today."""
        language = get_language() or "nb"
        return ", ".join(word(f"alliance.{one.alliance}", language) for one in value)

    def value_alliances(self, value: Any, **_options: Any) -> str:
        """Return them as on the page."""
        return self.render_alliances(value)

    def render_types(self, value: str) -> str:
        """Return the kinds in words."""
        language = get_language() or "nb"
        return ", ".join(word(f"institution_type.{one}", language) for one in value.split("|"))

    def value_types(self, value: str, **_options: Any) -> str:
        """Return them as on the page."""
        return self.render_types(value) if value else ""


class WaitingTable(ListTable):
    """Institutions that a person typed and nobody has looked at."""

    caption = _("Institutions that wait to be matched")
    fixed = ("name",)

    name = tables.Column(_("As typed"), accessor="name", order_by="folded")
    country = tables.Column(
        _("Country"), accessor="country__name", order_by="country__name_{language}"
    )
    city = tables.Column(_("City"), accessor="city")
    created_at = DayColumn(verbose_name=_("Typed on"), accessor="created_at")

    def render_name(self, record: Any) -> str:
        """Return the name, linked to where it is matched."""
        address = reverse("institution_match", args=[record.pk])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, record.name)

    def value_name(self, record: Any, **_options: Any) -> str:
        """Return the name alone."""
        return str(record.name)

    def value_created_at(self, value: Any, **_options: Any) -> Any:
        """Return the day, since a moment with a zone fits no sheet."""
        return timezone.localtime(value).date() if value else None
