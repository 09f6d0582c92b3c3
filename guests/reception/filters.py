"""How the guests of board and matrix are chosen."""

from django.utils.translation import gettext_lazy as _

from portal.web.filters import DayFilter, ListFilter, SearchFilter, UnitFilter


class GuestFilter(ListFilter):
    """Guests by words, unit, host and the days they are here."""

    shown_first = 3

    q = SearchFilter("case__person__folded_name", "host__folded_name", as_typed=("number",))
    unit = UnitFilter(unit="case__unit")
    host = SearchFilter("host__folded_name", label=_("Host"))
    since = DayFilter(label=_("Here from"), field_name="ends_on", lookup_expr="gte")
    until = DayFilter(label=_("Here until"), field_name="starts_on", lookup_expr="lte")
