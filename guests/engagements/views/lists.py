"""Lists of guests."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guests.engagements.access import can_list, can_start
from guests.engagements.filters import EngagementFilter, MyGuestFilter
from guests.engagements.selectors.lists import listed, mine
from guests.engagements.selectors.standing import parameters_on
from guests.engagements.tables import EngagementTable, MyGuestTable
from portal.core.decisions import Decision
from portal.web.lists import ListPage


class EngagementList(ListPage):
    """The guests of the units that the reader answers for, and those of their turn."""

    name = "engagements"
    heading = _("Guests")
    table_class = EngagementTable
    filterset_class = EngagementFilter
    template_name = "guests/engagements/list.html"
    empty_title = _("No guests yet")
    empty_text = _("Guests appear here when somebody has invited them and sent it to the leader.")

    def decision(self) -> Decision:
        """Open to those who handle cases somewhere."""
        return can_list(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the engagements that the reader may see, the next to begin first."""
        return listed(self.request.user).exclude(case__person_id=self._user().person_id)

    def facts(self) -> dict[str, Any]:
        """Return what the reader may do, and how far ahead "soon" reaches."""
        return {
            "may_start": can_start(self._user()),
            "soon": parameters_on(timezone.localdate()).arriving_days,
        }


class MyGuests(ListPage):
    """The guests whom the reader hosts."""

    name = "my_guests"
    heading = _("My guests")
    table_class = MyGuestTable
    filterset_class = MyGuestFilter
    template_name = "guests/engagements/list.html"
    empty_title = _("You have no guests")
    empty_text = _("Invite one: five questions, and the leader says yes or no.")

    def rows(self) -> QuerySet[Any]:
        """Return the engagements that the reader hosts."""
        return mine(self._user())

    def facts(self) -> dict[str, Any]:
        """Return what the reader may do."""
        return {"may_start": can_start(self._user()), "soon": 0}
