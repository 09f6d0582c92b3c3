"""The lists of this room."""

from typing import Any

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.people.models import Person, PositionCode
from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn


class PersonTable(ListTable):
    """Persons, each with their main employment."""

    caption = _("People")
    fixed = ("name",)
    optional = ("hr_id", "percent", "starts_on", "orcid")

    name = tables.Column(_("Name"), accessor="folded_name", order_by="folded_name")
    unit = tables.Column(_("Unit"), accessor="unit_code", order_by="unit_code")
    position = tables.Column(_("Position"), accessor="position_code", order_by="position_code")
    percent = NumberColumn(verbose_name=_("Percent"), accessor="percent")
    starts_on = DayColumn(verbose_name=_("Employed from"), accessor="starts_on")
    ends_on = DayColumn(verbose_name=_("Employed until"), accessor="ends_on")
    email = tables.Column(_("E-mail"), accessor="email")
    hr_id = tables.Column(_("Number from HR"), accessor="hr_id")
    orcid = tables.Column(_("ORCID"), accessor="orcid")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._titles: dict[str, str] | None = None

    def render_name(self, record: Person) -> str:
        """Return the family name first, as the list is sorted, linked to the person."""
        address = reverse("person", args=[record.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, self.value_name(record))

    def value_name(self, record: Person, **_options: Any) -> str:
        """Return family name, given name."""
        return ", ".join(part for part in (record.family_name, record.given_name) if part)

    def render_unit(self, value: str, record: Any) -> str:
        """Return the unit's name, linked to its page."""
        address = reverse("unit", args=[value])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, self.value_unit(record))

    def value_unit(self, record: Any, **_options: Any) -> str:
        """Return the unit's name in the reader's language."""
        return record.unit_name or ""

    def render_position(self, value: str) -> str:
        """Return code and title of the position."""
        return f"{value} {self._title(value)}".strip()

    def value_position(self, value: str, **_options: Any) -> str:
        """Return code and title of the position, or nothing."""
        return self.render_position(value) if value else ""

    def _title(self, code: str) -> str:
        if self._titles is None:
            self._titles = {one.code: one.name for one in PositionCode.objects.all()}
        return self._titles.get(code, "")


class MandateTable(ListTable):
    """Mandates."""

    caption = _("Mandates")
    fixed = ("role", "act")

    role = CodeColumn("role", verbose_name=_("Role"), accessor="role")
    person = tables.Column(_("Person"), accessor="person", order_by="person__folded_name")
    unit = tables.Column(_("Unit"), accessor="unit__name", order_by="unit__name_{language}")
    starts_on = DayColumn(verbose_name=_("From"), accessor="starts_on")
    ends_on = DayColumn(verbose_name=_("Until"), accessor="ends_on")
    lent_by = tables.Column(
        _("Borrowed from"),
        accessor="delegated_from__person",
        order_by="delegated_from__person__folded_name",
    )
    act = tables.Column(
        _("Action"), accessor="pk", orderable=False, exclude_from_export=True, empty_values=()
    )

    def __init__(self, *args: Any, today: Any = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def render_person(self, value: Person) -> str:
        """Return the person, linked."""
        address = reverse("person", args=[value.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_act(self, record: Any) -> str:
        """Return the way to the page that ends the mandate, while it has not ended."""
        if record.is_over:
            return gettext("ended")
        address = reverse("mandate_end", args=[record.pk])
        text = gettext("End")
        about = f"{record.person}, {record.unit.code}"
        return format_html(
            '<a class="ds-link" href="{}">{}<span class="ds-sr-only"> {}</span></a>',
            address,
            text,
            about,
        )


class UserTable(ListTable):
    """Sign-ins."""

    caption = _("Sign-ins")
    fixed = ("email", "act")

    email = tables.Column(_("E-mail"), accessor="email")
    person = tables.Column(_("Person"), accessor="person", order_by="person__folded_name")
    state = tables.Column(pgettext_lazy("sign-in", "State"), accessor="is_active")
    date_joined = DayColumn(verbose_name=_("Made"), accessor="date_joined")
    last_login = DayColumn(verbose_name=_("Last sign-in"), accessor="last_login")
    act = tables.Column(
        _("Action"), accessor="pk", orderable=False, exclude_from_export=True, empty_values=()
    )

    def render_person(self, value: Person) -> str:
        """Return the person, linked."""
        address = reverse("person", args=[value.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_state(self, value: bool) -> str:  # noqa: FBT001 -- a cell's value
        """Return open or closed."""
        return gettext("open") if value else gettext("closed")

    def value_state(self, value: bool, **_options: Any) -> str:  # noqa: FBT001 -- a cell's value
        """Return open or closed."""
        return self.render_state(value)

    def render_act(self, record: Any) -> str:
        """Return the way to the sign-in's own page."""
        return format_html(
            '<a class="ds-link" href="{}">{}<span class="ds-sr-only"> {}</span></a>',
            reverse("user", args=[record.pk]),
            gettext("Manage"),
            record.email,
        )
