"""How lists of what is due, and of shared experience, look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from mobility.settling.rules import OPEN_STATES
from mobility.settling.selectors.pages import overdue
from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn
from portal.web.wording import word


class DutyColumn(Column):
    """How a report or settlement stands; overdue is said in words, not by colour alone."""

    def render(self, value: Any) -> str:
        """Return the state, and by how many days it is overdue."""
        return duty_text(value)

    def value_of(self, value: Any) -> Any:
        """Return the same text in exports."""
        return duty_text(value)


def duty_text(duty: Any) -> str:
    """Return the state of a report or settlement in words."""
    if duty is None:
        return ""
    state = word(f"report_state.{duty.state}", get_language() or "nb")
    late = overdue(duty.due_on) if duty.state in OPEN_STATES else 0
    if not late:
        return state
    days = ngettext("%(days)s day overdue", "%(days)s days overdue", late) % {"days": late}
    return f"{state}, {days}"


class AfterTable(ListTable):
    """Reports and settlements of stays that are over."""

    person = Column(
        verbose_name=_("Person"), accessor="case__person", order_by=("case__person__folded_name",)
    )
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    scheme = CodeColumn("scheme", verbose_name=_("Scheme"))
    ended_on = DayColumn(verbose_name=_("Last day"))
    report = DutyColumn(verbose_name=_("Report"), order_by=("report__state",))
    report_due = DayColumn(verbose_name=_("Report due"), accessor="report__due_on")
    settlement = DutyColumn(verbose_name=_("Settlement"), order_by=("settlement__state",))
    settlement_due = DayColumn(verbose_name=_("Settlement due"), accessor="settlement__due_on")

    caption = _("Reports and settlements")
    fixed: ClassVar[Sequence[str]] = ("person",)
    optional: ClassVar[Sequence[str]] = ("unit",)

    def render_person(self, value: Any, record: Any) -> str:
        """Link the person to the case."""
        address = reverse("application", args=[record.case.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def value_report(self, value: Any, record: Any) -> Any:
        """Return the report's state as text."""
        return duty_text(getattr(record, "report", None))

    def value_settlement(self, value: Any, record: Any) -> Any:
        """Return the settlement's state as text, where there is one."""
        return duty_text(getattr(record, "settlement", None))


class SharedTable(ListTable):
    """Hosts at which colleagues have been and of which they tell."""

    host = Column(verbose_name=_("Host"), accessor="host_name")
    country = Column(verbose_name=_("Country"), order_by=("country__name_{language}",))
    person = Column(
        verbose_name=_("Person"),
        accessor="application__case__person",
        order_by=("application__case__person__folded_name",),
    )
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    scheme = CodeColumn("scheme", verbose_name=_("Scheme"), accessor="application__scheme")
    starts_on = DayColumn(verbose_name=_("First day"))
    days = NumberColumn(verbose_name=_("Days"))

    caption = _("Who has been where?")
    fixed: ClassVar[Sequence[str]] = ("host", "person")

    def render_host(self, value: Any, record: Any) -> str:
        """Link the host to what the person shares."""
        address = reverse("shared_report", args=[record.application.case.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)
