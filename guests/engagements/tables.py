"""How lists of engagements look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn
from portal.web.wording import word


class EngagementTable(ListTable):
    """Guests of units."""

    person = Column(
        verbose_name=_("Guest"), accessor="case__person", order_by=("case__person__folded_name",)
    )
    number = Column(verbose_name=_("Number"))
    state = CodeColumn(
        "engagement_state",
        verbose_name=pgettext_lazy("engagement", "State"),
        accessor="case__state",
    )
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))
    kind = CodeColumn("engagement_kind", verbose_name=_("Kind of guest"))
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    host = Column(verbose_name=_("Host"), order_by=("host__folded_name",))
    turn = Column(
        verbose_name=_("Next"),
        accessor="case__turn_role",
        empty_values=(),
        order_by=("case__turn_role",),
    )
    due_on = DayColumn(verbose_name=_("Due"), accessor="case__turn_due_on")
    overdue = NumberColumn(verbose_name=_("Overdue tasks"))
    home = Column(verbose_name=_("Home institution"), accessor="home_name")
    country = Column(verbose_name=_("Country"), accessor="country_name")
    purpose = Column(verbose_name=_("Purpose"), orderable=False)
    funding = CodeColumn("guest_funding", verbose_name=_("Who pays"))
    since = DayColumn(verbose_name=_("Since"), accessor="case__state_since")

    caption = _("Guests")
    fixed: ClassVar[Sequence[str]] = ("person",)
    optional: ClassVar[Sequence[str]] = (
        *("number", "due_on", "home", "country", "purpose", "funding", "since"),
    )

    def render_person(self, value: Any, record: Any) -> str:
        """Link the guest to the page of the engagement."""
        address = reverse("engagement", args=[record.case.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_overdue(self, value: int) -> str:
        """Mark what is overdue; none is nothing to look at."""
        if not value:
            return "–"
        tag = '<span class="ds-tag" data-color="danger" data-size="sm">{}</span>'
        return format_html(tag, value)

    def render_turn(self, value: Any, record: Any) -> str:
        """Say who acts next."""
        return self.value_turn(value, record)

    def value_turn(self, value: Any, record: Any) -> str:
        """Export who acts next."""
        case = record.case
        if case.turn_person_id:
            return str(case.turn_person)
        if not case.turn_role:
            return ""
        told = word(f"turn.{case.turn_role}", get_language() or "nb")
        return f"{told}, {case.turn_unit}"


class MyGuestTable(EngagementTable):
    """The guests of one host."""

    class Meta:
        exclude = ("host", "funding")

    caption = _("My guests")
