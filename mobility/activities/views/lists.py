"""Lists of activities."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from mobility.activities.access import can_see_figures
from mobility.activities.filters import ActivityFilter, MyActivityFilter
from mobility.activities.selectors import listed
from mobility.activities.tables import ActivityTable, MyActivityTable
from portal.core.decisions import Decision
from portal.people.access import can_see_people
from portal.web.lists import ListPage


class ActivityList(ListPage):
    """The activities of the people whom the reader answers for."""

    name = "activities"
    heading = _("Virtual and at-home activities")
    table_class = ActivityTable
    filterset_class = ActivityFilter
    template_name = "mobility/activities/list.html"
    empty_title = _("No activities are registered yet")
    empty_text = _("They appear here when people register them.")

    def decision(self) -> Decision:
        """Open to those who see people."""
        return can_see_people(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the activities that the reader may see."""
        return listed(self.request.user)

    def facts(self) -> dict[str, Any]:
        """Return whether the figures open too."""
        return {"sees_figures": can_see_figures(self._user())}


class MyActivities(ListPage):
    """The reader's own activities."""

    name = "my_activities"
    heading = _("My activities without travel")
    table_class = MyActivityTable
    filterset_class = MyActivityFilter
    template_name = "mobility/activities/list.html"
    empty_title = _("You have no registered activities")
    empty_text = _("Joint teaching online, hosting a guest, a course: it takes a few minutes.")

    def rows(self) -> QuerySet[Any]:
        """Return the reader's own activities."""
        return listed(self.request.user).filter(case__person_id=self._user().person_id)

    def facts(self) -> dict[str, Any]:
        """Return that the figures are not linked here."""
        return {"sees_figures": False}
