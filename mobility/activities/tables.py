"""How lists of activities look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn


class ActivityTable(ListTable):
    """Activities of people."""

    title = Column(verbose_name=_("What it is"))
    person = Column(
        verbose_name=_("Person"), accessor="case__person", order_by=("case__person__folded_name",)
    )
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    type = CodeColumn("activity_type", verbose_name=pgettext_lazy("activity", "Kind"))
    partner = Column(verbose_name=pgettext_lazy("institution", "Partner"), accessor="host_name")
    country = Column(verbose_name=_("Country"), order_by=("country__name_{language}",))
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))
    hours = NumberColumn(verbose_name=_("Hours"))
    state = CodeColumn(
        "activity_state", accessor="case__state", verbose_name=pgettext_lazy("activity", "State")
    )
    certificate_number = Column(verbose_name=_("Certificate number"))

    caption = _("Virtual and at-home activities")
    fixed: ClassVar[Sequence[str]] = ("title", "person")
    optional: ClassVar[Sequence[str]] = ("unit", "country", "starts_on", "certificate_number")

    def render_title(self, value: str, record: Any) -> str:
        """Link the title to the activity."""
        address = reverse("activity", args=[record.case.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)


class MyActivityTable(ActivityTable):
    """The reader's own activities."""

    class Meta:
        exclude = ("person", "unit")

    caption = _("My activities")
    fixed: ClassVar[Sequence[str]] = ("title",)
