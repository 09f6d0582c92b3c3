"""How lists of stays look."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tables2 import Column

from portal.web.tables import CodeColumn, DayColumn, ListTable, NumberColumn
from portal.web.wording import word


class StayTable(ListTable):
    """Stays of people."""

    person = Column(verbose_name=_("Person"), order_by=("person__folded_name",))
    unit = Column(verbose_name=_("Unit"), accessor="unit_name")
    scheme = CodeColumn("scheme", verbose_name=_("Scheme"))
    host = Column(verbose_name=_("Host"), accessor="host_name")
    country = Column(verbose_name=_("Country"), order_by=("country__name_{language}",))
    city = Column(verbose_name=_("City"))
    starts_on = DayColumn(verbose_name=_("First day"))
    ends_on = DayColumn(verbose_name=_("Last day"))
    days = NumberColumn(verbose_name=_("Days"))
    state = CodeColumn("stay_state", verbose_name=pgettext_lazy("stay", "State"))
    purpose = Column(verbose_name=_("Purpose"))
    agreement_code = Column(verbose_name=_("Agreement code"))
    main_funding = Column(verbose_name=_("Main funding"))
    group_id = Column(verbose_name=_("Journey id"))
    confirmed_on = DayColumn(verbose_name=_("Confirmed on"))

    caption = _("Stays")
    fixed: ClassVar[Sequence[str]] = ("person", "scheme")
    optional: ClassVar[Sequence[str]] = (
        "unit",
        "city",
        "purpose",
        "agreement_code",
        "main_funding",
        "group_id",
        "confirmed_on",
    )

    def render_person(self, value: Any, record: Any) -> str:
        """Link the person to what is known about their experience."""
        address = reverse("experience_of", args=[record.person.public_id])
        return format_html('<a class="ds-link" href="{}">{}</a>', address, value)

    def render_scheme(self, value: str, record: Any) -> str:
        """Link the scheme to the stay."""
        address = reverse("stay", args=[record.public_id])
        text = word(f"scheme.{value}", get_language() or "nb")
        return format_html('<a class="ds-link" href="{}">{}</a>', address, text)


class MyStayTable(StayTable):
    """The reader's own stays."""

    class Meta:
        exclude = ("person", "unit")

    caption = _("My stays")
    fixed: ClassVar[Sequence[str]] = ("scheme",)
