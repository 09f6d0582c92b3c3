"""How rounds, the queue and appeals are narrowed."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mobility.applications.models import SCHEMES
from mobility.deciding.models import RANKING_STATES
from mobility.deciding.rules.appeals import MACHINE
from portal.web.filters import CodeFilter, DayFilter, ListFilter, SearchFilter


class RoundFilter(ListFilter):
    """Rankings by call, scheme and state."""

    q = SearchFilter(as_typed=("call__title_nb", "call__title_nn", "call__title_en"))
    state = CodeFilter("ranking_state", RANKING_STATES, label=pgettext_lazy("ranking", "State"))
    scheme = CodeFilter("scheme", SCHEMES, field_name="call__scheme", label=_("Scheme"))


class QueueFilter(ListFilter):
    """The queue by person and scheme."""

    q = SearchFilter("case__person__folded_name")
    scheme = CodeFilter("scheme", SCHEMES, label=_("Scheme"))


class AppealFilter(ListFilter):
    """Appeals by person, state and when they came."""

    q = SearchFilter("case__person__folded_name", as_typed=("case__title",))
    state = CodeFilter(
        "appeal_state",
        MACHINE.states,
        field_name="case__state",
        label=pgettext_lazy("appeal", "State"),
    )
    received_on = DayFilter(label=_("Received from"), lookup_expr="gte")
