"""How lists of engagements are narrowed."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import CheckboxInput, HiddenInput
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from guests.engagements.rules import BEFORE_ARRIVAL, KINDS, STATES
from guests.engagements.selectors.hosts import left_by_host
from guests.engagements.selectors.standing import parameters_on
from portal.casework.models import Case
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter, UnitFilter


def _switch(label: Any, method: str) -> Any:
    return django_filters.BooleanFilter(label=label, widget=CheckboxInput(), method=method)


class MyGuestFilter(ListFilter):
    """The guests of one host: by words, kind, state and period."""

    shown_first = 3

    q = SearchFilter(
        "case__person__folded_name", "home_institution__folded",
        as_typed=("number", "purpose", "home_institution_name"),
    )  # fmt: skip
    state = CodeFilter(
        "engagement_state",
        STATES,
        label=pgettext_lazy("engagement", "State"),
        field_name="case__state",
    )
    kind = CodeFilter("engagement_kind", KINDS, label=_("Kind of guest"))
    since = DayFilter(label=_("Here from"), field_name="ends_on", lookup_expr="gte")
    until = DayFilter(label=_("Here until"), field_name="starts_on", lookup_expr="lte")
    group = django_filters.UUIDFilter(label=_("Group"), widget=HiddenInput())


class EngagementFilter(MyGuestFilter):
    """Guests of units: also by unit, host, and by what calls for attention."""

    q = SearchFilter(
        "case__person__folded_name", "host__folded_name", "home_institution__folded",
        as_typed=("number", "purpose", "home_institution_name"),
    )  # fmt: skip
    unit = UnitFilter(unit="case__unit")
    host = SearchFilter("host__folded_name", label=_("Host"))
    arriving = _switch(_("Only those who arrive soon"), "soon")
    overdue = _switch(_("Only with overdue tasks"), "late")
    waiting = _switch(_("Only those that wait for me"), "my_turn")
    host_leaves = _switch(_("Only where the host leaves first"), "left")

    field_order = ("q", "unit", "state", "arriving")

    def soon(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep those who are to arrive within the days of the rule set, or should have."""
        if not value:
            return rows
        today = timezone.localdate()
        last = today + timedelta(days=parameters_on(today).arriving_days)
        return rows.filter(starts_on__lte=last, case__state__in=BEFORE_ARRIVAL)

    def late(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep those with a required task that is overdue."""
        return rows.filter(overdue__gt=0) if value else rows

    def my_turn(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep those whose turn is the reader's."""
        if not value or self.request is None:
            return rows
        return rows.filter(case__in=Case.objects.waiting_for(self.request.user).order_by())

    def left(self, rows: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep those whose host has left or leaves before the guest does."""
        if not value:
            return rows
        return rows.filter(pk__in=left_by_host(timezone.localdate()).values("pk"))
