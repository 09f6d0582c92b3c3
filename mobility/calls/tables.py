"""How lists of calls and budgets look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn
from portal.web.wording import word


class MomentColumn(Column):
    """A moment: written out on the page, the local moment in exports."""

    def render(self, value: Any) -> str:
        """Return the moment in the reader's language."""
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")

    def value_of(self, value: Any) -> Any:
        """Return the local day and time as text, which every spreadsheet reads."""
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"


class CallTable(ListTable):
    """Calls."""

    title = Column(verbose_name=_("Call"), order_by=("title_{language}",))
    scheme = CodeColumn("scheme", verbose_name=_("Scheme"))
    unit = Column(verbose_name=_("Unit"), order_by=("unit__name_{language}",))
    phase = CodeColumn("call_phase", verbose_name=pgettext_lazy("call", "State"), orderable=False)
    opens_at = MomentColumn(verbose_name=pgettext_lazy("call", "Opens"))
    closes_at = MomentColumn(verbose_name=pgettext_lazy("call", "Closes"))
    starts_from = DayColumn(verbose_name=_("First start"))
    starts_until = DayColumn(verbose_name=_("Last start"))
    places = NumberColumn(verbose_name=_("Places"))
    decision_due_on = DayColumn(verbose_name=pgettext_lazy("call", "Decision due"))

    caption = _("Calls")
    fixed: ClassVar[Sequence[str]] = ("title",)
    optional: ClassVar[Sequence[str]] = ("places", "decision_due_on", "starts_until")

    def render_title(self, value: Any, record: Any) -> str:
        """Link the title to the call."""
        address = reverse("call", args=[record.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)


class BudgetTable(ListTable):
    """Budgets."""

    title = Column(verbose_name=pgettext_lazy("call", "Budget"))
    unit = Column(verbose_name=_("Unit"), order_by=("unit__name_{language}",))
    schemes = Column(verbose_name=_("Schemes"), orderable=False)
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))
    amount = NumberColumn(verbose_name=_("Amount"))
    reserved = NumberColumn(verbose_name=pgettext_lazy("budget", "Reserved"))
    left = NumberColumn(verbose_name=pgettext_lazy("budget", "Left"), orderable=False)
    currency = Column(verbose_name=_("Currency"))

    caption = _("Budgets")
    fixed: ClassVar[Sequence[str]] = ("title",)

    def render_title(self, value: Any, record: Any) -> str:
        """Link the title to the budget."""
        address = reverse("budget", args=[record.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_schemes(self, value: Any) -> str:
        """Return the schemes in words."""
        language = get_language() or "nb"
        return ", ".join(word(f"scheme.{one}", language) for one in value)

    def value_schemes(self, value: Any, record: Any) -> str:
        """Export the schemes in words."""
        return self.render_schemes(value)

    def render_amount(self, value: Any) -> str:
        """Return an amount as people write it."""
        return number_format(value, 2, force_grouping=True)

    render_reserved = render_amount
    render_left = render_amount
