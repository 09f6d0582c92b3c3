"""How the lists of this room look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable


class PreparationTable(ListTable):
    """Granted stays that are prepared or under way."""

    person = Column(verbose_name=_("Person"), order_by=("person__folded_name",))
    unit = Column(verbose_name=_("Unit"), order_by=("unit__name_{language}",))
    scheme = CodeColumn("scheme", verbose_name=_("Scheme"), accessor="application__scheme")
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))
    state = CodeColumn("application_state", verbose_name=pgettext_lazy("case", "State"))
    tasks = Column(
        verbose_name=_("Required tasks"), accessor="tasks_settled", order_by=("tasks_settled",)
    )

    caption = _("Stays being prepared or under way")
    fixed: ClassVar[Sequence[str]] = ("person",)
    optional: ClassVar[Sequence[str]] = ("ends_on",)

    def render_person(self, value: Any, record: Any) -> str:
        """Link the person to the checklist."""
        address = reverse("duties", args=[record.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_tasks(self, record: Any) -> str:
        """Return how many of the required tasks are settled."""
        return self.value_tasks(None, record)

    def value_tasks(self, value: Any, record: Any) -> str:
        """Return how many of the required tasks are settled."""
        numbers = {"settled": record.tasks_settled, "required": record.tasks_required}
        return gettext("%(settled)s of %(required)s") % numbers


class WhereaboutsTable(ListTable):
    """Who is abroad on a day. Whom to call stands on a page of its own, opened one by one."""

    person = Column(verbose_name=_("Person"), order_by=("person__folded_name",))
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    country = Column(verbose_name=_("Country"), order_by=("country__name_{language}",))
    city = Column(verbose_name=_("City"))
    host = Column(verbose_name=_("Host"), accessor="host_name")
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))
    arrived = DayColumn(
        verbose_name=_("Arrival confirmed"),
        accessor="segment__confirmed_starts_on",
        orderable=False,
    )
    contact = Column(
        verbose_name=_("Emergency contact"),
        accessor="person",
        orderable=False,
        exclude_from_export=True,
    )

    caption = _("People abroad")
    fixed: ClassVar[Sequence[str]] = ("person", "contact")
    optional: ClassVar[Sequence[str]] = ("arrived",)

    def render_contact(self, value: Any) -> str:
        """Link to whom to call; opening it is logged."""
        address = reverse("whereabouts_contact", args=[value.public_id])
        label, whose = gettext("Open"), gettext("emergency contact of %(name)s") % {"name": value}
        return format_html(
            '<a class="ds-link" href="{}">{}<span class="ds-sr-only"> {}</span></a>',
            address,
            label,
            whose,
        )
