"""How rounds, the queue and appeals are listed."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn
from portal.web.wording import word


def _linked(address: str, text: Any) -> str:
    return format_html('<a class="ds-link" href="{}">{}</a>', address, text)


class RoundTable(ListTable):
    """Rankings of calls."""

    call = Column(verbose_name=_("Call"), accessor="call_title")
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    state = CodeColumn("ranking_state", verbose_name=pgettext_lazy("ranking", "State"))
    placed = NumberColumn(verbose_name=_("Placed"))
    due = DayColumn(verbose_name=_("Ranking due"), accessor="call__ranking_due_on")
    decision_due = DayColumn(verbose_name=_("Decision due"), accessor="call__decision_due_on")
    handed_in_at = DayColumn(verbose_name=_("Handed in"))

    caption = _("Rounds")
    fixed: ClassVar[Sequence[str]] = ("call", "unit")

    def render_call(self, value: Any, record: Any) -> str:
        """Link the call to the ranking."""
        return _linked(reverse("ranking", args=[record.public_id]), value)


class QueueTable(ListTable):
    """Applications outside calls that wait for money."""

    person = Column(
        verbose_name=_("Person"), accessor="case__person", order_by=("case__person__folded_name",)
    )
    scheme = CodeColumn("scheme", verbose_name=_("Scheme"))
    submitted_at = DayColumn(verbose_name=_("Submitted"))
    state = CodeColumn(
        "application_state",
        verbose_name=pgettext_lazy("application", "State"),
        accessor="case__state",
    )
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    host = Column(verbose_name=_("Host"), accessor="host_name")
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))

    caption = _("First come, first served")
    fixed: ClassVar[Sequence[str]] = ("person", "scheme", "submitted_at")
    optional: ClassVar[Sequence[str]] = ("ends_on",)

    def render_person(self, value: Any, record: Any) -> str:
        """Link the person to where money is reserved."""
        return _linked(reverse("funds", args=[record.case.public_id]), value)


class AppealTable(ListTable):
    """Appeals."""

    person = Column(
        verbose_name=_("Person"), accessor="case__person", order_by=("case__person__folded_name",)
    )
    title = Column(verbose_name=_("Title"), accessor="case__title")
    state = CodeColumn(
        "appeal_state", verbose_name=pgettext_lazy("appeal", "State"), accessor="case__state"
    )
    received_on = DayColumn(verbose_name=_("Received on"))
    due_on = DayColumn(verbose_name=_("Last day to appeal"))
    late = Column(verbose_name=_("In time"), accessor="is_late", orderable=False, empty_values=())

    caption = _("Appeals")
    fixed: ClassVar[Sequence[str]] = ("person", "title")

    def render_title(self, value: Any, record: Any) -> str:
        """Link the title to the appeal."""
        return _linked(reverse("appeal", args=[record.case.public_id]), value)

    def render_late(self, value: Any, record: Any) -> str:
        """Say whether it came in time."""
        return self.value_late(value, record)

    def value_late(self, value: Any, record: Any) -> str:
        """Export whether it came in time."""
        return word(f"appeal_time.{'late' if value else 'in_time'}", get_language() or "nb")
