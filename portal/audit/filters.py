"""What the trail is narrowed by."""

from typing import Any

import django_filters
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from portal.audit.models import AuditEntry
from portal.audit.wording import WORDING
from portal.core.contributions import contributions
from portal.web.filters import DayFilter, ListFilter, SearchFilter
from portal.web.wording import word


def actions() -> list[tuple[str, str]]:
    """Return every act that has a wording, by its text."""
    language = get_language() or "nb"
    texts = [*(one for room in contributions() for one in room.wording), WORDING]
    codes = {code for text in texts for code in text if code.startswith("action.")}
    choices = [(code.removeprefix("action."), word(code, language)) for code in codes]
    return sorted(choices, key=lambda choice: choice[1].casefold())


class MyTrailFilter(ListFilter):
    """Acts by kind and day."""

    action = django_filters.ChoiceFilter(
        label=_("What"), choices=actions, empty_label=pgettext_lazy("filter", "All")
    )
    since = DayFilter(field_name="at", lookup_expr="date__gte", label=_("From"))
    until = DayFilter(field_name="at", lookup_expr="date__lte", label=_("Until"))

    class Meta:
        model = AuditEntry
        fields: tuple[str, ...] = ()


class TrailFilter(MyTrailFilter):
    """Acts also by person and actor."""

    person = SearchFilter("person__folded_name", label=pgettext_lazy("trail", "Concerns"))
    actor = SearchFilter(
        "actor__person__folded_name",
        "actor__email",
        label=_("Who acted (name or e-mail)"),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("since", "until"):
            self.filters.move_to_end(name)
