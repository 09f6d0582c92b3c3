"""How the list of what is contested is narrowed."""

from django.utils.translation import pgettext_lazy

from mobility.accrual.models import CONTEST_STATES
from portal.web.filters import CodeFilter, ListFilter, SearchFilter, UnitFilter


class ContestFilter(ListFilter):
    """By person, state and unit."""

    q = SearchFilter("person__folded_name", as_typed=("text",))
    state = CodeFilter("contest_state", CONTEST_STATES, label=pgettext_lazy("contest", "State"))
    unit = UnitFilter(person="person")
