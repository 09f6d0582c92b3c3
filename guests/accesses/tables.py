"""How lists of accesses look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable
from portal.web.wording import word


class AccessTable(ListTable):
    """Accesses of guests."""

    person = Column(
        verbose_name=_("Guest"),
        accessor="engagement__case__person",
        order_by=("engagement__case__person__folded_name",),
    )
    kind = CodeColumn("access_kind", verbose_name=_("Access to"))
    what = Column(verbose_name=_("Which one"))
    state = Column(verbose_name=pgettext_lazy("access", "State"), accessor="state", orderable=False)
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    starts_on = DayColumn(verbose_name=_("First day"), accessor="engagement__starts_on")
    ends_on = DayColumn(verbose_name=_("Until"))
    ordered_on = DayColumn(verbose_name=_("Ordered"))
    granted_on = DayColumn(verbose_name=_("Given"))
    removed_on = DayColumn(verbose_name=_("Taken back"))
    receipt = Column(verbose_name=_("Receipt"), orderable=False)

    caption = _("Accesses")
    fixed: ClassVar[Sequence[str]] = ("person", "kind")
    optional: ClassVar[Sequence[str]] = ("ordered_on", "granted_on", "removed_on", "receipt")

    def render_person(self, value: Any, record: Any) -> str:
        """Link the guest to their accesses."""
        address = reverse("guest_accesses", args=[record.engagement.case.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_state(self, value: str) -> str:
        """Word the state."""
        return word(f"access_state.{value}", get_language() or "nb")

    def value_state(self, value: str) -> str:
        """Export the state in words."""
        return self.render_state(value)
