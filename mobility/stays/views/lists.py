"""Lists of stays."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from mobility.stays.filters import MyStayFilter, StayFilter
from mobility.stays.selectors import listed
from mobility.stays.tables import MyStayTable, StayTable
from portal.core.decisions import Decision
from portal.people.access import can_see_people
from portal.web.lists import ListPage


class StayList(ListPage):
    """The stays of the people whom the reader answers for."""

    name = "stays"
    heading = _("Stays")
    table_class = StayTable
    filterset_class = StayFilter
    template_name = "mobility/stays/list.html"
    empty_title = _("No stays are registered yet")
    empty_text = _("Stays appear here when people or coordinators register them.")

    def decision(self) -> Decision:
        """Open to those who see people."""
        return can_see_people(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the stays that the reader may see."""
        return listed(self.request.user)


class MyStays(ListPage):
    """The reader's own stays."""

    name = "my_stays"
    heading = _("My stays")
    table_class = MyStayTable
    filterset_class = MyStayFilter
    template_name = "mobility/stays/list.html"
    empty_title = _("You have no registered stays")
    empty_text = _("Register the next one as soon as you plan it.")

    def rows(self) -> QuerySet[Any]:
        """Return the reader's own stays."""
        return listed(self.request.user).filter(person_id=self._user().person_id)
