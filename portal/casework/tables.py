"""How lists of what waits look."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_tables2 import Column

from portal.casework.models import Case
from portal.casework.selectors import (
    case_address,
    coded,
    first_ones,
    mailed_title,
    task_address,
    task_title,
)
from portal.core.contributions import task_pages
from portal.web.tables import CodeColumn, DayColumn, ListTable


def told_day(day: date) -> str:
    """Return a due date, with a mark where it has passed."""
    text = date_format(day, "SHORT_DATE_FORMAT")
    if day >= timezone.localdate():
        return text
    mark = '{} <span class="ds-tag" data-color="danger" data-size="sm">{}</span>'
    return format_html(mark, text, _g("Overdue"))


def case_link(case: Case, text: str) -> str:
    """Return a link to a case, or its text alone."""
    address = case_address(case)
    return format_html('<a class="ds-link" href="{}">{}</a>', address, text) if address else text


class SinceColumn(DayColumn):
    """The day of a moment."""

    def render(self, value: Any) -> str:
        """Return the day in the reader's language."""
        return date_format(timezone.localtime(value), "SHORT_DATE_FORMAT")

    def value_of(self, value: Any) -> Any:
        """Return the day itself."""
        return timezone.localtime(value).date() if value else None


class DueColumn(DayColumn):
    """A due date; one that has passed is marked."""

    def render(self, value: Any) -> str:
        """Return the day in the reader's language."""
        return told_day(value)


class TurnTable(ListTable):
    """Cases whose turn is the reader's."""

    person = Column(verbose_name=_("Person"), order_by=("person__folded_name",))
    kind = CodeColumn("case_kind", verbose_name=_("Kind"))
    title = Column(verbose_name=_("Title"))
    state = Column(verbose_name=pgettext_lazy("case", "State"))
    unit = Column(verbose_name=_("Unit"), order_by=("unit__name_{language}",))
    turn_since = SinceColumn(verbose_name=_("Waiting since"))
    turn_due_on = DueColumn(verbose_name=_("Due"))

    caption = _("Cases that wait for you")
    fixed: ClassVar[Sequence[str]] = ("person",)

    def render_person(self, value: Any, record: Case) -> str:
        """Link the person to their case."""
        return case_link(record, str(value))

    def render_state(self, value: str, record: Case) -> str:
        """Return the state in words."""
        return coded(f"{record.kind}_state.{value}") or value

    def value_state(self, value: str, record: Case) -> str:
        """Export the state in words."""
        return self.render_state(value, record)


class TaskTable(ListTable):
    """Open tasks of the reader."""

    pick = Column(
        verbose_name=_("Choose"), accessor="public_id", orderable=False, exclude_from_export=True
    )
    code = CodeColumn("task", verbose_name=_("Task"))
    first = Column(verbose_name=_("Waits for"), accessor="after", orderable=False)
    person = Column(
        verbose_name=_("Person"),
        accessor="case__person",
        order_by=("case__person__folded_name",),
    )
    case = Column(verbose_name=_("Case"), accessor="case__title")
    unit = Column(
        verbose_name=_("Unit"), accessor="case__unit", order_by=("case__unit__name_{language}",)
    )
    created_at = SinceColumn(verbose_name=_("Waiting since"))
    due_on = DueColumn(verbose_name=_("Due"))

    caption = _("Tasks that wait for you")
    fixed: ClassVar[Sequence[str]] = ("pick", "code")

    def render_pick(self, value: Any, record: Any) -> str:
        """Offer a task for the button that marks several done, where it has no page of its own."""
        if record.code in task_pages() or first_ones(record):
            return ""
        box = '<input type="checkbox" class="ds-input" form="done" name="task" value="{}" {}="{}">'
        return format_html(box, value, "aria-label", task_title(record))

    def render_first(self, value: Any, record: Any) -> str:
        """Say what must be done before."""
        return ", ".join(first_ones(record)) or "–"

    def value_first(self, value: Any, record: Any) -> str:
        """Export what must be done before."""
        return ", ".join(first_ones(record))

    def render_code(self, value: str, record: Any) -> str:
        """Link the task to its page."""
        address = task_address(record)
        return format_html('<a class="ds-link" href="{}">{}</a>', address, task_title(record))

    def value_code(self, value: str, record: Any) -> str:
        """Export what the task is called; a strict one has no name in a file."""
        return mailed_title(record)

    def render_case(self, value: str, record: Any) -> str:
        """Link the case."""
        return case_link(record.case, value)
