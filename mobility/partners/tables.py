"""How the register of agreements and the Erasmus+ export look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from mobility.partners.rules.agreements import standing
from mobility.partners.selectors.agreements import term_of
from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn
from portal.web.wording import word


def _worded(code: str) -> str:
    return word(code, get_language() or "nb")


class AgreementTable(ListTable):
    """Agreements: with whom, who may go, for which units, until when."""

    partner = Column(verbose_name=_("Partner"), accessor="partner_name")
    country = Column(verbose_name=_("Country"), order_by=("country__name_{language}",))
    title = Column(verbose_name=_("Title"))
    exchanges = Column(verbose_name=_("Who may go"), orderable=False, empty_values=())
    units = Column(verbose_name=_("Units"), orderable=False, empty_values=())
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"), empty_values=())
    standing = Column(
        verbose_name=pgettext_lazy("agreement", "State"),
        accessor="pk",
        orderable=False,
    )
    stays_out = NumberColumn(verbose_name=_("Stays out"))
    last_stay = DayColumn(verbose_name=_("Last stay out"))
    kind = CodeColumn("agreement_kind", verbose_name=_("Kind of agreement"))
    code = Column(verbose_name=_("Reference"))
    review_on = DayColumn(verbose_name=_("Look at it again on"))
    responsible = Column(
        verbose_name=_("Responsible person"), order_by=("responsible__folded_name",)
    )
    subject_field = Column(verbose_name=_("Subject fields"))

    caption = _("Partner agreements")
    fixed: ClassVar[Sequence[str]] = ("partner",)
    optional: ClassVar[Sequence[str]] = (
        "title",
        "starts_on",
        "last_stay",
        "kind",
        "code",
        "review_on",
        "responsible",
        "subject_field",
    )

    def render_partner(self, value: str, record: Any) -> str:
        """Link the partner to the agreement."""
        address = reverse("agreement", args=[record.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_exchanges(self, record: Any) -> str:
        """Return in words who may go."""
        return self.value_exchanges(None, record)

    def value_exchanges(self, value: Any, record: Any) -> str:
        """Return in words who may go."""
        return ", ".join(_worded(f"exchange.{one}") for one in record.kinds_of_exchange)

    def render_units(self, record: Any) -> str:
        """Return the units, or that it is everybody's."""
        return self.value_units(None, record)

    def value_units(self, value: Any, record: Any) -> str:
        """Return the units, or that it is everybody's."""
        return ", ".join(str(unit) for unit in record.units.all()) or gettext("All units")

    def render_ends_on(self, value: Any) -> str:
        """Return the last day, or that there is none."""
        return DayColumn().render(value) if value else gettext("No end date")

    def render_standing(self, record: Any) -> str:
        """Return how the agreement stands today."""
        return self.value_standing(None, record)

    def value_standing(self, value: Any, record: Any) -> str:
        """Return how the agreement stands today."""
        return _worded(f"agreement_standing.{standing(term_of(record), timezone.localdate())}")
