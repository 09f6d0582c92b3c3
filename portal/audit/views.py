"""The trail: of everybody for auditors, of oneself for everybody."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from portal.audit.access import can_read_trail
from portal.audit.filters import MyTrailFilter, TrailFilter
from portal.audit.models import AuditEntry
from portal.audit.tables import TrailTable
from portal.core.decisions import ALLOW, Decision
from portal.web.lists import ListPage


class Trail(ListPage):
    """Everything that was done, for auditors."""

    name = "trail"
    heading = gettext_lazy("Trail")
    table_class = TrailTable
    filterset_class = TrailFilter
    template_name = "portal/audit/trail.html"

    def decision(self) -> Decision:
        """Open to auditors and the data protection officer."""
        return can_read_trail(self.request.user)

    def rows(self) -> QuerySet[Any]:
        """Return the acts, newest first."""
        seen = AuditEntry.objects.visible_to(self.request.user)
        return seen.select_related("actor__person", "acting_for", "person", "unit")


class MyTrail(Trail):
    """Everything that was done with the reader's own data."""

    name = "my-trail"
    heading = gettext_lazy("What was done with my data")
    filterset_class = MyTrailFilter
    template_name = "portal/audit/my_trail.html"

    def decision(self) -> Decision:
        """Open to everybody."""
        return ALLOW

    def rows(self) -> QuerySet[Any]:
        """Return the acts that concern the reader."""
        return super().rows().filter(person_id=getattr(self.request.user, "person_id", None) or 0)
