"""Lists of applications."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from mobility.applications.access import can_begin, can_list
from mobility.applications.filters import ApplicationFilter, MyApplicationFilter
from mobility.applications.selectors.lists import listed
from mobility.applications.tables import ApplicationTable, MyApplicationTable
from portal.core.decisions import Decision, deny
from portal.web.lists import ListPage


class ApplicationList(ListPage):
    """The applications of the units that the reader answers for, and those of their turn."""

    name = "applications"
    heading = _("Applications")
    table_class = ApplicationTable
    filterset_class = ApplicationFilter
    template_name = "mobility/applications/list.html"
    empty_title = _("No applications yet")
    empty_text = _("Applications appear here when they are submitted.")

    def decision(self) -> Decision:
        """Open to those who handle cases somewhere."""
        return can_list(self._user())

    def rows(self) -> QuerySet[Any]:
        """Return the applications of others that the reader may see."""
        return listed(self.request.user).exclude(case__person_id=self._user().person_id)

    def facts(self) -> dict[str, Any]:
        """Offer no button: one applies from one's own list."""
        return {"may_apply": deny("not_your_application")}


class MyApplications(ListPage):
    """The reader's own applications."""

    name = "my_applications"
    heading = _("My applications")
    table_class = MyApplicationTable
    filterset_class = MyApplicationFilter
    template_name = "mobility/applications/list.html"
    empty_title = _("You have no applications")
    empty_text = _("Begin one when you plan a stay; nobody sees it before you submit it.")

    def rows(self) -> QuerySet[Any]:
        """Return the reader's own applications."""
        return listed(self.request.user).filter(case__person_id=self._user().person_id)

    def facts(self) -> dict[str, Any]:
        """Say whether the reader can begin one."""
        return {"may_apply": can_begin(self._user())}
