"""How the list of what is contested looks."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable


class ContestTable(ListTable):
    """What people say is wrong."""

    person = Column(verbose_name=_("Person"), order_by=("person__folded_name",))
    text = Column(verbose_name=_("What is wrong"))
    state = CodeColumn("contest_state", verbose_name=pgettext_lazy("contest", "State"))
    created_at = DayColumn(verbose_name=_("Since"))
    answered_at = DayColumn(verbose_name=_("Answered"))
    answered_by = Column(verbose_name=_("Answered by"), orderable=False)
    answer = Column(verbose_name=_("Answer"))

    caption = _("What is contested")
    fixed: ClassVar[Sequence[str]] = ("person", "text")
    optional: ClassVar[Sequence[str]] = ("answer", "answered_by")

    def render_person(self, value: Any, record: Any) -> str:
        """Link the person to the page where the report is answered."""
        address = reverse("accrual_contest", args=[record.pk])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def value_created_at(self, value: Any, record: Any) -> Any:
        """Export the day."""
        return value.date()

    def value_answered_at(self, value: Any, record: Any) -> Any:
        """Export the day."""
        return value and value.date()
