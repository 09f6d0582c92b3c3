"""How lists of applications look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn
from portal.web.wording import word


class ApplicationTable(ListTable):
    """Applications of people."""

    person = Column(
        verbose_name=_("Person"), accessor="case__person", order_by=("case__person__folded_name",)
    )
    title = Column(verbose_name=_("Title"), accessor="case__title", empty_values=())
    scheme = CodeColumn("scheme", verbose_name=_("Scheme"))
    state = CodeColumn(
        "application_state",
        verbose_name=pgettext_lazy("application", "State"),
        accessor="case__state",
    )
    turn = Column(
        verbose_name=_("Next"),
        accessor="case__turn_role",
        empty_values=(),
        order_by=("case__turn_role",),
    )
    due_on = DayColumn(verbose_name=_("Due"), accessor="case__turn_due_on")
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    host = Column(verbose_name=_("Host"), accessor="host_name")
    country = Column(verbose_name=_("Country"), accessor="country_name")
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))
    term_months = NumberColumn(verbose_name=_("Months"))
    call = Column(verbose_name=_("Call"), accessor="call_title")
    since = DayColumn(verbose_name=_("Since"), accessor="case__state_since")
    submitted_at = DayColumn(verbose_name=_("Submitted"))

    caption = _("Applications")
    fixed: ClassVar[Sequence[str]] = ("person", "title")
    optional: ClassVar[Sequence[str]] = (
        "country",
        "ends_on",
        "term_months",
        "call",
        "since",
        "submitted_at",
        "due_on",
    )

    def render_title(self, value: Any, record: Any) -> str:
        """Link the title to the page of the application."""
        address = reverse("application", args=[record.case.public_id])
        text = value or word(f"scheme.{record.scheme}", get_language() or "nb")
        return format_html('<a class="ds-link" href="{}">{}</a>', address, text)

    def value_title(self, value: Any, record: Any) -> str:
        """Export the title, or the scheme where there is none."""
        return str(value or word(f"scheme.{record.scheme}", get_language() or "nb"))

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


class MyApplicationTable(ApplicationTable):
    """The reader's own applications."""

    class Meta:
        exclude = ("person", "unit")

    caption = _("My applications")
    fixed: ClassVar[Sequence[str]] = ("title",)
